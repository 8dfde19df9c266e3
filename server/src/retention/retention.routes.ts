import { approveRetention, decideRetention, objectRetention, readRetention } from '@kotostig/api/retention'
import { day, isoOf } from '@kotostig/law/kit/date'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import * as queries from './retention.queries.ts'
import { isForAuthority, rulesOf } from './retention.ts'

const mostItems = 500
/** A file that is needed longer comes on no list for a year. */
const keptDays = 365

export const retentionRoutes: Served[] = [
  serveOfficer(readRetention, {
    action: 'retention.read', audit: 'RetentionRead', data: 'read',
    run: async ({ tx, may, officer, audit }) => {
      const decided = await queries.listDecisions(tx, officer.authority.id)
      const lists = await queries.listLists(tx, officer.authority.id)
      const items = await queries.listItems(tx, may, lists.filter((list) => list.state === 'open').map((list) => list.id), mostItems)
      audit({ shown: items.length }, { people: items.map((item) => item.person) })
      return {
        rules: rulesOf(officer.authority.kind).map(({ id }) => {
          const own = decided.find((one) => one.rule === id)
          return { rule: id, decided: own === undefined ? null : { years: own.years, reference: own.reference, on: own.on, by: own.by } }
        }),
        lists: lists.map((list) => ({
          id: list.id, rule: list.rule, state: list.state, madeAt: list.made, amount: list.amount, erased: list.erased, before: list.before, decidedAt: list.decided, decidedBy: list.decider, reason: list.reason,
          items: items.filter((item) => item.list === list.id).map((item) => ({ id: item.id, caseNumber: item.case_number, counted: item.counted, due: item.due, keptUntil: item.kept })),
        })),
      }
    },
  }),
  serveOfficer(decideRetention, {
    action: 'retention.rule', audit: 'RetentionDecided', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      if (!isForAuthority(body.rule, officer.authority.kind)) return refuse('bad-request', [{ path: 'rule', code: 'not-in-list', message: 'is no rule whose period the authority decides' }])
      await queries.insertDecision(tx, { authority: officer.authority.id, rule: body.rule, years: body.years, reference: body.reference, officer: officer.officerId, at: clock.now() })
      audit({ rule: body.rule, years: body.years }, {})
      return { recorded: true as const }
    },
  }),
  serveOfficer(approveRetention, {
    action: 'retention.approve', audit: 'RetentionApproved', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const open = await queries.findOpen(tx, body.list, officer.authority.id)
      if (open === undefined) return refuse('conflict')
      if (body.keep.length > 0 && body.reason === undefined) return refuse('bad-request', [{ path: 'reason', code: 'missing', message: 'say why files are kept' }])
      const kept = await queries.keepItems(tx, body.list, body.keep, isoOf(day(clock.today()) + keptDays))
      if (kept !== new Set(body.keep).size) return refuse('conflict')
      await queries.decideList(tx, body.list, 'approved', body.reason ?? null, officer.officerId, clock.now())
      audit({ rule: open.rule, approved: open.amount - kept, kept }, { objects: [body.list] })
      return { approved: open.amount - kept, kept }
    },
  }),
  serveOfficer(objectRetention, {
    action: 'retention.object', audit: 'RetentionObjected', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const open = await queries.findOpen(tx, body.list, officer.authority.id)
      if (open === undefined) return refuse('conflict')
      await queries.decideList(tx, body.list, 'objected', body.reason, officer.officerId, clock.now())
      audit({ rule: open.rule, listed: open.amount }, { objects: [body.list] })
      return { objected: true as const }
    },
  }),
]
