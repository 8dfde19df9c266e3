/** Handing over (85, 86 §): what goes along is chosen and frozen; the duty moves by the law on its day, the file at acceptance. */
import { hash } from 'node:crypto'
import * as api from '@kotostig/api/capsule'
import { municipalityByCode } from '@kotostig/law/data/areas.ts'
import { day, isoOf } from '@kotostig/law/kit/date'
import { mayFilter, type MayFilter } from '../access.ts'
import { contentTypes } from '../attachment/attachment.ts'
import type { Read } from '../db/tx.ts'
import type { Documents } from '../document/document.ts'
import { sideLanguages } from '../document/side-words.ts'
import { findAuthority, keptOf } from '../plan/sitting.ts'
import { lineOf } from '../person/person.ts'
import { insertHandover, reach } from '../person/reach.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { receiptOfHandover } from './capsule-document.ts'
import * as queries from './capsule.queries.ts'

/** The Act names no time in which a file is accepted; a week is ours, as among the gaps. */
const daysToAccept = 7
const mostListed = 50

type Sent = NonNullable<NonNullable<typeof api.sendCapsule.types>['body']>
const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
const isHanding = ({ officer }: MayFilter): boolean => ['municipality', 'employment-authority'].includes(officer.authority.kind)

/** Whom it goes to: whoever the law names, or, where it names nobody yet, whom the officer says. When the services are somebody's already, to nobody else. */
async function receiverOf(tx: Read, may: MayFilter, person: string, to: Sent['to']): Promise<{ id: string; kind: string; nameSv: string; nameFi: string }> {
  const next = await queries.findNext(tx, may, person)
  if (to === null) return next ?? wrong('to', 'missing', 'to which authority')
  const code = to.kind === 'municipality' ? to.town : municipalityByCode.get(to.town)?.employmentArea
  const found = code === undefined ? undefined : await findAuthority(tx, to.kind, code, may.today)
  if (found === undefined) return wrong('to', 'no-such-authority', 'no such authority is known here')
  if (found.id === may.officer.authority.id) return wrong('to', 'same-authority', 'is the own authority')
  if (next !== undefined && next.since <= may.today && next.id !== found.id) return wrong('to', 'not-the-next', `the services are those of ${next.nameSv} since ${next.since}`)
  return { ...found, kind: to.kind }
}

async function contentOf(tx: Read, may: MayFilter, body: Sent, to: { kind: string; nameSv: string; nameFi: string }): Promise<api.CapsuleContent> {
  const { authority, displayName } = may.officer
  const { head, assessment, plan } = await keptOf(tx, may, body.person)
  const [version] = plan?.versions ?? []
  if (body.plan && version === undefined) return wrong('plan', 'nothing', 'no plan has been signed')
  if (body.assessment && assessment === undefined) return wrong('assessment', 'nothing', 'there is no assessment')
  const notes = await queries.listNotes(tx, may, body.person, body.notes)
  const attachments = await queries.listAttachments(tx, may, body.person, body.attachments)
  if (notes.length !== new Set(body.notes).size) return wrong('notes', 'gone', 'one of them is no longer there')
  if (attachments.length !== new Set(body.attachments).size) return wrong('attachments', 'gone', 'one of them is no longer there')
  return {
    format: 1, kind: 'handover-capsule', from: { kind: authority.kind, nameSv: authority.nameSv, nameFi: authority.nameFi }, to: { kind: to.kind, nameSv: to.nameSv, nameFi: to.nameFi }, sentOn: may.today, sentBy: displayName,
    person: { name: head.name, born: head.born, caseNumber: head.case_number }, languages: head.languages, basis: body.basis, consent: body.basis === 'consent' ? body.consent : null, necessity: body.basis === 'necessary' ? body.necessity : '',
    plan: body.plan && version !== undefined ? { number: version.number, act: version.act, startsOn: version.startsOn, until: version.until, items: version.items } : null,
    // What was found out of social and health needs goes along only when that is chosen by itself.
    assessment: body.assessment && assessment !== undefined ? {
      begunOn: assessment.begunOn, closedOn: assessment.closed?.on ?? null, outcome: assessment.closed?.outcome ?? null, reason: assessment.closed?.reason ?? null, answers: assessment.answers.filter((answer) => answer.topic !== 'socialHealthNeeds' || body.socialHealthNeeds),
    } : null,
    notes: notes.map(({ on, kind, said, judged, by }) => ({ on, kind, said, judged, by })), attachments: attachments.map(({ id, fileName, sha256 }) => ({ id, fileName, sha256 })), contact: body.contact, message: body.message,
  }
}

