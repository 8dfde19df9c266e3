/** The fee of 32 a §: unknown is never yes, people judge with a reason and a name, and a decision is only followed by another. */
import { hash } from 'node:crypto'
import * as api from '@kotostig/api/fee'
import { isoOf } from '@kotostig/law/kit/date'
import { interpreterFee } from '@kotostig/law/parameters'
import type { NoShowFee } from '@kotostig/law/no-show-fee'
import type { MayFilter } from '../access.ts'
import type { Read } from '../db/tx.ts'
import type { Documents } from '../document/document.ts'
import { everybody, meetingOf, otherOf, shown, type MeetingRow } from '../meeting/meeting.routes.ts'
import { plannerKinds } from '../plan/sitting.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { feePage, type FeeDocument } from './fee-document.ts'
import { feeOf } from './fee.ts'
import * as queries from './fee.queries.ts'

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
/** The municipality or the employment authority charges it (32 a § 1 mom.). */
const isCharger = ({ officer }: MayFilter): boolean => (plannerKinds as readonly string[]).includes(officer.authority.kind)
const charging = (may: MayFilter): void => {
  if (!isCharger(may)) refuse('not-allowed')
}

/** A meeting to which nobody came, and what follows of all that is recorded of it. */
async function missedOf(tx: Read, may: MayFilter, id: string): Promise<{ row: MeetingRow; fee: NoShowFee }> {
  const row = await meetingOf(tx, may, id)
  if (row.fee_facts === null) return refuse('not-found')
  return { row, fee: feeOf(row.shown, row.people[0]!.born, row.fee_facts) }
}

async function feeShown(tx: Read, may: MayFilter, id: string): Promise<api.Fee> {
  const { row, fee } = await missedOf(tx, may, id)
  return {
    today: may.today, meeting: shown(row), conditions: fee.conditions.map(({ key, answer }) => ({ key, answer })), mayCharge: fee.mayCharge, cost: (await queries.findCost(tx, id)) ?? null, judged: await queries.listJudged(tx, id),
    cap: fee.cap === undefined ? null : { cents: fee.cap.cents, from: fee.cap.from, to: fee.cap.to, source: fee.cap.source }, most: fee.cents ?? null, earliestDueOn: fee.earliestDueOn,
    rectification: (await queries.findRectification(tx, may)) ?? null, decisions: await queries.listDecisions(tx, id), mayDecide: isCharger(may),
  }
}

