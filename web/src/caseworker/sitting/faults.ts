/** What is wrong with a field, in words, from what the server answered. */
import { texts } from '../../shared/words.tsx'
import type { Names, Say } from '../../shared/words.tsx'
import { fieldFaults } from '../form.texts.ts'
import type { Written } from './useSitting.ts'

const own = texts({
  'longer-than-law': { sv: 'Planen blir längre än lagen tillåter.', fi: 'Suunnitelma on pidempi kuin laki sallii.', en: 'The plan is longer than the law allows.' },
  'ends-before-it-starts': { sv: 'Slutar före den börjar.', fi: 'Päättyy ennen kuin alkaa.', en: 'Ends before it starts.' },
  'only-unaccompanied': { sv: 'Bara för den som kom utan vårdnadshavare (14 § 5 mom.).', fi: 'Vain ilman huoltajaa tulleelle (14 § 5 mom.).', en: 'Only for somebody who came without a guardian (14 § 5).' },
  'no-right': { sv: 'Lagen ger inte mottagaren rätt till uppgifterna. De lämnas med samtycke, eller inte alls.', fi: 'Laki ei anna vastaanottajalle oikeutta tietoihin. Ne annetaan suostumuksella tai ei lainkaan.', en: 'The law gives the receiver no right to be told. It is told with consent, or not at all.' },
  'law-gives-the-right': { sv: 'Mottagaren har enligt lag rätt till det nödvändiga. Samtycke är inte grunden. Försök igen.', fi: 'Vastaanottajalla on lain mukaan oikeus välttämättömiin tietoihin. Suostumus ei ole peruste. Yritä uudelleen.', en: 'By law the receiver has a right to what is necessary. Consent is not the ground. Try again.' },
  'no-plan': { sv: 'Ingen plan gäller. Serviceproducenten får uppgifter enligt 94 § först när en plan gäller.', fi: 'Suunnitelma ei ole voimassa. Palveluntuottaja saa 94 §:n tiedot vasta, kun suunnitelma on voimassa.', en: 'No plan is in force. A provider is told by 94 § only once a plan is.' },
  'authority-signs': { sv: 'Myndigheten skriver under.', fi: 'Viranomainen allekirjoittaa.', en: 'The authority signs.' },
  'person-signs': { sv: 'Personen, en vårdnadshavare eller en företrädare skriver under eller vägrar.', fi: 'Henkilö, huoltaja tai edustaja allekirjoittaa tai kieltäytyy.', en: 'The person, a guardian or a representative signs or refuses.' },
  'no-such-authority': { sv: 'Myndigheten för personens bostadsort finns inte här.', fi: 'Henkilön asuinpaikan viranomaista ei ole täällä.', en: 'The authority of where the person lives is not known here.' },
  'invalid_format': { sv: 'Skriv dag.månad.år, till exempel 3.12.2026.', fi: 'Kirjoita päivä.kuukausi.vuosi, esimerkiksi 3.12.2026.', en: 'Write day.month.year, for example 3.12.2026.' },
})

export const faultText = (code: string | undefined, t: Say): string => t(({ ...fieldFaults, ...own } as Record<string, Names>)[code ?? 'wrong'] ?? fieldFaults.wrong)
export const faultIn = (written: Written | undefined, field: string, t: Say): string | undefined => {
  const fault = written?.kind === 'refused' ? written.faults.find((each) => each.path === field || each.path.startsWith(`${field}.`)) : undefined
  return fault && faultText(fault.code, t)
}
/** Something is wrong that stands beside no field of the form. */
export const otherFault = (written: Written | undefined, fields: readonly string[], t: Say): string | undefined => {
  const fault = written?.kind === 'refused' ? written.faults.find((each) => !fields.includes(each.path.split('.')[0]!)) : undefined
  return fault && faultText(fault.code, t)
}
