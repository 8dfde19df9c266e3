import { texts } from '../../shared/words.tsx'

export const example = texts({
  title: { sv: 'Prova ett exempel', fi: 'Kokeile esimerkillä', en: 'Try an example' },
  lead: { sv: 'Daterade fakta in, uppgifter ut: vem ska göra vad, för vem, när och enligt vilken paragraf. Inget sparas på servern.', fi: 'Päivätyt tiedot sisään, tehtävät ulos: kuka tekee mitä, kenelle, milloin ja minkä pykälän nojalla. Palvelimelle ei tallenneta mitään.', en: 'Dated facts in, duties out: who must do what, for whom, when, and under which section. Nothing is stored on the server.' },
  how: { sv: 'Fallet', fi: 'Tapaus', en: 'The case' },
  asStory: { sv: 'Färdig berättelse', fi: 'Valmis tarina', en: 'A ready story' },
  asForm: { sv: 'Formulär', fi: 'Lomake', en: 'Form' },
  asFile: { sv: 'Ärendefil', fi: 'Tapaustiedosto', en: 'Case file' },
  story: { sv: 'Berättelse', fi: 'Tarina', en: 'Story' },
  ownCase: { sv: 'Eget fall', fi: 'Oma tapaus', en: 'A case of your own' },
  ownCaseShows: { sv: 'Du har ändrat fallet. Väljer du en berättelse kan du ångra det i formuläret.', fi: 'Olet muuttanut tapausta. Jos valitset tarinan, voit perua sen lomakkeella.', en: 'You have changed the case. If you choose a story you can undo that in the form.' },
  build: { sv: 'Bygg ett eget fall', fi: 'Rakenna oma tapaus', en: 'Build a case of your own' },
  change: { sv: 'Ändra fallet', fi: 'Muuta tapausta', en: 'Change the case' },
  undo: { sv: 'Ångra', fi: 'Kumoa', en: 'Undo' },
  empty: { sv: 'Börja från ett tomt fall', fi: 'Aloita tyhjästä', en: 'Start from an empty case' },
  notReadable: { sv: 'Ärendefilen går inte att läsa ännu, så formuläret visas inte.', fi: 'Tapaustiedostoa ei voi vielä lukea, joten lomaketta ei näytetä.', en: 'The case file cannot be read yet, so the form is not shown.' },
  toFile: { sv: 'Gå till ärendefilen', fi: 'Siirry tapaustiedostoon', en: 'Go to the case file' },
  notCase: { sv: 'Det här är JSON men inget fall: people saknas.', fi: 'Tämä on JSONia, mutta ei tapaus: people puuttuu.', en: 'This is JSON but not a case: people is missing.' },
  loadingForm: { sv: 'Hämtar formuläret', fi: 'Haetaan lomaketta', en: 'Fetching the form' },
  // file
  fileLabel: { sv: 'Ärendefil (JSON)', fi: 'Tapaustiedosto (JSON)', en: 'Case file (JSON)' },
  fileHint: { sv: 'Klistra in eller skriv. Formuläret visar samma fall. Högst {size}.', fi: 'Liitä tai kirjoita. Lomake näyttää saman tapauksen. Enintään {size}.', en: 'Paste or type. The form shows the same case. At most {size}.' },
  open: { sv: 'Öppna en fil', fi: 'Avaa tiedosto', en: 'Open a file' },
  tooLarge: { sv: 'Texten är {size}. Gränsen är {limit}. Inget ändrades: det du hade finns kvar.', fi: 'Teksti on {size}. Raja on {limit}. Mitään ei muutettu: aiempi teksti on tallella.', en: 'The text is {size}. The limit is {limit}. Nothing was changed: what you had is still here.' },
  fileUnreadable: { sv: 'Filen kunde inte läsas som text.', fi: 'Tiedostoa ei voitu lukea tekstinä.', en: 'The file could not be read as text.' },
  goToLine: { sv: 'Gå till raden', fi: 'Siirry riville', en: 'Go to the line' },
  // faults of JSON
  'json-empty': { sv: 'Texten är tom. Klistra in ett fall eller börja i formuläret.', fi: 'Teksti on tyhjä. Liitä tapaus tai aloita lomakkeesta.', en: 'The text is empty. Paste a case or start in the form.' },
})
