/**
 * The statute map: every section whose text is held is exactly one of three things. `modelled`: rules or dated numbers of this
 * release rest on it. `openNorm`: nothing is derived; it asks people to judge, and an authority may record its reading.
 * Otherwise it stands with the reason why it is not modelled. A section that is nowhere, or twice, fails the test.
 */
import type { Names } from './terms.ts'

export const reasons = {
  purpose: { sv: 'Paragrafen anger syfte, ord eller hänvisningar och ger ingen en egen plikt mot en person.', fi: 'Pykälässä on tarkoitus, määritelmiä tai viittauksia; se ei anna omaa velvollisuutta henkilöä kohtaan.', en: 'States a purpose, words or references; gives nobody a duty of its own towards a person.' },
  authorityTask: { sv: 'En uppgift för myndigheten som sådan, inte en plikt mot en viss person. Står i lagboken men räknas inte ut.', fi: 'Viranomaisen tehtävä sellaisenaan, ei velvollisuus tiettyä henkilöä kohtaan. On lakikirjassa, mutta sitä ei lasketa.', en: 'A task of the authority as such, not a duty towards a person. Shown here, not derived.' },
  content: { sv: 'Bestämmer innehållet i en åtgärd. Regeln som åtgärden hör till räknas ut, innehållet gör människor.', fi: 'Säätää toimen sisällöstä. Toimeen liittyvä sääntö lasketaan, sisällön tekevät ihmiset.', en: 'Sets the content of an act. The rule it belongs to is derived; people make the content.' },
  application: { sv: 'Ersättning eller stöd efter ansökan och beslut, enligt verkliga kostnader. Räknas inte ut i denna utgåva.', fi: 'Hakemuksesta ja päätöksellä todellisten kustannusten mukaan. Ei lasketa tässä julkaisussa.', en: 'On application and decision, by actual cost. Not derived in this release.' },
  study: { sv: 'Stöd för frivilliga studier avgörs av arbetskraftsmyndigheten enligt 380/2023 och 1290/2002, som inte räknas ut här.', fi: 'Omaehtoisen opiskelun tuesta päättää työvoimaviranomainen lakien 380/2023 ja 1290/2002 mukaan; niitä ei lasketa tässä.', en: 'Support for self-motivated studies is decided under 380/2023 and 1290/2002, not derived here.' },
  otherAct: { sv: 'Följer en annan lag, som inte räknas ut här.', fi: 'Noudattaa toista lakia, jota ei lasketa tässä.', en: 'Follows another Act, not derived here.' },
  data: { sv: 'Behandling av personuppgifter. Programmet följer paragrafen i register och åtkomst; den ger inget att räkna ut.', fi: 'Henkilötietojen käsittely. Ohjelma noudattaa pykälää rekisterissä ja käyttöoikeuksissa; siitä ei ole mitään laskettavaa.', en: 'Processing of personal data. The program follows it in its register and access; it gives nothing to derive.' },
  representative: { sv: 'Företrädarens uppdrag, arvode och tillsyn. Räknas inte ut i denna utgåva.', fi: 'Edustajan tehtävä, palkkio ja valvonta. Ei lasketa tässä julkaisussa.', en: "The representative's task, fee and supervision. Not derived in this release." },
  state: { sv: 'En uppgift för statens myndigheter. Vem som har den och när står på sidan Myndigheter.', fi: 'Valtion viranomaisten tehtävä. Kenelle se milloinkin kuuluu, näkyy sivulla Viranomaiset.', en: 'A task of state authorities. Who has had it, and when, stands on the page of authorities.' },
  appeal: { sv: 'Omprövning och besvär över beslut. Räknas inte ut i denna utgåva.', fi: 'Oikaisuvaatimus ja valitus päätöksestä. Ei lasketa tässä julkaisussa.', en: 'Rectification of and appeal against decisions. Not derived in this release.' },
  never: { sv: 'Upphävd genom 1100/2024 innan den började tillämpas. Gällde aldrig.', fi: 'Kumottu lailla 1100/2024 ennen kuin sitä sovellettiin. Ei ollut koskaan voimassa.', en: 'Repealed by 1100/2024 before it applied. Never in force.' },
  notHeld: { sv: 'Ordalydelsen av 1.1.2026 finns inte i denna utgåva.', fi: 'Vuoden 2026 alun sanamuoto ei ole tässä julkaisussa.', en: 'The wording of 1 January 2026 is not held by this release.' },
  entry: { sv: 'Ikraftträdande. Dagarna står i reglernas giltighet.', fi: 'Voimaantulo. Päivät ovat sääntöjen voimassaolossa.', en: 'Entry into force. The days stand in the validity of the rules.' },
  aland: { sv: 'Räknas inte ut i denna utgåva: kalkylerad ersättning för specialkostnader på Åland.', fi: 'Ei lasketa tässä julkaisussa: Ahvenanmaan laskennalliset erityiskustannukset.', en: 'Not derived in this release: calculated special costs on Åland.' },
  oldAct: { sv: 'Äldre lag, i kraft till 31.12.2024. Paragrafen räknas inte ut för dagar före 2025.', fi: 'Vanha laki, voimassa 31.12.2024 asti. Pykälää ei lasketa vuotta 2025 edeltäviltä päiviltä.', en: 'The old Act, in force until 31 December 2024. The section is not derived for days before 2025.' },
  oldClaims: { sv: 'Ersättning enligt den äldre lagen, efter ansökan. Beloppet räknas inte ut; sista dagen att söka, 31.12.2026 (681/2023 102 § 1 mom.), står i kalendern.', fi: 'Vanhan lain korvaus hakemuksesta. Määrää ei lasketa; viimeinen hakupäivä 31.12.2026 (681/2023 102 § 1 mom.) on kalenterissa.', en: 'Compensation under the old Act, on application. The sum is not derived; the last day to claim, 31 December 2026 (681/2023 102 § 1), stands in the calendar.' },
  oldPilot: { sv: 'Kapitlet om försök gällde bara till 31.12.2013.', fi: 'Kokeilua koskeva luku oli voimassa vain 31.12.2013 asti.', en: 'The chapter on the pilot was in force only until 31 December 2013.' },
  reference: { sv: 'Finns i lagboken för att andra paragrafer hänvisar hit. Räknas inte ut här.', fi: 'On lakikirjassa, koska muut pykälät viittaavat tähän. Ei lasketa tässä.', en: 'Held because other sections refer to it. Not derived here.' },
} satisfies Record<string, Names>
export type ReasonId = keyof typeof reasons

