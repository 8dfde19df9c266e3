import type { AttachmentFault } from '@kotostig/api/attachment'
import type { NoteKind } from '@kotostig/api/note'
import { texts } from '../../shared/words.tsx'
import type { Names } from '../../shared/words.tsx'

export const notes = texts({
  title: { sv: 'Anteckningar och bilagor', fi: 'Merkinnät ja liitteet', en: 'Notes and attachments' },
  lead: { sv: 'Bara er myndighet ser det som står här. Personen har rätt att få läsa det.', fi: 'Vain oma viranomaisenne näkee tässä olevat tiedot. Henkilöllä on oikeus lukea ne.', en: 'Only your own authority sees what is here. The person has a right to read it.' },
  notes: { sv: 'Anteckningar', fi: 'Merkinnät', en: 'Notes' },
  search: { sv: 'Sök i anteckningarna', fi: 'Hae merkinnöistä', en: 'Search in the notes' },
  find: { sv: 'Sök', fi: 'Hae', en: 'Search' },
  showAll: { sv: 'Visa alla', fi: 'Näytä kaikki', en: 'Show all' },
  found: { sv: 'Anteckningar med ”{text}”: {n}', fi: 'Merkinnät, joissa on ”{text}”: {n}', en: 'Notes with ”{text}”: {n}' },
  foundMore: { sv: 'Anteckningar med ”{text}”: de {n} nyaste', fi: 'Merkinnät, joissa on ”{text}”: {n} uusinta', en: 'Notes with ”{text}”: the {n} newest' },
  none: { sv: 'Inga anteckningar ännu.', fi: 'Ei vielä merkintöjä.', en: 'No notes yet.' },
  noneFound: { sv: 'Ingen anteckning har de orden.', fi: 'Missään merkinnässä ei ole noita sanoja.', en: 'No note has those words.' },
  older: { sv: 'Visa äldre', fi: 'Näytä vanhempia', en: 'Show older' },
  write: { sv: 'Skriv en anteckning', fi: 'Kirjoita merkintä', en: 'Write a note' },
  kind: { sv: 'Kontakt', fi: 'Yhteydenpito', en: 'Contact' },
  day: { sv: 'Dag', fi: 'Päivä', en: 'Day' },
  said: { sv: 'Vad personen berättade', fi: 'Mitä henkilö kertoi', en: 'What the person said' },
  saidHint: { sv: 'Personens egna uppgifter och önskemål. Lämna tomt om personen inte var med.', fi: 'Henkilön omat tiedot ja toiveet. Jätä tyhjäksi, jos henkilö ei ollut mukana.', en: 'What the person told and wishes. Leave empty if the person took no part.' },
  judged: { sv: 'Vad du själv iakttog och bedömer', fi: 'Mitä itse havaitsit ja miten arvioit', en: 'What you yourself saw and judge' },
  judgedHint: { sv: 'Hålls isär från det personen sa. Skriv bara det som behövs för ärendet.', fi: 'Pidetään erillään siitä, mitä henkilö sanoi. Kirjoita vain se, mitä asia vaatii.', en: 'Kept apart from what the person said. Write only what the matter needs.' },
  saidBy: { sv: 'Personen', fi: 'Henkilö', en: 'The person' },
  judgedBy: { sv: 'Handläggaren', fi: 'Käsittelijä', en: 'The officer' },
  save: { sv: 'Spara anteckningen', fi: 'Tallenna merkintä', en: 'Save the note' },
  notNow: { sv: 'Stäng', fi: 'Sulje', en: 'Close' },
  unchanged: { sv: 'En sparad anteckning ändras inte. Är den fel återtar du den och skriver en ny.', fi: 'Tallennettua merkintää ei muuteta. Jos se on väärin, peruuta se ja kirjoita uusi.', en: 'A saved note is not changed. If it is wrong, withdraw it and write a new one.' },
  saved: { sv: 'Anteckningen är sparad.', fi: 'Merkintä on tallennettu.', en: 'The note is saved.' },
  written: { sv: 'skriven {moment} av {name}', fi: 'kirjoitettu {moment}, {name}', en: 'written {moment} by {name}' },
  withdraw: { sv: 'Återta', fi: 'Peruuta', en: 'Withdraw' },
  withdrawn: { sv: 'Återtagen {moment} av {name}: {reason}', fi: 'Peruutettu {moment}, {name}: {reason}', en: 'Withdrawn {moment} by {name}: {reason}' },
  withdrawTitle: { sv: 'Vad är fel i anteckningen?', fi: 'Mikä merkinnässä on väärin?', en: 'What is wrong in the note?' },
  withdrawText: { sv: 'Den står kvar som återtagen, med skälet. Det rätta skrivs i en ny anteckning.', fi: 'Se jää näkyviin peruutettuna, syyn kanssa. Oikea tieto kirjoitetaan uuteen merkintään.', en: 'It stays as withdrawn, with the reason. What is right is written in a new note.' },
  withdrawAnew: { sv: 'Återta och skriv på nytt', fi: 'Peruuta ja kirjoita uudelleen', en: 'Withdraw and write anew' },
  withdrawOnly: { sv: 'Bara återta', fi: 'Vain peruuta', en: 'Only withdraw' },
  reason: { sv: 'Skäl', fi: 'Syy', en: 'Reason' },
  wasWithdrawn: { sv: 'Återtagen. Skälet står kvar.', fi: 'Peruutettu. Syy jää näkyviin.', en: 'Withdrawn. The reason stays.' },
  print: { sv: 'Skriv ut', fi: 'Tulosta', en: 'Print' },
})

