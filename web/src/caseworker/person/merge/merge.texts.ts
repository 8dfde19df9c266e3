import { texts } from '../../../shared/words.tsx'

export const merge = texts({
  title: { sv: 'Slå ihop två ärenden', fi: 'Yhdistä kaksi asiaa', en: 'Merge two files' },
  lead: { sv: 'När samma person har registrerats två gånger. Inget flyttas och inget tas bort: det ena ärendet läses som en del av det andra, och kan delas upp igen.', fi: 'Kun sama henkilö on rekisteröity kahdesti. Mitään ei siirretä eikä poisteta: toinen asia luetaan osana toista, ja ne voi erottaa uudelleen.', en: 'When the same person has been registered twice. Nothing is moved and nothing removed: one file is read as a part of the other, and they can be parted again.' },
  link: { sv: 'Slå ihop med ett annat ärende', fi: 'Yhdistä toiseen asiaan', en: 'Merge with another file' },
  which: { sv: 'Vilket är det andra ärendet?', fi: 'Mikä on toinen asia?', en: 'Which is the other file?' },
  choose: { sv: 'Jämför', fi: 'Vertaa', en: 'Compare' },
  nobody: { sv: 'Ingen annan hittades vars ärende är hos er.', fi: 'Ei löytynyt ketään muuta, jonka asia on teillä.', en: 'Nobody else was found whose file is with you.' },
  stays: { sv: 'Vilket ärende blir kvar?', fi: 'Kumpi asia jää?', en: 'Which file stays?' },
  staysHint: { sv: 'Namnet, födelsedagen och ärendenumret tas därifrån. Det andra numret och namnet leder hit i sökningen.', fi: 'Nimi, syntymäpäivä ja asianumero otetaan siitä. Toinen numero ja nimi johtavat haussa tähän.', en: 'The name, the date of birth and the case number are taken from it. The other number and name lead here in the search.' },
  born: { sv: 'född {day}', fi: 'syntynyt {day}', en: 'born {day}' },
  otherBorn: { sv: 'Födelsedagarna är olika. Kontrollera att det är samma person.', fi: 'Syntymäpäivät eroavat. Tarkista, että kyse on samasta henkilöstä.', en: 'The dates of birth differ. Check that it is the same person.' },
  twice: { sv: 'Lika i båda, räknas en gång: {n}.', fi: 'Samoin molemmissa, lasketaan kerran: {n}.', en: 'The same in both, counted once: {n}.' },
  conflicts: { sv: 'Vad är rätt?', fi: 'Kumpi on oikein?', en: 'Which is right?' },
  conflictsLead: { sv: 'Båda kan inte gälla. Det du inte väljer lämnas åt sidan så länge ärendena är ett, och står kvar i sitt ärende.', fi: 'Molemmat eivät voi päteä. Se, jota et valitse, jätetään sivuun niin kauan kuin asiat ovat yksi, ja jää omaan asiaansa.', en: 'Both cannot hold. What you do not choose is left aside while the files are one, and stays in its own file.' },
  noConflicts: { sv: 'Ärendena säger inte emot varandra.', fi: 'Asiat eivät ole ristiriidassa.', en: 'The files do not contradict each other.' },
  none: { sv: 'Nej, det finns inget sådant', fi: 'Ei, sellaista ei ole', en: 'No, there is none' },
  inFile: { sv: '{number}: {source}, antecknat {day}', fi: '{number}: {source}, kirjattu {day}', en: '{number}: {source}, recorded {day}' },
  undecided: { sv: 'Välj vilket som är rätt.', fi: 'Valitse, kumpi on oikein.', en: 'Choose which is right.' },
  reason: { sv: 'Hur vet du att det är samma person?', fi: 'Mistä tiedät, että kyse on samasta henkilöstä?', en: 'How do you know that it is the same person?' },
  reasonShort: { sv: 'Skriv skälet, minst tre tecken.', fi: 'Kirjoita perustelu, vähintään kolme merkkiä.', en: 'Write the reason, at least three characters.' },
  save: { sv: 'Slå ihop', fi: 'Yhdistä', en: 'Merge' },
  back: { sv: 'Till personen', fi: 'Henkilön sivulle', en: 'To the person' },
  notSaved: { sv: 'Ärendena slogs inte ihop. Det du valt finns kvar här.', fi: 'Asioita ei yhdistetty. Valintasi ovat tallella tässä.', en: 'The files were not merged. What you chose is still here.' },
  changed: { sv: 'Någon ändrade ett av ärendena. Jämförelsen är gjord på nytt; titta igen.', fi: 'Joku muutti toista asiaa. Vertailu on tehty uudelleen; katso vielä.', en: 'Somebody changed one of the files. They have been compared anew; look again.' },
  // afterwards
  merged: { sv: '{number} är en del av det här ärendet sedan {day}. {name}: {reason}', fi: '{number} on osa tätä asiaa {day} alkaen. {name}: {reason}', en: '{number} is a part of this file since {day}. {name}: {reason}' },
  part: { sv: 'Dela upp igen', fi: 'Erota uudelleen', en: 'Part again' },
  partTitle: { sv: 'Dela upp ärendena igen?', fi: 'Erotetaanko asiat uudelleen?', en: 'Part the files again?' },
  partText: { sv: 'Båda ärendena blir som de var. Det som har antecknats efter hopslagningen stannar i det här ärendet.', fi: 'Molemmat asiat palaavat ennalleen. Yhdistämisen jälkeen kirjattu jää tähän asiaan.', en: 'Both files become what they were. What has been recorded since the merge stays in this file.' },
  partReason: { sv: 'Varför är det inte samma person?', fi: 'Miksi kyse ei ole samasta henkilöstä?', en: 'Why is it not the same person?' },
  parted: { sv: 'Ärendena är två igen.', fi: 'Asiat ovat taas kaksi.', en: 'The files are two again.' },
})

