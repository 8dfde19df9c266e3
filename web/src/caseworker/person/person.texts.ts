import { texts } from '../../shared/words.tsx'

export const person = texts({
  loading: { sv: 'Hämtar ärendet', fi: 'Haetaan asiaa', en: 'Fetching the file' },
  interpreter: { sv: 'Tolk behövs', fi: 'Tarvitsee tulkin', en: 'Needs an interpreter' },
  languagesUnknown: { sv: 'Språk okänt', fi: 'Kieli ei tiedossa', en: 'Language unknown' },
  officer: { sv: 'Handläggare: {name}', fi: 'Käsittelijä: {name}', en: 'Officer: {name}' },
  noOfficer: { sv: 'Ingen handläggare ännu', fi: 'Ei vielä käsittelijää', en: 'No officer yet' },
  homeSince: { sv: '{town} sedan {day}', fi: '{town} {day} alkaen', en: '{town} since {day}' },
  noHome: { sv: 'Hemkommun okänd', fi: 'Kotikunta ei tiedossa', en: 'Home municipality unknown' },
  protectedChip: { sv: 'Spärrmarkering – ärendet syns bara för den som har uppdraget', fi: 'Turvakielto – asian näkee vain se, jolle se on määrätty', en: 'Non-disclosure – only the officer assigned sees the file' },
  saved: { sv: 'Sparat. Lagen har svarat på nytt.', fi: 'Tallennettu. Laki on vastannut uudelleen.', en: 'Saved. The law has answered anew.' },
  factsTitle: { sv: 'Fakta', fi: 'Tiedot', en: 'Facts' },
  factsMeta: { sv: 'Var och en med tid och källa. En rättelse döljer inget.', fi: 'Jokaisella on aika ja lähde. Korjaus ei piilota mitään.', en: 'Each with its time and source. A correction hides nothing.' },
  fact: { sv: 'Faktum', fi: 'Tieto', en: 'Fact' },
  value: { sv: 'Värde', fi: 'Arvo', en: 'Value' },
  holds: { sv: 'Gäller', fi: 'Voimassa', en: 'Holds' },
  source: { sv: 'Källa', fi: 'Lähde', en: 'Source' },
  recorded: { sv: 'antecknat {day} av {name}', fi: 'kirjattu {day}, {name}', en: 'recorded {day} by {name}' },
  recordedOn: { sv: 'antecknat {day}', fi: 'kirjattu {day}', en: 'recorded {day}' },
  noFacts: { sv: 'Inga fakta ännu. Börja med uppehållstillstånd och hemkommun.', fi: 'Ei vielä tietoja. Aloita oleskeluluvasta ja kotikunnasta.', en: 'No facts yet. Start with the permit and the home municipality.' },
  statedNone: { sv: 'Nej', fi: 'Ei', en: 'No' },
  family: { sv: 'Familj', fi: 'Perhe', en: 'Family' },
  noFamily: { sv: 'Inga familjeband är antecknade som du får se.', fi: 'Ei kirjattuja perhesiteitä, jotka saat nähdä.', en: 'No family ties are recorded that you may see.' },
  opened: { sv: 'Vem har öppnat', fi: 'Kuka on avannut', en: 'Who has opened' },
  openedMeta: { sv: 'Personen har rätt att få veta detta.', fi: 'Henkilöllä on oikeus saada tämä tietoonsa.', en: 'The person has a right to know this.' },
  notHere: { sv: 'Svaret gäller kommunen eller hur lagen läses. Det ges inte på en persons sida.', fi: 'Vastaus koskee kuntaa tai lain tulkintaa. Sitä ei anneta henkilön sivulla.', en: 'The answer is about the municipality or how the law is read. It is not given on the page of a person.' },
  ofAnother: { sv: 'Det faktumet hör till {name}. Rätta det på den personens sida.', fi: 'Tieto kuuluu henkilölle {name}. Korjaa se hänen sivullaan.', en: 'That fact belongs to {name}. Correct it on that page.' },
})

export const events = texts({
  PersonRead: { sv: 'öppnade ärendet', fi: 'avasi asian', en: 'opened the file' },
  PersonRegistered: { sv: 'registrerade personen', fi: 'rekisteröi henkilön', en: 'registered the person' },
  FactRecorded: { sv: 'antecknade ett faktum', fi: 'kirjasi tiedon', en: 'recorded a fact' },
  FactWithdrawn: { sv: 'rättade ett faktum', fi: 'korjasi tiedon', en: 'corrected a fact' },
  HandoverAccepted: { sv: 'tog över ärendet', fi: 'otti asian vastaan', en: 'took over the file' },
})
