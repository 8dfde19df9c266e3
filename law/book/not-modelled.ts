/**
 * Sections that are neither a rule, a number nor an open norm in this release, and why. A section of 681/2023 or of its five
 * decrees that stands nowhere fails the test.
 */
import type { Names } from '../src/terms.ts'

export const reasons = {
  purpose: { sv: 'Paragrafen anger syfte, ord eller hänvisningar och ger ingen en egen plikt mot en person.', fi: 'Pykälässä on tarkoitus, määritelmiä tai viittauksia; se ei anna omaa velvollisuutta henkilöä kohtaan.', en: 'States a purpose, words or references; gives nobody a duty of its own towards a person.' },
  authorityTask: { sv: 'En uppgift för myndigheten som sådan, inte en plikt mot en viss person. Står i lagboken men räknas inte ut.', fi: 'Viranomaisen tehtävä sellaisenaan, ei velvollisuus tiettyä henkilöä kohtaan. On lakikirjassa, mutta sitä ei lasketa.', en: 'A task of the authority as such, not a duty towards a person. Shown here, not derived.' },
  content: { sv: 'Bestämmer innehållet i en åtgärd. Regeln som åtgärden hör till räknas ut, innehållet gör människor.', fi: 'Säätää toimen sisällöstä. Toimeen liittyvä sääntö lasketaan, sisällön tekevät ihmiset.', en: 'Sets the content of an act. The rule it belongs to is derived; people make the content.' },
  application: { sv: 'Ersättning eller stöd efter ansökan och beslut, enligt verkliga kostnader. Räknas inte ut i denna utgåva.', fi: 'Hakemuksesta ja päätöksellä todellisten kustannusten mukaan. Ei lasketa tässä julkaisussa.', en: 'On application and decision, by actual cost. Not derived in this release.' },
  study: { sv: 'Stöd för frivilliga studier avgörs av arbetskraftsmyndigheten enligt 380/2023 och 1290/2002, som inte räknas ut här.', fi: 'Omaehtoisen opiskelun tuesta päättää työvoimaviranomainen lakien 380/2023 ja 1290/2002 mukaan; niitä ei lasketa tässä.', en: 'Support for self-motivated studies is decided under 380/2023 and 1290/2002, not derived here.' },
  otherAct: { sv: 'Följer en annan lag, som inte räknas ut här.', fi: 'Noudattaa toista lakia, jota ei lasketa tässä.', en: 'Follows another Act, not derived here.' },
  data: { sv: 'Behandling av personuppgifter. Kommer med registret och åtkomsten i en senare utgåva.', fi: 'Henkilötietojen käsittely. Tulee rekisterin ja pääsyn mukana myöhemmässä julkaisussa.', en: 'Processing of personal data. Comes with the register and access in a later release.' },
  representative: { sv: 'Företrädarens uppdrag, arvode och tillsyn. Kommer i en senare utgåva.', fi: 'Edustajan tehtävä, palkkio ja valvonta. Tulee myöhemmässä julkaisussa.', en: "The representative's task, fee and supervision. Comes in a later release." },
  state: { sv: 'En uppgift för statens myndigheter.', fi: 'Valtion viranomaisten tehtävä.', en: 'A task of state authorities.' },
  appeal: { sv: 'Omprövning och besvär. Kommer med besluten i en senare utgåva.', fi: 'Muutoksenhaku. Tulee päätösten mukana myöhemmässä julkaisussa.', en: 'Rectification and appeal. Comes with decisions in a later release.' },
  never: { sv: 'Upphävd genom 1100/2024 innan den började tillämpas. Gällde aldrig.', fi: 'Kumottu lailla 1100/2024 ennen kuin sitä sovellettiin. Ei ollut koskaan voimassa.', en: 'Repealed by 1100/2024 before it applied. Never in force.' },
  notHeld: { sv: 'Ordalydelsen av 1.1.2026 finns inte i denna utgåva.', fi: 'Vuoden 2026 alun sanamuoto ei ole tässä julkaisussa.', en: 'The wording of 1 January 2026 is not held by this release.' },
  entry: { sv: 'Ikraftträdande. Dagarna står i reglernas giltighet.', fi: 'Voimaantulo. Päivät ovat sääntöjen voimassaolossa.', en: 'Entry into force. The days stand in the validity of the rules.' },
  aland: { sv: 'Räknas inte ut i denna utgåva: kalkylerad ersättning för specialkostnader på Åland.', fi: 'Ei lasketa tässä julkaisussa: Ahvenanmaan laskennalliset erityiskustannukset.', en: 'Not derived in this release: calculated special costs on Åland.' },
} satisfies Record<string, Names>
type Reason = keyof typeof reasons

const sections: Record<string, Partial<Record<Reason, string>>> = {
  '681/2023': {
    purpose: '1, 7, 12', otherAct: '6, 7', content: '4, 19, 24, 26', authorityTask: '11, 13, 42, 45, 46, 47, 49, 50, 96, 97', never: '15, 17, 21, 48',
    study: '30, 32', representative: '36, 37, 38, 39', state: '40, 41, 51, 52, 53, 54, 55, 56, 57, 58', application: '60, 63, 64, 65, 66, 67, 68, 69, 71, 98, 99',
    data: '72, 73, 74, 75, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94', appeal: '95', notHeld: '92 a, 92 b', entry: '101',
  },
  '869/2024': { content: '2, 3', entry: '5' },
  '576/2024': { content: '1', entry: '4' },
  '577/2024': { representative: '1, 2, 4, 5, 7', entry: '8' },
  '872/2024': { aland: '3', entry: '5' },
  '874/2024': { data: '1, 2, 3, 4', entry: '5' },
}

const found = new Map<string, Names>()
for (const [act, byReason] of Object.entries(sections))
  for (const [reason, list] of Object.entries(byReason)) for (const section of list.split(', ')) if (!found.has(`${act} ${section}`)) found.set(`${act} ${section}`, reasons[reason as Reason])

/** Why a section is not modelled. A section that has a rule does not need one: the rule speaks for it. */
export const whyNotModelled = (act: string, section: string): Names | undefined => found.get(`${act} ${section}`)
export const listedAsNotModelled = (): string[] => [...found.keys()]
