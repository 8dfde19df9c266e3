import { texts } from '../../shared/words.tsx'

export const people = texts({
  title: { sv: 'Personer', fi: 'Henkilöt', en: 'People' },
  search: { sv: 'Sök en person', fi: 'Hae henkilöä', en: 'Search for a person' },
  hint: { sv: 'Namn, personbeteckning, födelsedag (3.12.1990) eller ärendenummer. Stavningen behöver inte vara exakt.', fi: 'Nimi, henkilötunnus, syntymäpäivä (3.12.1990) tai asianumero. Kirjoitusasun ei tarvitse olla täsmälleen oikea.', en: 'Name, identity code, date of birth (3.12.1990) or case number. The spelling need not be exact.' },
  find: { sv: 'Sök', fi: 'Hae', en: 'Search' },
  found: { sv: '{n} hittades', fi: 'Löytyi {n}', en: '{n} found' },
  none: { sv: 'Ingen hittades hos er', fi: 'Teiltä ei löytynyt ketään', en: 'Nobody was found with you' },
  noneText: { sv: 'Pröva ett annat sätt att stava, födelsedagen eller ärendenumret. Finns personen inte, registrera.', fi: 'Kokeile toista kirjoitusasua, syntymäpäivää tai asianumeroa. Jos henkilöä ei ole, rekisteröi.', en: 'Try another spelling, the date of birth or the case number. If the person is not there, register.' },
  elsewhere: { sv: 'Finns. Tillgång genom överlämning.', fi: 'On olemassa. Pääsy siirron kautta.', en: 'Known. Access by handover.' },
  elsewhereText: { sv: 'Personbeteckningen är känd hos en annan myndighet. Ärendet kommer till er lista under Att ta över när lagen gör er ansvariga.', fi: 'Henkilötunnus on toisen viranomaisen tiedossa. Asia tulee luetteloonne kohtaan Vastaanotettavat, kun laki tekee teistä vastuullisia.', en: 'The identity code is known to another authority. The file comes to your list under To take over when the law makes you responsible.' },
  more: { sv: 'Fler passar. Skriv mer av namnet.', fi: 'Osumia on enemmän. Kirjoita nimestä enemmän.', en: 'There are more. Type more of the name.' },
  notHere: { sv: 'ärendet är hos en annan myndighet', fi: 'asia on toisella viranomaisella', en: 'the file is with another authority' },
  failed: { sv: 'Sökningen lyckades inte. Det du skrev finns kvar.', fi: 'Haku ei onnistunut. Kirjoittamasi on tallella.', en: 'The search failed. What you typed is kept.' },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  born: { sv: 'Född', fi: 'Syntynyt', en: 'Born' },
  caseNumber: { sv: 'Ärendenummer', fi: 'Asianumero', en: 'Case number' },
  // registering
  lead: { sv: 'Det du vet nu räcker. Resten kan läggas till på personens sida.', fi: 'Se, minkä nyt tiedät, riittää. Loput voi lisätä henkilön sivulla.', en: 'What you know now is enough. The rest can be added on the page of the person.' },
  who: { sv: 'Personen', fi: 'Henkilö', en: 'The person' },
  family: { sv: 'Efternamn', fi: 'Sukunimi', en: 'Family name' },
  given: { sv: 'Förnamn', fi: 'Etunimet', en: 'Given names' },
  code: { sv: 'Personbeteckning, om den finns', fi: 'Henkilötunnus, jos on', en: 'Identity code, if there is one' },
  codeHint: { sv: '11 tecken, till exempel 150190-901S', fi: '11 merkkiä, esimerkiksi 150190-901S', en: '11 characters, for example 150190-901S' },
  firstFacts: { sv: 'Första fakta', fi: 'Ensimmäiset tiedot', en: 'First facts' },
  known: { sv: 'Vi fick veta om personen', fi: 'Saimme tiedon henkilöstä', en: 'We learned of the person' },
  source: { sv: 'Varifrån kommer uppgifterna?', fi: 'Mistä tiedot ovat?', en: 'Where do the facts come from?' },
  save: { sv: 'Registrera', fi: 'Rekisteröi', en: 'Register' },
  saving: { sv: 'Registrerar', fi: 'Rekisteröidään', en: 'Registering' },
  missing: { sv: 'Fyll i. Uppgiften behövs.', fi: 'Täytä. Tieto tarvitaan.', en: 'Fill in. This is needed.' },
  notDay: { sv: 'Skriv dag.månad.år, till exempel 3.12.1990.', fi: 'Kirjoita päivä.kuukausi.vuosi, esimerkiksi 3.12.1990.', en: 'Write day.month.year, for example 3.12.1990.' },
  correct: { sv: 'Inte registrerad ännu. Rätta det som är markerat.', fi: 'Ei vielä rekisteröity. Korjaa merkityt kohdat.', en: 'Not registered yet. Correct what is marked.' },
  notSaved: { sv: 'Personen registrerades inte. Det du skrev finns kvar här. Tryck på Registrera igen: samma person blir bara en.', fi: 'Henkilöä ei rekisteröity. Kirjoittamasi on tallella tässä. Paina Rekisteröi uudelleen: samasta henkilöstä tulee vain yksi.', en: 'The person was not registered. What you typed is still here. Press Register again: the same person becomes only one.' },
})