export const kinds: Record<NoteKind, Names> = texts({
  'phone': { sv: 'Samtal', fi: 'Puhelu', en: 'Phone call' },
  'meeting': { sv: 'Möte', fi: 'Tapaaminen', en: 'Meeting' },
  'letter': { sv: 'Brev', fi: 'Kirje', en: 'Letter' },
  'message': { sv: 'Meddelande', fi: 'Viesti', en: 'Message' },
  'own-note': { sv: 'Egen anteckning', fi: 'Oma muistiinpano', en: 'Own note' },
})

export const attachments = texts({
  title: { sv: 'Bilagor', fi: 'Liitteet', en: 'Attachments' },
  none: { sv: 'Inga bilagor ännu.', fi: 'Ei vielä liitteitä.', en: 'No attachments yet.' },
  more: { sv: 'De 200 nyaste visas.', fi: 'Näkyvissä 200 uusinta.', en: 'The 200 newest are shown.' },
  choose: { sv: 'Välj filer', fi: 'Valitse tiedostot', en: 'Choose files' },
  hint: { sv: 'PDF, PNG, JPEG eller text (.txt), högst 10 MB. Välj filer eller dra dem hit.', fi: 'PDF, PNG, JPEG tai teksti (.txt), enintään 10 Mt. Valitse tiedostot tai vedä ne tähän.', en: 'PDF, PNG, JPEG or text (.txt), at most 10 MB. Choose files, or drag them here.' },
  waits: { sv: 'väntar', fi: 'odottaa', en: 'waiting' },
  sending: { sv: 'Skickar {name}', fi: 'Lähetetään {name}', en: 'Sending {name}' },
  sent: { sv: '{name} är sparad.', fi: '{name} on tallennettu.', en: '{name} is saved.' },
  stopped: { sv: 'Avbröts. Filen är vald fortfarande.', fi: 'Keskeytyi. Tiedosto on yhä valittuna.', en: 'Interrupted. The file is still chosen.' },
  signIn: { sv: 'Logga in igen och fortsätt sedan. Filen är vald fortfarande.', fi: 'Kirjaudu uudelleen ja jatka sitten. Tiedosto on yhä valittuna.', en: 'Sign in again, then go on. The file is still chosen.' },
  notYours: { sv: 'Ärendet är inte längre hos er. Filen sparades inte.', fi: 'Asia ei ole enää teillä. Tiedostoa ei tallennettu.', en: 'The file of the person is no longer with you. Nothing was saved.' },
  goOn: { sv: 'Fortsätt', fi: 'Jatka', en: 'Go on' },
  remove: { sv: 'Ta bort', fi: 'Poista', en: 'Remove' },
  fetch: { sv: 'Hämta', fi: 'Hae', en: 'Fetch' },
  notFetched: { sv: '{name} kunde inte hämtas. Försök igen.', fi: 'Tiedostoa {name} ei voitu hakea. Yritä uudelleen.', en: '{name} could not be fetched. Try again.' },
  by: { sv: '{moment}, {name}', fi: '{moment}, {name}', en: '{moment}, {name}' },
  hash: { sv: 'Kontrollsumma (SHA-256)', fi: 'Tarkistussumma (SHA-256)', en: 'Checksum (SHA-256)' },
  withdrawTitle: { sv: 'Varför ska bilagan bort?', fi: 'Miksi liite pitää poistaa?', en: 'Why should the attachment go?' },
  withdrawText: { sv: 'Namnet och skälet står kvar, men ingen kan hämta filen längre. Personen kan få den i sitt utdrag.', fi: 'Nimi ja syy jäävät näkyviin, mutta tiedostoa ei voi enää hakea. Henkilö voi saada sen otteessaan.', en: 'The name and the reason stay, but nobody can fetch the file any more. The person may have it in the extract.' },
})

