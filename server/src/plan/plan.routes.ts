import { hash } from 'node:crypto'
import * as api from '@kotostig/api/sitting'
import { isOutside, type owners } from '@kotostig/api/sitting-words'
import { municipalityByCode } from '@kotostig/law/data/areas.ts'
import { informationDuties, topicByKey } from '@kotostig/law/assessment-content'
import { day, isoOf, parseDay } from '@kotostig/law/kit/date'
import { placeOn } from '@kotostig/law/person'
import { extensionLimits, planLimits } from '@kotostig/law/plan-content'
import { planOn } from '@kotostig/law/plan'
import type { MayFilter } from '../access.ts'
import type { Read, Tx } from '../db/tx.ts'
import { rederive } from '../duty/duty.ts'
import { recordFacts } from '../facts/record.ts'
import { reach } from '../person/reach.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import * as queries from './plan.queries.ts'
import { gapsOfAssessment, personInCase, remarksOnPlan, sittingOf } from './sitting.ts'
import { findAssessment, findPlan, plannerKinds } from './sitting.queries.ts'

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
/** The assessment and the plan are the work of the municipality or the employment authority (3 §); others take part. */
export const isPlanner = ({ officer }: MayFilter): void => {
  if (!(plannerKinds as readonly string[]).includes(officer.authority.kind)) refuse('not-allowed')
}
const openOf = async (tx: Read, may: MayFilter, table: 'assessment' | 'plan', id: string): Promise<string> => (await queries.findOpen(tx, may, table, id))?.person ?? refuse('not-found')

/** What is done becomes a fact, and everything is derived again. */
export async function recordAct(tx: Tx, may: MayFilter, person: string, act: Record<string, unknown>, at: string): Promise<void> {
  const recorded = await recordFacts(tx, { acts: [act] }, { person, source: 'own-work', officer: may.officer.officerId, at })
  if (!recorded.ok) refuse('bad-request', recorded.faults.map(({ path, code, message }) => ({ path: path.replace(/^acts\[\d+\]\.?/, ''), code, message })))
  await queries.touchPerson(tx, person)
  await rederive(tx, [person], may.today, at)
}

/** The authority whose part of the plan an item is. */
export async function ownerOf(tx: Read, may: MayFilter, owner: (typeof owners)[number], person: string): Promise<string> {
  const { authority } = may.officer
  if (owner === 'own' || owner === authority.kind) return authority.id
  const found = await personInCase(tx, person, may.today)
  const town = placeOn(found.person, day(may.today))?.code ?? (authority.kind === 'municipality' ? authority.code : undefined)
  const area = town === undefined ? undefined : municipalityByCode.get(town)
  const code = owner === 'municipality' ? town : owner === 'welfare-area' ? area?.welfareArea : area?.employmentArea
  const other = code === undefined ? undefined : await queries.findAuthority(tx, owner, code, may.today)
  return other?.id ?? wrong('owner', 'no-such-authority', 'no such authority is known here for where the person lives')
}

/** Whether the plan may last so long, with the day it may last to when it may not. */
async function checkLength(tx: Read, may: MayFilter, person: string, body: { act: string; startsOn: string; until: string; ground: string | null }): Promise<void> {
  const on = day(body.startsOn)
  const before = (await personInCase(tx, person, may.today)).person
  const limits = planLimits(before, on)
  if (body.act !== 'plan-extended') {
    if (body.until > limits.latest) wrong('until', 'longer-than-law', `the plan may last until ${limits.latest} (${limits.source.map((one) => `${one.section} § ${one.moment ?? ''}`.trim()).join(', ')})`)
    return
  }
  if (body.ground === null) wrong('ground', 'missing', 'an extension has a ground (23 § 3, 31 §)')
  // Studies that are supported go on beyond it for whoever is 25 or over (31 § 2): for them the law is asked afterwards.
  const limit = extensionLimits(before, on).find((one) => one.isForStudies === (body.ground === 'studies-31'))
  if (limit !== undefined && !limit.isForStudies && body.until > limit.latest) wrong('until', 'longer-than-law', `an extension may reach ${limit.latest} (${limit.source.map((one) => `${one.section} § ${one.moment ?? ''}`.trim()).join(', ')})`)
}

