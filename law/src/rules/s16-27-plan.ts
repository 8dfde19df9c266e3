/** 16–27 and 31 §: making, following and reviewing the integration plan, orientation and training. */
import * as c from '../conditions.ts'
import { condition } from '../conditions.ts'
import { inScope, integrationClient } from '../groups.ts'
import { beginningOfTime, endOfTime } from '../kit/date.ts'
import { duty, standing, withoutDelay } from '../kit/rule.ts'
import { between, from } from '../kit/set-by-law.ts'
import { all, any, not, truthOf, type Leaf } from '../kit/truth.ts'
import { daysToStartPlan, monthsBetweenReviews, monthsToDirect } from '../parameters.ts'
import { lastAct, useAct, type Person } from '../person.ts'
import { planOn } from '../plan.ts'
import { act1386, act681 } from '../sources.ts'
import type { ConditionId, FactName } from '../terms.ts'
import type { Section } from '../determination.ts'

/** A condition on what the latest assessment found. */
const assessment = (id: ConditionId, source: Section[], fact: FactName, key: 'needsPlan' | 'needsCoordination'): Leaf<Person> =>
  condition(id, source, ['assessmentMade', fact], (person, on) => truthOf(lastAct(person, ['assessment-made'], on)?.act[key] === true),
    { uses: (person, on) => { const act = lastAct(person, ['assessment-made'], on); return act === undefined ? [] : [useAct(person, act)] } })

export const showsNeedOfPlan = assessment('assessmentShowsNeedOfPlan', [act681('16')], 'needsPlan', 'needsPlan')
const needsCoordination = assessment('needsCoordination', [act681('20', '2')], 'needsCoordination', 'needsCoordination')
export const planIsMade = condition('hasPlan', [act681('20', '1')], ['planMade'],
  (person, on) => truthOf((lastAct(person, ['plan-made'], on)?.on ?? beginningOfTime) >= (lastAct(person, ['assessment-made'], on)?.on ?? endOfTime)),
  { uses: (person, on) => { const act = lastAct(person, ['plan-made'], on); return act === undefined ? [] : [useAct(person, act)] } })
const madeWithWelfareArea = condition('planMadeWithWelfareArea', [act681('20', '2'), act681('22', '2')], ['planMade'],
  (person, on) => truthOf(planOn(person, on)?.latest.act.withWelfareArea === true),
  { uses: (person, on) => { const plan = planOn(person, on); return plan === undefined ? [] : [useAct(person, plan.latest)] } })
const studiesGoOn = condition('studiesGoOnAt25', [act681('31', '2'), act681('31', '3')], ['planExtended', 'born'],
  (person, on) => truthOf(planOn(person, on)?.studiesGoOn === true),
  { uses: (person, on) => { const act = lastAct(person, ['plan-extended'], on); return act === undefined ? [] : [useAct(person, act)] } })

export const inTimeForPlan = any(c.isWithinThreeYears, all(c.isTraffickingVictim, c.isReachedAfterThreeYears))

export const makePlan = duty({
  id: 'plan.make',
  task: 'integration-services',
  versionOn: 'day',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('20', '1'), act681('16'), act681('18'), act681('19')],
      holder: 'responsibleAuthority',
      when: all(inScope, c.isOnMainland, showsNeedOfPlan, inTimeForPlan),
      starts: { eachOf: 'assessment-made', when: (act) => act.needsPlan === true },
      withoutDelay,
      doneBy: { acts: ['plan-made'] },
    },
    {
      inForce: between('2023-01-01', '2024-12-31'),
      source: [act1386('13', '3')],
      holder: 'responsibleAuthority',
      when: all(inScope, c.isOnMainland, showsNeedOfPlan, c.isWithinThreeYears),
      starts: { eachOf: 'assessment-made', when: (act) => act.needsPlan === true },
      due: { days: daysToStartPlan },
      doneBy: { acts: ['plan-made'] },
    },
    {
      inForce: between('2011-09-01', '2022-12-31'),
      source: [act1386('13', '2')],
      holder: 'responsibleAuthority',
      when: all(inScope, c.isOnMainland, showsNeedOfPlan, c.isWithinThreeYears),
      starts: { eachOf: 'assessment-made', when: (act) => act.needsPlan === true },
      due: { days: daysToStartPlan },
      doneBy: { acts: ['plan-made'] },
    },
  ],
})

export const takePartInPlan = duty({
  id: 'plan.takePart',
  task: 'integration-services',
  versionOn: 'day',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('20', '2'), act681('14', '4')],
      holder: 'welfareArea',
      when: all(inScope, c.isOnMainland, showsNeedOfPlan, needsCoordination, inTimeForPlan, not(planIsMade)),
      starts: { eachOf: 'assessment-made', when: (act) => act.needsPlan === true && act.needsCoordination === true },
      doneBy: { holds: (person, trigger, on) => person.acts.find((one) => one.type === 'plan-made' && one.act.withWelfareArea === true && one.on >= trigger && one.on <= on)?.on },
    },
  ],
})