export const feeRoutes = (documents: Documents): Served[] => [
  serveOfficer(api.readFeeTerms, {
    action: 'feeTerms.read', audit: 'FeeTermsRead', data: 'read',
    run: async ({ tx, may, audit }) => {
      charging(may)
      audit({}, {})
      return {
        today: may.today, ofLaw: interpreterFee.rows.map((row) => ({ cents: row.value, from: isoOf(row.inForce.first), to: isoOf(row.inForce.last) })),
        caps: await queries.listCaps(tx, may), rectifications: await queries.listRectifications(tx, may),
      }
    },
  }),
  serveOfficer(api.recordFeeCap, {
    action: 'feeTerms.state', audit: 'FeeCapRecorded', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      charging(may)
      if (body.to !== null && body.to < body.from) wrong('to', 'period-backwards', 'the period ends before it starts')
      // For 2025 the amount stands in the Act itself.
      if (interpreterFee.rows.some((row) => body.from <= isoOf(row.inForce.last))) wrong('from', 'stands-in-the-act', 'the Act itself gives the amount of that day')
      if (await queries.capOverlaps(tx, may, body.from, body.to)) wrong('from', 'overlap', 'an amount is entered for some of those days already')
      const { id } = await queries.insertCap(tx, may, { ...body, at: clock.now() })
      audit({}, { objects: [id], earliestOn: body.from })
      return { done: true as const }
    },
  }),
  serveOfficer(api.withdrawFeeCap, {
    action: 'feeTerms.state', audit: 'FeeCapWithdrawn', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      if (!(await queries.withdrawCap(tx, may, body.cap, body.reason, clock.now()))) refuse('not-found')
      audit({}, { objects: [body.cap] })
      return { done: true as const }
    },
  }),
  serveOfficer(api.recordRectification, {
    action: 'feeTerms.state', audit: 'RectificationRecorded', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      charging(may)
      if (body.from < may.today) wrong('from', 'in-the-past', 'is before today: decisions have been made with what stood then')
      const { id } = await queries.insertRectification(tx, may, { ...body, at: clock.now() })
      audit({}, { objects: [id], earliestOn: body.from })
      return { done: true as const }
    },
  }),

  serveOfficer(api.readFee, {
    action: 'fee.read', audit: 'FeeRead', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      const fee = await feeShown(tx, may, params.id)
      audit({}, { people: fee.meeting.people.map((one) => one.id), objects: [params.id] })
      return fee
    },
  }),
  serveOfficer(api.recordCost, {
    action: 'fee.decide', audit: 'InterpretingCostRecorded', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      charging(may)
      const { row } = await missedOf(tx, may, body.meeting)
      await queries.insertCost(tx, may, { ...body, at: clock.now() })
      audit({}, { people: everybody([row]), objects: [body.meeting] })
      return feeShown(tx, may, body.meeting)
    },
  }),
  serveOfficer(api.judgeFee, {
    action: 'fee.decide', audit: 'FeeJudged', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      charging(may)
      const { row } = await missedOf(tx, may, body.meeting)
      await queries.insertJudgement(tx, may, { ...body, at: clock.now() })
      audit({ condition: body.condition }, { people: everybody([row]), objects: [body.meeting] })
      return feeShown(tx, may, body.meeting)
    },
  }),
  serveOfficer(api.decideFee, {
    action: 'fee.decide', audit: 'FeeDecided', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      charging(may)
      const { row, fee } = await missedOf(tx, may, body.meeting)
      const [subject] = row.people
      const earlier = await queries.findByKey(tx, body.key)
      if (earlier !== undefined && earlier.meeting !== body.meeting) refuse('conflict')
      audit({ outcome: body.outcome }, { people: [subject!.id], objects: [body.meeting] })
      if (earlier !== undefined) return feeShown(tx, may, body.meeting)
      const [before] = await queries.listDecisions(tx, body.meeting)
      const isCharged = body.outcome === 'charged'
      if (isCharged) {
        if (fee.mayCharge !== 'yes' || fee.cents === undefined) return refuse('bad-request', fee.conditions.filter((one) => one.answer !== 'yes').map((one) => ({ path: `conditions.${one.key}`, code: one.answer === 'no' ? 'not-met' : 'not-known', message: 'a fee needs this (32 a § 1 mom.)' })))
        if (body.cents === null) return wrong('cents', 'missing', 'how much is charged')
        if (body.cents > fee.cents) wrong('cents', 'above-most', `at most ${fee.cents} cents: the cost of interpreting, and at most the largest fee of the day`)
        // To the detriment of the party only with their consent (434/2003 50 § 2 mom.): here, never.
        if (before !== undefined && body.cents > (before.cents ?? 0)) wrong('cents', 'not-higher', 'a later decision does not raise what was decided (434/2003 50 §)')
        if (body.dueOn === null) return wrong('dueOn', 'missing', 'by when it is to be paid')
        if (body.dueOn < fee.earliestDueOn || body.dueOn < may.today) wrong('dueOn', 'too-early', `at the earliest ${fee.earliestDueOn < may.today ? may.today : fee.earliestDueOn}, two weeks after the booked time (32 a § 2 mom.)`)
      }
      const rectification = (await queries.findRectification(tx, may)) ?? wrong('rectification', 'missing', 'how to ask for a review is not entered (434/2003 46 §)')
      const cost = await queries.findCost(tx, body.meeting)
      const { shown: meeting } = row
      const { officer } = may
      const document: FeeDocument = {
        format: 1, kind: 'fee-decision', language: body.language, number: body.follows + 1, outcome: body.outcome, cents: isCharged ? body.cents : null, dueOn: isCharged ? body.dueOn : null, decidedOn: may.today, decidedBy: officer.displayName, contact: body.contact,
        authority: { kind: officer.authority.kind, code: officer.authority.code, nameSv: officer.authority.nameSv, nameFi: officer.authority.nameFi },
        person: { name: subject!.name, born: subject!.born, caseNumber: subject!.case_number }, meeting: { purpose: meeting.purpose, day: meeting.day, time: meeting.time, place: meeting.place, interpreter: meeting.interpreter },
        cost: cost === undefined ? null : { cents: cost.cents, source: cost.source }, cap: fee.cap === undefined ? null : { ...fee.cap },
        conditions: fee.conditions.map(({ key, answer, source }) => ({ key, answer, section: `${source.act} ${source.section} §` })), judged: await queries.listJudged(tx, body.meeting), told: meeting.told,
        reasons: body.reasons, heard: body.heard, rectification: { words: rectification[body.language], from: rectification.from, source: rectification.source },
        replaces: before === undefined ? null : { number: before.number, decidedOn: before.on, cents: before.cents },
      }
      const text = JSON.stringify(document)
      const made = await queries.insertDecision(tx, may, {
        person: subject!.id, meeting: body.meeting, key: body.key, number: document.number, outcome: body.outcome, cents: document.cents, dueOn: document.dueOn, document: text, checksum: hash('sha256', text, 'hex'), at: clock.now(),
      })
      if (made === undefined) return refuse('conflict')
      audit({ outcome: body.outcome }, { people: [subject!.id], objects: [body.meeting, made.id] })
      return feeShown(tx, may, body.meeting)
    },
  }),
  serveOfficer(api.printFee, {
    action: 'fee.read', audit: 'FeePrinted', data: 'read-then-make',
    run: async ({ tx, may, params, audit }) => {
      const found = (await queries.findDecision(tx, may, params.id)) ?? refuse('not-found')
      const { row } = await missedOf(tx, may, found.meeting)
      const document = JSON.parse(found.document) as FeeDocument
      audit({ other: params.other }, { people: [row.people[0]!.id], objects: [found.id] })
      return { page: feePage(document, otherOf(params.other), found.checksum), fileName: `fee-${document.person.caseNumber}-${document.number}.pdf` }
    },
    make: async ({ page, fileName }) => ({ fileName, contentType: 'application/pdf', bytes: await documents.make('side', page) }),
  }),
]
