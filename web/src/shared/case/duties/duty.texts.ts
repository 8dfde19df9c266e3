import { due } from '@kotostig/law/why.texts'
import { texts } from '../../words.tsx'

export const duty = texts({
  ...due,
  title: { sv: 'Att göra och frågor', fi: 'Tehtävät ja kysymykset', en: 'To do, and questions' },
  nowMeta: { sv: 'Lagen ger inget datum.', fi: 'Laki ei anna päivää.', en: 'The law gives no date.' },
  late: { sv: 'Försenade', fi: 'Myöhässä', en: 'Late' },
  lateMeta: { sv: 'Den lagstadgade dagen har gått ut.', fi: 'Lain mukainen päivä on ohitettu.', en: 'The statutory day has passed.' },
  soon: { sv: 'Inom 30 dagar', fi: '30 päivän sisällä', en: 'Within 30 days' },
  open: { sv: 'Öppna', fi: 'Avoinna', en: 'Open' },
  upcoming: { sv: 'Kommande', fi: 'Tulossa', en: 'Upcoming' },
  questions: { sv: 'Frågor att besvara', fi: 'Vastausta odottavat kysymykset', en: 'Questions to answer' },
  questionsMeta: { sv: 'Lagen svarar när någon vet.', fi: 'Laki vastaa, kun joku tietää.', en: 'The law answers when somebody knows.' },
  standingMeta: { sv: 'Ingen dag avslutar dem.', fi: 'Mikään päivä ei päätä niitä.', en: 'No day ends them.' },
  over: { sv: 'Gjorda och förfallna ({n})', fi: 'Tehdyt ja rauenneet ({n})', en: 'Done and lapsed ({n})' },
  nothing: { sv: 'Inget att göra den här dagen', fi: 'Ei tehtävää tänä päivänä', en: 'Nothing to do on this day' },
  nothingNext: { sv: 'Nästa: {title}, {day}.', fi: 'Seuraava: {title}, {day}.', en: 'Next: {title}, {day}.' },
  nothingMore: { sv: 'Flytta dagen eller lägg till fakta i fallet.', fi: 'Siirrä päivää tai lisää tapaukseen tietoja.', en: 'Move the day, or add facts to the case.' },
  why: { sv: 'Varför', fi: 'Miksi', en: 'Why' },
  answer: { sv: 'Svara', fi: 'Vastaa', en: 'Answer' },
  unknown: { sv: 'Okänt', fi: 'Ei tiedossa', en: 'Unknown' },
  since: { sv: 'sedan {day}', fi: '{day} alkaen', en: 'since {day}' },
  sinceUnknown: { sv: 'sedan okänd dag', fi: 'alkupäivä ei tiedossa', en: 'since an unknown day' },
  ageUnknown: { sv: 'Ålder okänd', fi: 'Kesto ei tiedossa', en: 'Age unknown' },
  lapsed: { sv: 'förfallen', fi: 'rauennut', en: 'lapsed' },
  forAnother: { sv: 'gäller {person}', fi: 'koskee: {person}', en: 'about {person}' },
  todayIs: { sv: 'i dag', fi: 'tänään', en: 'today' },
})
