/** What a service provider to which a client is referred may be told, despite secrecy and free of charge (94 §). The list is closed but for its last point. */
import type { Names } from './terms.ts'

export const providerPoints: readonly { readonly no: number; readonly names: Names }[] = [
  { no: 1, names: { sv: 'namn', fi: 'nimet', en: 'names' } },
  { no: 2, names: { sv: 'födelsedatum och födelseort', fi: 'syntymäaika ja -paikka', en: 'date and place of birth' } },
  { no: 3, names: { sv: 'personbeteckning', fi: 'henkilötunnus', en: 'personal identity code' } },
  { no: 4, names: { sv: 'modersmål', fi: 'äidinkieli', en: 'mother tongue' } },
  { no: 5, names: { sv: 'kontaktspråk', fi: 'asiointikieli', en: 'language of contact' } },
  { no: 6, names: { sv: 'medborgarskap eller statslöshet samt nationalitet', fi: 'kansalaisuus tai kansalaisuudettomuus ja kansallisuus', en: 'citizenship or statelessness, and nationality' } },
  { no: 7, names: { sv: 'hem- och bostadsort', fi: 'koti- ja asuinpaikka', en: 'home municipality and place of residence' } },
  { no: 8, names: { sv: 'kontaktuppgifter', fi: 'yhteystiedot', en: 'contact details' } },
  { no: 9, names: { sv: 'tjänstemannens namn', fi: 'virkailijan nimi', en: 'name of the officer' } },
  { no: 10, names: { sv: 'datum för integrationsplanen och dess giltighet', fi: 'kotoutumissuunnitelman laatimispäivä ja voimassaolo', en: 'date and validity of the integration plan' } },
  { no: 11, names: { sv: 'utbildningsrekommendation och kartläggningar som gäller utbildning', fi: 'koulutussuositus ja koulutukseen liittyvät kartoitukset', en: 'recommended education and surveys about education' } },
  { no: 12, names: { sv: 'resultat av testning av utgångsnivån i språk', fi: 'kielitaidon lähtötason testauksen tulos', en: 'result of the test of the starting level in the language' } },
  { no: 13, names: { sv: 'tidigare utbildning eller examen', fi: 'aiemmin suoritettu koulutus tai tutkinto', en: 'earlier education or degree' } },
  { no: 14, names: { sv: 'tidigare yrke eller arbetserfarenhet', fi: 'aiempi ammatti tai työkokemus', en: 'earlier occupation or work experience' } },
  { no: 15, names: { sv: 'målyrke', fi: 'tavoiteammatti', en: 'target occupation' } },
  { no: 16, names: { sv: 'tidigare studieplan och bedömning av hur den genomförts', fi: 'aiemman koulutuksen opintosuunnitelma ja arvio toteutumisesta', en: 'earlier study plan and how it was carried out' } },
  { no: 17, names: { sv: 'tidigare överenskomna åtgärder och mål för fortsättningen', fi: 'aiemmin sovitut toimenpiteet ja tavoitteet jatkosta', en: 'earlier agreed measures and goals for what follows' } },
  { no: 18, names: { sv: 'övriga uppgifter som är nödvändiga för deltagandet', fi: 'muut osallistumisen kannalta välttämättömät tiedot', en: 'other information necessary for taking part' } },
]
