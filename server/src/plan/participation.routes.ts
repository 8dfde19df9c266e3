import * as api from '@kotostig/api/participation'
import { derive } from '@kotostig/law'
import { providerPoints } from '@kotostig/law/provider-points'
import { occasions, rightOfInvited } from '@kotostig/law/referral'
import { municipalityByCode } from '@kotostig/law/data/areas.ts'
import { mayFilter, type MayFilter } from '../access.ts'
import type { Read } from '../db/tx.ts'
import type { Documents } from '../document/document.ts'
import { SidePaper } from '../document/side.ts'
import { lineOf } from '../person/person.ts'
import { reach } from '../person/reach.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { dayWritten } from './plan-document.ts'
import { ownerOf } from './plan.routes.ts'
import * as plans from './plan.queries.ts'
import * as queries from './participation.queries.ts'
import { personInCase, standingOf } from './sitting.ts'
import { findAssessment, findPlan, getHead, plannerKinds, type FoundAssessment, type FoundPlan } from './sitting.queries.ts'

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
/** More than this many waiting are told as more. */
const mostCounted = 201
const isPlanner = (may: MayFilter): void => {
  if (!(plannerKinds as readonly string[]).includes(may.officer.authority.kind)) refuse('not-allowed')
}
const lineFor = async (tx: Read, may: MayFilter, person: string) => lineOf(await getHead(tx, may, may, person))

async function sharedPlanOf(tx: Read, may: MayFilter, person: string) {
  const plan = await queries.findSharedPlan(tx, may, person)
  const { case: parsed } = await personInCase(tx, person, may.today)
  return {
    person: await lineFor(tx, may, person), today: may.today, participations: await queries.listOwnOfPerson(tx, may, person),
    plan: plan === undefined ? null : { ...plan, nextReviewDue: derive(parsed).people.find((one) => one.id === person)!.clocks.nextReviewDue },
    socialHealthNeeds: (await queries.findSocialHealthNeeds(tx, may, person)) ?? null,
  }
}

/** What is recorded of each point of 94 §. Empty: nothing is; then the officer writes it, or leaves it out. */
export async function pointsOf(tx: Read, may: MayFilter, person: string): Promise<Map<number, string>> {
  const identity = await queries.getIdentity(tx, may, person)
  const assessment: FoundAssessment | undefined = await findAssessment(tx, may, person)
  const plan: FoundPlan | undefined = await findPlan(tx, may, person)
  const said = (topic: string): string => assessment?.answers.find((one) => one.topic === topic)?.said ?? ''
  const levels = assessment?.answers.find((one) => one.topic === 'finnishSwedish')?.choices ?? {}
  const [version] = plan?.versions ?? []
  const town = identity.municipality === null ? undefined : municipalityByCode.get(identity.municipality)
  const goals = plan?.items.filter((item) => item.kind === 'long-goal' && item.aims?.some((aim) => aim === 'employment' || aim === 'entrepreneurship')).map((item) => item.words) ?? []
  return new Map([
    [1, identity.name], [2, dayWritten(identity.born)], [3, identity.code ?? ''], [4, identity.languages[0] ?? ''], [5, assessment?.talkLanguage ?? ''], [6, identity.citizen_from === null ? '' : `FI (${dayWritten(identity.citizen_from)})`],
    [7, town === undefined ? '' : `${town.name.sv} / ${town.name.fi}`], [8, identity.contacts.join(', ')], [9, may.officer.displayName],
    [10, version === undefined ? '' : `${dayWritten(version.startsOn)}–${dayWritten(version.until)}`], [11, said('employmentEducationNeeds')], [12, [levels['sv'] ? `sv ${levels['sv']}` : '', levels['fi'] ? `fi ${levels['fi']}` : '', said('finnishSwedish')].filter(Boolean).join(', ')],
    [13, said('educationWorkExperience')], [14, said('educationWorkExperience')], [15, goals.join('; ')], [16, ''], [17, plan?.items.filter((item) => item.reason !== null && !item.kind.endsWith('goal')).map((item) => item.words).join('; ') ?? ''], [18, ''],
  ])
}

