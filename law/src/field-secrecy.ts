/**
 * To whom each field of an assessment and a plan may go, and on which paragraph (82–94 §). Everything is secret from everybody else
 * (621/1999 24 §, whose text is not held here). Whether the one who asks needs it is judged each time; this says only who may ask.
 */
import type { Section } from './determination.ts'
import { providerPoints } from './provider-points.ts'
import { act681 } from './sources.ts'
import type { Names } from './terms.ts'

export type Receiver = 'person' | 'welfare-area' | 'employment-authority' | 'municipality' | 'next-municipality' | 'provider' | 'kela' | 'unemployment-fund' | 'representative' | 'state-centre' | 'supervision'
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
  'unemployment-fund': n('arbetslöshetskassan', 'työttömyyskassa', 'the unemployment fund'),
  representative: n('barnets företrädare', 'lapsen edustaja', 'the representative of the child'),
  'state-centre': n('livskraftscentralen', 'elinvoimakeskus', 'the state centre (livskraftscentral)'),
  supervision: n('Tillstånds- och tillsynsverket', 'Lupa- ja valvontavirasto', 'the Finnish Supervisory Agency'),
}
const whenTakesPart = n('när välfärdsområdet deltar i bedömningen', 'kun hyvinvointialue osallistuu arviointiin', 'when the welfare area takes part in the assessment')
const withConsent = n('med personens samtycke', 'henkilön suostumuksella', 'with the person\'s consent')
const inReview = n('för översynen', 'tarkistusta varten', 'for the review')
const reasoned = n('med skriftligt skäl', 'kirjallisella perusteella', 'with a written reason')

const ofChild = n('om ett barn eller en ung person enligt 2 § 6 mom.', 'kun kyse on 2 §:n 6 momentin lapsesta tai nuoresta', 'of a child or young person of 2 § 6')
const forGuidance = n('för styrning och uppföljning (55 §)', 'ohjausta ja seurantaa varten (55 §)', 'for guidance and follow-up (55 §)')
const forSupervision = n('för tillsyn (57 §)', 'valvontaa varten (57 §)', 'for supervision (57 §)')
const inItsTask = n('för sina uppgifter (37 §)', 'tehtäviään varten (37 §)', 'for its tasks (37 §)')
const afterMost = n('när självständiga studier fortsätter efter planen (31 §)', 'kun omaehtoiset opinnot jatkuvat suunnitelman jälkeen (31 §)', 'when self-motivated studies go on after the plan (31 §)')

const own: FieldRight = { to: 'person', source: [] }
/** Whoever guides, supervises or represents may ask for whatever its task needs, of any field. */
const overseeing: FieldRight[] = [
  { to: 'representative', source: [act681('93')], when: inItsTask }, { to: 'state-centre', source: [act681('91', '1'), act681('92')], when: forGuidance }, { to: 'supervision', source: [act681('91', '2')], when: forSupervision },
]
const among = (...source: Section[]): FieldRight[] => [
  { to: 'welfare-area', source, when: whenTakesPart }, { to: 'employment-authority', source, when: whenTakesPart }, { to: 'municipality', source, when: whenTakesPart }, { to: 'next-municipality', source: [act681('85')], when: withConsent },
]
const provider = (...points: number[]): FieldRight => ({ to: 'provider', source: [act681('94')], points, ...(points.length === 1 && points[0] === 18 ? { when: reasoned } : {}) })
/** Once there is a plan, the authorities tell each other what its review needs, and another municipality as well. */
const reviewed: FieldRight[] = (['welfare-area', 'employment-authority', 'municipality', 'next-municipality'] as const).map((to) => ({ to, source: [act681('86', '4')], when: inReview }))
const child: FieldRight = { to: 'welfare-area', source: [act681('86', '3'), act681('87', '1')], when: ofChild }
const assessed: FieldRight[] = [...among(act681('86', '2')), ...reviewed, child, ...overseeing]
const planned = assessed

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
export const planRights: readonly FieldRight[] = [own, { to: 'kela', source: [act681('88', '1'), act681('88', '2')] }, { to: 'unemployment-fund', source: [act681('88', '2')], when: afterMost }, provider(10), ...overseeing]
/** Rights to information that concern no field of an assessment or a plan kept here, and why: a test sees to it that every right is either above or here. */
export const notOfTheseFields: Readonly<Record<string, string>> = {
  '83 § 2': 'reception of people directed to a municipality (42-44 §)', '87 § 2': 'what the welfare area tells the municipality', '90 § 3': 'claims of the welfare area', '90 § 5-6': 'claims of the municipality', '9 §': 'a contact, before there is an assessment',
}
export const pointNames: ReadonlyMap<number, Names> = new Map(providerPoints.map((one) => [one.no, one.names]))
