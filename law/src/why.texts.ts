/** The words around the reasons of a duty: the same on the screen and on paper. */
import type { Names } from './terms.ts'

/** When a duty is to be done, where no day says it. */
export const due = {
  now: { sv: 'Utan dröjsmål', fi: 'Viipymättä', en: 'Without delay' },
  standing: { sv: 'Gäller hela tiden', fi: 'Voimassa koko ajan', en: 'Hold all the time' },
  noDate: { sv: 'Inget datum', fi: 'Ei päivää', en: 'No date' },
  doneOn: { sv: 'gjord {day}', fi: 'tehty {day}', en: 'done {day}' },
} as const satisfies Record<string, Names>

export const why = {
  ask: { sv: 'Varför ser jag detta?', fi: 'Miksi näen tämän?', en: 'Why do I see this?' },
  close: { sv: 'Stäng', fi: 'Sulje', en: 'Close' },
  rule: { sv: 'Regeln', fi: 'Sääntö', en: 'The rule' },
  ruleSentence: { sv: '{actor}: {title}.', fi: '{actor}: {title}.', en: '{actor}: {title}.' },
  lawWords: { sv: 'Lagens ord', fi: 'Lain sanat', en: 'The words of the law' },
  inForceFrom: { sv: 'Lag {act}, regeln i kraft sedan {day}', fi: 'Laki {act}, sääntö voimassa {day} alkaen', en: 'Act {act}, the rule in force since {day}' },
  inForcePeriod: { sv: 'Lag {act}, regeln i kraft {from} – {to}', fi: 'Laki {act}, sääntö voimassa {from} – {to}', en: 'Act {act}, the rule in force {from} – {to}' },
  because: { sv: 'Därför gäller den', fi: 'Siksi se pätee', en: 'That is why it applies' },
  all: { sv: 'Alla dessa', fi: 'Kaikki nämä', en: 'All of these' },
  any: { sv: 'Minst ett av dessa', fi: 'Vähintään yksi näistä', en: 'At least one of these' },
  not: { sv: 'Gäller inte', fi: 'Ei päde', en: 'Does not hold' },
  yes: { sv: 'Ja', fi: 'Kyllä', en: 'Yes' },
  no: { sv: 'Nej', fi: 'Ei', en: 'No' },
  unknown: { sv: 'Okänt', fi: 'Ei tiedossa', en: 'Unknown' },
  presumed: { sv: 'antas', fi: 'oletus', en: 'presumed' },
  missing: { sv: 'Saknas: {facts}', fi: 'Puuttuu: {facts}', en: 'Missing: {facts}' },
  of: { sv: 'Gäller {person}', fi: 'Koskee: {person}', en: 'About {person}' },
  more: { sv: 'Visa {n} villkor', fi: 'Näytä {n} ehtoa', en: 'Show {n} conditions' },
  started: { sv: 'Börjar av', fi: 'Alkaa tästä', en: 'Started by' },
  howCounted: { sv: 'Så räknas dagen', fi: 'Näin päivä lasketaan', en: 'How the day is counted' },
  noDay: { sv: 'Lagen säger utan dröjsmål. Därför finns ingen dag att räkna fram.', fi: 'Laki sanoo viipymättä. Siksi laskettavaa päivää ei ole.', en: 'The law says without delay, so there is no day to count.' },
  holder: { sv: 'Den som ansvarar', fi: 'Kuka vastaa', en: 'Who is responsible' },
  doneBy: { sv: 'Gjord genom', fi: 'Tehty näin', en: 'Done by' },
  release: { sv: 'Lagpaket {release}', fi: 'Lakipaketti {release}', en: 'Law release {release}' },
  print: { sv: 'Skriv ut', fi: 'Tulosta', en: 'Print' },
  factWrong: { sv: 'Ett faktum är fel', fi: 'Tieto on väärin', en: 'A fact is wrong' },
  factsWrong: { sv: 'Vilket faktum är fel?', fi: 'Mikä tieto on väärin?', en: 'Which fact is wrong?' },
  saidBy: { sv: 'källa: {who}', fi: 'lähde: {who}', en: 'source: {who}' },
  caseFile: { sv: 'ärendefilen', fi: 'tapaustiedosto', en: 'the case file' },
  lastDay: { sv: 'Månaden har ingen sådan dag, alltså den sista.', fi: 'Kuukaudessa ei ole sellaista päivää, siis viimeinen päivä.', en: 'The month has no such day, so the last one.' },
  weekend: { sv: 'Helgdag eller veckoslut. Fristen flyttas inte.', fi: 'Pyhäpäivä tai viikonloppu. Määräaika ei siirry.', en: 'A weekend or holiday. The deadline does not move.' },
  dayBefore: { sv: 'Sista dagen är dagen före årsdagen.', fi: 'Viimeinen päivä on vuosipäivää edeltävä päivä.', en: 'The last day is the day before the anniversary.' },
  month: { sv: '{n} mån', fi: '{n} kk', en: '{n} months' },
  year: { sv: '{n} år', fi: '{n} v', en: '{n} years' },
  day: { sv: '{n} dagar', fi: '{n} pv', en: '{n} days' },
  noReason: { sv: 'Svaret har ingen motivering för den här uppgiften.', fi: 'Vastauksessa ei ole perusteluja tälle tehtävälle.', en: 'The answer gives no reasons for this duty.' },
} as const satisfies Record<string, Names>
