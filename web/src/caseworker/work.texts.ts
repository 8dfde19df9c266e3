import { texts } from '../shared/words.tsx'

export const work = texts({
  today: { sv: 'Idag', fi: 'Tänään', en: 'Today' },
  people: { sv: 'Personer', fi: 'Henkilöt', en: 'People' },
  person: { sv: 'Person', fi: 'Henkilö', en: 'Person' },
  register: { sv: 'Registrera en person', fi: 'Rekisteröi henkilö', en: 'Register a person' },
  lawBook: { sv: 'Lagboken', fi: 'Lakikirja', en: 'The law book' },
  invented: { sv: 'Påhittade uppgifter. Kommunerna finns, människorna inte.', fi: 'Keksittyjä tietoja. Kunnat ovat oikeita, ihmiset eivät.', en: 'Invented data. The municipalities are real, the people are not.' },
  signOut: { sv: 'Logga ut', fi: 'Kirjaudu ulos', en: 'Sign out' },
  loading: { sv: 'Hämtar', fi: 'Haetaan', en: 'Fetching' },
  again: { sv: 'Försök igen', fi: 'Yritä uudelleen', en: 'Try again' },
  toToday: { sv: 'Till Idag', fi: 'Tänään-sivulle', en: 'To Today' },
  notFoundTitle: { sv: 'Här finns inget du kan öppna', fi: 'Tässä ei ole mitään avattavaa', en: 'There is nothing here you can open' },
  notFoundText: { sv: 'Adressen är fel, eller ärendet hör till en annan myndighet.', fi: 'Osoite on väärä tai asia kuuluu toiselle viranomaiselle.', en: 'The address is wrong, or the file belongs to another authority.' },
  notAllowedTitle: { sv: 'Din roll har inte den här sidan', fi: 'Roolillasi ei ole tätä sivua', en: 'Your role does not have this page' },
  notAllowedText: { sv: 'Vad rollen får göra står i åtkomsttabellen. Logga in i en annan roll om du har en.', fi: 'Roolin oikeudet on lueteltu käyttöoikeustaulukossa. Kirjaudu toisessa roolissa, jos sinulla on sellainen.', en: 'What the role may do stands in the table of access. Sign in in another role if you have one.' },
  unreachableTitle: { sv: 'Sidan kunde inte hämtas', fi: 'Sivua ei voitu hakea', en: 'The page could not be fetched' },
  unreachableText: { sv: 'Servern svarade inte. Inget du skrivit har gått förlorat.', fi: 'Palvelin ei vastannut. Mitään kirjoittamaasi ei ole kadonnut.', en: 'The server did not answer. Nothing you typed is lost.' },
  // signing in
  signIn: { sv: 'Logga in', fi: 'Kirjaudu sisään', en: 'Sign in' },
  signInLead: { sv: 'För handläggare i kommuner, arbetskraftsmyndigheter och välfärdsområden.', fi: 'Kuntien, työvoimaviranomaisten ja hyvinvointialueiden käsittelijöille.', en: 'For caseworkers in municipalities, employment authorities and wellbeing services counties.' },
  chooseAccount: { sv: 'Välj vem du är. Kontona är påhittade och behöver inget lösenord.', fi: 'Valitse, kuka olet. Tilit ovat keksittyjä eivätkä tarvitse salasanaa.', en: 'Choose who you are. The accounts are invented and need no password.' },
  authority: { sv: 'Myndighet', fi: 'Viranomainen', en: 'Authority' },
  noAccounts: { sv: 'Här finns inga konton ännu.', fi: 'Tilejä ei ole vielä.', en: 'There are no accounts here yet.' },
  noSignIn: { sv: 'Inloggning är inte inställd på den här servern. Den som driver den läser docs/operations.md.', fi: 'Kirjautumista ei ole määritetty tällä palvelimella. Ylläpitäjä löytää ohjeen tiedostosta docs/operations.md.', en: 'Sign-in is not set up on this server. Its operator reads docs/operations.md.' },
  toProvider: { sv: 'Logga in med din organisations konto', fi: 'Kirjaudu organisaatiosi tunnuksella', en: 'Sign in with your organisation account' },
  refusedRole: { sv: 'Ditt konto har ingen roll här i dag. Be administratören om en.', fi: 'Tililläsi ei ole täällä roolia tänään. Pyydä sellainen pääkäyttäjältä.', en: 'Your account has no role here today. Ask the administrator for one.' },
  refusedSignIn: { sv: 'Inloggningen lyckades inte. Försök igen.', fi: 'Kirjautuminen ei onnistunut. Yritä uudelleen.', en: 'Signing in did not succeed. Try again.' },
  expiredTitle: { sv: 'Logga in igen', fi: 'Kirjaudu uudelleen', en: 'Sign in again' },
  expiredText: { sv: 'Din inloggning har tagit slut. Det du har skrivit finns kvar bakom den här rutan.', fi: 'Kirjautumisesi on päättynyt. Kirjoittamasi on tallessa tämän ikkunan takana.', en: 'Your session has ended. What you typed is kept behind this sheet.' },
  signInAs: { sv: 'Fortsätt som {name}', fi: 'Jatka: {name}', en: 'Go on as {name}' },
  asSomebodyElse: { sv: 'Byt person', fi: 'Vaihda henkilöä', en: 'Somebody else' },
  inOtherTab: { sv: 'Logga in i en ny flik och kom tillbaka hit.', fi: 'Kirjaudu uudessa välilehdessä ja palaa tänne.', en: 'Sign in in a new tab and come back here.' },
  goOn: { sv: 'Jag har loggat in', fi: 'Olen kirjautunut', en: 'I have signed in' },
  couldNot: { sv: 'Det gick inte. Försök igen.', fi: 'Se ei onnistunut. Yritä uudelleen.', en: 'That did not work. Try again.' },
  // keys
  keys: { sv: 'Tangenter', fi: 'Näppäimet', en: 'Keys' },
  keysOff: { sv: 'Använd tangenter med en bokstav', fi: 'Käytä yhden kirjaimen näppäimiä', en: 'Use single-letter keys' },
  close: { sv: 'Stäng', fi: 'Sulje', en: 'Close' },
  notYet: { sv: 'Inte än', fi: 'Ei vielä', en: 'Not yet' },
})

