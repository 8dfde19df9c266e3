/** The words of the responsibility map, the page for elected officials, and what the sources say. */
import type { ActType } from '@kotostig/law/terms'
import type { MapChange } from '@kotostig/law/map-compare'
import type { MapColumn, MapRefusal } from '@kotostig/law/map'
import { texts } from '../../shared/words.tsx'
import type { Names } from '../../shared/words.tsx'

export const map = texts({
  title: { sv: 'Vem ansvarar för vad', fi: 'Kuka vastaa mistäkin', en: 'Who is responsible for what' },
  lead: { sv: 'Räknat ur lagen för en kommun och en dag, för personer vars ärende börjar den dagen. Inga personuppgifter.', fi: 'Laskettu laista kunnalle ja päivälle, henkilöille joiden asia alkaa sinä päivänä. Ei henkilötietoja.', en: 'Worked out from the law for a municipality and a day, for people whose case begins that day. No personal data.' },
  choice: { sv: 'Val', fi: 'Valinnat', en: 'Choices' },
  town: { sv: 'Kommun', fi: 'Kunta', en: 'Municipality' },
  day: { sv: 'Dag', fi: 'Päivä', en: 'Day' },
  compare: { sv: 'Jämför med', fi: 'Vertaa päivään', en: 'Compare with' },
  compareDay: { sv: 'Dag att jämföra med', fi: 'Vertailupäivä', en: 'Day to compare with' },
  none: { sv: 'Ingen jämförelse', fi: 'Ei vertailua', en: 'No comparison' },
  otherDay: { sv: 'Annan dag', fi: 'Muu päivä', en: 'Another day' },
  onlyChanged: { sv: 'Visa bara det som ändrats ({n})', fi: 'Näytä vain muuttuneet ({n})', en: 'Show only what changed ({n})' },
  groups: { sv: 'Målgrupper', fi: 'Kohderyhmät', en: 'Target groups' },
  groupsChosen: { sv: 'Välj målgrupper ({n} av {all})', fi: 'Valitse kohderyhmät ({n}/{all})', en: 'Choose target groups ({n} of {all})' },
  group: { sv: 'Målgrupp', fi: 'Kohderyhmä', en: 'Target group' },
  noGroup: { sv: 'Ingen målgrupp är vald.', fi: 'Kohderyhmää ei ole valittu.', en: 'No target group is chosen.' },
  noChange: { sv: 'Inget har ändrats mellan dagarna för de valda målgrupperna.', fi: 'Päivien välillä ei ole muutoksia valituissa kohderyhmissä.', en: 'Nothing changed between the days for the chosen groups.' },
  view: { sv: 'Vy', fi: 'Näkymä', en: 'View' },
  matrix: { sv: 'Målgrupp × aktör', fi: 'Kohderyhmä × toimija', en: 'Group × actor' },
  topics: { sv: 'Ämne för ämne', fi: 'Aihe aiheelta', en: 'Topic by topic' },
  onePage: { sv: 'En sida för förtroendevalda', fi: 'Yksi sivu luottamushenkilöille', en: 'One page for elected officials' },
  sources: { sv: 'Vad källorna säger', fi: 'Mitä lähteet sanovat', en: 'What the sources say' },
  print: { sv: 'Skriv ut eller spara som PDF', fi: 'Tulosta tai tallenna PDF', en: 'Print or save as PDF' },
  csv: { sv: 'Tabell som CSV', fi: 'Taulukko CSV-muodossa', en: 'Table as CSV' },
  lawStates: { sv: 'Lagläge', fi: 'Lain tila', en: 'State of the law' },
  comparedWith: { sv: 'jämförs med', fi: 'verrataan', en: 'compared with' },
  working: { sv: 'Räknar kartan', fi: 'Lasketaan karttaa', en: 'Working out the map' },
  failed: { sv: 'Kartan kunde inte hämtas.', fi: 'Karttaa ei voitu hakea.', en: 'The map could not be fetched.' },
  failedText: { sv: 'Servern svarar inte just nu. Dina val finns kvar.', fi: 'Palvelin ei juuri nyt vastaa. Valintasi ovat tallessa.', en: 'The server does not answer just now. Your choices are kept.' },
  again: { sv: 'Försök igen', fi: 'Yritä uudelleen', en: 'Try again' },
  caption: { sv: 'Ansvar i {town} {day}', fi: 'Vastuut: {town} {day}', en: 'Responsibilities in {town}, {day}' },
  captionCompared: { sv: 'Ansvar i {town} {to}, jämfört med {from}', fi: 'Vastuut: {town} {to}, verrattuna päivään {from}', en: 'Responsibilities in {town}, {to}, compared with {from}' },
  nothing: { sv: 'Ingen uppgift i lagpaketet', fi: 'Ei tehtävää lakipaketissa', en: 'No task in the law package' },
  notWorkedOut: { sv: 'Inte uträknat', fi: 'Ei laskettu', en: 'Not worked out' },
  noSuchGroup: { sv: 'Gruppen fanns inte i lagen den dagen.', fi: 'Ryhmää ei ollut laissa sinä päivänä.', en: 'The law did not have this group on that day.' },
  open: { sv: 'Öppen fråga:', fi: 'Avoin kysymys:', en: 'Open question:' },
  severalAuthorities: { sv: 'Flera myndigheter', fi: 'Useita viranomaisia', en: 'Several authorities' },
  official: { sv: 'Officiell text: {act}', fi: 'Virallinen teksti: {act}', en: 'Official text: {act}' },
  finlex: { sv: 'Finlex', fi: 'Finlex', en: 'Finlex' },
  responsible: { sv: 'Ansvarar för integrationstjänsterna', fi: 'Vastaa kotoutumispalveluista', en: 'Is responsible for the integration services' },
  theState: { sv: 'Staten', fi: 'Valtio', en: 'The state' },
  like: { sv: 'Som för {who}', fi: 'Kuten {who}', en: 'As for {who}' },
  likeAnd: { sv: 'och dessutom:', fi: 'ja lisäksi:', en: 'and besides:' },
  likeBut: { sv: 'men inte: {what}', fi: 'mutta ei: {what}', en: 'but not: {what}' },
  openNorms: { sv: 'Det lagen lämnar åt människor att avgöra', fi: 'Mitä laki jättää ihmisten ratkaistavaksi', en: 'What the law leaves to people to decide' },
  answeredBy: { sv: 'avgörs av: {who}', fi: 'ratkaisee: {who}', en: 'decided by: {who}' },
  readings: { sv: 'Hur lagen är läst', fi: 'Miten lakia on tulkittu', en: 'How the law is read' },
  refundTo: { sv: 'Ersätter {who} i {time}: {amount} om året', fi: 'Korvaa {time}, saaja {who}: {amount} vuodessa', en: 'Refunds {who} for {time}: {amount} a year' },
  refundMore: { sv: ', det första året {amount} till', fi: ', ensimmäisenä vuonna lisäksi {amount}', en: ', in the first year {amount} more' },
  years: { sv: '{n} år', fi: '{n} vuoden ajan', en: '{n} years' },
  months: { sv: '{n} månader', fi: '{n} kuukauden ajan', en: '{n} months' },
  before: { sv: 'Förut:', fi: 'Ennen:', en: 'Before:' },
  general: { sv: 'Uppgifter för myndigheten som sådan', fi: 'Viranomaisen tehtävät sellaisinaan', en: 'Tasks of the authority as such' },
  topic: { sv: 'Ämne', fi: 'Aihe', en: 'Topic' },
  unknownPart: { sv: 'Det som är märkt med frågetecken är inte uträknat ur den gamla lagen. Om det var nytt 1.1.2025 sägs inte.', fi: 'Kysymysmerkillä merkittyä ei ole laskettu vanhasta laista. Siitä, oliko se uutta 1.1.2025, ei sanota mitään.', en: 'What has a question mark is not worked out from the old Act. Whether it was new on 1 January 2025 is not said.' },
  municipalities: { sv: 'Kommuner och områden är de som gällde 1.1.2026.', fi: 'Kunnat ja alueet ovat 1.1.2026 voimassa olleet.', en: 'Municipalities and areas are those of 1 January 2026.' },
  // spreadsheet
  actor: { sv: 'Aktör', fi: 'Toimija', en: 'Actor' },
  task: { sv: 'Uppgift', fi: 'Tehtävä', en: 'Task' },
  byWhen: { sv: 'Senast', fi: 'Viimeistään', en: 'By when' },
  section: { sv: 'Paragraf', fi: 'Pykälä', en: 'Section' },
  change: { sv: 'Ändring', fi: 'Muutos', en: 'Change' },
  wasBefore: { sv: 'Förut', fi: 'Ennen', en: 'Before' },
})