export function participationRoutes(documents: Documents): Served[] {
  return [
    serveOfficer(api.inviteAuthority, {
      action: 'participation.invite', audit: 'AuthorityInvited', data: 'write',
      run: async ({ tx, may, body, audit }) => {
        await reach(tx, may, body.person)
        isPlanner(may)
        const earlier = await queries.findByKey(tx, may, 'participation', body.key)
        if (earlier !== undefined && earlier.person !== body.person) refuse('conflict')
        if (earlier === undefined) {
          const authority = await ownerOf(tx, may, body.owner, body.person)
          if (authority === may.officer.authority.id) wrong('owner', 'same-authority', 'is the own authority')
          if (body.meetsOn !== null && body.meetsOn < may.today) wrong('meetsOn', 'in-the-past', 'has passed')
          const source = rightOfInvited(body.owner, body.occasion, await standingOf(tx, may, body.person))
          if (body.basis === 'law' && source.length === 0) wrong('basis', 'no-right', 'the law gives this authority no right to be told now: the person consents')
          if (body.basis === 'consent' && source.length > 0) wrong('basis', 'law-gives-the-right', 'the law gives the right: consent is not the ground')
          if ((body.basis === 'consent') !== (body.consent !== null)) wrong('consent', 'missing', 'who consented, when, how and in which language')
          if (body.consent !== null && body.consent.on > may.today) wrong('consent.on', 'in-the-future', 'is after today')
          await queries.insertParticipation(tx, may, { ...body, authority, source: body.basis === 'law' ? source : null })
        }
        audit({ occasion: body.occasion }, { people: [body.person] })
        return { done: true as const }
      },
    }),
    serveOfficer(api.listParticipations, {
      action: 'participation.invite', audit: 'ParticipationsRead', data: 'read',
      run: async ({ tx, may, params, audit }) => {
        await reach(tx, may, params.id)
        isPlanner(may)
        audit({}, { people: [params.id] })
        const standing = await standingOf(tx, may, params.id)
        const rights = (['welfare-area', 'employment-authority', 'municipality'] as const).flatMap((owner) => occasions.map((occasion) => ({ owner, occasion, source: rightOfInvited(owner, occasion, standing) })))
        return { today: may.today, participations: await queries.listOfPerson(tx, may, params.id), rights, disclosures: await queries.listDisclosures(tx, may, params.id) }
      },
    }),
    serveOfficer(api.recordAttendance, {
      action: 'participation.invite', audit: 'ParticipationChanged', data: 'write',
      run: async ({ tx, may, body, audit }) => {
        if (body.attendance === 'absent' && body.reason.length < 3) wrong('reason', 'reason-short', 'say why it did not come')
        const { person } = (await queries.attend(tx, may, body.participation, body.attendance, body.reason)) ?? refuse('not-found')
        audit({ change: body.attendance }, { people: [person], objects: [body.participation] })
        return { done: true as const }
      },
    }),
    serveOfficer(api.endParticipation, {
      action: 'participation.invite', audit: 'ParticipationChanged', data: 'write',
      run: async ({ tx, may, body, audit }) => {
        const { person } = (await queries.end(tx, may, body.participation)) ?? refuse('not-found')
        audit({ change: 'ended' }, { people: [person], objects: [body.participation] })
        return { done: true as const }
      },
    }),
    serveOfficer(api.listInvitations, {
      action: 'participation.take', audit: 'InvitationsListed', data: 'read',
      run: async ({ tx, may, audit }) => {
        const rows = await queries.listInvitations(tx, may)
        audit({ shown: rows.length }, { people: [...new Set(rows.map((row) => row.id))] })
        return { today: may.today, invitations: rows.map(({ participation, ...row }) => ({ person: lineOf(row), participation })) }
      },
    }),
    serveOfficer(api.countInvitations, {
      action: 'participation.take', audit: 'InvitationsCounted', data: 'read',
      run: async ({ tx, may, audit }) => {
        audit({}, {})
        return queries.countWaiting(tx, may, mostCounted)
      },
    }),
    serveOfficer(api.answerInvitation, {
      action: 'participation.take', audit: 'ParticipationChanged', data: 'write',
      run: async ({ tx, may, body, audit }) => {
        if (body.answer === 'does-not' && body.reason.length < 3) wrong('reason', 'reason-short', 'say why not')
        const { person } = (await queries.answer(tx, may, body.participation, body.answer, body.reason)) ?? refuse('not-found')
        audit({ change: body.answer }, { people: [person], objects: [body.participation] })
        return { done: true as const }
      },
    }),
    serveOfficer(api.readSharedPlan, {
      action: 'participation.take', audit: 'SharedPlanRead', data: 'read',
      run: async ({ tx, may, params, audit }) => {
        await reach(tx, may, params.id)
        audit({}, { people: [params.id] })
        return sharedPlanOf(tx, may, params.id)
      },
    }),
    serveOfficer(api.writePart, {
      action: 'participation.take', audit: 'PlanPartWritten', data: 'write',
      run: async ({ tx, may, body, clock, audit }) => {
        await reach(tx, may, body.person)
        const plan = await queries.findSharedPlan(tx, may, body.person)
        if (plan?.id !== body.plan) return refuse('not-found')
        if (body.startsOn !== null && body.endsOn !== null && body.endsOn < body.startsOn) wrong('endsOn', 'ends-before-it-starts', 'ends before it starts')
        const found = body.item === undefined ? await plans.findItemByKey(tx, body.key) : await plans.findItem(tx, body.item)
        // Only the own part, of this plan.
        if ((found !== undefined && (found.plan !== body.plan || found.authority !== may.officer.authority.id)) || (body.item !== undefined && found === undefined)) return refuse('not-found')
        if (body.item !== undefined || found === undefined) {
          const item = found ?? (await plans.insertItem(tx, { plan: body.plan, kind: 'service', authority: may.officer.authority.id, key: body.key, outside: undefined }))
          if (!(await plans.insertWording(tx, may, { ...body, item: item.id, aims: [], studyLanguage: null, at: clock.now() }))) return refuse('conflict')
        }
        audit({}, { people: [body.person], objects: [body.plan] })
        return sharedPlanOf(tx, may, body.person)
      },
    }),
    serveOfficer(api.readDisclosable, {
      action: 'provider.disclose', audit: 'DisclosableRead', data: 'read',
      run: async ({ tx, may, params, audit }) => {
        await reach(tx, may, params.id)
        isPlanner(may)
        audit({}, { people: [params.id] })
        return { person: await lineFor(tx, mayFilter(may.officer, 'plan.read', may.today), params.id), points: [...(await pointsOf(tx, may, params.id))].map(([no, value]) => ({ no, value })) }
      },
    }),
    serveOfficer(api.discloseToProvider, {
      action: 'provider.disclose', audit: 'ProviderTold', data: 'write-then-make',
      run: async ({ tx, may, body, clock, audit }) => {
        await reach(tx, may, body.person)
        isPlanner(may)
        // Whoever has no plan in force is no integration client, and is referred by no plan: before that the person consents to a referral.
        if (!(await standingOf(tx, may, body.person)).planIsValid) wrong('plan', 'no-plan', 'a provider is told of a client whom a plan that is in force sends to it (94 §)')
        const items = [...new Set(body.items)].sort((a, b) => a - b)
        if (items.includes(18) && body.reason.length < 3) wrong('reason', 'reason-short', 'the last point only with a written reason (94 §)')
        if (items.includes(18) && body.other.length < 3) wrong('other', 'missing', 'say what else is told')
        const earlier = await queries.findByKey(tx, may, 'disclosure', body.key)
        if (earlier !== undefined && earlier.person !== body.person) refuse('conflict')
        if (earlier === undefined) await queries.insertDisclosure(tx, may, { ...body, items, at: clock.now() })
        const points = await pointsOf(tx, may, body.person)
        const paper = new SidePaper(body.language, null).value('authority', body.language === 'fi' ? may.officer.authority.nameFi : may.officer.authority.nameSv).value('officer', may.officer.displayName)
        paper.fixed('disclosureText', { to: body.receiver }, 'strong').rule()
        for (const no of items) {
          const label = providerPoints.find((one) => one.no === no)!.names[body.language]
          const value = no === 18 ? `${body.other} (${body.reason})` : (points.get(no) ?? '')
          paper.free(`${no}. ${label}: ${value === '' ? '–' : value}`)
        }
        audit({ points: items.join(' ') }, { people: [body.person] })
        return { page: paper.page('disclosure', `Kotostig · ${may.today} · 681/2023 94 §`) }
      },
      make: async ({ page }) => ({ fileName: `94-${may94(page)}.pdf`, contentType: 'application/pdf', bytes: await documents.make('side', page) }),
    }),
  ]
}
const may94 = (page: { foot: string }): string => page.foot.split(' · ')[1] ?? ''