export const directToService = duty({
  id: 'plan.direct',
  task: 'integration-services',
  versionOn: 'trigger',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('20', '5')],
      holder: 'responsibleAuthority',
      when: all(integrationClient, c.isOnMainland),
      starts: { eachOf: 'plan-made' },
      due: { months: monthsToDirect },
      doneBy: { acts: ['directed-to-service'] },
    },
    {
      inForce: between('2023-01-01', '2024-12-31'),
      source: [act1386('14', '4')],
      holder: 'responsibleAuthority',
      when: all(integrationClient, c.isOnMainland),
      starts: { eachOf: 'plan-made' },
      due: { months: monthsToDirect },
      doneBy: { acts: ['directed-to-service'] },
    },
    {
      inForce: between('2011-09-01', '2022-12-31'),
      source: [act1386('14', '3')],
      holder: 'responsibleAuthority',
      when: all(integrationClient, c.isOnMainland),
      starts: { eachOf: 'plan-made' },
      due: { months: monthsToDirect },
      doneBy: { acts: ['directed-to-service'] },
    },
  ],
})

/** Counted from the plan or its latest review, whichever is later; the act that starts the count picks the version (102 § 2). */
export const reviewPlan = duty({
  id: 'plan.review',
  task: 'integration-services',
  versionOn: 'trigger',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('22', '1')],
      holder: 'responsibleAuthority',
      when: all(integrationClient, c.isOnMainland),
      starts: { latestOf: ['plan-made', 'plan-reviewed'] },
      due: { months: monthsBetweenReviews },
      doneBy: { acts: ['plan-reviewed'] },
    },
    {
      inForce: between('2011-09-01', '2024-12-31'),
      source: [act1386('18', '2'), act681('102', '2'), act681('22', '1')],
      holder: 'responsibleAuthority',
      when: all(integrationClient, c.isOnMainland),
      starts: { latestOf: ['plan-made', 'plan-reviewed'] },
      due: { months: monthsBetweenReviews },
      doneBy: { acts: ['plan-reviewed'] },
    },
  ],
})

export const takePartInReview = duty({
  id: 'plan.reviewTakePart',
  task: 'integration-services',
  versionOn: 'day',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('22', '2')],
      holder: 'welfareArea',
      when: all(integrationClient, c.isOnMainland, madeWithWelfareArea),
      starts: { latestOf: ['plan-made', 'plan-reviewed'] },
      doneBy: { acts: ['plan-reviewed'] },
    },
  ],
})

const hasHadPlan = (person: Person): boolean => person.hasPlan
const isClientOnMainland = all(integrationClient, c.isOnMainland)

export const explainRights = duty({
  id: 'plan.explain',
  task: 'integration-services',
  concerns: hasHadPlan,
  versionOn: 'day',
  versions: [{ inForce: from('2025-01-01'), source: [act681('24', '1')], holder: 'responsibleAuthority', when: isClientOnMainland, starts: { condition: true }, standing }],
})

export const arrangeOrientation = duty({
  id: 'orientation.arrange',
  task: 'integration-services',
  concerns: hasHadPlan,
  versionOn: 'day',
  versions: [{ inForce: from('2025-01-01'), source: [act681('25', '1')], holder: 'responsibleAuthority', when: isClientOnMainland, starts: { condition: true }, standing }],
})

/** Compulsory education (1214/2020) is read by age: the Act is not held by this release, so the rule is for adults. */
export const directToTraining = duty({
  id: 'training.direct',
  task: 'integration-services',
  concerns: hasHadPlan,
  versionOn: 'day',
  versions: [{ inForce: from('2025-01-01'), source: [act681('27', '1'), act681('26', '1')], holder: 'responsibleAuthority', when: all(isClientOnMainland, c.isAdult), starts: { condition: true }, standing }],
})

export const makeEmploymentPlan = duty({
  id: 'employmentPlan.make',
  task: 'integration-services',
  versionOn: 'day',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('31', '3')],
      holder: 'employmentAuthority',
      when: all(inScope, c.isOnMainland, studiesGoOn),
      starts: { eachOf: 'plan-extended', when: (act) => act.ground === 'studies-31', from: (person, on) => (planOn(person, on)?.maximumEnds ?? on) + 1 },
    },
  ],
})

export const planRules = [makePlan, takePartInPlan, directToService, reviewPlan, takePartInReview, explainRights, arrangeOrientation, directToTraining, makeEmploymentPlan]
