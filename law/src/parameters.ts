/** Every number the rules use, each in a dated table with its section. There is no figure of the law outside this file. */
import { between, from, setByLaw } from './kit/set-by-law.ts'
import { act1313, act1386, act201, act301, act323, act681, decree1275, decree1393, decree872, decree975 } from './sources.ts'

/** Years from the first permit, card or registration in which an assessment and a first plan are made. */
export const yearsForAssessment = setByLaw('years from the first permit to the last day of the right to an assessment', [
  { inForce: from('2025-01-01'), value: 3, source: act681('14', '1') },
  { inForce: between('2011-09-01', '2024-12-31'), value: 3, source: act1386('12', '2') },
])
export const yearsForPlan = setByLaw('years from the first permit to the last day for the plan', [
  { inForce: from('2025-01-01'), value: 3, source: act681('20', '3') },
  { inForce: between('2011-09-01', '2024-12-31'), value: 3, source: act1386('12', '2') },
])

/** Old Act only: the assessment is started within two months, the plan begun within two weeks. The Act in force has no number. */
export const monthsToStartAssessment = setByLaw('months in which the initial survey is started', [
  { inForce: between('2011-09-01', '2024-12-31'), value: 2, source: act1386('10', '1') },
], 'ceased')
export const daysToStartPlan = setByLaw('days in which drafting of the plan is begun', [
  { inForce: between('2023-01-01', '2024-12-31'), value: 14, source: act1386('13', '3') },
  { inForce: between('2011-09-01', '2022-12-31'), value: 14, source: act1386('13', '2') },
], 'ceased')

export const monthsToDirect = setByLaw('months from the plan to direction to a service', [
  { inForce: from('2025-01-01'), value: 1, source: act681('20', '5') },
  { inForce: between('2023-01-01', '2024-12-31'), value: 1, source: act1386('14', '4') },
  { inForce: between('2011-09-01', '2022-12-31'), value: 1, source: act1386('14', '3') },
])

export const monthsBetweenReviews = setByLaw('months between reviews of the plan', [
  { inForce: from('2025-01-01'), value: 6, source: act681('22', '1') },
  { inForce: between('2011-09-01', '2024-12-31'), value: 12, source: act1386('18', '2') },
])

export const yearsOfFirstPlan = setByLaw('longest first plan in years', [
  { inForce: from('2025-01-01'), value: 1, source: act681('23', '2') },
  { inForce: between('2011-09-01', '2024-12-31'), value: 1, source: act1386('12', '2') },
])
/** By the day the first plan was made: a plan made before 2025 keeps its longest time for good (102 § 2). */
export const yearsOfPlans = setByLaw('longest time of all plans in years, from the first plan', [
  { inForce: from('2025-01-01'), value: 2, source: act681('23', '2') },
  { inForce: between('2011-09-01', '2024-12-31'), value: 3, source: act1386('12', '3') },
])
export const yearsOfExtension = setByLaw('longest extension of the plans in years', [
  { inForce: from('2025-01-01'), value: 2, source: act681('23', '3') },
  { inForce: between('2011-09-01', '2024-12-31'), value: 2, source: act1386('12', '4') },
])
export const yearsOfStudyExtension = setByLaw('longest extension for unfinished studies in years', [
  { inForce: from('2025-01-01'), value: 1, source: act681('31', '1') },
])
export const ageForStudyExtension = setByLaw('age under which the plan is extended for studies', [
  { inForce: from('2025-01-01'), value: 25, source: act681('31', '1') },
])

/** Under this age upper secondary education is the goal as a rule. */
export const ageForUpperSecondaryGoal = setByLaw('age under which upper secondary education is the goal as a rule', [
  { inForce: from('2025-01-01'), value: 25, source: act681('18', '4') },
])

export const ageOfMajority = setByLaw('age of majority', [{ inForce: from('1977-01-01'), value: 18, source: act681('4', '1') }])
/** The age at which support of unaccompanied children and young people ends. */
export const supportAge = setByLaw('age at which support ends', [
  { inForce: from('2025-01-01'), value: 23, source: act681('34', '2') },
  { inForce: between('2024-07-01', '2024-12-31'), value: 23, source: act323('27') },
  { inForce: between('2020-01-01', '2024-06-30'), value: 25, source: act1386('27', '2') },
])
/** Beneath this age nobody is asked whether they seek work or receive benefits of their own. Only questions depend on it. */
export const ageForOwnLivelihood = 15

