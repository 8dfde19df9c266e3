import type { SentMessage } from '@kotostig/api/message'
import { texts } from '../../shared/words.tsx'
import type { Names } from '../../shared/words.tsx'

export const message = texts({
  title: { sv: 'Meddelanden och kontaktuppgifter', fi: 'Viestit ja yhteystiedot', en: 'Messages and contact details' },
  lead: { sv: 'Ett meddelande säger tiden för ett möte och inget annat: inte varför, inte med vem. Platsen står där bara om personen vill det.', fi: 'Viestissä on tapaamisen aika eikä muuta: ei syytä eikä sitä, kenen kanssa. Paikka on mukana vain, jos henkilö haluaa.', en: 'A message says the time of a meeting and nothing else: not why, not with whom. The place stands in it only if the person wants it.' },
  write: { sv: 'Skriv en kontaktuppgift', fi: 'Kirjoita yhteystieto', en: 'Write contact details' },
  change: { sv: 'Ändra', fi: 'Muuta', en: 'Change' },
  take: { sv: 'Ta bort', fi: 'Poista', en: 'Take away' },
  noContacts: { sv: 'Inga kontaktuppgifter. Inga meddelanden skickas: säg tiden själv eller ge inbjudan på papper.', fi: 'Yhteystietoja ei ole. Viestejä ei lähetetä: kerro aika itse tai anna kutsu paperilla.', en: 'No contact details. No messages are sent: tell the time yourself or give the invitation on paper.' },
  nobodyReminded: { sv: 'Personen har inte sagt ja till påminnelser. Inga meddelanden skickas: säg tiden själv eller ge inbjudan på papper.', fi: 'Henkilö ei ole suostunut muistutuksiin. Viestejä ei lähetetä: kerro aika itse tai anna kutsu paperilla.', en: 'The person has not said yes to reminders. No messages are sent: tell the time yourself or give the invitation on paper.' },
  sentMeans: { sv: 'Skickat betyder att e-postservern tog emot meddelandet. Studsar det senare får vi inte veta det. Ett textmeddelande lämnas till ert eget program; hur det gick efter det syns inte här.', fi: 'Lähetetty tarkoittaa, että sähköpostipalvelin otti viestin vastaan. Jos se palautuu myöhemmin, siitä ei tule tietoa tänne. Tekstiviesti annetaan omalle ohjelmallenne; miten sen jälkeen kävi, ei näy tässä.', en: 'Sent means that the mail server accepted the message. If it bounces later, that is not known here. A text message is handed to a program of yours; what came of it after that is not seen here.' },
  handedOver: { sv: 'lämnat till ert program för utskick', fi: 'annettu ohjelmallenne lähetettäväksi', en: 'handed to your program for sending' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  kind: { sv: 'Vad', fi: 'Mikä', en: 'What' },
  value: { sv: 'Adress eller nummer', fi: 'Osoite tai numero', en: 'Address or number' },
  mayRemind: { sv: 'Personen vill bli påmind här', fi: 'Henkilö haluaa muistutukset tähän', en: 'The person wants to be reminded here' },
  mayRemindHint: { sv: 'Personens egen vilja. Den kan tas tillbaka när som helst.', fi: 'Henkilön oma tahto. Sen voi perua milloin tahansa.', en: 'The person\'s own wish. It can be taken back at any time.' },
  tellsPlace: { sv: 'Platsen får stå i meddelandet', fi: 'Paikka saa olla viestissä', en: 'The place may stand in the message' },
  despite: { sv: 'Skicka trots spärrmarkeringen. Vi har talat om risken: någon annan kan läsa telefonen.', fi: 'Lähetä turvakiellosta huolimatta. Olemme puhuneet riskistä: joku muu voi lukea puhelinta.', en: 'Send despite the non-disclosure. We have talked about the risk: somebody else may read the telephone.' },
  isProtected: { sv: 'Personen har spärrmarkering. Inget meddelande skickas, om inte personens egen handläggare har valt det.', fi: 'Henkilöllä on turvakielto. Viestejä ei lähetetä, ellei henkilön oma käsittelijä ole sitä valinnut.', en: 'The person is under non-disclosure. No message is sent unless the person\'s own officer has chosen it.' },
  reminds: { sv: 'vill bli påmind här', fi: 'haluaa muistutukset tähän', en: 'wants to be reminded here' },
  withPlace: { sv: 'med platsen', fi: 'paikan kanssa', en: 'with the place' },
  doesNot: { sv: 'inga påminnelser', fi: 'ei muistutuksia', en: 'no reminders' },
  despiteShort: { sv: 'trots spärrmarkering', fi: 'turvakiellosta huolimatta', en: 'despite non-disclosure' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  saved: { sv: 'Kontaktuppgiften är sparad.', fi: 'Yhteystieto on tallennettu.', en: 'The contact details are saved.' },
  takeTitle: { sv: 'Varför tas uppgiften bort?', fi: 'Miksi tieto poistetaan?', en: 'Why are the details taken away?' },
  takeText: { sv: 'Det som väntar på att skickas dit skickas inte.', fi: 'Sinne lähetettäväksi odottavaa ei lähetetä.', en: 'What waits to be sent there is not sent.' },
  reason: { sv: 'Skäl', fi: 'Syy', en: 'Reason' },
  taken: { sv: 'Kontaktuppgiften är borttagen.', fi: 'Yhteystieto on poistettu.', en: 'The contact details are taken away.' },
  log: { sv: 'Skickat', fi: 'Lähetetty', en: 'Sent' },
  nothing: { sv: 'Inget har skickats.', fi: 'Mitään ei ole lähetetty.', en: 'Nothing has been sent.' },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  way: { sv: 'Sätt', fi: 'Tapa', en: 'Way' },
  outcome: { sv: 'Hur det gick', fi: 'Miten kävi', en: 'Outcome' },
  byText: { sv: 'textmeddelande', fi: 'tekstiviesti', en: 'text message' },
  byEmail: { sv: 'e-post', fi: 'sähköposti', en: 'e-mail' },
  again: { sv: 'försöks igen {at}', fi: 'yritetään uudelleen {at}', en: 'tried again {at}' },
  tries: { sv: '{n} försök', fi: '{n} yritystä', en: '{n} tries' },
  noMail: { sv: 'E-post är inte inställd på servern.', fi: 'Sähköpostia ei ole määritetty palvelimelle.', en: 'Mail is not configured on the server.' },
  noText: { sv: 'Textmeddelanden är inte inställda på servern.', fi: 'Tekstiviestejä ei ole määritetty palvelimelle.', en: 'Text messages are not configured on the server.' },
  // one's own
  own: { sv: 'Påminnelser per e-post', fi: 'Muistutukset sähköpostitse', en: 'Reminders by mail' },
  ownText: { sv: 'På morgonen får du veta hur många påminnelser du har. Bara antalet.', fi: 'Saat aamulla tiedon, montako muistutusta sinulla on. Vain lukumäärän.', en: 'In the morning you are told how many reminders you have. The number only.' },
  ownAddress: { sv: 'Din e-post', fi: 'Sähköpostisi', en: 'Your e-mail' },
  ownHint: { sv: 'Lämna tomt om du inte vill.', fi: 'Jätä tyhjäksi, jos et halua.', en: 'Leave empty if you do not want it.' },
  // the administrator's
  mailTitle: { sv: 'E-post och textmeddelanden', fi: 'Sähköposti ja tekstiviestit', en: 'Mail and text messages' },
  mailServer: { sv: 'E-post', fi: 'Sähköposti', en: 'Mail' },
  mailFrom: { sv: '{server}, avsändare {from}', fi: '{server}, lähettäjä {from}', en: '{server}, from {from}' },
  notSet: { sv: 'inte inställt. Se docs/operations.md.', fi: 'ei määritetty. Katso docs/operations.md.', en: 'not configured. See docs/operations.md.' },
  textWay: { sv: 'Textmeddelanden', fi: 'Tekstiviestit', en: 'Text messages' },
  toFolder: { sv: 'som filer i en mapp på servern. Ett eget program hos er skickar dem vidare.', fi: 'tiedostoina palvelimen kansiossa. Oma ohjelmanne lähettää ne eteenpäin.', en: 'as files in a folder of the server. A program of yours sends them on.' },
  bounces: { sv: 'Svar och e-post som studsar läses inte. Det en server har tagit emot räknas som skickat.', fi: 'Vastauksia ja palautuneita viestejä ei lueta. Palvelimen vastaanottama lasketaan lähetetyksi.', en: 'Answers and mail that bounces are not read. What a server has accepted counts as sent.' },
  ownPage: { sv: 'Adressen till personens egen sida', fi: 'Henkilön oman sivun osoite', en: 'Address of people\'s own page' },
  now: { sv: 'Väntar: {waiting}. Skickade i dag: {sent}. Kom inte fram på sju dagar: {failed}.', fi: 'Odottaa: {waiting}. Lähetetty tänään: {sent}. Jäänyt perille pääsemättä seitsemässä päivässä: {failed}.', en: 'Waiting: {waiting}. Sent today: {sent}. Not delivered in seven days: {failed}.' },
  testTo: { sv: 'Skicka ett prov till', fi: 'Lähetä koe osoitteeseen', en: 'Send a test to' },
  test: { sv: 'Skicka prov', fi: 'Lähetä koe', en: 'Send a test' },
  tested: { sv: 'Provet är på väg. Hur det gick syns här.', fi: 'Koe on matkalla. Tulos näkyy tässä.', en: 'The test is on its way. The outcome is shown here.' },
})

export const kindNames: Record<SentMessage['kind'], Names> = texts({
  booked: { sv: 'Tid för möte', fi: 'Tapaamisaika', en: 'Time of a meeting' }, reminder: { sv: 'Påminnelse', fi: 'Muistutus', en: 'Reminder' }, moved: { sv: 'Ny tid', fi: 'Uusi aika', en: 'New time' }, cancelled: { sv: 'Avbokat möte', fi: 'Peruttu tapaaminen', en: 'Cancelled meeting' },
  review: { sv: 'Ett möte bokas snart', fi: 'Tapaaminen varataan pian', en: 'A meeting will be booked' }, officer: { sv: 'Antal påminnelser', fi: 'Muistutusten määrä', en: 'Number of reminders' }, test: { sv: 'Prov', fi: 'Koe', en: 'Test' },
})
export const stateNames: Record<SentMessage['state'], Names> = texts({
  'waiting': { sv: 'väntar', fi: 'odottaa', en: 'waiting' }, 'sending': { sv: 'skickas', fi: 'lähetetään', en: 'being sent' }, 'sent': { sv: 'skickat', fi: 'lähetetty', en: 'sent' },
  'refused': { sv: 'mottagarens server tog inte emot', fi: 'vastaanottajan palvelin ei ottanut vastaan', en: 'the receiving server refused it' }, 'gave-up': { sv: 'kom inte fram', fi: 'ei päässyt perille', en: 'was not delivered' },
  'unsure': { sv: 'osäkert om det skickades. Skickas inte igen.', fi: 'epävarmaa, lähetettiinkö. Ei lähetetä uudelleen.', en: 'unsure whether it was sent. Not sent again.' }, 'dropped': { sv: 'skickades inte', fi: 'ei lähetetty', en: 'not sent' },
})
/** Why one was not sent after all. */
export const reasonNames: Record<string, Names> = texts({
  'not-configured': { sv: 'inte inställt på servern', fi: 'ei määritetty palvelimelle', en: 'not configured on the server' }, 'no-consent': { sv: 'personen vill inte', fi: 'henkilö ei halua', en: 'the person does not want it' }, 'protected': { sv: 'spärrmarkering', fi: 'turvakielto', en: 'non-disclosure' },
  'changed': { sv: 'mötet hade ändrats', fi: 'tapaaminen oli muuttunut', en: 'the meeting had changed' }, 'past': { sv: 'mötets tid hade redan varit', fi: 'tapaamisen aika oli jo ohi', en: 'the time of the meeting had passed' }, 'stopped': { sv: 'servern stannade', fi: 'palvelin pysähtyi', en: 'the server stopped' }, 'nothing': { sv: 'inga påminnelser kvar', fi: 'ei muistutuksia jäljellä', en: 'no reminders left' },
})
