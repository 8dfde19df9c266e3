/** The numbers that a proposal may change: only these are read through the law of the case. All others are the law in force. */
import {
  alandHealthAuthorityRates, alandMunicipalityRates, compensationYears, monthsBetweenReviews, monthsToDirect, municipalityRates, welfareAreaRates, yearsForAssessment,
  yearsOfExtension, yearsOfFirstPlan, yearsOfPlans,
} from './parameters.ts'

export const tables = Object.freeze({
  monthsBetweenReviews, monthsToDirect, yearsOfFirstPlan, yearsOfPlans, yearsOfExtension, yearsForAssessment,
  compensationYears, municipalityRates, welfareAreaRates, alandMunicipalityRates, alandHealthAuthorityRates,
})
export type Tables = typeof tables
export type TableId = keyof Tables
