/** The sitting as it stands: what is kept, what the law asks for and is not there, and how long the plan may last. */
import type { Sitting } from '@kotostig/api/sitting'
import { understandingQuestions } from '@kotostig/api/sitting-words'
import { derive, type ParsedCase } from '@kotostig/law'
import { gapsOf } from '@kotostig/law/assessment-content'
import { addMonths, ageOn, day, isoOf, type Day } from '@kotostig/law/kit/date'
import { isYes, ask } from '@kotostig/law/kit/truth'
import { isJobSeeker } from '@kotostig/law/conditions'
import { askedGoals, extensionLimits, planLimits, remarksOn, type PlanSoFar, type Remark } from '@kotostig/law/plan-content'
import { planOn } from '@kotostig/law/plan'
import { lastAct, type Person } from '@kotostig/law/person'
import { rightToBeTold, standingOn, type Standing } from '@kotostig/law/referral'
import { isSpecifying } from '@kotostig/law/referral-kinds'
import { referralReceivers } from '@kotostig/api/referral-words'
import { mayFilter, type MayFilter } from '../access.ts'
import type { Read } from '../db/tx.ts'
import { familyCase } from '../duty/duty.ts'
import { listFamily } from '../facts/facts.ts'
import { lineOf } from '../person/person.ts'
import { visibleFamily } from '../person/visible.ts'
import * as queries from './sitting.queries.ts'

export { newestAnswers, plannerKinds } from './sitting.queries.ts'
export { shownReferral } from './referral.queries.ts'

/** What is kept of a person's assessment and plan, as whoever asks may see it; for what is made of it elsewhere. */
export const keptOf = async (tx: Read, may: MayFilter, id: string) => ({ head: await queries.getHead(tx, may, may, id), assessment: await queries.findAssessment(tx, may, id), plan: await queries.findPlan(tx, may, id) })
/** The authority of a kind by its code, with its names. */
export const findAuthority = queries.findNamedAuthority

/** The person in the case of the family, as the law reads it. */
export async function personInCase(tx: Read, id: string, today: string): Promise<{ person: Person; case: ParsedCase }> {
  const found = await familyCase(tx, await listFamily(tx, [id]), today)
  return { person: found.case.byId.get(id)!, case: found.case }
}

const soFar = (plan: queries.FoundPlan, departureReason: string | null): PlanSoFar => ({
  items: plan.items.map((item) => ({ kind: item.kind, reason: item.reason ?? '', aims: item.aims ?? [], studyLanguage: item.studyLanguage, responsible: item.responsible, isHidden: item.reason === null })),
  understood: plan.understanding.filter((one) => one.isUnderstood).length, asked: understandingQuestions.length, departureReason,
})
export const remarksOnPlan = (plan: queries.FoundPlan, person: Person, on: Day, departureReason: string | null = null): Remark[] => remarksOn(soFar(plan, departureReason), person, on)

export const gapsOfAssessment = (one: queries.FoundAssessment) => gapsOf({
  answered: one.answers.filter((answer) => answer.said !== '' || Object.keys(answer.choices).length > 0).map((answer) => answer.topic), told: one.told, understanding: one.understanding, place: one.place,
  welfareAreaTakesPart: one.welfareAreaTakesPart, openMeasures: one.measures.filter((measure) => measure.returnedOn === null && isSpecifying(measure.measure)).length,
})

/** How the person stands today, as far as it turns on it who may be told. */
export async function standingOf(tx: Read, may: MayFilter, id: string): Promise<Standing> {
  const { person } = await personInCase(tx, id, may.today)
  return standingOn(person, day(may.today), (await queries.findAssessment(tx, may, id))?.welfareAreaTakesPart === true || (await queries.welfareAreaTakesPart(tx, id)))
}

/** Half a year before a permit ends it is time to speak of it. */
const monthsBeforePermitEnds = 6
function permitEndOf(person: Person, on: Day): string | null {
  const last = person.residence.reduce((latest, span) => Math.max(latest, span.to), 0)
  return last >= on && last <= addMonths(on, monthsBeforePermitEnds) ? isoOf(last) : null
}

export async function sittingOf(tx: Read, may: MayFilter, id: string): Promise<Sitting> {
  const today = may.today
  const on = day(today)
  const head = await queries.getHead(tx, may, mayFilter(may.officer, 'plan.write', today), id)
  const assessment = await queries.findAssessment(tx, may, id)
  const earlier = assessment === undefined ? [] : await queries.listEarlier(tx, may, id, assessment.id)
  const plan = await queries.findPlan(tx, may, id)
  const { person, case: parsed } = await personInCase(tx, id, today)
  const made = lastAct(person, ['assessment-made'], on)
  const clocks = derive(parsed).people.find((one) => one.id === id)!.clocks
  const { ids, names } = await visibleFamily(tx, may, id)
  const relatives = await queries.listRelatives(tx, may, ids.filter((one) => one !== id))
  const ofFamily = await queries.listOfFamily(tx, may, relatives.map((one) => one.id))
  const standing = standingOn(person, on, assessment?.welfareAreaTakesPart === true || (await queries.welfareAreaTakesPart(tx, id)))
  const answered = new Set(assessment?.answers.map((answer) => answer.topic))
  return {
    person: lineOf(head), today, family: relatives.map((one) => ({ id: one.id, name: names.get(one.id) ?? '', born: one.born, hasOpenAssessment: one.open, assessedOn: one.assessed, planUntil: one.until })), familyAnswers: ofFamily.map((one) => ({ ...one, name: names.get(one.person) ?? '' })), age: ageOn(person.born, on), isJobSeeker: isYes(ask(isJobSeeker, person, on)), languages: head.languages, integrationLanguage: head.integration_language, mayWork: head.may_work, authorityKind: may.officer.authority.kind,
    assessment: assessment === undefined ? null : { ...assessment, gaps: gapsOfAssessment(assessment) },
    earlier: earlier.filter((one) => !answered.has(one.topic)),
    plan: plan === undefined ? null : { ...plan, continues: (await queries.findContinued(tx, may, id, plan.id)) ?? null, remarks: remarksOnPlan(plan, person, on).map(({ aims, ...one }) => ({ ...one, ...(aims === undefined ? {} : { aims: [...aims] }) })) },
    assessedElsewhere: assessment === undefined && made !== undefined ? isoOf(made.on) : null,
    planElsewhere: plan === undefined && planOn(person, on) !== undefined,
    rights: referralReceivers.map((receiver) => ({ receiver, source: rightToBeTold(receiver, standing) })), isUnaccompanied: (person.withoutGuardian ?? []).length > 0, planIsValid: standing.planIsValid,
    asked: askedGoals(person, on).map((one) => ({ ...one, aims: [...one.aims] })),
    limits: (({ working, source, ...one }) => ({ ...one, working: working ?? null, source: [...source] }))(planLimits(person, on)),
    extensions: extensionLimits(person, on).map(({ working, source, ...one }) => ({ ...one, working: working ?? null, source: [...source] })),
    permitEnds: permitEndOf(person, on),
    planWindowEnds: clocks.planWindowEnds, nextReviewDue: clocks.nextReviewDue,
  }
}