export const attachmentKinds = texts({
  pdf: { sv: 'PDF', fi: 'PDF', en: 'PDF' }, png: { sv: 'PNG-bild', fi: 'PNG-kuva', en: 'PNG picture' }, jpeg: { sv: 'JPEG-bild', fi: 'JPEG-kuva', en: 'JPEG picture' }, text: { sv: 'Text', fi: 'Teksti', en: 'Text' },
})

/** Why a document was not kept. */
export const attachmentFaults: Record<AttachmentFault, Names> = texts({
  'empty': { sv: 'Filen är tom.', fi: 'Tiedosto on tyhjä.', en: 'The file is empty.' },
  'too-large': { sv: 'Filen är större än 10 MB. Skanna med lägre upplösning eller dela upp den.', fi: 'Tiedosto on suurempi kuin 10 Mt. Skannaa pienemmällä tarkkuudella tai jaa se osiin.', en: 'The file is larger than 10 MB. Scan at a lower resolution, or split it.' },
  'not-accepted': { sv: 'Filen är varken PDF, PNG, JPEG eller text. Spara den som PDF.', fi: 'Tiedosto ei ole PDF, PNG, JPEG eikä teksti. Tallenna se PDF-muotoon.', en: 'The file is neither PDF, PNG, JPEG nor text. Save it as PDF.' },
  'not-its-kind': { sv: 'Innehållet är av ett annat slag än filnamnet säger. Spara filen på nytt i rätt format.', fi: 'Sisältö on muuta lajia kuin tiedoston nimi kertoo. Tallenna tiedosto uudelleen oikeassa muodossa.', en: 'The content is of another kind than the name says. Save the file again in the right format.' },
  'broken-pdf': { sv: 'PDF-filen är skadad eller går inte att kontrollera. Skriv ut den till en ny PDF.', fi: 'PDF-tiedosto on vioittunut tai sitä ei voi tarkistaa. Tulosta se uuteen PDF-tiedostoon.', en: 'The PDF is damaged or cannot be checked. Print it to a new PDF.' },
  'locked-pdf': { sv: 'PDF-filen är låst. Spara den utan lösenord och skydd.', fi: 'PDF-tiedosto on lukittu. Tallenna se ilman salasanaa ja suojausta.', en: 'The PDF is locked. Save it without password and protection.' },
  'active-pdf': { sv: 'PDF-filen innehåller skript, andra filer eller något som startar av sig självt. Skriv ut den till en ny PDF.', fi: 'PDF-tiedostossa on skriptejä, muita tiedostoja tai jotakin itsestään käynnistyvää. Tulosta se uuteen PDF-tiedostoon.', en: 'The PDF holds scripts, other files or something that starts by itself. Print it to a new PDF.' },
  'broken-image': { sv: 'Bilden är skadad. Öppna den och spara den på nytt.', fi: 'Kuva on vioittunut. Avaa se ja tallenna uudelleen.', en: 'The picture is damaged. Open it and save it again.' },
  'text-not-utf-8': { sv: 'Texten är inte UTF-8. Spara den med kodningen UTF-8.', fi: 'Teksti ei ole UTF-8:aa. Tallenna se UTF-8-koodauksella.', en: 'The text is not UTF-8. Save it in the encoding UTF-8.' },
  'text-control': { sv: 'Texten innehåller osynliga styrtecken. Spara den som vanlig text.', fi: 'Tekstissä on näkymättömiä ohjausmerkkejä. Tallenna se tavallisena tekstinä.', en: 'The text holds invisible control characters. Save it as plain text.' },
  'incomplete': { sv: 'Allt kom inte fram. Välj filen på nytt.', fi: 'Kaikki ei tullut perille. Valitse tiedosto uudelleen.', en: 'Not all of it arrived. Choose the file again.' },
})