export const roles = texts({
  'caseworker': { sv: 'handläggare', fi: 'käsittelijä', en: 'caseworker' },
  'lead': { sv: 'teamledare', fi: 'esihenkilö', en: 'team leader' },
  'social-worker': { sv: 'socialarbetare', fi: 'sosiaalityöntekijä', en: 'social worker' },
  'data-protection': { sv: 'dataskyddsombud', fi: 'tietosuojavastaava', en: 'data protection officer' },
  'administrator': { sv: 'administratör', fi: 'pääkäyttäjä', en: 'administrator' },
})

export const keyWords = texts({
  arrows: { sv: 'nästa eller föregående rad', fi: 'seuraava tai edellinen rivi', en: 'next or previous row' },
  enter: { sv: 'öppna personen', fi: 'avaa henkilö', en: 'open the person' },
  why: { sv: 'öppna eller stäng Varför; Esc går tillbaka till raden', fi: 'avaa tai sulje Miksi; Esc palaa riville', en: 'open or close Why; Esc returns to the row' },
  answer: { sv: 'svara på frågan', fi: 'vastaa kysymykseen', en: 'answer the question' },
  search: { sv: 'sök en person', fi: 'hae henkilöä', en: 'search for a person' },
  go: { sv: 'gå till Idag (I), Personer (P) eller Lagboken (L)', fi: 'siirry: Tänään (I), Henkilöt (P) tai Lakikirja (L)', en: 'go to Today (I), People (P) or The law book (L)' },
  save: { sv: 'spara formuläret', fi: 'tallenna lomake', en: 'save the form' },
  list: { sv: 'den här listan', fi: 'tämä luettelo', en: 'this list' },
})
