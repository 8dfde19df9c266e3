/** Every duty rule, in the order of the Act. */
import type { DutyRule } from '../kit/rule.ts'
import { assessmentRules } from './s09-16-assessment.ts'
import { planRules } from './s16-27-plan.ts'
import { unaccompaniedRules } from './s33-35-unaccompanied.ts'
import { placementRules } from './s43-44-placement.ts'
import { storeRules } from './s76-national-store.ts'

export const rules: readonly DutyRule[] = [...assessmentRules, ...planRules, ...unaccompaniedRules, ...placementRules, ...storeRules]
