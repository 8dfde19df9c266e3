import { texts } from '../../shared/words.tsx'

export const calendar = texts({
  title: { sv: 'Dagar att komma ihåg', fi: 'Muistettavat päivät', en: 'Days to remember' },
  lead: { sv: 'Lagens dagar och era egna avtals dagar, de som angår er myndighet. De kommer upp på Idag 90 dagar i förväg.', fi: 'Lain päivät ja omien sopimustenne päivät, jotka koskevat viranomaistanne. Ne tulevat Tänään-sivulle 90 päivää ennen.', en: 'The days of the law and of your own agreements that concern your authority. They come up on Today 90 days before.' },
  help: { sv: 'Lagens och avtalens dagar.', fi: 'Lain ja sopimusten päivät.', en: 'Days of the law and of agreements.' },
  all: { sv: 'Alla dagar', fi: 'Kaikki päivät', en: 'All days' },
  done: { sv: 'Gjort', fi: 'Tehty', en: 'Done' },
  later: { sv: 'Påminn senare', fi: 'Muistuta myöhemmin', en: 'Remind later' },
  wasDone: { sv: 'Avbockat med ditt namn.', fi: 'Kuitattu nimelläsi.', en: 'Ticked off in your name.' },
  comesAgain: { sv: 'Kommer upp igen {day}.', fi: 'Tulee uudelleen {day}.', en: 'Comes up again on {day}.' },
  doneBy: { sv: 'Gjort {day}, {name}', fi: 'Tehty {day}, {name}', en: 'Done {day}, {name}' },
  passed: { sv: 'Dagen har varit', fi: 'Päivä on mennyt', en: 'The day has passed' },
  ranOut: { sv: 'Värdet är inte känt efter dagen', fi: 'Arvoa ei tunneta päivän jälkeen', en: 'The value is not known after the day' },
  moved: { sv: 'Dagen är ingen vardag. Nästa vardag är {day}.', fi: 'Päivä ei ole arkipäivä. Seuraava arkipäivä on {day}.', en: 'The day is not a working day. The next one is {day}.' },
  none: { sv: 'Inga dagar de närmaste tre åren.', fi: 'Ei päiviä seuraavan kolmen vuoden aikana.', en: 'No days in the next three years.' },
  subscribe: { sv: 'Prenumerera', fi: 'Tilaa', en: 'Subscribe' },
  subscribeLead: { sv: 'Adressen kan läggas in i en kalender. Där står inget om någon person, och därför behövs ingen inloggning.', fi: 'Osoitteen voi lisätä kalenteriin. Siinä ei ole tietoja kenestäkään, joten kirjautumista ei tarvita.', en: 'The address can be put into a calendar. Nothing in it is about a person, so no sign-in is needed.' },
  file: { sv: 'Myndighetens kalender (iCalendar)', fi: 'Viranomaisen kalenteri (iCalendar)', en: 'Calendar of the authority (iCalendar)' },
})