/** Lists of sections, with ranges: '1, 3–9, 47 a'. */
type ActMap = { modelled?: string; openNorm?: string; notModelled: Partial<Record<ReasonId, string>> }

const map = {
  '681/2023': {
    modelled: '2–5, 8–10, 12–14, 16, 18–20, 22–27, 31, 32 a, 33–35, 42–44, 50, 59, 61, 62, 65, 70, 76, 100, 102',
    openNorm: '28, 29, 64',
    notModelled: {
      purpose: '1', otherAct: '6, 7', authorityTask: '11, 45–47, 49, 96, 97', never: '15, 17, 21, 48', study: '30, 32', representative: '36–39',
      state: '40, 41, 51–58', application: '60, 63, 66–69, 71, 98, 99', data: '72–75, 77–94', notHeld: '92 a, 92 b', appeal: '95', entry: '101',
    },
  },
  '869/2024': { openNorm: '1, 4', notModelled: { content: '2, 3', entry: '5' } },
  '576/2024': { openNorm: '2, 3', notModelled: { content: '1', entry: '4' } },
  '577/2024': { openNorm: '3, 6', notModelled: { representative: '1, 2, 4, 5, 7', entry: '8' } },
  '872/2024': { modelled: '1, 2, 4', notModelled: { aland: '3', entry: '5' } },
  '874/2024': { notModelled: { data: '1–4', entry: '5' } },
  '1386/2010': {
    modelled: '2, 10, 12–14, 18, 27, 45, 45 a, 49, 54',
    notModelled: {
      oldAct: '1, 3–9, 11, 15–17, 19–26, 28–44, 47, 47 a, 51–53, 55–62, 82–88, 87 a, 87 b, 87 c, 87 d, 87 e, 87 f, 87 g, 88 a, 89, 90, 90 a, 90 b',
      oldClaims: '46, 48, 50', oldPilot: '63–81',
    },
  },
  '323/2024': { modelled: '27', notModelled: { oldAct: '49, 87 d' } },
  '1393/2011': { modelled: '1', notModelled: { oldClaims: '2', oldAct: '3' } },
  '975/2022': { modelled: '1', notModelled: {} },
  '201/1994': { modelled: '4', notModelled: {} },
  '301/2004': { modelled: '51, 52, 52 a, 54, 87–90, 93, 110', notModelled: {} },
  '746/2011': { notModelled: { reference: '3, 6, 39–43' } },
  '434/2003': { notModelled: { reference: '26' } },
  '380/2023': { modelled: '3', notModelled: { reference: '120 a' } },
  '935/2025': { modelled: '1, 3, 5, 11', notModelled: {} },
  '618/2021': { notModelled: { reference: '8' } },
} satisfies Record<string, ActMap>
export type MappedAct = keyof typeof map

/** What rules and texts cite although this release does not hold its text. */
export const citedWithoutText: Readonly<Record<string, readonly string[]>> = {
  '150/1930': ['2', '3', '5'], '1313/2011': ['45'], '1275/2013': ['1'], 'ÅFS 2012:74': ['1'],
}

export type Treated = { as: 'modelled' } | { as: 'open-norm' } | { as: 'not-modelled'; reason: ReasonId }

function expand(list: string): string[] {
  return list.split(', ').flatMap((one) => {
    const [first, last] = one.split('–')
    return last === undefined ? [one] : Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i))
  })
}

function treatmentsOf(act: ActMap): [string, Treated][] {
  const all = (list: string | undefined, treated: Treated): [string, Treated][] => (list === undefined ? [] : expand(list).map((section) => [section, treated]))
  return [
    ...all(act.modelled, { as: 'modelled' }),
    ...all(act.openNorm, { as: 'open-norm' }),
    ...Object.entries(act.notModelled).flatMap(([reason, list]) => all(list, { as: 'not-modelled', reason: reason as ReasonId })),
  ]
}

/** Every line of the table, for the test that none stands twice. */
export const statuteMapLines: readonly { act: MappedAct; section: string; treated: Treated }[] = (Object.keys(map) as MappedAct[]).flatMap((act) =>
  treatmentsOf(map[act]).map(([section, treated]) => ({ act, section, treated })),
)
const found = new Map(statuteMapLines.map((line) => [`${line.act} ${line.section}`, line.treated]))

/** How a section is treated; `undefined` for a section that is not in the map. */
export const treatedAs = (act: string, section: string): Treated | undefined => found.get(`${act} ${section}`)
export function whyNotModelled(act: string, section: string): Names | undefined {
  const treated = treatedAs(act, section)
  return treated?.as === 'not-modelled' ? reasons[treated.reason] : undefined
}
