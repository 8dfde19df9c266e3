/** Names of the dated numbers, for the law book. A table of `law/src/parameters.ts` without a line here does not compile. */
import type { parameters } from '../src/parameters.ts'
import type { Names } from '../src/terms.ts'

export const parameterNames: Record<keyof typeof parameters, Names> = {
  yearsForAssessment: { sv: 'År för rätten till bedömning', fi: 'Arviointioikeuden vuodet', en: 'Years of the right to an assessment' },
  yearsForPlan: { sv: 'År inom vilka planen görs', fi: 'Vuodet, joiden kuluessa suunnitelma laaditaan', en: 'Years in which the plan is made' },
  monthsToStartAssessment: { sv: 'Månader för att inleda kartläggningen (äldre lag)', fi: 'Kuukaudet alkukartoituksen käynnistämiseen (vanha laki)', en: 'Months to start the survey (old Act)' },
  daysToStartPlan: { sv: 'Dagar för att börja med planen (äldre lag)', fi: 'Päivät suunnitelman aloittamiseen (vanha laki)', en: 'Days to begin the plan (old Act)' },
  monthsToDirect: { sv: 'Månader för att hänvisa till tjänst', fi: 'Kuukaudet palveluun ohjaamiseen', en: 'Months to direct to a service' },
  monthsBetweenReviews: { sv: 'Månader mellan översyner', fi: 'Kuukaudet tarkistusten välillä', en: 'Months between reviews' },
  yearsOfFirstPlan: { sv: 'Första planens längsta tid, år', fi: 'Ensimmäisen suunnitelman enimmäiskesto, vuotta', en: 'Longest first plan, years' },
  yearsOfPlans: { sv: 'Planernas längsta tid, år', fi: 'Suunnitelmien enimmäiskesto, vuotta', en: 'Longest time of all plans, years' },
  yearsOfExtension: { sv: 'Längsta förlängning, år', fi: 'Enimmäispidennys, vuotta', en: 'Longest extension, years' },
  yearsOfStudyExtension: { sv: 'Längsta förlängning för studier, år', fi: 'Enimmäispidennys opintoja varten, vuotta', en: 'Longest extension for studies, years' },
  ageForStudyExtension: { sv: 'Ålder under vilken planen förlängs för studier', fi: 'Ikä, jota nuoremman suunnitelmaa pidennetään opintoja varten', en: 'Age under which the plan is extended for studies' },
  ageOfMajority: { sv: 'Myndighetsålder', fi: 'Täysi-ikäisyyden raja', en: 'Age of majority' },
  supportAge: { sv: 'Ålder då stödet upphör', fi: 'Ikä, jossa tuki päättyy', en: 'Age at which support ends' },
  compensationYears: { sv: 'Kalkylerad ersättning, antal år', fi: 'Laskennallinen korvaus, vuosia', en: 'Calculated compensation, years' },
  specialCostYears: { sv: 'Specialkostnader, antal år', fi: 'Erityiskustannukset, vuosia', en: 'Special costs, years' },
  yearsToClaim: { sv: 'År för att söka ersättning', fi: 'Vuodet korvauksen hakemiseen', en: 'Years to claim' },
  yearsToAgreementReview: { sv: 'År inom vilka avtalet med staten ses över', fi: 'Vuodet, joiden kuluessa sopimus valtion kanssa tarkistetaan', en: 'Years within which the agreement with the state is reviewed' },
  ageOfHigherRate: { sv: 'Ålder från vilken beloppet för äldre betalas', fi: 'Ikä, josta vanhempien määrä maksetaan', en: 'Age from which the rate of older persons is paid' },
  municipalityRates: { sv: 'Kalkylerad ersättning till kommunen, euro per år', fi: 'Laskennallinen korvaus kunnalle, euroa vuodessa', en: 'Calculated compensation to the municipality, euros a year' },
  welfareAreaRates: { sv: 'Kalkylerad ersättning till välfärdsområdet, euro per år', fi: 'Laskennallinen korvaus hyvinvointialueelle, euroa vuodessa', en: 'Calculated compensation to the welfare area, euros a year' },
  alandMunicipalityRates: { sv: 'Kalkylerad ersättning till en kommun på Åland, euro per år', fi: 'Laskennallinen korvaus Ahvenanmaan kunnalle, euroa vuodessa', en: 'Calculated compensation to an Åland municipality, euros a year' },
  alandHealthAuthorityRates: { sv: 'Kalkylerad ersättning till Ålands hälso- och sjukvårdsmyndighet, euro per år', fi: 'Laskennallinen korvaus Ahvenanmaan terveys- ja sairaanhoitoviranomaiselle, euroa vuodessa', en: 'Calculated compensation to the Åland health authority, euros a year' },
  lateMunicipalityRates: { sv: 'Sen ansökan: kommunen, euro per år', fi: 'Jälkikäteen haettu: kunta, euroa vuodessa', en: 'Late claim: municipality, euros a year' },
  lateWelfareAreaRates: { sv: 'Sen ansökan: välfärdsområdet, euro per år', fi: 'Jälkikäteen haettu: hyvinvointialue, euroa vuodessa', en: 'Late claim: welfare area, euros a year' },
  lateAlandMunicipalityRates: { sv: 'Sen ansökan: kommun på Åland, euro per år', fi: 'Jälkikäteen haettu: Ahvenanmaan kunta, euroa vuodessa', en: 'Late claim: Åland municipality, euros a year' },
  monthsOfAdultSupplement: { sv: 'Månader med vuxentillägg', fi: 'Aikuislisän kuukaudet', en: 'Months of the adult supplement' },
  temporaryProtectionCounts: { sv: 'Tillfälligt skydd är en humanitär grund', fi: 'Tilapäinen suojelu on humanitaarinen peruste', en: 'Temporary protection is a humanitarian ground' },
  temporaryProtection: { sv: 'Tillfälligt skydd enligt EU-rådets beslut', fi: 'Tilapäinen suojelu EU:n neuvoston päätöksen mukaan', en: 'Temporary protection by decision of the EU Council' },
  refugeeQuota: { sv: 'Årets flyktingkvot, personer', fi: 'Vuoden pakolaiskiintiö, henkilöä', en: 'Refugee quota of the year, persons' },
  ageForNoShowFee: { sv: 'Ålder från vilken avgiften för en oanvänd tid får tas ut', fi: 'Ikä, josta alkaen käyttämättä jätetystä ajasta saa periä maksun', en: 'Age from which the fee for an unused appointment may be charged' },
  daysToNoShowDue: { sv: 'Dagar från den bokade tiden till den tidigaste förfallodagen', fi: 'Päivät varatusta ajasta aikaisimpaan eräpäivään', en: 'Days from the booked time to the earliest due day' },
  interpreterFee: { sv: 'Högsta avgift för oanvänd tid med tolk, euro', fi: 'Käyttämättä jääneen tulkkiajan enimmäismaksu, euroa', en: 'Highest fee for an unused appointment with an interpreter, euros' },
  clientSystem: { sv: 'Det nationella klientdatasystemet ska vara i bruk', fi: 'Valtakunnallisen asiakastietojärjestelmän on oltava käytössä', en: 'The national client system must be in use' },
  oldClaims: { sv: 'Ansökan enligt äldre 46, 48, 49 § 1 mom. 3 p. och 50 § är möjlig', fi: 'Vanhan lain 46, 48, 49 §:n 1 momentin 3 kohdan ja 50 §:n korvauksia voi hakea', en: 'Claims under the old 46, 48, 49 § 1 p. 3 and 50 § are possible' },
  nationalStore: { sv: 'Skyldighet att föra in uppgifter i informationsresursen', fi: 'Velvollisuus tallentaa tietovarantoon', en: 'Duty to store in the national data store' },
}

