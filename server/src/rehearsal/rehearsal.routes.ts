import * as api from '@kotostig/api/rehearsal'
import type { ErrorLine } from '@kotostig/api/errors'
import { lawRelease } from '@kotostig/law'
import type { ActorKind } from '@kotostig/law/terms'
import { named } from '@kotostig/law/holders'
import { parseDay } from '@kotostig/law/kit/date'
import { latestChange, proposalById, readProposal, type OwnProposal, type Proposal } from '@kotostig/law/proposals'
import { proposalFaults } from '@kotostig/law/proposals.texts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import * as queries from './rehearsal.queries.ts'

const peopleAtOnce = 200

const shapeOf = (row: queries.RehearsalRow): api.Rehearsal => ({
  id: row.id, proposal: row.proposal, own: row.own as api.Rehearsal['own'], on: row.looked_on, begunAt: row.begun_at, begunBy: row.begun_by ?? '', lawRelease: row.law_release,
  state: row.is_finished ? 'done' : row.is_cancelled ? 'cancelled' : 'running', total: row.total, done: row.done, unread: row.unread,
})

/** An authority as it is called on the day looked at. */
const actorOf = (kind: string, code: string, on: string) => {
  const { name } = named(code === '' ? { kind: kind as ActorKind } : { kind: kind as ActorKind, code }, parseDay(on)!)
  return { kind, code, name }
}

const line = (path: string, code: string, message: string): ErrorLine => ({ path, code, message })

/** The proposal asked for; every fault of one's own is told with its place. */
function readAsked(proposal: string, own: unknown): { proposal: Proposal; own: OwnProposal | null } {
  if (proposal !== 'own') {
    const found = proposalById(proposal)
    return found === undefined ? refuse('bad-request', [line('proposal', 'not-in-list', 'is no proposal of this release')]) : { proposal: found, own: null }
  }
  const read = readProposal(own)
  if (read.ok) return { proposal: read.proposal, own: read.own }
  return refuse('bad-request', read.faults.map(({ path, code }) => line(path === '' ? 'own' : `own.${path}`, code, proposalFaults[code].en)))
}

export const rehearsalRoutes: Served[] = [
  serveOfficer(api.listRehearsals, {
    action: 'rehearsal.read', audit: 'RehearsalsListed', data: 'read',
    run: async ({ tx, officer }) => ({ rehearsals: (await queries.listRehearsals(tx, officer.authority.id)).map(shapeOf) }),
  }),
  serveOfficer(api.beginRehearsal, {
    action: 'rehearsal.run', audit: 'RehearsalBegun', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      const { proposal, own } = readAsked(body.proposal, body.own)
      if (body.on < proposal.firstDay) return refuse('bad-request', [line('on', 'before-first-day', `is before ${proposal.firstDay}, the first day of the proposal`)])
      if (body.on > latestChange) return refuse('bad-request', [line('on', 'day-outside', `is after ${latestChange}`)])
      await queries.lockAuthority(tx, officer.authority.id)
      const earlier = await queries.findByKey(tx, body.key, officer.authority.id)
      if (earlier === undefined && (await queries.findUnderway(tx, officer.authority.id)) !== undefined) return refuse('conflict')
      const id = earlier?.id ?? (await queries.insertRehearsal(tx, {
        key: body.key, authority: officer.authority.id, officer: officer.officerId, proposal: proposal.id, own: own === null ? null : JSON.stringify(own), lookedOn: body.on, release: lawRelease, at: clock.now(),
      }, queries.nobodyYet))
      if (earlier === undefined) {
        await queries.gatherPeople(tx, id, may)
        await queries.countGathered(tx, id)
      }
      const { total } = (await queries.findRehearsal(tx, id, officer.authority.id))!
      audit({ proposal: proposal.id, on: body.on, people: total }, { objects: [id] })
      return { id }
    },
  }),
  serveOfficer(api.readRehearsal, {
    action: 'rehearsal.read', audit: 'RehearsalRead', data: 'read',
    run: async ({ tx, params, officer, clock, audit }) => {
      const row = await queries.findRehearsal(tx, params.id, officer.authority.id)
      if (!row) return refuse('not-found')
      audit({}, { objects: [row.id] })
      if (!row.is_finished) return { rehearsal: shapeOf(row), affected: 0, groups: [], payees: [] }
      const today = clock.today()
      return {
        rehearsal: shapeOf(row), affected: await queries.countAffected(tx, row.id, today),
        groups: (await queries.countGroups(tx, row.id, today)).map((one) => ({ ...one, kind: one.kind as api.DifferenceKind })),
        payees: (await queries.listPayees(tx, row.id)).map(({ kind, code, year, before, after }) => ({ payee: actorOf(kind, code, row.looked_on), year, before, after })),
      }
    },
  }),
  serveOfficer(api.readRehearsalPeople, {
    action: 'rehearsal.read', audit: 'RehearsalPeopleListed', data: 'read',
    run: async ({ tx, may, body, officer, audit }) => {
      const row = await queries.findRehearsal(tx, body.rehearsal, officer.authority.id)
      if (!row?.is_finished) return refuse('not-found')
      const found = await queries.listPeople(tx, row.id, body.kind, body.subject, may, body.skip, peopleAtOnce + 1)
      const { seen, people } = await queries.countPeople(tx, row.id, body.kind, body.subject, may)
      const page = found.slice(0, peopleAtOnce)
      audit({ kind: body.kind, subject: body.subject, shown: page.length }, { people: [...new Set(page.map((one) => one.id))], objects: [row.id] })
      const held = (kind: string | null, code: string | null, due: string | null) => (kind === null ? null : { holder: actorOf(kind, code ?? '', row.looked_on), due })
      return {
        people: page.map((one) => ({
          id: one.id, caseNumber: one.case_number, name: one.name, born: one.born,
          before: held(one.before_kind, one.before_code, one.before_due), after: held(one.after_kind, one.after_code, one.after_due), beforeCents: one.before_cents, afterCents: one.after_cents,
        })),
        others: people - seen, more: found.length > peopleAtOnce,
      }
    },
  }),
  serveOfficer(api.cancelRehearsal, {
    action: 'rehearsal.run', audit: 'RehearsalCancelled', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      if (!(await queries.findRehearsal(tx, body.rehearsal, officer.authority.id))) return refuse('not-found')
      // Waits for the stretch that is being written.
      const row = await queries.lockRehearsal(tx, body.rehearsal)
      if (!row || row.is_finished) return refuse('conflict')
      await queries.cancel(tx, row.id, clock.now())
      await queries.dropPeople(tx, row.id)
      await queries.dropResults(tx, row.id)
      audit({}, { objects: [row.id] })
      return { cancelled: true as const }
    },
  }),
]
