/** 43–44 §: assignment to a municipality and reception there. */
import * as c from '../conditions.ts'
import { condition } from '../conditions.ts'
import { unaccompanied } from '../groups.ts'
import { duty } from '../kit/rule.ts'
import { from } from '../kit/set-by-law.ts'
import { all, any, no, not, truthOf, yes } from '../kit/truth.ts'
import { lastAct, placeOn, useAct, type Person } from '../person.ts'
import { act681 } from '../sources.ts'
import type { Day } from '../kit/date.ts'

const proposal = (person: Person, on: Day) => lastAct(person, ['placement-proposed'], on)
/** The answer to the latest proposal. */
const answer = (person: Person, on: Day) => {
  const proposed = proposal(person, on)
  const answered = lastAct(person, ['placement-answered'], on)
  return proposed !== undefined && answered !== undefined && (answered.on > proposed.on || (answered.on === proposed.on && answered.at > proposed.at)) ? answered : undefined
}

const isProposed = condition('placementIsProposed', [act681('43', '1')], ['placementProposed'],
  (person, on) => truthOf(proposal(person, on) !== undefined), { uses: (person, on) => { const act = proposal(person, on); return act === undefined ? [] : [useAct(person, act)] } })
const isRefused = condition('placementIsAccepted', [act681('43', '3')], ['placementAnswered'],
  (person, on) => (answer(person, on)?.act.accepted === false ? no : yes), { uses: (person, on) => { const act = answer(person, on); return act === undefined ? [] : [useAct(person, act)] } })
const isAccepted = condition('placementIsAccepted', [act681('44', '1')], ['placementAnswered'],
  (person, on) => truthOf(answer(person, on)?.act.accepted === true), { uses: (person, on) => { const act = answer(person, on); return act === undefined ? [] : [useAct(person, act)] } })
const isNotAnswered = not(condition('placementIsAccepted', [act681('43', '3')], ['placementAnswered'], (person, on) => truthOf(answer(person, on) !== undefined)))
const here = all(c.isAlive, c.isInFinland, c.isNotFinnishCitizen)
/** 43 § 1 p. 1: quota refugees; p. 2: persons in a vulnerable position, on the reception centre's proposal. */
const mustBeAssigned = any(c.takenInQuota, c.isVulnerable)

const answeredOn = (person: Person, trigger: Day, on: Day): Day | undefined =>
  person.acts.find((one) => one.type === 'placement-answered' && one.on >= trigger && one.on <= on)?.on

export const hearWelfareArea = duty({
  id: 'placement.hear',
  task: 'placement',
  versionOn: 'day',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('43', '3')],
      holder: 'placementMunicipality',
      when: all(here, isProposed, isNotAnswered, c.hasObviousNeeds, not(unaccompanied)),
      starts: { eachOf: 'placement-proposed' },
      doneBy: { acts: ['welfare-area-heard'] },
    },
  ],
})

export const agreeWithMunicipality = duty({
  id: 'placement.agree',
  task: 'placement',
  versionOn: 'day',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('43', '3')],
      holder: 'stateCentre',
      when: all(here, isProposed, not(unaccompanied)),
      starts: { eachOf: 'placement-proposed' },
      doneBy: { holds: answeredOn },
    },
  ],
})

export const agreeWithBoth = duty({
  id: 'placement.agreeBoth',
  task: 'placement',
  versionOn: 'day',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('43', '5')],
      holder: 'stateCentre',
      when: all(c.isAlive, c.isInFinland, isProposed, unaccompanied),
      starts: { eachOf: 'placement-proposed' },
      doneBy: { holds: answeredOn },
    },
  ],
})

const homeThere = (person: Person, trigger: Day, on: Day): Day | undefined => {
  const code = proposal(person, on)?.act.municipality
  return [...person.home, ...(person.livesIn ?? [])].find((one) => one.code === code && one.to >= trigger && one.from <= on)?.from
}

export const assign = duty({
  id: 'placement.assign',
  task: 'placement',
  versionOn: 'day',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('43', '1')],
      holder: 'stateCentre',
      when: all(here, isProposed, isRefused, mustBeAssigned),
      starts: { eachOf: 'placement-proposed' },
      doneBy: { holds: (person, trigger, on) => {
        const answered = person.acts.find((one) => one.type === 'placement-answered' && one.act.accepted === true && one.on >= trigger && one.on <= on)
        return answered?.on ?? homeThere(person, trigger, on)
      } },
    },
  ],
})

const isNotThereYet = condition('livesInPlacementMunicipality', [act681('44', '2')], ['homeMunicipality', 'livesIn'],
  (person, on) => truthOf(placeOn(person, on)?.code !== proposal(person, on)?.act.municipality))

export const arrangeReception = duty({
  id: 'reception.arrange',
  task: 'placement',
  versionOn: 'day',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('44', '2'), act681('44', '1'), act681('44', '3')],
      holder: 'placementMunicipality',
      when: all(here, isProposed, isAccepted, isNotThereYet),
      starts: { eachOf: 'placement-answered', when: (act) => act.accepted === true },
      doneBy: { holds: homeThere },
    },
  ],
})

export const placementRules = [hearWelfareArea, agreeWithMunicipality, agreeWithBoth, assign, arrangeReception]
