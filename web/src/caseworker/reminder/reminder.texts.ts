import { texts } from '../../shared/words.tsx'

export const reminder = texts({
  title: { sv: 'Påminnelser', fi: 'Muistutukset', en: 'Reminders' },
  help: { sv: 'Skrivna av er själva. Inte krav i lagen.', fi: 'Itse kirjoitettuja. Eivät lain vaatimuksia.', en: 'Written by yourselves. Not asked by the law.' },
  since: { sv: 'sedan {day}', fi: '{day} alkaen', en: 'since {day}' },
  today: { sv: 'i dag', fi: 'tänään', en: 'today' },
  by: { sv: 'skriven av {name}', fi: 'kirjoittaja {name}', en: 'written by {name}' },
  done: { sv: 'Gjort', fi: 'Tehty', en: 'Done' },
  move: { sv: 'Flytta', fi: 'Siirrä', en: 'Move' },
  takeAway: { sv: 'Ta bort', fi: 'Poista', en: 'Take away' },
  moveTitle: { sv: 'Till vilken dag?', fi: 'Mille päivälle?', en: 'To which day?' },
  day: { sv: 'Dag', fi: 'Päivä', en: 'Day' },
  text: { sv: 'Vad ska du minnas?', fi: 'Mitä pitää muistaa?', en: 'What is to be remembered?' },
  textHint: { sv: 'Kort. Alla som får se personen hos er kan läsa det.', fi: 'Lyhyesti. Kaikki, jotka teillä saavat nähdä henkilön, voivat lukea sen.', en: 'Short. Everybody with you who may see the person can read it.' },
  write: { sv: 'Skriv en påminnelse', fi: 'Kirjoita muistutus', en: 'Write a reminder' },
  none: { sv: 'Inga påminnelser.', fi: 'Ei muistutuksia.', en: 'No reminders.' },
  saved: { sv: 'Påminnelsen är sparad. Den kommer upp på Idag {day}.', fi: 'Muistutus on tallennettu. Se tulee Tänään-sivulle {day}.', en: 'The reminder is saved. It comes up on Today on {day}.' },
  wasDone: { sv: 'Påminnelsen är gjord.', fi: 'Muistutus on tehty.', en: 'The reminder is done.' },
  wasMoved: { sv: 'Påminnelsen är flyttad till {day}.', fi: 'Muistutus on siirretty: {day}.', en: 'The reminder is moved to {day}.' },
  wasTaken: { sv: 'Påminnelsen är borttagen.', fi: 'Muistutus on poistettu.', en: 'The reminder is taken away.' },
  more: { sv: 'Det finns fler. De äldsta står först.', fi: 'Niitä on enemmän. Vanhimmat ovat ensin.', en: 'There are more. The oldest stand first.' },
})
