/** 76 and 102 § 4: storing data in the national data store from 1.1.2027. The duty is the municipality's also for job seekers. */
import * as c from '../conditions.ts'
import { condition } from '../conditions.ts'
import { inScope, integrationClient } from '../groups.ts'
import { duty, standing } from '../kit/rule.ts'
import { from } from '../kit/set-by-law.ts'
import { all, ask, isYes, truthOf } from '../kit/truth.ts'
import { firstAct, useAct } from '../person.ts'
import { act681 } from '../sources.ts'

/** Also a person assessed before 2027 (reading `older-assessments-stored`). */
export const isAssessedOrClient = condition('isAssessedOrClient', [act681('76', '1')], ['assessmentStarted', 'assessmentMade', 'planMade'],
  (person, on) => truthOf(firstAct(person, ['assessment-started', 'assessment-made'], on) !== undefined || isYes(ask(integrationClient, person, on))),
  { uses: (person, on) => { const act = firstAct(person, ['assessment-started', 'assessment-made', 'plan-made'], on); return act === undefined ? [] : [useAct(person, act)] } })

export const isStored = all(inScope, c.isOnMainland, isAssessedOrClient)

export const storeData = duty({
  id: 'store.save',
  task: 'national-store',
  concerns: (person) => person.acts.some((one) => one.type === 'assessment-started' || one.type === 'assessment-made') || person.hasPlan,
  versionOn: 'day',
  versions: [
    { inForce: from('2027-01-01'), source: [act681('76', '1'), act681('102', '4')], holder: 'municipality', when: isStored, starts: { condition: true }, standing },
  ],
})

export const storeRules = [storeData]
