/** Words of the calendar of the law. */
import type { Names } from './terms.ts'

type Entry = { title: Names; words: Names }
const n = (sv: string, fi: string, en: string): Names => ({ sv, fi, en })

export const calendarWords = {
  claim: {
    title: n('Sista dag att söka ersättning för {year}', 'Viimeinen päivä hakea korvausta vuodelta {year}', 'Last day to claim compensation for {year}'),
    words: n('Statens ersättning för verksamhet år {year} söks hos Sysselsättnings-, utvecklings- och förvaltningscentret inom två år från årets utgång. Kalkylerad ersättning kan betalas utan ansökan.', 'Valtion korvausta vuoden {year} toiminnasta haetaan Työllisyys-, kehittämis- ja hallintokeskukselta kahden vuoden kuluessa vuoden päättymisestä. Laskennallinen korvaus voidaan maksaa ilman hakemusta.', 'State compensation for activity in {year} is claimed from the Employment, Development and Administration Centre within two years of the end of the year. Calculated compensation can be paid without a claim.'),
  },
  oldClaims: {
    title: n('Sista dag att söka ersättning enligt den äldre lagen', 'Viimeinen päivä hakea korvausta vanhan lain mukaan', 'Last day to claim under the old Act'),
    words: n('Utkomststöd (46 §), tolkning (48 §), övriga kostnader av särskilda skäl (49 § 1 mom. 3 p.) och inledande kartläggning (50 §, bara kommunen) enligt 1386/2010 ska sökas senast den dagen.', 'Toimeentulotuki (46 §), tulkitseminen (48 §), muut kustannukset erityisestä syystä (49 § 1 mom. 3 kohta) ja alkukartoitus (50 §, vain kunta) lain 1386/2010 mukaan on haettava viimeistään sinä päivänä.', 'Social assistance (46 §), interpretation (48 §), other costs for special reasons (49 § 1 p. 3) and initial surveys (50 §, the municipality only) under 1386/2010 must be claimed by that day.'),
  },
  clientSystem: {
    title: n('Det nationella klientdatasystemet i bruk', 'Valtakunnallinen asiakastietojärjestelmä käytössä', 'The national client system in use'),
    words: n('Kommunen ska ha tagit systemet i bruk inom två år från att lagen trädde i kraft. En egen tilläggsdel är tillåten (75 §).', 'Kunnan on pitänyt ottaa järjestelmä käyttöön kahden vuoden kuluessa lain voimaantulosta. Oma lisäosa on sallittu (75 §).', 'The municipality must have taken the system into use within two years of the entry into force. An add-on of its own is allowed (75 §).'),
  },
  nationalStore: {
    title: n('Uppgifter förs in i den nationella informationsresursen', 'Tiedot tallennetaan valtakunnalliseen tietovarantoon', 'Data are stored in the national data store'),
    words: n('Från den dagen för kommunen in uppgifter om integrationskunder och om alla för vilka en bedömning eller en översyn görs, också arbetssökande.', 'Siitä päivästä lähtien kunta tallentaa tiedot kotoutuja-asiakkaista ja kaikista, joille tehdään arviointi tai tarkistus, myös työnhakijoista.', 'From that day the municipality stores data on integration clients and on everybody for whom an assessment or a review is made, job seekers included.'),
  },
} satisfies Record<string, Entry>

/** By the name of the number in `parameters.ts`. */
export const runsOutWords = {
  temporaryProtection: {
    title: n('Tillfälligt skydd: sista kända dag', 'Tilapäinen suojelu: viimeinen tunnettu päivä', 'Temporary protection: last known day'),
    words: n('EU-rådets beslut gäller till den dagen. Vad som gäller därefter är inte känt i denna utgåva: kontrollera hos Migrationsverket.', 'EU:n neuvoston päätös on voimassa siihen päivään asti. Sen jälkeistä aikaa ei tunneta tässä julkaisussa: tarkista Maahanmuuttovirastolta.', 'The decision of the EU Council lasts until that day. What applies after is not known to this release: check with the Immigration Service.'),
  },
  refugeeQuota: {
    title: n('Flyktingkvoten: nästa års antal är inte känt', 'Pakolaiskiintiö: seuraavan vuoden määrää ei tunneta', "Refugee quota: next year's number is not known"),
    words: n('Kvoten bestäms med statsbudgeten för ett år i sänder.', 'Kiintiöstä päätetään valtion talousarviossa vuodeksi kerrallaan.', 'The quota is decided with the state budget for one year at a time.'),
  },
  interpreterFee: {
    title: n('Avgiften för oanvänd tid med tolk: sista dag beloppet är känt', 'Käyttämättä jääneen tulkkiajan maksu: viimeinen päivä, jona määrä tunnetaan', 'Fee for an unused appointment with an interpreter: last day the sum is known'),
    words: n('56,70 euro. Beloppet justeras vartannat år genom ministeriets förordning; ingen sådan finns i denna utgåva. Kontrollera i Finlex innan avgiften tas ut.', '56,70 euroa. Määrää tarkistetaan joka toinen vuosi ministeriön asetuksella; sellaista ei ole tässä julkaisussa. Tarkista Finlexistä ennen maksun perimistä.', '56.70 euros. The sum is adjusted every second year by decree of the ministry; none is held by this release. Check in Finlex before charging.'),
  },
} satisfies Record<string, Entry>