/** Why two files cannot become one as they are, and what to do. */
export const refusals = texts({
  'same-file': { sv: 'Det är samma ärende.', fi: 'Se on sama asia.', en: 'It is the same file.' },
  'two-codes': { sv: 'Ärendena har olika personbeteckningar. Ta bort den som är fel på personens sida först. Är båda rätt är det två personer.', fi: 'Asioissa on eri henkilötunnukset. Poista ensin väärä henkilön sivulla. Jos molemmat ovat oikein, kyse on kahdesta henkilöstä.', en: 'The files have different identity codes. Withdraw the wrong one on its page first. If both are right, they are two people.' },
  'non-disclosure': { sv: 'Ärendet som inte blir kvar har en spärrmarkering som det andra saknar. Låt det bli kvar, eller anteckna samma spärrmarkering i båda först.', fi: 'Poistuvalla asialla on turvakielto, joka toiselta puuttuu. Anna sen jäädä, tai kirjaa sama turvakielto ensin molempiin.', en: 'The file that does not stay has non-disclosure that the other lacks. Let it stay, or record the same in both first.' },
  'tied-to-each-other': { sv: 'De två är antecknade som anhöriga till varandra. Ta bort det bandet först.', fi: 'Nämä kaksi on kirjattu toistensa omaisiksi. Poista se side ensin.', en: 'The two are recorded as related to each other. Withdraw that tie first.' },
  'of-an-officer': { sv: 'Ärendet som inte blir kvar hör till någon som arbetar här, eller till dennes familj. Låt det bli kvar.', fi: 'Poistuva asia koskee täällä työskentelevää tai hänen perhettään. Anna sen jäädä.', en: 'The file that does not stay is of somebody who works here, or of their family. Let it stay.' },
  'has-absorbed': { sv: 'Ärendet som inte blir kvar har redan slagits ihop med ett annat. Låt det bli kvar.', fi: 'Poistuva asia on jo yhdistetty toiseen. Anna sen jäädä.', en: 'The file that does not stay has taken in another already. Let it stay.' },
})