export const columnNames: Record<MapColumn, Names> = {
  municipality: { sv: 'Kommunen', fi: 'Kunta', en: 'Municipality' },
  employment: { sv: 'Arbetskrafts\u00admyndigheten', fi: 'Työvoima\u00adviranomainen', en: 'Employment authority' },
  welfare: { sv: 'Välfärdsområdet', fi: 'Hyvinvointialue', en: 'Welfare area' },
  state: { sv: 'Staten och andra', fi: 'Valtio ja muut', en: 'The state and others' },
}
/** Before 2025 (1386/2010). */
export const oldEmployment: Names = { sv: 'Arbets- och närings\u00adbyrån', fi: 'Työ- ja elinkeino\u00adtoimisto', en: 'TE office' }

export const changeNames: Record<MapChange, Names> = {
  added: { sv: 'Ny', fi: 'Uusi', en: 'New' },
  gone: { sv: 'Upphör', fi: 'Päättyy', en: 'Ends' },
  holder: { sv: 'Ny ansvarig', fi: 'Uusi vastuutaho', en: 'Moved' },
  deadline: { sv: 'Ny frist', fi: 'Uusi määräaika', en: 'Other deadline' },
  refund: { sv: 'Ändrad ersättning', fi: 'Muuttunut korvaus', en: 'Other refund' },
  section: { sv: 'Ny paragraf', fi: 'Uusi pykälä', en: 'Other section' },
  unknown: { sv: 'Kan inte jämföras', fi: 'Ei vertailtavissa', en: 'Cannot be compared' },
}

