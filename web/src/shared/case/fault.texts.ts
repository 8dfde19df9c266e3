import { texts } from '../words.tsx'

export const faultWords = texts({
  title: { sv: 'Fallet behöver rättas på {n} ställen', fi: 'Tapauksessa on korjattavaa {n} kohdassa', en: 'The case needs correcting in {n} places' },
  titleOne: { sv: 'Fallet behöver rättas på ett ställe', fi: 'Tapauksessa on korjattavaa yhdessä kohdassa', en: 'The case needs correcting in one place' },
  whole: { sv: 'Hela fallet', fi: 'Koko tapaus', en: 'The whole case' },
  'missing': { sv: 'Fyll i. Uppgiften behövs.', fi: 'Täytä. Tieto tarvitaan.', en: 'Fill in. This is needed.' },
  'not-a-day': { sv: '{value} är ingen dag. Skriv dag.månad.år, till exempel 3.12.2026.', fi: '{value} ei ole päivä. Kirjoita päivä.kuukausi.vuosi, esimerkiksi 3.12.2026.', en: '{value} is not a day. Write day.month.year, for example 3.12.2026.' },
  'not-a-month': { sv: '{value} är ingen månad före 2025. Skriv år-månad, till exempel 2024-11.', fi: '{value} ei ole kuukausi ennen vuotta 2025. Kirjoita vuosi-kuukausi, esimerkiksi 2024-11.', en: '{value} is not a month before 2025. Write year-month, for example 2024-11.' },
  'not-in-list': { sv: '{value} finns inte bland valen. Välj ur listan.', fi: '{value} ei ole vaihtoehtojen joukossa. Valitse luettelosta.', en: '{value} is not one of the choices. Choose from the list.' },
  'period-backwards': { sv: 'Perioden slutar före den börjar. Kontrollera slutdagen.', fi: 'Jakso päättyy ennen kuin se alkaa. Tarkista päättymispäivä.', en: 'The period ends before it starts. Check the last day.' },
  'overlap': { sv: 'Perioden går in i en annan. Bara en kan gälla åt gången.', fi: 'Jakso menee päällekkäin toisen kanssa. Vain yksi voi olla voimassa kerrallaan.', en: 'The period overlaps another. Only one can hold at a time.' },
  'duplicate-id': { sv: 'En annan person har samma beteckning. Ge var och en sin egen.', fi: 'Toisella henkilöllä on sama tunnus. Anna jokaiselle oma.', en: 'Another person has the same name. Give each their own.' },
  'duplicate-code': { sv: 'Kommunen finns redan i listan.', fi: 'Kunta on jo luettelossa.', en: 'The municipality is already listed.' },
  'no-such-person': { sv: '{value} är ingen annan person i fallet. Välj ur listan.', fi: '{value} ei ole tapauksen toinen henkilö. Valitse luettelosta.', en: '{value} is no other person in the case. Choose from the list.' },
  'not-a-code': { sv: '{value} är ingen kommun eller inget område. Välj ur listan.', fi: '{value} ei ole kunta tai alue. Valitse luettelosta.', en: '{value} is not a municipality or area. Choose from the list.' },
  'unknown-key': { sv: 'Nyckeln är okänd. Ta bort den eller rätta stavningen i ärendefilen.', fi: 'Avain on tuntematon. Poista se tai korjaa kirjoitusasu tapaustiedostossa.', en: 'The key is unknown. Remove it, or correct its spelling in the case file.' },
  'not-text': { sv: 'Här ska det stå en text.', fi: 'Tässä pitää olla teksti.', en: 'A text belongs here.' },
  'empty': { sv: 'Här står ingenting. Fyll i.', fi: 'Tässä ei ole mitään. Täytä.', en: 'This is empty. Fill it in.' },
  'not-an-object': { sv: 'Här ska det stå uppgifter inom klamrar, { }.', fi: 'Tässä pitää olla tietoja aaltosulkeissa, { }.', en: 'Facts in braces, { }, belong here.' },
  'not-an-array': { sv: 'Här ska det stå en lista inom hakparenteser, [ ].', fi: 'Tässä pitää olla luettelo hakasulkeissa, [ ].', en: 'A list in square brackets, [ ], belongs here.' },
  'not-true-or-false': { sv: 'Välj ja eller nej.', fi: 'Valitse kyllä tai ei.', en: 'Choose yes or no.' },
  'wrong-format': { sv: 'Formatet är inte 1. Den här versionen känner bara till format 1.', fi: 'Muoto ei ole 1. Tämä versio tuntee vain muodon 1.', en: 'The format is not 1. This release knows only format 1.' },
  'not-json': { sv: 'Texten är inte JSON.', fi: 'Teksti ei ole JSONia.', en: 'The text is not JSON.' },
  'not-utf-8': { sv: 'Texten är inte UTF-8.', fi: 'Teksti ei ole UTF-8:aa.', en: 'The text is not UTF-8.' },
  'too-large': { sv: 'Fallet är för stort för den här sidan. Använd kommandot kotostig determine.', fi: 'Tapaus on liian suuri tälle sivulle. Käytä komentoa kotostig determine.', en: 'The case is too large for this page. Use the command kotostig determine.' },
  'too-deep': { sv: 'För många parenteser inuti varandra.', fi: 'Liikaa sisäkkäisiä sulkeita.', en: 'Too many brackets inside each other.' },
  'too-many-people': { sv: 'För många personer i ett fall. Använd kommandot kotostig determine.', fi: 'Liikaa henkilöitä yhdessä tapauksessa. Käytä komentoa kotostig determine.', en: 'Too many people in one case. Use the command kotostig determine.' },
  'too-slow': { sv: 'Fallet tog för lång tid att räkna. Dela upp det.', fi: 'Tapauksen laskenta kesti liian kauan. Jaa se osiin.', en: 'The case took too long. Split it.' },
  'too-many-requests': { sv: 'Många frågor från den här adressen. Vänta en minut.', fi: 'Tästä osoitteesta on kysytty paljon. Odota minuutti.', en: 'Many requests from this address. Wait a minute.' },
  'busy': { sv: 'Servern är upptagen. Försök igen om en stund.', fi: 'Palvelin on varattu. Yritä hetken päästä uudelleen.', en: 'The server is busy. Try again in a moment.' },
})

/** The same where somebody writes the file itself, and no form with lists to choose from. */
export const fileFaultWords = texts({
  'not-a-day': { sv: '{value} är ingen dag. Skriv år-månad-dag, till exempel 2026-12-03.', fi: '{value} ei ole päivä. Kirjoita vuosi-kuukausi-päivä, esimerkiksi 2026-12-03.', en: '{value} is not a day. Write year-month-day, for example 2026-12-03.' },
  'not-in-list': { sv: '{value} är inget av de ord som kan stå här.', fi: '{value} ei ole mikään tähän kelpaavista sanoista.', en: '{value} is none of the words that can stand here.' },
  'not-a-code': { sv: '{value} är ingen kommun eller inget område. Skriv koden, tre siffror för en kommun.', fi: '{value} ei ole kunta tai alue. Kirjoita koodi, kunnalla kolme numeroa.', en: '{value} is not a municipality or area. Write the code, three digits for a municipality.' },
  'no-such-person': { sv: '{value} är ingen annan person i filen.', fi: '{value} ei ole tiedoston toinen henkilö.', en: '{value} is no other person in the file.' },
  'not-true-or-false': { sv: 'Skriv true eller false.', fi: 'Kirjoita true tai false.', en: 'Write true or false.' },
})
