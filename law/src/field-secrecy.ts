/**
 * To whom each field of an assessment and a plan may go, and on which paragraph (82–94 §). Everything is secret from everybody else
 * (621/1999 24 §, whose text is not held here). Whether the one who asks needs it is judged each time; this says only who may ask.
 */
import type { Section } from './determination.ts'
import { providerPoints } from './provider-points.ts'
import { act681 } from './sources.ts'
import type { Names } from './terms.ts'

export type Receiver = 'person' | 'welfare-area' | 'employment-authority' | 'municipality' | 'next-municipality' | 'provider' | 'kela'
export type FieldRight = {
  readonly to: Receiver
  readonly source: readonly Section[]
  /** What must hold besides that it is necessary. */
  readonly when?: Names
  /** Points of 94 § that the field answers. */
  readonly points?: readonly number[]
}
const n = (sv: string, fi: string, en: string): Names => ({ sv, fi, en })
export const receiverNames: Readonly<Record<Receiver, Names>> = {
  person: n('personen själv', 'henkilö itse', 'the person'),
  'welfare-area': n('välfärdsområdet', 'hyvinvointialue', 'the welfare area'),
  'employment-authority': n('arbetskraftsmyndigheten', 'työvoimaviranomainen', 'the employment authority'),
  municipality: n('kommunen', 'kunta', 'the municipality'),
  'next-municipality': n('nästa kommun', 'seuraava kunta', 'the next municipality'),
  provider: n('serviceproducenten', 'palveluntuottaja', 'the service provider'),
  kela: n('FPA', 'Kela', 'Kela'),
}
const whenTakesPart = n('när välfärdsområdet deltar i bedömningen', 'kun hyvinvointialue osallistuu arviointiin', 'when the welfare area takes part in the assessment')
const withConsent = n('med personens samtycke', 'henkilön suostumuksella', 'with the person\'s consent')
const inReview = n('för översynen', 'tarkistusta varten', 'for the review')
const reasoned = n('med skriftligt skäl', 'kirjallisella perusteella', 'with a written reason')

const own: FieldRight = { to: 'person', source: [] }
const among = (...source: Section[]): FieldRight[] => [
  { to: 'welfare-area', source, when: whenTakesPart }, { to: 'employment-authority', source, when: whenTakesPart }, { to: 'municipality', source, when: whenTakesPart }, { to: 'next-municipality', source: [act681('85')], when: withConsent },
]
const provider = (...points: number[]): FieldRight => ({ to: 'provider', source: [act681('94')], points, ...(points.length === 1 && points[0] === 18 ? { when: reasoned } : {}) })
const assessed = among(act681('86', '2'))
/** Those who carry out the plan tell each other what its review needs. */
const planned: FieldRight[] = [...assessed, { to: 'welfare-area', source: [act681('86', '4')], when: inReview }, { to: 'employment-authority', source: [act681('86', '4')], when: inReview }, { to: 'municipality', source: [act681('86', '4')], when: inReview }]

/** By the topic of the assessment. */
export const topicRights: Readonly<Record<string, readonly FieldRight[]>> = {
  literacy: [own, ...assessed, provider(18)], finnishSwedish: [own, ...assessed, provider(12)], studyWorkReadiness: [own, ...assessed, provider(18)], employmentEducationNeeds: [own, ...assessed, provider(11)],
  educationWorkExperience: [own, ...assessed, provider(13, 14)], specialSkills: [own, ...assessed, provider(18)], planNeed: [own, ...assessed], lifeSituation: [own, ...assessed, provider(18)], otherNeeds: [own, ...assessed, provider(18)],
  // Only while the welfare area takes part is it asked at all (869/2024 2 § 2); nobody else is told of it, but for the next municipality when it is chosen by itself.
  socialHealthNeeds: [own, { to: 'welfare-area', source: [act681('86', '2')], when: whenTakesPart }, { to: 'next-municipality', source: [act681('85')], when: withConsent }],
}
/** By the kind of an item of the plan. Of another authority's part others see the service, the contact and the next day. */
export const itemRights: Readonly<Record<string, readonly FieldRight[]>> = {
  'long-goal': [own, ...planned, provider(15, 17)], 'period-goal': [own, ...planned, provider(17)], service: [own, ...planned, provider(17)], 'language-studies': [own, ...planned, provider(12, 17)], association: [own, ...planned, provider(17)],
  guidance: [own, ...planned], 'job-search': [own, ...planned], 'follow-up': [own, ...planned],
}
/** That a plan has been made, and when it ends: not what stands in it. */
export const planRights: readonly FieldRight[] = [own, { to: 'kela', source: [act681('88', '1'), act681('88', '2')] }, provider(10)]
export const pointNames: ReadonlyMap<number, Names> = new Map(providerPoints.map((one) => [one.no, one.names]))
