/** Acts and decrees this release knows, and how a place in them is written. */
import type { Section } from './determination.ts'

/** `from`/`to`: first and last day in force. `consolidatedTo`: the day to which our text is consolidated, when it is. */
export const acts = {
  '681/2023': { from: '2025-01-01', consolidatedTo: '2026-08-17', sv: 'Lag om främjande av integration', fi: 'Laki kotoutumisen edistämisestä' },
  '1386/2010': { from: '2011-09-01', to: '2024-12-31', sv: 'Lag om främjande av integration (upphävd)', fi: 'Laki kotoutumisen edistämisestä (kumottu)' },
  '869/2024': { from: '2025-01-01', sv: 'Förordning om bedömning av kompetens och behov av integrationstjänster', fi: 'Asetus osaamisen ja kotoutumisen palvelutarpeen arvioinnista' },
  '576/2024': { from: '2025-01-01', sv: 'Förordning om flerspråkig samhällsorientering', fi: 'Asetus monikielisestä yhteiskuntaorientaatiosta' },
  '577/2024': { from: '2025-01-01', sv: 'Förordning om arvode till företrädare', fi: 'Asetus edustajan palkkiosta' },
  '872/2024': { from: '2025-01-01', sv: 'Förordning om ersättning av statens medel', fi: 'Asetus kustannusten korvaamisesta valtion varoista' },
  '874/2024': { from: '2025-01-01', sv: 'Förordning om uppgifter i den nationella informationsresursen', fi: 'Asetus tietovarantoon tallennettavista tiedoista' },
  '975/2022': { from: '2023-01-01', to: '2024-12-31', sv: 'Förordning om ändring av 1393/2011', fi: 'Asetus asetuksen 1393/2011 muuttamisesta' },
  '1393/2011': { from: '2011-09-01', to: '2024-12-31', sv: 'Förordning om ersättning av statens medel (upphävd)', fi: 'Asetus kustannusten korvaamisesta valtion varoista (kumottu)' },
  '1275/2013': { from: '2014-01-01', to: '2014-12-31', sv: 'Förordning om ersättning år 2014', fi: 'Asetus korvauksista vuonna 2014' },
  '1313/2011': { from: '2012-01-01', sv: 'Lag om ändring av 1386/2010', fi: 'Laki lain 1386/2010 muuttamisesta' },
  '323/2024': { from: '2024-07-01', sv: 'Lag om ändring av 1386/2010 (åldersgränsen 23)', fi: 'Laki lain 1386/2010 muuttamisesta (ikäraja 23)' },
  '150/1930': { from: '1930-01-01', sv: 'Lag om beräknande av laga tid', fi: 'Laki säädettyjen määräaikain laskemisesta' },
  '201/1994': { from: '1994-06-01', sv: 'Lag om hemkommun', fi: 'Kotikuntalaki' },
  '301/2004': { from: '2004-05-01', sv: 'Utlänningslag', fi: 'Ulkomaalaislaki' },
  '746/2011': { from: '2011-09-01', sv: 'Lag om mottagande', fi: 'Vastaanottolaki' },
  '380/2023': { from: '2025-01-01', sv: 'Lag om ordnande av arbetskraftsservice', fi: 'Laki työvoimapalveluiden järjestämisestä' },
  '935/2025': { from: '2026-01-01', consolidatedTo: '2026-08-17', sv: 'Förordning om livskraftscentralerna', fi: 'Asetus elinvoimakeskuksista' },
  'ÅFS 2012:74': { from: '2013-01-01', sv: 'Landskapslag om främjande av integration', fi: 'Maakuntalaki kotoutumisen edistämisestä' },
} as const satisfies Record<string, { from: string; to?: string; consolidatedTo?: string; sv: string; fi: string }>
export type ActNumber = keyof typeof acts

/** A place in an act. Sections are frozen: they are shared by every answer that cites them. */
const place = (act: ActNumber) => (section: string, moment?: string, point?: string): Section =>
  Object.freeze({ act, section, ...(moment === undefined ? {} : { moment }), ...(point === undefined ? {} : { point }) })

export const act681 = place('681/2023')
export const act1386 = place('1386/2010')
export const decree869 = place('869/2024')
export const decree872 = place('872/2024')
export const decree975 = place('975/2022')
export const decree1393 = place('1393/2011')
export const decree1275 = place('1275/2013')
export const act1313 = place('1313/2011')
export const act323 = place('323/2024')
export const act150 = place('150/1930')
export const act201 = place('201/1994')
export const act301 = place('301/2004')
export const act746 = place('746/2011')
export const act380 = place('380/2023')
export const afs201274 = place('ÅFS 2012:74')
