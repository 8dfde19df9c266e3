/** What an officer does about a duty: the fact to record, and the verb on the button. */
import type { DutyId } from '@kotostig/law/terms'
import { texts } from '../../shared/words.tsx'
import type { Names } from '../../shared/words.tsx'

export const verbs = texts({
  started: { sv: 'Bedömningen är inledd', fi: 'Arviointi on käynnistetty', en: 'The assessment has started' },
  assessed: { sv: 'Bedömningen är gjord', fi: 'Arviointi on tehty', en: 'The assessment is made' },
  planned: { sv: 'Planen är gjord', fi: 'Suunnitelma on laadittu', en: 'The plan is made' },
  reviewed: { sv: 'Planen är översedd', fi: 'Suunnitelma on tarkistettu', en: 'The plan is reviewed' },
  directed: { sv: 'Hänvisad till tjänst', fi: 'Ohjattu palveluun', en: 'Directed to a service' },
  applied: { sv: 'Företrädare är sökt', fi: 'Edustajaa on haettu', en: 'A representative is applied for' },
  appointed: { sv: 'Företrädare är förordnad', fi: 'Edustaja on määrätty', en: 'A representative is appointed' },
  heard: { sv: 'Välfärdsområdet är hört', fi: 'Hyvinvointialuetta on kuultu', en: 'The welfare area is heard' },
  answered: { sv: 'Kommunen har svarat', fi: 'Kunta on vastannut', en: 'The municipality has answered' },
  moved: { sv: 'Hemkommunen är registrerad', fi: 'Kotikunta on rekisteröity', en: 'The home municipality is registered' },
})

/** `value` is filled in beforehand; the day is today. */
export type Doing = { fact: string; value: Record<string, unknown>; verb: Names }
const act = (type: string, verb: Names, more: Record<string, unknown> = {}): Doing => ({ fact: 'acts', value: { type, ...more }, verb })

const started = act('assessment-started', verbs.started)
const assessed = act('assessment-made', verbs.assessed)
const doings: Partial<Record<DutyId, readonly Doing[]>> = {
  'contact.handle': [started, assessed],
  'assessment.start': [started, assessed],
  'plan.make': [act('plan-made', verbs.planned)],
  'plan.takePart': [act('plan-made', verbs.planned, { withWelfareArea: true })],
  'plan.direct': [act('directed-to-service', verbs.directed)],
  'training.direct': [act('directed-to-service', verbs.directed)],
  'plan.review': [act('plan-reviewed', verbs.reviewed)],
  'plan.reviewTakePart': [act('plan-reviewed', verbs.reviewed)],
  'representative.apply': [act('representative-applied', verbs.applied)],
  'representative.appoint': [{ fact: 'representative', value: {}, verb: verbs.appointed }],
  'placement.hear': [act('welfare-area-heard', verbs.heard)],
  'placement.agree': [act('placement-answered', verbs.answered)],
  'placement.agreeBoth': [act('placement-answered', verbs.answered)],
  'placement.assign': [{ fact: 'homeMunicipality', value: {}, verb: verbs.moved }],
  'reception.arrange': [{ fact: 'homeMunicipality', value: {}, verb: verbs.moved }],
}

/** With the day filled in. Nothing where the duty goes on for as long as its ground does. */
export const doingsOf = (rule: string, today: string): Doing[] =>
  (doings[rule as DutyId] ?? []).map((doing) => ({ ...doing, value: { ...doing.value, [doing.fact === 'acts' ? 'on' : 'from']: today } }))