/** What is wrong with an identity code, by the code of the fault. */
export const codeFaults = texts({
  'too-short': { sv: 'Beteckningen är för kort. Den har 11 tecken.', fi: 'Tunnus on liian lyhyt. Siinä on 11 merkkiä.', en: 'The code is too short. It has 11 characters.' },
  'too-long': { sv: 'Beteckningen är för lång. Den har 11 tecken.', fi: 'Tunnus on liian pitkä. Siinä on 11 merkkiä.', en: 'The code is too long. It has 11 characters.' },
  'letter-for-digit': { sv: 'En bokstav står där det ska vara en siffra, till exempel O. Skriv siffran noll.', fi: 'Numeron paikalla on kirjain, esimerkiksi O. Kirjoita numero nolla.', en: 'A letter stands where a digit belongs, for example O. Type zero.' },
  'not-a-digit': { sv: 'De sex första tecknen och de tre efter skiljetecknet ska vara siffror.', fi: 'Kuuden ensimmäisen merkin ja välimerkin jälkeisten kolmen merkin pitää olla numeroita.', en: 'The first six characters and the three after the separator must be digits.' },
  'not-a-separator': { sv: 'Det sjunde tecknet ska vara ett skiljetecken, till exempel - eller A.', fi: 'Seitsemännen merkin pitää olla välimerkki, esimerkiksi - tai A.', en: 'The seventh character must be a separator, for example - or A.' },
  'not-a-day': { sv: 'De sex första siffrorna är ingen dag. Skriv ddmmåå.', fi: 'Kuusi ensimmäistä numeroa eivät ole päivä. Kirjoita ppkkvv.', en: 'The first six digits are not a day. Write ddmmyy.' },
  'not-a-number-given': { sv: 'Numret efter skiljetecknet ges inte till någon. Kontrollera det.', fi: 'Välimerkin jälkeistä numeroa ei anneta kenellekään. Tarkista se.', en: 'The number after the separator is given to nobody. Check it.' },
  'wrong-check': { sv: 'Kontrolltecknet, det sista, stämmer inte. Kontrollera alla tecken.', fi: 'Viimeinen merkki, tarkistusmerkki, ei täsmää. Tarkista kaikki merkit.', en: 'The last character, the check, does not agree. Check every character.' },
  'born-differs': { sv: 'Beteckningen säger en annan födelsedag än den du skrev. Kontrollera båda.', fi: 'Tunnuksessa on eri syntymäpäivä kuin kirjoittamasi. Tarkista molemmat.', en: 'The code says another date of birth than the one you wrote. Check both.' },
})