export const whenWords = texts({
  'without-delay': { sv: 'utan dröjsmål', fi: 'viipymättä', en: 'without delay' },
  'standing': { sv: 'fortlöpande', fi: 'jatkuvasti', en: 'all the time' },
  'no-day': { sv: 'lagen ger ingen dag', fi: 'laissa ei ole määräpäivää', en: 'the law gives no day' },
  'coming': { sv: 'gäller från {day}', fi: 'voimassa {day} alkaen', en: 'in force from {day}' },
  'month': { sv: 'inom 1 månad från {since}', fi: '1 kuukauden kuluessa {since}', en: 'within 1 month of {since}' },
  'months': { sv: 'inom {n} månader från {since}', fi: '{n} kuukauden kuluessa {since}', en: 'within {n} months of {since}' },
  'days': { sv: 'inom {n} dagar från {since}', fi: '{n} päivän kuluessa {since}', en: 'within {n} days of {since}' },
  'or': { sv: ' eller ', fi: ' tai ', en: ' or ' },
})

/** What a time is counted from. Duties with a number begin with one of these. */
export const sinceWords: Partial<Record<ActType, Names>> = {
  'known': { sv: 'det att myndigheten fick veta', fi: 'siitä, kun viranomainen sai tiedon', en: 'the day the authority learned' },
  'contact': { sv: 'kontakten', fi: 'yhteydenotosta', en: 'the contact' },
  'asked': { sv: 'begäran', fi: 'pyynnöstä', en: 'the request' },
  'assessment-made': { sv: 'bedömningen', fi: 'arvioinnista', en: 'the assessment' },
  'plan-made': { sv: 'planen', fi: 'suunnitelmasta', en: 'the plan' },
  'plan-reviewed': { sv: 'den senaste översynen', fi: 'viimeisestä tarkistuksesta', en: 'the latest review' },
}

export const refusals: Record<MapRefusal, Names> = {
  'not-a-day': { sv: 'Skriv dagen som 23.11.2026.', fi: 'Kirjoita päivä muodossa 23.11.2026.', en: 'Write the day as 23.11.2026.' },
  'before-known-law': { sv: 'Lagen är känd från {first}. Välj den dagen eller en senare.', fi: 'Laki tunnetaan {first} alkaen. Valitse se tai myöhempi päivä.', en: 'The law is known from {first}. Choose that day or a later one.' },
  'after-known-law': { sv: 'Vad som gäller efter {last} är inte känt: det tillfälliga skyddet är beslutat till dess. Välj den dagen eller en tidigare.', fi: 'Päivän {last} jälkeistä lakia ei tunneta: tilapäisestä suojelusta on päätetty siihen asti. Valitse se tai aikaisempi päivä.', en: 'What applies after {last} is not known: temporary protection is decided until then. Choose that day or an earlier one.' },
  'no-such-municipality': { sv: 'Välj en kommun i listan.', fi: 'Valitse kunta luettelosta.', en: 'Choose a municipality in the list.' },
}

/** The states of the law that can be chosen by name. */
export const lawStates: readonly { day: string; until: string; title: Names; says: Names }[] = [
  { day: '2024-12-31', until: '2024-12-31', title: { sv: 'till 31.12.2024', fi: '31.12.2024 asti', en: 'until 31.12.2024' }, says: { sv: '1386/2010, uträknad delvis', fi: '1386/2010, laskettu osittain', en: '1386/2010, worked out in part' } },
  { day: '2025-01-01', until: '2025-12-31', title: { sv: '1.1.2025', fi: '1.1.2025', en: '1.1.2025' }, says: { sv: '681/2023, ändrad 1100/2024', fi: '681/2023, muutos 1100/2024', en: '681/2023, amended 1100/2024' } },
  { day: '2026-01-01', until: '2026-12-31', title: { sv: '1.1.2026', fi: '1.1.2026', en: '1.1.2026' }, says: { sv: '721/2025, nya statliga myndigheter', fi: '721/2025, uudet valtion viranomaiset', en: '721/2025, new state authorities' } },
  { day: '2027-01-01', until: '2027-03-04', title: { sv: '1.1.2027', fi: '1.1.2027', en: '1.1.2027' }, says: { sv: '102 §, uppgifterna sparas nationellt', fi: '102 §, tiedot tallennetaan valtakunnallisesti', en: '102 §, data are stored nationally' } },
]
