/** Words of the days that concern one authority alone. */
import type { Names } from './terms.ts'

type Entry = { title: Names; words: Names }
const n = (sv: string, fi: string, en: string): Names => ({ sv, fi, en })

export const ownDayWords = {
  arrangementEnds: {
    title: n('Avtalet om vem som sköter uppgifter upphör: {parties}', 'Tehtävien hoitoa koskeva sopimus päättyy: {parties}', 'The agreement on who carries out tasks ends: {parties}'),
    words: n('Dagen är avtalets sista. Från följande dag är kommunen själv ansvarig, om inget nytt avtal är infört.', 'Päivä on sopimuksen viimeinen. Seuraavasta päivästä kunta vastaa itse, jos uutta sopimusta ei ole kirjattu.', 'The day is the last of the agreement. From the next day the municipality itself is responsible, unless a new agreement is recorded.'),
  },
  arrangementReview: {
    title: n('Avtalet om vem som sköter uppgifter ska ses över: {parties}', 'Tehtävien hoitoa koskeva sopimus on tarkistettava: {parties}', 'The agreement on who carries out tasks is to be reviewed: {parties}'),
    words: n('Dagen har parterna själva bestämt i avtalet. Lagen anger ingen.', 'Päivän ovat osapuolet itse määränneet sopimuksessa. Laissa sitä ei ole.', 'The parties have set the day themselves. The law gives none.'),
  },
  agreementEnds: {
    title: n('Avtalet med staten upphör', 'Sopimus valtion kanssa päättyy', 'The agreement with the state ends'),
    words: n('Ersättning betalas bara om kommunen har ett avtal om anvisande till kommunen.', 'Korvausta maksetaan vain, jos kunnalla on sopimus kuntaan ohjaamisesta.', 'Compensation is paid only if the municipality has an agreement on assignment.'),
  },
  agreementReview: {
    title: n('Avtalet med staten ska senast ses över', 'Sopimus valtion kanssa on viimeistään tarkistettava', 'The agreement with the state is reviewed at the latest'),
    words: n('Avtalet ses över minst vart fjärde år, räknat från avtalets första dag eller den senaste översyn som är införd, dock tidigast från 1.1.2025, då paragrafen började tillämpas. Om äldre avtal säger lagen inget.', 'Sopimus tarkistetaan vähintään neljän vuoden välein, laskettuna sopimuksen ensimmäisestä päivästä tai viimeisestä kirjatusta tarkistuksesta, aikaisintaan kuitenkin 1.1.2025, jolloin pykälää alettiin soveltaa. Vanhemmista sopimuksista laissa ei sanota mitään.', 'The agreement is reviewed at least every four years, counted from its first day or from the last review on record, but not before 1 January 2025, when the section began to apply. Of older agreements the law says nothing.'),
  },
  programmeEnds: {
    title: n('Programmet för främjande av integration upphör', 'Kotoutumisohjelma päättyy', 'The integration programme ends'),
    words: n('Ersättning betalas bara om kommunen har ordnat ett program.', 'Korvausta maksetaan vain, jos kunta on järjestänyt ohjelman.', 'Compensation is paid only if the municipality has arranged a programme.'),
  },
} satisfies Record<string, Entry>
