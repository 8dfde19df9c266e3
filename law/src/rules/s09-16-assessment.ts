/** 9, 10 and 14 §: contact, guidance, and the assessment of competence and need of integration services. */
import * as c from '../conditions.ts'
import { condition } from '../conditions.ts'
import { inScope, isToBeAssessed, isToBeSurveyed } from '../groups.ts'
import { duty, standing, withoutDelay } from '../kit/rule.ts'
import { between, from } from '../kit/set-by-law.ts'
import { all, truthOf } from '../kit/truth.ts'
import { monthsToStartAssessment } from '../parameters.ts'
import { placeOn, useAct } from '../person.ts'
import { act1386, act681 } from '../sources.ts'

const contactShowsNeed = condition('contactShowsNeed', [act681('9', '1')], ['contact', 'estimatedNeed'],
  (person, on) => truthOf(person.acts.some((one) => one.type === 'contact' && one.on <= on && one.act.estimatedNeed === true)),
  { uses: (person, on) => person.acts.filter((one) => one.type === 'contact' && one.on <= on).map((one) => useAct(person, one)) })

export const handleContact = duty({
  id: 'contact.handle',
  task: 'contact',
  versionOn: 'trigger',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('9', '2')],
      holder: 'municipality',
      when: all(inScope, c.isOnMainland, c.isWithinThreeYears, contactShowsNeed),
      starts: { eachOf: 'contact', when: (act) => act.estimatedNeed === true },
      withoutDelay,
      doneBy: { acts: ['assessment-started', 'assessment-made', 'plan-made'] },
    },
  ],
})

const livesInMunicipality = condition('hasHomeMunicipality', [act681('10', '1')], ['homeMunicipality', 'livesIn'], (person, on) => truthOf(placeOn(person, on) !== undefined))

export const giveGuidance = duty({
  id: 'guidance.give',
  task: 'guidance',
  versionOn: 'day',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('10', '1'), act681('2', '2')],
      holder: 'municipality',
      when: all(c.isImmigrant, c.isOnMainland, livesInMunicipality),
      starts: { condition: true },
      standing,
    },
  ],
})

export const startAssessment = duty({
  id: 'assessment.start',
  task: 'integration-services',
  versionOn: 'day',
  versions: [
    {
      inForce: from('2025-01-01'),
      source: [act681('14', '2'), act681('14', '1')],
      holder: 'responsibleAuthority',
      when: isToBeAssessed,
      starts: { firstOf: ['known', 'contact', 'asked'] },
      withoutDelay,
      doneBy: { acts: ['assessment-started', 'assessment-made', 'plan-made'] },
    },
    {
      inForce: between('2011-09-01', '2024-12-31'),
      source: [act1386('10', '1')],
      holder: 'responsibleAuthority',
      when: isToBeSurveyed,
      starts: { firstOf: ['known', 'contact', 'asked'] },
      due: { months: monthsToStartAssessment },
      doneBy: { acts: ['assessment-started', 'assessment-made', 'plan-made'] },
    },
  ],
})

export const assessmentRules = [handleContact, giveGuidance, startAssessment]
