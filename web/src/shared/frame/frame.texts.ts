import { texts } from '../words.tsx'

export const frame = texts({
  skip: { sv: 'Hoppa till innehållet', fi: 'Siirry sisältöön', en: 'Skip to the content' },
  mainMenu: { sv: 'Huvudmeny', fi: 'Päävalikko', en: 'Main menu' },
  language: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  menu: { sv: 'Meny', fi: 'Valikko', en: 'Menu' },
  tryExample: { sv: 'Prova ett exempel', fi: 'Kokeile esimerkillä', en: 'Try an example' },
  responsibilityMap: { sv: 'Ansvarskarta', fi: 'Vastuukartta', en: 'Responsibility map' },
  sources: { sv: 'Vad källorna säger', fi: 'Mitä lähteet sanovat', en: 'What the sources say' },
  lawBook: { sv: 'Lagboken', fi: 'Lakikirja', en: 'The law book' },
  accessibility: { sv: 'Tillgänglighet', fi: 'Saavutettavuus', en: 'Accessibility' },
  feedback: { sv: 'Ge respons', fi: 'Anna palautetta', en: 'Give feedback' },
  privacy: { sv: 'Dataskydd', fi: 'Tietosuoja', en: 'Privacy' },
  licence: { sv: 'Öppen källkod, EUPL-1.2', fi: 'Avoin lähdekoodi, EUPL-1.2', en: 'Open source, EUPL-1.2' },
  release: { sv: 'Lagpaket {release}', fi: 'Lakipaketti {release}', en: 'Law release {release}' },
  consolidated: { sv: 'konsoliderat till {day}', fi: 'ajantasaistettu {day} asti', en: 'consolidated to {day}' },
  loading: { sv: 'Hämtar sidan', fi: 'Haetaan sivua', en: 'Fetching the page' },
  notFound: { sv: 'Sidan finns inte', fi: 'Sivua ei ole', en: 'There is no such page' },
  notFoundText: { sv: 'Adressen leder ingenstans. Börja från exemplet eller lagboken.', fi: 'Osoite ei johda mihinkään. Aloita esimerkistä tai lakikirjasta.', en: 'The address leads nowhere. Start from the example or the law book.' },
  chunkFailed: { sv: 'Sidan kunde inte hämtas', fi: 'Sivua ei voitu hakea', en: 'The page could not be fetched' },
  chunkFailedText: { sv: 'Nätet bröts eller programmet har uppdaterats. Det du skrivit finns kvar i den här fliken.', fi: 'Yhteys katkesi tai ohjelma on päivitetty. Kirjoittamasi on tallessa tässä välilehdessä.', en: 'The connection broke or the program was updated. What you typed is kept in this tab.' },
  again: { sv: 'Försök igen', fi: 'Yritä uudelleen', en: 'Try again' },
})
