import { texts } from '../../shared/words.tsx'

export const feeWords = texts({
  title: { sv: 'Får en avgift tas ut?', fi: 'Saako maksun periä?', en: 'May a fee be charged?' },
  open: { sv: 'Villkor och beslut', fi: 'Edellytykset ja päätös', en: 'Conditions and decision' },
  charged: { sv: 'Avgift {amount}, beslutad {day}', fi: 'Maksu {amount}, päätetty {day}', en: 'Fee {amount}, decided {day}' },
  notCharged: { sv: 'Ingen avgift, beslutat {day}', fi: 'Ei maksua, päätetty {day}', en: 'No fee, decided {day}' },
})
export const feeAnswers = texts({
  yes: { sv: 'ja', fi: 'kyllä', en: 'yes' }, no: { sv: 'nej', fi: 'ei', en: 'no' }, unknown: { sv: 'inte känt', fi: 'ei tiedossa', en: 'not known' },
})
export const feeOutcome = texts({
  yes: { sv: 'Alla villkor är uppfyllda.', fi: 'Kaikki edellytykset täyttyvät.', en: 'Every condition is met.' },
  no: { sv: 'Nej. Ett villkor är inte uppfyllt.', fi: 'Ei. Yksi edellytys ei täyty.', en: 'No. A condition is not met.' },
  unknown: { sv: 'Inte så länge något villkor inte är känt.', fi: 'Ei niin kauan kuin jokin edellytys ei ole tiedossa.', en: 'Not as long as a condition is not known.' },
})
export const feeConditions = texts({
  'in-force': { sv: 'Paragrafen gällde den dagen', fi: 'Pykälä oli voimassa sinä päivänä', en: 'The section was in force that day' },
  'kind-of-meeting': { sv: 'Tiden gällde vägledning, bedömning, plan eller översyn', fi: 'Aika koski ohjausta, arviointia, suunnitelmaa tai tarkistusta', en: 'The time was for guidance, assessment, plan or review' },
  'not-come': { sv: 'Personen kom inte', fi: 'Henkilö ei tullut', en: 'The person did not come' },
  'no-acceptable-reason': { sv: 'Inget godtagbart skäl', fi: 'Ei hyväksyttävää syytä', en: 'No acceptable reason' },
  'not-cancelled': { sv: 'Tiden var inte avbokad', fi: 'Aikaa ei ollut peruttu', en: 'The time was not cancelled' },
  'told-of-fee': { sv: 'Fick vid bokningen veta att en avgift kan tas ut', fi: 'Sai varattaessa tietää, että maksu voidaan periä', en: 'Was told when booking that a fee may be charged' },
  'told-of-cancelling': { sv: 'Fick på förhand veta hur man avbokar', fi: 'Sai ennalta ohjeet ajan perumiseen', en: 'Was told beforehand how to cancel' },
  understood: { sv: 'Förstod det tillräckligt väl', fi: 'Ymmärsi sen riittävästi', en: 'Understood it well enough' },
  adult: { sv: 'Hade fyllt 18 år den dagen', fi: 'Oli täyttänyt 18 vuotta sinä päivänä', en: 'Was 18 or older on the day' },
  'not-unreasonable': { sv: 'Avgiften är inte oskälig', fi: 'Maksu ei ole kohtuuton', en: 'The fee is not unreasonable' },
  'actual-cost': { sv: 'Kostnaden för tolkningen', fi: 'Tulkitsemisen kustannus', en: 'The cost of interpreting' },
  'cap-known': { sv: 'Det högsta beloppet den dagen', fi: 'Enimmäismäärä sinä päivänä', en: 'The highest amount on that day' },
})