/** Years of calculated compensation by the day the clock starts (59, 61 § 3, 62 § 3, 102 § 6). */
export const compensationYears = setByLaw('years of calculated compensation', [
  { inForce: from('2025-01-01'), value: { general: 2, quota: 3, familyOfQuota: 3 }, source: act681('61', '3') },
  { inForce: between('2012-01-01', '2024-12-31'), value: { general: 3, quota: 4, familyOfQuota: 3 }, source: act681('102', '6') },
  { inForce: between('2011-09-01', '2011-12-31'), value: { general: 4, quota: 4, familyOfQuota: 4 }, source: act1313('45') },
])
export const specialCostYears = setByLaw('years of special costs', [
  { inForce: from('2025-01-01'), value: 10, source: act681('65', '5') },
  { inForce: between('2011-09-01', '2024-12-31'), value: 10, source: act1386('49', '3') },
])
export const yearsToClaim = setByLaw('years from the end of the calendar year to the last day of a claim', [
  { inForce: from('2025-01-01'), value: 2, source: act681('70', '1') },
  { inForce: between('2011-09-01', '2024-12-31'), value: 2, source: act1386('54', '1') },
])

/** 42 § 2: the agreement with the state is reviewed at least every four years. */
export const yearsToAgreementReview = setByLaw('years within which an agreement with the state is reviewed', [
  { inForce: from('2025-01-01'), value: 4, source: act681('42', '2') },
])

/** Euros a year for one person: under seven years of age, seven and over, and the supplement of the first adult year. */
export type AnnualRates = { under7: number; from7: number; adult: number }
export const ageOfHigherRate = setByLaw('age from which the rate of older persons is paid', [
  { inForce: from('2025-01-01'), value: 7, source: decree872('1', '1') },
  { inForce: between('2011-09-01', '2024-12-31'), value: 7, source: decree1393('1') },
])
export const municipalityRates = setByLaw<AnnualRates>('calculated compensation to a municipality', [
  { inForce: from('2025-01-01'), value: { under7: 2741, from7: 2052, adult: 7741 }, source: decree872('1', '1') },
  { inForce: between('2023-01-01', '2024-12-31'), value: { under7: 6503, from7: 1955, adult: 0 }, source: decree975('1', '1') },
  { inForce: between('2015-01-01', '2022-12-31'), value: { under7: 6845, from7: 2300, adult: 0 }, source: decree1393('1') },
  { inForce: between('2014-01-01', '2014-12-31'), value: { under7: 7120, from7: 2300, adult: 0 }, source: decree1275('1') },
  { inForce: between('2011-09-01', '2013-12-31'), value: { under7: 6845, from7: 2300, adult: 0 }, source: decree1393('1') },
])
export const welfareAreaRates = setByLaw<AnnualRates>('calculated compensation to a welfare area', [
  { inForce: from('2025-01-01'), value: { under7: 948, from7: 1097, adult: 73 }, source: decree872('2', '1') },
  { inForce: between('2023-01-01', '2024-12-31'), value: { under7: 342, from7: 345, adult: 0 }, source: decree975('1', '2') },
])
export const alandMunicipalityRates = setByLaw<AnnualRates>('calculated compensation to a municipality on Åland', [
  { inForce: from('2025-01-01'), value: { under7: 3157, from7: 2609, adult: 76 }, source: decree872('1', '2') },
  { inForce: between('2023-01-01', '2024-12-31'), value: { under7: 6845, from7: 2300, adult: 0 }, source: decree975('1', '1') },
  { inForce: between('2015-01-01', '2022-12-31'), value: { under7: 6845, from7: 2300, adult: 0 }, source: decree1393('1') },
  { inForce: between('2014-01-01', '2014-12-31'), value: { under7: 7120, from7: 2300, adult: 0 }, source: decree1275('1') },
  { inForce: between('2011-09-01', '2013-12-31'), value: { under7: 6845, from7: 2300, adult: 0 }, source: decree1393('1') },
])
export const alandHealthAuthorityRates = setByLaw<AnnualRates>('calculated compensation to the Åland health authority', [
  { inForce: from('2025-01-01'), value: { under7: 532, from7: 540, adult: 0 }, source: decree872('2', '2') },
])
/** A month before 2025 that was never paid and is claimed under the Act in force (872/2024 4 §), by the day of the claim. */
export const lateMunicipalityRates = setByLaw<AnnualRates>('late claim of a municipality', [
  { inForce: from('2025-01-01'), value: { under7: 2185, from7: 1496, adult: 0 }, source: decree872('4') },
])
export const lateWelfareAreaRates = setByLaw<AnnualRates>('late claim of a welfare area', [
  { inForce: from('2025-01-01'), value: { under7: 115, from7: 264, adult: 0 }, source: decree872('4') },
])
export const lateAlandMunicipalityRates = setByLaw<AnnualRates>('late claim of a municipality on Åland', [
  { inForce: from('2025-01-01'), value: { under7: 2300, from7: 1760, adult: 0 }, source: decree872('4') },
])
/** Months in which the adult supplement is paid, in twelfths (reading R1). */
export const monthsOfAdultSupplement = setByLaw('months of the adult supplement', [
  { inForce: from('2025-01-01'), value: 12, source: decree872('1', '1') },
])

