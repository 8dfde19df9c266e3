import { texts } from '../../shared/words.tsx'

export const referral = texts({
  title: { sv: 'Hänvisningar', fi: 'Ohjaukset', en: 'Referrals' },
  form: { sv: 'Hänvisning', fi: 'Ohjaus', en: 'Referral' },
  toWhat: { sv: 'Till vad', fi: 'Mihin', en: 'To what' },
  receiver: { sv: 'Mottagare', fi: 'Vastaanottaja', en: 'Receiver' },
  answerBy: { sv: 'Svar senast', fi: 'Vastaus viimeistään', en: 'Answer by' },
  reminds: { sv: 'Har inget svar kommit då påminns du på Idag.', fi: 'Jos vastausta ei silloin ole tullut, saat muistutuksen Tänään-sivulle.', en: 'If no answer has come by then, you are reminded on Today.' },
  ground: { sv: 'Lämnas uppgifter om personen?', fi: 'Annetaanko henkilöstä tietoja?', en: 'Is something told of the person?' },
  tells: { sv: 'Ja, det nödvändiga', fi: 'Kyllä, välttämättömät', en: 'Yes, what is necessary' },
  tellsNothing: { sv: 'Nej', fi: 'Ei', en: 'No' },
  nothingToldHint: { sv: 'Personen tar själv kontakt och får hänvisningen i handen.', fi: 'Henkilö ottaa itse yhteyttä ja saa ohjauksen mukaansa.', en: 'The person makes contact, with the referral in the hand.' },
  hasRight: { sv: 'Mottagaren har enligt lag rätt att få det nödvändiga. Samtycke är inte grunden.', fi: 'Vastaanottajalla on lain mukaan oikeus saada välttämättömät tiedot. Suostumus ei ole peruste.', en: 'By law the receiver has a right to what is necessary. Consent is not the ground.' },
  needsConsent: { sv: 'Lagen ger inte mottagaren rätt till uppgifterna nu. De lämnas bara med samtycke.', fi: 'Laki ei anna vastaanottajalle nyt oikeutta tietoihin. Ne annetaan vain suostumuksella.', en: 'The law gives the receiver no right to be told now. It is told only with consent.' },
  consentBy: { sv: 'Vem samtycker', fi: 'Kuka suostuu', en: 'Who consents' },
  consentOn: { sv: 'När', fi: 'Milloin', en: 'When' },
  consentWay: { sv: 'Hur', fi: 'Miten', en: 'How' },
  consentLanguage: { sv: 'Förklarat på', fi: 'Selitetty kielellä', en: 'Explained in' },
  byLaw: { sv: 'Mottagaren har rätt till det nödvändiga', fi: 'Vastaanottajalla on oikeus välttämättömiin tietoihin', en: 'The receiver has a right to what is necessary' },
  nothingTold: { sv: 'Inga uppgifter lämnades. Personen tar själv kontakt.', fi: 'Tietoja ei annettu. Henkilö ottaa itse yhteyttä.', en: 'Nothing was told. The person makes contact.' },
  consented: { sv: 'Samtycke av {by} {day}, {way}, förklarat på {language}', fi: 'Suostumus {day}: {by}, {way}, selitys: {language}', en: 'Consent of {by} {day}, {way}, explained in {language}' },
  unknownGround: { sv: 'Grunden är inte antecknad.', fi: 'Perustetta ei ole kirjattu.', en: 'The ground is not recorded.' },
  out: { sv: 'Hänvisad {day} till {to}.', fi: 'Ohjattu {day}: {to}.', en: 'Referred {day} to {to}.' },
  back: { sv: 'Svar {day} från {to}: {result}', fi: 'Vastaus {day}, {to}: {result}', en: 'Answer {day} from {to}: {result}' },
  awaited: { sv: 'Svar väntas senast {day}.', fi: 'Vastausta odotetaan viimeistään {day}.', en: 'An answer is awaited by {day}.' },
  late: { sv: 'Inget svar på {n} dagar. Det skulle ha kommit senast {day}.', fi: 'Ei vastausta {n} päivään. Sen piti tulla viimeistään {day}.', en: 'No answer for {n} days. It was to come by {day}.' },
  noAnswer: { sv: 'Kommer det inget svar, skriv det.', fi: 'Jos vastausta ei tule, kirjaa se.', en: 'If no answer comes, write that.' },
  remindText: { sv: '{measure}: fråga {to} om svaret. Hänvisad {day}.', fi: '{measure}: kysy vastausta, {to}. Ohjattu {day}.', en: '{measure}: ask {to} for the answer. Referred {day}.' },
})
export const receiverNames = texts({
  'welfare-area': { sv: 'Välfärdsområdet', fi: 'Hyvinvointialue', en: 'The welfare area' },
  'employment-authority': { sv: 'Arbetskraftsmyndigheten', fi: 'Työvoimaviranomainen', en: 'The employment authority' },
  'municipality': { sv: 'En kommun', fi: 'Kunta', en: 'A municipality' },
  'provider': { sv: 'Serviceproducent eller läroanstalt', fi: 'Palveluntuottaja tai oppilaitos', en: 'Service provider or school' },
  'other': { sv: 'Annan mottagare', fi: 'Muu vastaanottaja', en: 'Another receiver' },
})
export const giverNames = texts({
  'person': { sv: 'Personen', fi: 'Henkilö', en: 'The person' },
  'guardian': { sv: 'Vårdnadshavaren', fi: 'Huoltaja', en: 'The guardian' },
  'representative': { sv: 'Företrädaren', fi: 'Edustaja', en: 'The representative' },
})
export const wayNames = texts({
  'spoken': { sv: 'Muntligen', fi: 'Suullisesti', en: 'Spoken' },
  'interpreted': { sv: 'Genom tolk', fi: 'Tulkin välityksellä', en: 'Through an interpreter' },
  'written': { sv: 'Skriftligen', fi: 'Kirjallisesti', en: 'In writing' },
})
