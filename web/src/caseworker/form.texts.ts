import { texts } from '../shared/words.tsx'

export const formWords = texts({
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  saved: { sv: 'Sparat.', fi: 'Tallennettu.', en: 'Saved.' },
  choose: { sv: 'Välj', fi: 'Valitse', en: 'Choose' },
  chooseOne: { sv: 'Välj i listan.', fi: 'Valitse luettelosta.', en: 'Choose from the list.' },
  from: { sv: 'Från och med', fi: 'Alkaen', en: 'From' },
  to: { sv: 'Till och med', fi: 'Päättyen', en: 'To' },
  openEnd: { sv: 'Lämna tomt om slutdagen inte är känd.', fi: 'Jätä tyhjäksi, jos viimeinen päivä ei ole tiedossa.', en: 'Leave empty if the last day is not known.' },
  period: { sv: 'Tid', fi: 'Aika', en: 'Period' },
  more: { sv: 'Visa fler', fi: 'Näytä lisää', en: 'Show more' },
  fetchAgain: { sv: 'Någon annan ändrade det här medan du arbetade. Se efter och försök igen.', fi: 'Joku muu muutti tätä työskennellessäsi. Tarkista ja yritä uudelleen.', en: 'Somebody else changed this while you worked. Look again and retry.' },
  gone: { sv: 'Finns inte längre. Hämta sidan på nytt.', fi: 'Ei enää olemassa. Hae sivu uudelleen.', en: 'No longer there. Fetch the page again.' },
  signInFirst: { sv: 'Logga in igen och spara sedan.', fi: 'Kirjaudu uudelleen ja tallenna sitten.', en: 'Sign in again, then save.' },
  notSaved: { sv: 'Sparades inte. Det du skrev finns kvar. Försök igen.', fi: 'Ei tallennettu. Kirjoittamasi on tallella. Yritä uudelleen.', en: 'Not saved. What you typed is kept. Try again.' },
})

/** What is wrong with a field, by the code of the fault. */
export const fieldFaults = texts({
  'not-a-day': { sv: 'Skriv dag.månad.år, till exempel 3.12.2026.', fi: 'Kirjoita päivä.kuukausi.vuosi, esimerkiksi 3.12.2026.', en: 'Write day.month.year, for example 3.12.2026.' },
  'in-the-past': { sv: 'Dagen har redan varit. Välj i dag eller en senare dag.', fi: 'Päivä on jo mennyt. Valitse tämä päivä tai myöhempi.', en: 'The day has passed. Choose today or a later day.' },
  'period-backwards': { sv: 'Perioden slutar före den börjar. Kontrollera slutdagen.', fi: 'Jakso päättyy ennen kuin se alkaa. Tarkista päättymispäivä.', en: 'The period ends before it starts. Check the last day.' },
  'too-long': { sv: 'Välj högst ett år åt gången.', fi: 'Valitse enintään vuosi kerrallaan.', en: 'Choose at most a year at a time.' },
  'too-far': { sv: 'Dagen är mer än fem år bort.', fi: 'Päivä on yli viiden vuoden päässä.', en: 'The day is more than five years ahead.' },
  'not-in-role': { sv: 'Har ingen roll som handläggare, teamledare eller socialarbetare här alla de dagarna.', fi: 'Ei ole käsittelijän, esihenkilön tai sosiaalityöntekijän roolissa täällä kaikkina noina päivinä.', en: 'Is not caseworker, team leader or social worker here on all those days.' },
  'same-officer': { sv: 'Den som är borta kan inte själv ta över. Välj någon annan.', fi: 'Poissa oleva ei voi olla oma sijaisensa. Valitse joku muu.', en: 'Whoever is away cannot take over. Choose somebody else.' },
  'twice': { sv: 'Samma person är vald två gånger.', fi: 'Sama henkilö on valittu kahdesti.', en: 'Somebody is chosen twice.' },
  'overlap': { sv: 'Finns redan för några av de dagarna.', fi: 'On jo olemassa osalle noista päivistä.', en: 'Is there already on some of those days.' },
  'own-file': { sv: 'Någon av dem är handläggaren själv eller hör till handläggarens familj. Välj en annan handläggare.', fi: 'Joku heistä on käsittelijä itse tai hänen perheenjäsenensä. Valitse toinen käsittelijä.', en: 'One of them is the officer, or of the officer\'s family. Choose another officer.' },
  'own-rights': { sv: 'Ingen ändrar sina egna behörigheter. Be en annan administratör.', fi: 'Kukaan ei muuta omia käyttöoikeuksiaan. Pyydä toista pääkäyttäjää.', en: 'Nobody changes their own rights. Ask another administrator.' },
  'own-access': { sv: 'Ingen granskar sitt eget nödfall. En annan gör det.', fi: 'Kukaan ei tarkasta omaa hätätilannettaan. Joku toinen tekee sen.', en: 'Nobody looks at their own emergency access. Somebody else does.' },
  'not-together': { sv: 'Samma person är inte dataskyddsombud och administratör samtidigt: den som ger rättigheter granskar inte hur de används.', fi: 'Sama henkilö ei ole yhtä aikaa tietosuojavastaava ja pääkäyttäjä: oikeuksien antaja ei valvo niiden käyttöä.', en: 'Nobody is data protection officer and administrator at once: who gives rights does not supervise their use.' },
  'last-administrator': { sv: 'Myndigheten måste ha en administratör även sedan. Ge rollen till någon annan först.', fi: 'Viranomaisella on oltava pääkäyttäjä myös sen jälkeen. Anna rooli ensin jollekulle muulle.', en: 'The authority must have an administrator after that too. Give the role to somebody else first.' },
  'is-over': { sv: 'Rollen har redan tagit slut.', fi: 'Rooli on jo päättynyt.', en: 'The role has ended already.' },
  'is-here': { sv: 'Den här inloggningen finns redan hos er. Sök upp personen i listan och lägg till en roll.', fi: 'Tämä tunnus on jo teillä. Etsi henkilö luettelosta ja lisää rooli.', en: 'This account is with you already. Find the person in the list and add a role.' },
  'not-that-day': { sv: 'Enheten finns inte den dagen.', fi: 'Yksikköä ei ole tuona päivänä.', en: 'The unit does not exist on that day.' },
  'placed-later': { sv: 'Personen börjar i en enhet samma dag eller senare. Välj en dag efter det.', fi: 'Henkilö aloittaa yksikössä samana päivänä tai myöhemmin. Valitse sitä myöhempi päivä.', en: 'The person begins in a unit on that day or later. Choose a day after it.' },
  'is-awaited': { sv: 'Någon ska börja i enheten efter den dagen.', fi: 'Joku on aloittamassa yksikössä sen päivän jälkeen.', en: 'Somebody is to begin in the unit after that day.' },
  'missing': { sv: 'Fyll i. Uppgiften behövs.', fi: 'Täytä. Tieto tarvitaan.', en: 'Fill in. This is needed.' },
  'too_small': { sv: 'Fyll i. Uppgiften behövs.', fi: 'Täytä. Tieto tarvitaan.', en: 'Fill in. This is needed.' },
  'too_big': { sv: 'Texten är för lång.', fi: 'Teksti on liian pitkä.', en: 'The text is too long.' },
  'wrong': { sv: 'Kontrollera uppgiften.', fi: 'Tarkista tieto.', en: 'Check this.' },
})