const parts: Record<string, Names> = {
  under7: { sv: 'under 7 år', fi: 'alle 7-vuotias', en: 'under 7' },
  from7: { sv: '7 år eller äldre', fi: '7 vuotta täyttänyt', en: '7 and over' },
  adult: { sv: 'tillägg det första året som myndig', fi: 'lisä ensimmäiseltä täysi-ikäisyyden vuodelta', en: 'supplement of the first adult year' },
  general: { sv: 'i regel', fi: 'yleensä', en: 'in general' },
  quota: { sv: 'kvotflykting', fi: 'kiintiöpakolainen', en: 'quota refugee' },
  familyOfQuota: { sv: 'anhörig till kvotflykting', fi: 'kiintiöpakolaisen omainen', en: 'family of a quota refugee' },
}
const yes: Names = { sv: 'ja', fi: 'kyllä', en: 'yes' }

/** A value of a table in words. */
export function valueWords(value: unknown, language: keyof Names, id?: string): string {
  if (id === 'interpreterFee' && typeof value === 'number') return (value / 100).toFixed(2).replace('.', language === 'en' ? '.' : ',')
  if (value === true) return yes[language]
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([key, one]) => `${parts[key]?.[language] ?? key}: ${String(one)}`).join('; ')
  return String(value)
}
