/** The words of receipts, on the screen and on paper. */
import type { Names } from '@kotostig/law/terms'

const texts = <const T extends Record<string, Names>>(list: T): T => list

export const receipt = texts({
  title: { sv: 'Kvitto: det här svarar lagen', fi: 'Kuitti: näin laki vastaa', en: 'Receipt: what the law says' },
  titleOf: { sv: 'Kvitto: {duty}', fi: 'Kuitti: {duty}', en: 'Receipt: {duty}' },
  person: { sv: 'Person', fi: 'Henkilö', en: 'Person' },
  protected: { sv: 'Skyddad person', fi: 'Turvakiellon alainen henkilö', en: 'Protected person' },
  caseNumber: { sv: 'Ärende', fi: 'Asia', en: 'File' },
  example: { sv: 'Exempel, inte sparat', fi: 'Esimerkki, ei tallennettu', en: 'An example, not stored' },
  day: { sv: 'Dag som frågan gäller', fi: 'Päivä, jota kysymys koskee', en: 'Day asked about' },
  release: { sv: 'Lagpaket', fi: 'Lakipaketti', en: 'Law release' },
  releaseSource: { sv: 'Lagpaketets kontrollsumma', fi: 'Lakipaketin tarkistussumma', en: 'Checksum of the law release' },
  checksum: { sv: 'Kvittots kontrollsumma', fi: 'Kuitin tarkistussumma', en: 'Checksum of the receipt' },
  taken: { sv: 'Taget av', fi: 'Ottanut', en: 'Taken by' },
  takenBy: { sv: '{name}, {authority}, {at}', fi: '{name}, {authority}, {at}', en: '{name}, {authority}, {at}' },
  small: {
    sv: 'Kvittot är inget beslut. Det visar vad lagen gav av dessa fakta och kan räknas om med samma lagpaket till samma svar. En senare lagändring ändrar inte kvittot.',
    fi: 'Kuitti ei ole päätös. Se näyttää, mitä laki antoi näistä tiedoista, ja samalla lakipaketilla saa saman vastauksen uudelleen. Myöhempi lainmuutos ei muuta kuittia.',
    en: 'The receipt is not a decision. It shows what the law gave from these facts, and the same law release gives the same answer again. A later change of the law does not change the receipt.',
  },
  pageOf: { sv: 'Sida {page} av {pages}', fi: 'Sivu {page} / {pages}', en: 'Page {page} of {pages}' },
  byFile: { sv: 'angiven när ärendet öppnades', fi: 'annettu asiaa avattaessa', en: 'given when the file was opened' },
  byMunicipality: { sv: 'kommunen', fi: 'kunta', en: 'the municipality' },
  atLatest: { sv: 'senast {day}', fi: 'viimeistään {day}', en: 'by {day}' },
  standing: { sv: 'gäller hela tiden', fi: 'voimassa koko ajan', en: 'holds all the time' },
})

