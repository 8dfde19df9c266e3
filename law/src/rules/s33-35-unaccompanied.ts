/** 33–35 §: children and young people who came or were left without a guardian. */
import * as c from '../conditions.ts'
import { condition } from '../conditions.ts'
import { unaccompanied } from '../groups.ts'
import { duty, standing, withoutDelay } from '../kit/rule.ts'
import { from } from '../kit/set-by-law.ts'
import { all, truthOf } from '../kit/truth.ts'
import { firstAct, mayBeUnaccompanied, useAct } from '../person.ts'
import { act681 } from '../sources.ts'

const childWithoutGuardian = all(unaccompanied, c.isMinor, c.isWithoutGuardian, c.isOnMainland)
const isAppliedFor = condition('representativeIsAppliedFor', [act681('35', '2')], ['representativeApplied'],
  (person, on) => truthOf(firstAct(person, ['representative-applied'], on) !== undefined),
  { uses: (person, on) => { const act = firstAct(person, ['representative-applied'], on); return act === undefined ? [] : [useAct(person, act)] } })

/** The first day from the trigger on which a representative is appointed, up to the day asked about. */
const appointedOn = (person: { readonly representative: readonly { from: number }[] }, trigger: number, on: number): number | undefined =>
  person.representative.find((one) => one.from >= trigger && one.from <= on)?.from

export const arrangeHousing = duty({
  id: 'housing.arrange',
  task: 'unaccompanied-housing',
  concerns: mayBeUnaccompanied,
  versionOn: 'day',
  versions: [{ inForce: from('2025-01-01'), source: [act681('33', '1'), act681('33', '2')], holder: 'welfareArea', when: childWithoutGuardian, starts: { condition: true }, standing }],
})

export const arrangeSupport = duty({
  id: 'support.arrange',
  task: 'unaccompanied-support',
  concerns: mayBeUnaccompanied,
  versionOn: 'day',
  versions: [{ inForce: from('2025-01-01'), source: [act681('34', '1'), act681('34', '2')], holder: 'welfareAreaAndMunicipality', when: all(unaccompanied, c.isOnMainland), starts: { condition: true }, standing }],
})

export const applyForRepresentative = duty({
  id: 'representative.apply',
  task: 'representative',
  concerns: mayBeUnaccompanied,
  versionOn: 'day',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('35', '2'), act681('35', '1')],
      holder: 'welfareArea',
      when: all(childWithoutGuardian, c.hasNoRepresentative),
      starts: { condition: true },
      withoutDelay,
      doneBy: {
        holds: (person, trigger, on) => {
          const applied = person.acts.find((one) => one.type === 'representative-applied' && one.on <= on && one.on >= trigger)?.on
          const appointed = appointedOn(person, trigger, on)
          return applied === undefined ? appointed : appointed === undefined ? applied : Math.min(applied, appointed)
        },
      },
    },
  ],
})

export const appointRepresentative = duty({
  id: 'representative.appoint',
  task: 'representative',
  concerns: mayBeUnaccompanied,
  versionOn: 'day',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('35', '3'), act681('35', '1')],
      holder: 'districtCourt',
      when: all(childWithoutGuardian, c.hasNoRepresentative, isAppliedFor),
      starts: { eachOf: 'representative-applied' },
      withoutDelay,
      doneBy: { holds: appointedOn },
    },
  ],
})

export const unaccompaniedRules = [arrangeHousing, arrangeSupport, applyForRepresentative, appointRepresentative]