export const capsuleRoutes = (documents: Documents): Served[] => [
  serveOfficer(api.readHandover, {
    action: 'capsule.prepare', audit: 'CapsulePrepared', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      await reach(tx, may, params.id)
      if (!isHanding(may)) refuse('not-allowed')
      const { head, assessment, plan } = await keptOf(tx, may, params.id)
      const [version] = plan?.versions ?? []
      const next = await queries.findNext(tx, may, params.id)
      audit({}, { people: [params.id] })
      return {
        today: may.today, person: lineOf(head), languages: head.languages, to: next === undefined ? null : { kind: next.kind, code: next.code, nameSv: next.nameSv, nameFi: next.nameFi, since: next.since },
        plan: version === undefined ? null : { number: version.number, startsOn: version.startsOn, until: version.until, items: version.items.length },
        assessment: assessment === undefined ? null : { begunOn: assessment.begunOn, closedOn: assessment.closed?.on ?? null, topics: assessment.answers.length, hasSocialHealthNeeds: assessment.answers.some((answer) => answer.topic === 'socialHealthNeeds' && answer.said !== '') },
        notes: (await queries.listNotes(tx, may, params.id)).map(({ id, on, kind, said, judged }) => ({ id, on, kind, said, judged })),
        attachments: (await queries.listAttachments(tx, may, params.id)).map(({ id, fileName, sentOn }) => ({ id, fileName, sentOn })),
        capsules: await queries.listOf(tx, may, params.id),
      }
    },
  }),
  serveOfficer(api.sendCapsule, {
    action: 'capsule.prepare', audit: 'CapsuleSent', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      await reach(tx, may, body.person)
      if (!isHanding(may)) refuse('not-allowed')
      audit({ basis: body.basis, notes: body.notes.length, attachments: body.attachments.length }, { people: [body.person] })
      const earlier = await queries.findByKey(tx, body.key)
      if (earlier !== undefined) return earlier.person === body.person && earlier.authority === may.officer.authority.id ? { id: earlier.id } : refuse('conflict')
      if (body.basis === 'consent') {
        if (body.consent === null) return wrong('consent', 'missing', 'when and how the person consented, and in which language it was explained (85 §)')
        if (body.consent.on > may.today) return wrong('consentOn', 'in-the-future', 'is after today')
      } else if (body.necessity.length < 10) return wrong('necessity', 'reason-short', 'why the data are necessary (86 §)')
      const to = await receiverOf(tx, may, body.person, body.to)
      const content = JSON.stringify(await contentOf(tx, may, body, to))
      const made = await queries.insertCapsule(tx, may, { ...body, consent: body.basis === 'consent' ? body.consent : null, necessity: body.basis === 'necessary' ? body.necessity : '', to: to.id, content, checksum: hash('sha256', content, 'hex'), at: clock.now() })
      if (made === undefined) return refuse('conflict')
      await queries.insertAttachments(tx, made.id, [...new Set(body.attachments)])
      await queries.touchPerson(tx, body.person)
      audit({ basis: body.basis, notes: body.notes.length, attachments: body.attachments.length }, { people: [body.person], objects: [made.id] })
      return { id: made.id }
    },
  }),
  serveOfficer(api.withdrawCapsule, {
    action: 'capsule.prepare', audit: 'CapsuleWithdrawn', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const { person } = (await queries.withdraw(tx, may, body.capsule, body.reason, clock.now())) ?? refuse('not-found')
      audit({}, { people: [person], objects: [body.capsule] })
      return { done: true as const }
    },
  }),
  serveOfficer(api.listCapsules, {
    action: 'capsule.accept', audit: 'CapsulesListed', data: 'read',
    run: async ({ tx, may, params, officer, audit }) => {
      const incoming = await queries.listIncoming(tx, may, mostListed + 1)
      const outgoing = isHanding(may) ? await queries.listOutgoing(tx, mayFilter(officer, 'capsule.prepare', may.today), params.whose, mostListed + 1) : []
      const shown = { incoming: incoming.slice(0, mostListed), outgoing: outgoing.slice(0, mostListed) }
      const latest = isoOf(day(may.today) - daysToAccept)
      audit({ shown: shown.incoming.length + shown.outgoing.length }, { people: [...new Set([...shown.incoming, ...shown.outgoing].map((row) => row.id))] })
      return {
        today: may.today, incoming: shown.incoming.map(({ line, ...row }) => ({ person: lineOf(row), capsule: line })),
        outgoing: shown.outgoing.map(({ to, since, held, line, ...row }) => ({ person: lineOf(row), to, since, isResponsible: held, isLate: held && since < latest, capsule: line })), more: incoming.length > mostListed || outgoing.length > mostListed,
      }
    },
  }),
  serveOfficer(api.acceptCapsule, {
    action: 'capsule.accept', audit: 'CapsuleAccepted', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      const { person, basis } = (await queries.accept(tx, may, body.capsule, clock.now())) ?? refuse('not-found')
      await insertHandover(tx, person, officer.authority.id, officer.officerId, basis, clock.now())
      audit({ basis }, { people: [person], objects: [body.capsule] })
      return { done: true as const }
    },
  }),
  serveOfficer(api.readCapsule, {
    action: 'capsule.read', audit: 'CapsuleRead', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      const found = (await queries.findCapsule(tx, may, params.id, params.capsule)) ?? refuse('not-found')
      audit({}, { people: [params.id], objects: [params.capsule] })
      return { today: may.today, person: lineOf(await queries.getPerson(tx, may, params.id)), capsule: found.line, content: api.CapsuleContent.parse(JSON.parse(found.content)), checksum: found.checksum, isIntact: hash('sha256', found.content, 'hex') === found.checksum }
    },
  }),
  serveOfficer(api.readCapsuleAttachment, {
    action: 'capsule.read', audit: 'CapsuleRead', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      const found = (await queries.findAttachment(tx, may, params.id, params.capsule, params.attachment)) ?? refuse('not-found')
      audit({}, { people: [params.id], objects: [params.capsule, params.attachment] })
      return { fileName: found.file_name, contentType: contentTypes[found.kind], bytes: found.bytes }
    },
  }),
  serveOfficer(api.printCapsule, {
    action: 'capsule.read', audit: 'CapsulePrinted', data: 'read-then-make',
    run: async ({ tx, may, params, audit }) => {
      const found = (await queries.findCapsule(tx, may, params.id, params.capsule)) ?? refuse('not-found')
      const other = params.other === 'alone' ? null : sideLanguages.includes(params.other) ? params.other : refuse('bad-address', [{ path: 'other', code: 'no-such-language', message: `is none of ${sideLanguages.join(', ')}, alone` }])
      const content = api.CapsuleContent.parse(JSON.parse(found.content))
      audit({ language: params.language, other: params.other }, { people: [params.id], objects: [params.capsule] })
      return { page: receiptOfHandover(params.language, other, found.line, content, found.checksum), fileName: `handover-${content.person.caseNumber}.pdf` }
    },
    make: async ({ page, fileName }) => ({ fileName, contentType: 'application/pdf', bytes: await documents.make('side', page) }),
  }),
]