export const planRoutes: Served[] = [
  serveOfficer(api.readSitting, {
    action: 'plan.read', audit: 'SittingRead', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      await reach(tx, may, params.id)
      isPlanner(may)
      const sitting = await sittingOf(tx, may, params.id)
      audit({}, { people: [params.id, ...sitting.family.map((one) => one.id)] })
      return sitting
    },
  }),

  serveOfficer(api.openAssessment, {
    action: 'plan.write', audit: 'AssessmentOpened', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      await reach(tx, may, body.person)
      isPlanner(may)
      const earlier = await queries.findByKey(tx, 'assessment', body.key)
      if (earlier !== undefined && (earlier.person !== body.person || earlier.authority !== may.officer.authority.id)) refuse('conflict')
      if (earlier === undefined) {
        await queries.touchPerson(tx, body.person)
        if (await queries.hasOpen(tx, may, 'assessment', body.person)) refuse('conflict')
        const at = clock.now()
        await queries.insertAssessment(tx, may, { ...body, at })
        const { person } = await personInCase(tx, body.person, may.today)
        // Started by somebody already, and not yet made: the assessment goes on.
        const last = person.acts.filter((act) => (act.type === 'assessment-started' || act.type === 'assessment-made') && act.on <= day(may.today)).at(-1)
        if (last?.type !== 'assessment-started') await recordAct(tx, may, body.person, { type: 'assessment-started', on: may.today }, at)
      }
      audit({}, { people: [body.person] })
      return sittingOf(tx, may, body.person)
    },
  }),
  serveOfficer(api.writeAnswer, {
    action: 'plan.write', audit: 'AssessmentWritten', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const person = await openOf(tx, may, 'assessment', body.assessment)
      const topic = topicByKey.get(body.topic) ?? wrong('topic', 'wrong', 'is no topic of the decree')
      for (const [key, value] of Object.entries(body.choices)) {
        if (!topic.fields.some((field) => field.key === key && field.options.some((option) => option.key === value))) wrong('choices', 'wrong', 'is no answer of this topic')
      }
      if (topic.key === 'socialHealthNeeds' && (await findAssessment(tx, may, person))?.welfareAreaTakesPart !== true) wrong('topic', 'welfare-area-takes-no-part', 'needs of social and health services are looked at only when the welfare area takes part')
      if (!(await queries.insertAnswer(tx, may, { ...body, at: clock.now() }))) refuse('conflict')
      audit({ change: 'answer' }, { people: [person], objects: [body.assessment] })
      return sittingOf(tx, may, person)
    },
  }),
  serveOfficer(api.tellInformation, {
    action: 'plan.write', audit: 'AssessmentWritten', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const person = await openOf(tx, may, 'assessment', body.assessment)
      if (!informationDuties.some((one) => one.key === body.duty)) wrong('duty', 'wrong', 'is nothing the decree asks to be told')
      await queries.tell(tx, may, body.assessment, body.duty, body.told, clock.now())
      audit({ change: 'told' }, { people: [person], objects: [body.assessment] })
      return sittingOf(tx, may, person)
    },
  }),
  serveOfficer(api.setAssessment, {
    action: 'plan.write', audit: 'AssessmentWritten', data: 'write',
    run: async ({ tx, may, body, audit }) => {
      const person = await openOf(tx, may, 'assessment', body.assessment)
      if (body.place === 'other' && (body.placeReason ?? '').length < 3) wrong('placeReason', 'missing', 'another way needs weighty reasons (869/2024 4 § 3)')
      if (!(await queries.setAssessment(tx, { ...body, placeReason: body.place === 'other' ? body.placeReason : null }))) refuse('conflict')
      audit({ change: 'carried-out' }, { people: [person], objects: [body.assessment] })
      return sittingOf(tx, may, person)
    },
  }),
  serveOfficer(api.closeAssessment, {
    action: 'plan.write', audit: 'AssessmentClosed', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const person = await openOf(tx, may, 'assessment', body.assessment)
      const assessment = (await findAssessment(tx, may, person))!
      const gaps = body.outcome === 'left-out' ? [] : gapsOfAssessment(assessment)
      if (gaps.length > 0) refuse('bad-request', gaps.map((gap) => ({ path: gap.key === undefined ? gap.what : `${gap.what}.${gap.key}`, code: 'not-yet', message: 'the decree asks for this' })))
      if (body.outcome !== 'plan' && body.reason.length < 3) wrong('reason', 'missing', 'an outcome other than a plan has a reason')
      if (body.outcome === 'left-out') {
        const { person: subject } = await personInCase(tx, person, may.today)
        // 14 § 5: only children and young people of 2 § 6.
        if ((subject.withoutGuardian ?? []).length === 0) wrong('outcome', 'only-unaccompanied', 'only for somebody who came without a guardian (14 § 5)')
      }
      const at = clock.now()
      if (!(await queries.closeAssessment(tx, may, { ...body, at }))) refuse('conflict')
      if (body.outcome !== 'left-out') await recordAct(tx, may, person, { type: 'assessment-made', on: may.today, needsPlan: body.outcome === 'plan', needsCoordination: body.needsCoordination }, at)
      audit({ outcome: body.outcome }, { people: [person], objects: [body.assessment] })
      return sittingOf(tx, may, person)
    },
  }),

  serveOfficer(api.openPlan, {
    action: 'plan.write', audit: 'PlanBegun', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      await reach(tx, may, body.person)
      isPlanner(may)
      const earlier = await queries.findByKey(tx, 'plan', body.key)
      if (earlier !== undefined && (earlier.person !== body.person || earlier.authority !== may.officer.authority.id)) refuse('conflict')
      if (earlier === undefined) {
        await queries.touchPerson(tx, body.person)
        if (await queries.hasOpen(tx, may, 'plan', body.person)) refuse('conflict')
        const at = clock.now()
        const { id } = await queries.insertPlan(tx, may, { ...body, at })
        await queries.copyLastVersion(tx, may, id, body.person, at)
      }
      audit({}, { people: [body.person] })
      return sittingOf(tx, may, body.person)
    },
  }),
  serveOfficer(api.writeItem, {
    action: 'plan.write', audit: 'PlanWritten', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const person = await openOf(tx, may, 'plan', body.plan)
      if (body.startsOn !== null && body.endsOn !== null && body.endsOn < body.startsOn) wrong('endsOn', 'ends-before-it-starts', 'ends before it starts')
      const earlier = body.item === undefined ? await queries.findItemByKey(tx, body.key) : await queries.findItem(tx, body.item)
      if (earlier !== undefined && earlier.plan !== body.plan) refuse('not-found')
      if (body.item !== undefined && earlier === undefined) refuse('not-found')
      // The same submission again.
      if (body.item === undefined && earlier !== undefined) {
        audit({ kind: body.kind }, { people: [person], objects: [earlier.id] })
        return sittingOf(tx, may, person)
      }
      const outside = isOutside(body.owner) ? { kind: body.owner, name: body.ownerName ?? '' } : undefined
      if (earlier === undefined && outside?.name === '') wrong('ownerName', 'missing', 'which school or provider')
      const item = earlier ?? (await queries.insertItem(tx, { plan: body.plan, kind: body.kind, key: body.key, authority: await ownerOf(tx, may, isOutside(body.owner) ? 'own' : body.owner, person), outside }))
      const { words, ...hidden } = earlier !== undefined && earlier.authority !== may.officer.authority.id ? await queries.getHidden(tx, item.id) : { words: body.words }
      const wording = { ...body, ...hidden, writtenIn: words === body.words && 'writtenIn' in hidden ? hidden.writtenIn : body.writtenIn }
      if (!(await queries.insertWording(tx, may, { ...wording, item: item.id, at: clock.now() }))) refuse('conflict')
      audit({ kind: body.kind }, { people: [person], objects: [item.id] })
      return sittingOf(tx, may, person)
    },
  }),
  serveOfficer(api.writeUnderstanding, {
    action: 'plan.write', audit: 'PlanWritten', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const person = await openOf(tx, may, 'plan', body.plan)
      await queries.insertUnderstanding(tx, may, { ...body, at: clock.now() })
      audit({ kind: 'understanding' }, { people: [person], objects: [body.plan] })
      return sittingOf(tx, may, person)
    },
  }),
  serveOfficer(api.signPlan, {
    action: 'plan.write', audit: 'PlanSigned', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const person = await openOf(tx, may, 'plan', body.plan)
      const earlier = await queries.findVersionByKey(tx, body.key)
      if (earlier !== undefined) {
        if (earlier.plan !== body.plan) refuse('conflict')
        audit({ act: body.act }, { people: [person], objects: [body.plan] })
        return sittingOf(tx, may, person)
      }
      await queries.touchPerson(tx, person)
      if (body.startsOn > may.today) wrong('startsOn', 'in-the-future', 'is after today')
      if (body.until < body.startsOn) wrong('until', 'ends-before-it-starts', 'ends before it starts')
      const { person: subject } = await personInCase(tx, person, may.today)
      const on = day(body.startsOn)
      const before = planOn(subject, on)
      if (body.act === 'plan-made' ? before !== undefined && before.isValid : before === undefined) wrong('act', 'wrong', before === undefined ? 'no plan has been made yet' : 'a plan is valid already; review it')
      const plan = (await findPlan(tx, may, person))!
      // Nobody signs what somebody else has written meanwhile without having read it.
      if (plan.items.map((item) => `${item.id} ${item.number}`).sort().join() !== body.seen.map((one) => `${one.item} ${one.number}`).sort().join()) refuse('conflict')
      const remarks = remarksOnPlan(plan, subject, on, body.departureReason)
      const stopping = remarks.filter((remark) => remark.stops)
      if (stopping.length > 0) refuse('bad-request', stopping.map((remark) => ({ path: 'plan', code: remark.what, message: 'the law asks for this before the plan is signed' })))
      if (remarks.length > 0 && body.departureReason.length < 3) wrong('departureReason', 'missing', 'say why what the law asks for as a rule is left out')
      for (const [at, signature] of body.signatures.entries()) if (signature.outcome === 'refused' && signature.reason.length < 3) wrong(`signatures.${at}`, 'missing', 'a refusal has a reason')
      if (!body.signatures.some((one) => one.party === 'authority' && one.outcome === 'signed')) wrong('signatures', 'authority-signs', 'the authority signs')
      if (!body.signatures.some((one) => ['person', 'guardian', 'representative'].includes(one.party))) wrong('signatures', 'person-signs', 'the person, a guardian or a representative signs or refuses')
      await checkLength(tx, may, person, body)
      const { content, number } = await queries.contentOf(tx, body.plan)
      const at = clock.now()
      const version = await queries.insertVersion(tx, may, { ...body, number, checksum: hash('sha256', `${body.plan} ${number} ${body.act} ${body.startsOn} ${body.until} ${content}`, 'hex'), at })
      await queries.insertSignatures(tx, may, version.id, may.today, body.signatures, at)
      // 18, 19 §: the plan is agreed with the person. A first one that the person refuses is kept with the reason, and there is no plan yet.
      const isRefused = body.act === 'plan-made' && body.signatures.some((one) => one.outcome === 'refused' && ['person', 'guardian', 'representative'].includes(one.party))
      const act = body.act === 'plan-made' ? { withWelfareArea: body.withWelfareArea } : body.act === 'plan-extended' ? { ground: body.ground } : {}
      if (!isRefused) await recordAct(tx, may, person, { type: body.act, on: body.startsOn, until: body.until, ...act }, at)
      // What the law counts with the act in its place: an extension beyond its limit is refused as a whole.
      const after = planOn((await personInCase(tx, person, may.today)).person, parseDay(body.startsOn)!)
      if (!isRefused && (after === undefined || (body.until > isoOf(after.maximumEnds) && !after.studiesGoOn))) wrong('until', 'longer-than-law', `the plan may last until ${after === undefined ? body.startsOn : isoOf(after.maximumEnds)} (23 §, 31 §)`)
      audit({ act: body.act }, { people: [person], objects: [version.id] })
      return sittingOf(tx, may, person)
    },
  }),
  serveOfficer(api.endPlan, {
    action: 'plan.write', audit: 'PlanEnded', data: 'write',
    run: async ({ tx, may, body, audit }) => {
      const person = await openOf(tx, may, 'plan', body.plan)
      if (!(await queries.endPlan(tx, may, body.plan, body.reason))) refuse('conflict')
      audit({}, { people: [person], objects: [body.plan] })
      return sittingOf(tx, may, person)
    },
  }),
]
