/**
 * PROPOSED, not law: the one rule stated of the draft circulated 30.12.2025–10.2.2026, that a plan is always made for persons with
 * international protection and quota refugees. No list of rules names this file; only `with-proposal.ts` does.
 */
import * as c from '../conditions.ts'
import { inScope } from '../groups.ts'
import { day } from '../kit/date.ts'
import { withoutDelay, type DutyVersion } from '../kit/rule.ts'
import { from } from '../kit/set-by-law.ts'
import { all, any, not } from '../kit/truth.ts'
import { inTimeForPlan, planIsMade, showsNeedOfPlan } from './s16-27-plan.ts'

const firstDay = day('2027-01-01')

export const planAlwaysVersion: DutyVersion = {
  inForce: from('2027-01-01'),
  source: [{ act: 'proposal:plan-always-2027', section: 'proposed' }],
  holder: 'responsibleAuthority',
  when: all(inScope, c.isOnMainland, any(showsNeedOfPlan, c.hasInternationalProtection), inTimeForPlan, not(planIsMade)),
  starts: {
    eachOf: 'assessment-made',
    // Assumed, as the text is not held: where the assessment showed no need, the duty counts from the first day of the proposal.
    from: (person, on) => (person.acts.some((act) => act.type === 'assessment-made' && act.on === on && act.act.needsPlan === true) ? on : Math.max(on, firstDay)),
  },
  withoutDelay,
  doneBy: { acts: ['plan-made'] },
}