/** First day on which persons with temporary protection belong to the humanitarian group (1083/2022; 681/2023 2 § 3 p. 5). */
export const temporaryProtectionCounts = setByLaw('temporary protection is a humanitarian ground', [
  { inForce: from('2025-01-01'), value: true, source: act681('2', '3', '5') },
  { inForce: between('2023-03-01', '2024-12-31'), value: true, source: act1386('2', '2', '5') },
])
/** How long temporary protection lasts, by the EU Council's decision. A permit under 110 § is valid as long as the decision is. */
export const temporaryProtection = setByLaw('temporary protection by decision of the EU Council', [
  { inForce: between('2026-03-05', '2027-03-04'), value: 'COM(2025) 650', source: act301('110') },
  { inForce: between('2025-03-05', '2026-03-04'), value: '(EU) 2024/1836', source: act301('110') },
  { inForce: between('2024-03-05', '2025-03-04'), value: '(EU) 2023/2409', source: act301('110') },
], 'unknown')
/** The last day of temporary protection that is known. */
export const temporaryProtectionKnownTo = temporaryProtection.rows[0].inForce.last
/** Persons of the refugee quota of a year, decided with the state budget. */
export const refugeeQuota = setByLaw('refugee quota of the year', [
  { inForce: between('2026-01-01', '2026-12-31'), value: 500, source: act301('90') },
  { inForce: between('2025-01-01', '2025-12-31'), value: 500, source: act301('90') },
  { inForce: between('2024-01-01', '2024-12-31'), value: 500, source: act301('90') },
], 'unknown')
/**
 * The most that may be charged for an unused appointment with an interpreter, in cents. It follows the national pension index every
 * second year by decree of the ministry; no decree has been seen, so the sum is known for the first year only.
 */
export const interpreterFee = setByLaw('highest fee for an unused appointment with an interpreter', [
  { inForce: between('2025-01-01', '2025-12-31'), value: 5670, source: act681('32 a', '1') },
], 'unknown')
/** Nobody under this age is charged it. */
export const ageForNoShowFee = setByLaw('age from which the fee for an unused appointment may be charged', [{ inForce: from('2025-01-01'), value: 18, source: act681('32 a', '1') }])
export const daysToNoShowDue = setByLaw('days from the booked time to the first day the fee may be due', [{ inForce: from('2025-01-01'), value: 14, source: act681('32 a', '2') }])
/** The last day by which a municipality has taken the national client system into use. */
export const clientSystem = setByLaw('national client system in use', [
  { inForce: from('2027-01-01'), value: true, source: act681('102', '3') },
])
/** The last day to claim under the old 46, 48, 49 § 1 p. 3 and 50 §. */
export const oldClaims = setByLaw('claims under the old Act', [
  { inForce: between('2025-01-01', '2026-12-31'), value: true, source: act681('102', '1') },
], 'ceased')
/** First day of the duty to store data nationally. */
export const nationalStore = setByLaw('duty to store in the national data store', [
  { inForce: from('2027-01-01'), value: true, source: act681('102', '4') },
])
export const homeMunicipalityConditions = act201('4')

/** All tables, for the law book and for the check that each row has a source. */
export const parameters = {
  yearsForAssessment, yearsForPlan, monthsToStartAssessment, daysToStartPlan, monthsToDirect, monthsBetweenReviews, yearsOfFirstPlan, yearsOfPlans,
  yearsOfExtension, yearsOfStudyExtension, ageForStudyExtension, ageOfMajority, supportAge, compensationYears, specialCostYears, yearsToClaim, yearsToAgreementReview,
  ageOfHigherRate, municipalityRates, welfareAreaRates, alandMunicipalityRates, alandHealthAuthorityRates, lateMunicipalityRates,
  lateWelfareAreaRates, lateAlandMunicipalityRates, monthsOfAdultSupplement, temporaryProtectionCounts, nationalStore,
  temporaryProtection, refugeeQuota, interpreterFee, ageForNoShowFee, daysToNoShowDue, clientSystem, oldClaims,
}
export type ParameterId = keyof typeof parameters