export const part = texts({
  answer: { sv: 'Svaret', fi: 'Vastaus', en: 'The answer' },
  groups: { sv: 'Grupper enligt lagen', fi: 'Lain mukaiset ryhmät', en: 'Groups under the Act' },
  noGroups: { sv: 'Hör inte till någon grupp i lagen den dagen', fi: 'Ei kuulu mihinkään lain ryhmään sinä päivänä', en: 'Belongs to no group of the Act on that day' },
  responsible: { sv: 'Ansvarig myndighet', fi: 'Vastuuviranomainen', en: 'Responsible authority' },
  noResponsible: { sv: 'Ingen: fakta räcker inte för att lagen ska ge ansvaret åt någon', fi: 'Ei kukaan: tiedot eivät riitä siihen, että laki antaisi vastuun jollekin', en: 'Nobody: the facts do not make the law name anybody' },
  duties: { sv: 'Uppgifter', fi: 'Tehtävät', en: 'Duties' },
  noDuties: { sv: 'Lagen ger inga uppgifter den dagen.', fi: 'Laki ei anna tehtäviä sinä päivänä.', en: 'The law gives no duties on that day.' },
  money: { sv: 'Statlig ersättning', fi: 'Valtion korvaus', en: 'State compensation' },
  facts: { sv: 'Fakta som svaret bygger på, och vem som sagt dem', fi: 'Tiedot, joihin vastaus perustuu, ja kuka ne on sanonut', en: 'Facts the answer rests on, and who said them' },
  noFacts: { sv: 'Svaret bygger inte på något antecknat faktum.', fi: 'Vastaus ei perustu mihinkään kirjattuun tietoon.', en: 'The answer rests on no recorded fact.' },
  missing: { sv: 'Det som inte är känt', fi: 'Mitä ei tiedetä', en: 'What is not known' },
  nothingMissing: { sv: 'Inget faktum saknas för det här svaret.', fi: 'Tästä vastauksesta ei puutu mitään tietoa.', en: 'No fact is missing for this answer.' },
  fact: { sv: 'Faktum: {fact}', fi: 'Tieto: {fact}', en: 'Fact: {fact}' },
  judged: { sv: 'Det som människor har bedömt eller ska bedöma', fi: 'Mitä ihmiset ovat arvioineet tai arvioivat', en: 'What people have judged or are to judge' },
  nothingJudged: { sv: 'Inget i svaret bygger på en bedömning.', fi: 'Mikään vastauksessa ei perustu arvioon.', en: 'Nothing in the answer rests on a judgement.' },
  judgedBy: { sv: 'Bedömt: {what}: {answer}', fi: 'Arvioitu: {what}: {answer}', en: 'Judged: {what}: {answer}' },
  left: { sv: 'avgörs av {who}', fi: 'ratkaisee {who}', en: 'decided by {who}' },
  reading: { sv: 'lagpaketets läsart', fi: 'lakipaketin tulkinta', en: 'reading of the law release' },
  unread: { sv: 'Inte granskat', fi: 'Tarkistamatta', en: 'Not reviewed' },
  limits: { sv: 'Svarets gränser', fi: 'Vastauksen rajat', en: 'Limits of the answer' },
  byHolder: { sv: 'Den som ansvarar', fi: 'Kuka vastaa', en: 'Who is responsible' },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  state: { sv: 'Läge den dagen', fi: 'Tila sinä päivänä', en: 'State on that day' },
})

export const difference = texts({
  came: { sv: 'Ny uppgift', fi: 'Uusi tehtävä', en: 'New duty' },
  gone: { sv: 'Uppgiften finns inte längre', fi: 'Tehtävää ei enää ole', en: 'The duty is gone' },
  holder: { sv: 'Någon annan ansvarar', fi: 'Vastuussa on toinen', en: 'Another is responsible' },
  begins: { sv: 'Börjar en annan dag', fi: 'Alkaa eri päivänä', en: 'Begins on another day' },
  due: { sv: 'En annan tidsfrist', fi: 'Eri määräaika', en: 'Another time limit' },
  state: { sv: 'Ett annat läge', fi: 'Eri tila', en: 'Another state' },
  reasons: { sv: 'Samma svar av andra skäl', fi: 'Sama vastaus eri perusteista', en: 'The same answer for other reasons' },
  groups: { sv: 'Grupper enligt lagen', fi: 'Lain mukaiset ryhmät', en: 'Groups under the Act' },
  questions: { sv: 'Frågor att besvara', fi: 'Vastausta odottavat kysymykset', en: 'Questions to answer' },
  responsible: { sv: 'Ansvar', fi: 'Vastuu', en: 'Responsibility' },
  clock: { sv: 'En annan dag', fi: 'Eri päivä', en: 'Another day' },
  amount: { sv: 'Ett annat belopp', fi: 'Eri määrä', en: 'Another amount' },
  unreadable: { sv: 'Dagens lagpaket kan inte läsa kvittots fall', fi: 'Nykyinen lakipaketti ei pysty lukemaan kuitin tapausta', en: 'The law release of today cannot read the case of the receipt' },
  person: { sv: 'Personen finns bara i det ena svaret', fi: 'Henkilö on vain toisessa vastauksessa', en: 'The person is in one answer only' },
})
