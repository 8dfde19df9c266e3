/** Open readings of the law and questions that no condition asks: their facts, choices and sources. */
import type { Reading, Section } from './determination.ts'
import { act1386, act681, decree872 } from './sources.ts'
import type { FactName, QuestionId, ReadingId, readingChoices } from './terms.ts'

type Choice = keyof typeof readingChoices
type ReadingRow = { choice: Choice; others: Choice[]; source: Section[] }

export const readingTable: Record<ReadingId, ReadingRow> = {
  'adult-supplement': { choice: 'R1', others: ['R2', 'R3'], source: [decree872('1', '1'), decree872('2', '1')] },
  'two-parents': { choice: 'later-parent', others: ['earlier-parent'], source: [act681('61', '4'), act681('62', '4')] },
  'child-of-earlier-clock': { choice: 'shorter', others: ['longer'], source: [act681('61', '4'), act681('102', '6')] },
  'child-own-length': { choice: 'own-two-years', others: ['parents-remaining'], source: [act681('61', '3'), act681('61', '4')] },
  'quota-family-before-2025': { choice: 'three-years', others: ['four-years'], source: [act681('102', '6')] },
  'day-of-death-or-citizenship': { choice: 'day-excluded', others: ['day-included'], source: [act681('61', '3'), act681('2', '1')] },
  'age-on-first-of-month': { choice: 'first-of-month', others: ['birthday'], source: [decree872('1', '1')] },
  'clock-before-protection': { choice: 'from-first-home', others: ['from-protection'], source: [act681('59', '2')] },
  'principal-status-ended': { choice: 'follows-principal', others: ['stays'], source: [act681('2', '4'), act681('2', '5')] },
  'plan-maximum-window': { choice: 'calendar-window', others: ['sum-of-plans'], source: [act681('23', '2')] },
  'older-assessments-stored': { choice: 'stored', others: ['not-stored'], source: [act681('76', '1'), act681('102', '4')] },
  'welfare-share-without-agreement': { choice: 'independent', others: ['dependent'], source: [act681('59', '1'), act681('62', '1')] },
}

const made = new Map<ReadingId, Reading>()
export function readingOf(id: ReadingId): Reading {
  let found = made.get(id)
  if (found === undefined) {
    const row = readingTable[id]
    made.set(id, (found = { id, choice: row.choice, others: row.others, source: row.source }))
  }
  return found
}

/** The fact each question asks for. */
export const factOfQuestion: Record<QuestionId, FactName> = {
  'residence.ground': 'ground',
  'residence.afterApplication': 'afterProtectionApplication',
  'home.conditions': 'meetsHomeMunicipalityConditions',
  'home.livesIn': 'livesIn',
  'person.arrived': 'arrived',
  'person.unaccompanied': 'unaccompaniedOnArrival',
  'person.withoutGuardian': 'withoutGuardian',
  'person.appliedForProtection': 'appliedForProtection',
  'person.familyTie': 'familyTie',
  'person.trafficking': 'traffickingVictim',
  'person.jobSeeker': 'jobSeeker',
  'person.homeCareAllowance': 'homeCareAllowance',
  'person.socialAssistance': 'socialAssistance',
  'person.obviousNeeds': 'obviousSocialOrHealthNeeds',
  'person.vulnerable': 'vulnerable',
  'assessment.known': 'known',
  'assessment.coordination': 'needsCoordination',
  'plan.firstTooLong': 'planMade',
  'plan.extensionTooLong': 'planExtended',
  'plan.employmentPlan': 'planExtended',
  'support.after23': 'supportEndReading',
  'money.agreement': 'agreement',
  'money.programme': 'programme',
  'money.adultSupplement': 'adultSupplementReading',
  'money.childPeriod': 'childPeriodReading',
  'money.quotaFamily': 'quotaFamilyReading',
  'money.clockStart': 'clockStartReading',
  'money.lateClaim': 'compensationClaimedLate',
  'money.rate': 'rate',
}

const sources: Partial<Record<QuestionId, Section[]>> = {
  'home.livesIn': [act681('59', '3')],
  'home.conditions': [act681('59', '3')],
  'person.arrived': [act681('59', '3')],
  'person.jobSeeker': [act681('3', '1')],
  'assessment.coordination': [act681('14', '4')],
  'plan.firstTooLong': [act681('23', '2')],
  'plan.extensionTooLong': [act681('23', '3'), act681('31', '1')],
  'plan.employmentPlan': [act681('31', '3')],
  'support.after23': [act681('34', '2'), act1386('27')],
  'money.agreement': [act681('59', '1'), act681('42', '1')],
  'money.programme': [act681('59', '1'), act681('13', '1')],
  'money.adultSupplement': [decree872('1', '1'), act681('102', '6')],
  'money.childPeriod': [act681('61', '4'), act681('102', '6')],
  'money.quotaFamily': [act681('102', '6')],
  'money.clockStart': [act681('59', '2')],
  'money.lateClaim': [decree872('4'), act681('70', '1')],
  'money.rate': [act681('61')],
}
export const sourceOfQuestion = (id: QuestionId): readonly Section[] => sources[id] ?? []
