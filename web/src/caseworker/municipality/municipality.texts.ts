import { texts } from '../../shared/words.tsx'

export const municipality = texts({
  title: { sv: 'Kommunen', fi: 'Kunta', en: 'The municipality' },
  lead: { sv: 'Vem som sköter kommunens uppgifter, vem andra kontaktar, avtalet med staten, programmet och hur ni läser lagen. Lagen räknar med avtalen och programmet för alla som bor här.', fi: 'Kuka hoitaa kunnan tehtävät, keneen muut ottavat yhteyttä, sopimus valtion kanssa, kotoutumisohjelma ja miten tulkitsette lakia. Laki ottaa sopimukset ja ohjelman huomioon kaikilla täällä asuvilla.', en: 'Who carries out the tasks of the municipality, whom others contact, the agreement with the state, the programme, and how you read the law. The law counts on the agreements and the programme for everybody who lives here.' },
  agreement: { sv: 'Avtal med staten', fi: 'Sopimus valtion kanssa', en: 'Agreement with the state' },
  programme: { sv: 'Program för främjande av integration', fi: 'Kotoutumisen edistämisen ohjelma', en: 'Integration programme' },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  note: { sv: 'Källa, till exempel beslutets datum och paragraf', fi: 'Lähde, esimerkiksi päätöksen päivä ja pykälä', en: 'Source, for instance the day and number of the decision' },
  source: { sv: 'Källa', fi: 'Lähde', en: 'Source' },
  said: { sv: 'Uppgett', fi: 'Ilmoitettu', en: 'Stated' },
  nobody: { sv: 'Påhittad uppgift', fi: 'Keksitty tieto', en: 'Invented' },
  add: { sv: 'Uppge', fi: 'Ilmoita', en: 'State' },
  addTitle: { sv: 'Uppge ett avtal eller program', fi: 'Ilmoita sopimus tai ohjelma', en: 'State an agreement or a programme' },
  wrong: { sv: 'Uppgiften är fel', fi: 'Tieto on väärä', en: 'This is wrong' },
  wrongTitle: { sv: 'Ta tillbaka uppgiften', fi: 'Peru tieto', en: 'Withdraw it' },
  wrongHelp: { sv: 'Uppgiften står kvar i historiken med din motivering. Lagen räknas om för alla som bor i kommunen.', fi: 'Tieto jää historiaan perustelusi kanssa. Laki lasketaan uudelleen kaikille kunnassa asuville.', en: 'It stays in the history with your reason. The law is worked out anew for everybody who lives in the municipality.' },
  reason: { sv: 'Varför är den fel?', fi: 'Miksi se on väärä?', en: 'Why is it wrong?' },
  withdraw: { sv: 'Ta tillbaka', fi: 'Peru', en: 'Withdraw' },
  withdrawn: { sv: 'Tillbakatagen {day} av {who}: {reason}', fi: 'Peruttu {day}, {who}: {reason}', en: 'Withdrawn {day} by {who}: {reason}' },
  done: { sv: 'Sparat. Lagen räknas om för {n} personer.', fi: 'Tallennettu. Laki lasketaan uudelleen {n} henkilölle.', en: 'Saved. The law is worked out anew for {n} people.' },
  none: { sv: 'Inget är uppgett. Lagen räknar då med att det inte är känt, inte med att det saknas.', fi: 'Mitään ei ole ilmoitettu. Silloin laki pitää asiaa tuntemattomana, ei puuttuvana.', en: 'Nothing is stated. The law then takes it as not known, not as missing.' },
})
