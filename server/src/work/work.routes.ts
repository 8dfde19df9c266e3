import * as api from '@kotostig/api/work'
import { mayFilter, type MayFilter } from '../access.ts'
import type { Officer } from '../caller.ts'
import type { Tx } from '../db/tx.ts'
import { lineOf, listColumns } from '../person/person.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { awayNow, givenBack, type Away } from './early-return.ts'
import { cut, familiesOf, spread, type Pieces } from './leave.ts'
import { countHidden, listHeldByLeave, listTies, listWithin, lockHeldByLeave, writePieces } from './leave.queries.ts'
import * as queries from './work.queries.ts'

const mostPeople = 200
const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])

const columnsFor = (may: MayFilter, officer: Officer, today: string) => listColumns(may, mayFilter(officer, 'person.read', today))
const lineOfLoad = (row: queries.CaseloadRow) => ({ person: lineOf(row), withoutDelay: row.without_delay, overdue: row.overdue, since: row.since, officer: row.officer })

/** How many people are with others for a leave, and the day by which all of them would be back by themselves. */
const leaveOf = (away: readonly Away[]) => (away.length === 0 ? null : { back: away.map((one) => one.back).sort().at(-1)!, people: away.length })

type Leave = { officer: string; to: string[]; from: string; until: string | null; protectedToo: boolean }

/** Whoever takes over has a role here on the first day, and on the last where there is one. */
async function checkPeriod(tx: Tx, one: { officers: readonly string[]; path: string; from: string; until: string | null }, authority: string): Promise<void> {
  for (const [at, officer] of one.officers.entries()) {
    for (const day of one.until === null ? [one.from] : [one.from, one.until]) {
      if (!(await queries.worksHere(tx, officer, authority, day))) wrong(one.officers.length > 1 ? `${one.path}.${at}` : one.path, 'not-in-role', 'has no role here on all those days')
    }
  }
}

type Counted = { count: { people: number; hidden: number; staying: number; shares: { officer: string; people: number }[] }; pieces: Pieces; people: string[] }

/** Counts a leave and what it would write. The same for looking and for doing, so that what was shown is what is done. */
async function prepareLeave(tx: Tx, may: MayFilter, leave: Leave, today: string): Promise<Counted> {
  const { officer } = may
  if (leave.from < today) wrong('from', 'in-the-past', 'is before today')
  if (leave.until !== null && leave.until < leave.from) wrong('until', 'period-backwards', 'the period ends before it starts')
  if (leave.to.includes(leave.officer)) wrong('to', 'same-officer', 'is the officer who is away')
  if (new Set(leave.to).size !== leave.to.length) wrong('to', 'twice', 'holds somebody twice')
  if ((await queries.findColleague(tx, leave.officer, officer.authority.id)) === undefined) wrong('officer', 'not-in-role', 'does not work here')
  await checkPeriod(tx, { officers: leave.to, path: 'to', from: leave.from, until: leave.until }, officer.authority.id)
  const rows = await listWithin(tx, may, leave.officer, leave.from, leave.until)
  const hidden = new Set(rows.filter((row) => row.is_hidden).map((row) => row.person))
  const wanted = [...new Set(rows.map((row) => row.person))].filter((person) => leave.protectedToo || !hidden.has(person))
  const ties = (await listTies(tx, wanted)).map(({ one, other }) => [one, other] as const)
  const receiver = spread(familiesOf(wanted, ties), leave.to, await queries.listOwnOf(tx, officer, leave.to, wanted, today))
  const share = (to: string): number => [...receiver.values()].filter((one) => one === to).length
  return {
    count: { people: receiver.size, hidden: hidden.size, staying: new Set(rows.map((row) => row.person)).size - receiver.size, shares: leave.to.map((one) => ({ officer: one, people: share(one) })) },
    pieces: cut(rows, leave.officer, receiver, leave), people: [...receiver.keys()],
  }
}

export const workRoutes: Served[] = [
  serveOfficer(api.readOfficers, {
    action: 'officer.list', audit: 'OfficersListed', data: 'read',
    run: async ({ tx, officer, clock }) => {
      const held = await listHeldByLeave(tx, officer.authority.id, clock.today())
      return {
        officers: (await queries.listOfficers(tx, officer, clock.today())).map((row) => ({
          id: row.id, name: row.name, roles: row.roles, from: row.valid_from, to: row.valid_to, unit: row.unit_sv === null ? null : { nameSv: row.unit_sv, nameFi: row.unit_fi! },
          people: row.people, withoutDelay: row.without_delay, overdue: row.overdue, leave: leaveOf(awayNow(held, row.id, clock.today())),
        })),
        deputies: (await queries.listDeputies(tx, officer.authority.id, clock.today())).map((row) => ({
          id: row.id, officer: { id: row.officer_id, name: row.officer }, deputy: { id: row.deputy_id, name: row.deputy }, from: row.valid_from, to: row.valid_to, protectedToo: row.covers_protected,
        })),
      }
    },
  }),

  serveOfficer(api.readWithoutOfficer, {
    action: 'team.read', audit: 'PeopleWithoutOfficerListed', data: 'read',
    run: async ({ tx, may, officer, clock, audit }) => {
      const rows = await queries.listWithoutOfficer(tx, may, columnsFor(may, officer, clock.today()), mostPeople + 1)
      const shown = rows.slice(0, mostPeople)
      audit({ shown: shown.length }, { people: shown.map((row) => row.id) })
      return { people: shown.map(lineOfLoad), more: rows.length > mostPeople }
    },
  }),

  serveOfficer(api.readCaseload, {
    action: 'team.read', audit: 'CaseloadListed', data: 'read',
    run: async ({ tx, may, params, officer, clock, audit }) => {
      const colleague = (await queries.findColleague(tx, params.id, officer.authority.id)) ?? refuse('not-found')
      const rows = await queries.listCaseload(tx, may, columnsFor(may, officer, clock.today()), params.id, mostPeople + 1)
      const shown = rows.slice(0, mostPeople)
      audit({ shown: shown.length }, { people: shown.map((row) => row.id), objects: [params.id] })
      return { officer: colleague, people: shown.map(lineOfLoad), more: rows.length > mostPeople }
    },
  }),

  serveOfficer(api.assignPeople, {
    action: 'assignment.change', audit: 'AssignmentChanged', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      if (!(await queries.worksHere(tx, body.officer, officer.authority.id, body.from))) wrong('officer', 'not-in-role', 'has no role here on that day')
      const people = await queries.listReachable(tx, may, body.people)
      if (people.length !== new Set(body.people).size) return refuse('not-found')
      if ((await queries.listOwnOf(tx, officer, [body.officer], people, clock.today())).length > 0) wrong('officer', 'own-file', 'is one of the people, or of their family')
      await queries.assign(tx, people, body.officer, body.from, officer, clock.now())
      audit({}, { people, objects: [body.officer], earliestOn: body.from })
      return { assigned: people.length }
    },
  }),

  serveOfficer(api.countLeave, {
    action: 'leave.arrange', audit: 'LeaveLookedAt', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const { count } = await prepareLeave(tx, may, body, clock.today())
      audit({ people: count.people }, { objects: [body.officer] })
      return count
    },
  }),
  serveOfficer(api.arrangeLeave, {
    action: 'leave.arrange', audit: 'LeaveArranged', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      const { count, pieces, people } = await prepareLeave(tx, may, body, clock.today())
      if (count.people !== body.expected) return refuse('conflict')
      await writePieces(tx, pieces, officer, clock.now())
      audit({ people: count.people, hidden: body.protectedToo ? count.hidden : 0 }, { people, objects: [body.officer, ...body.to], earliestOn: body.from })
      return count
    },
  }),

  serveOfficer(api.endLeave, {
    action: 'leave.arrange', audit: 'LeaveEnded', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      const today = clock.today()
      if (!(await queries.worksHere(tx, body.officer, officer.authority.id, today))) wrong('officer', 'not-in-role', 'has no role here today')
      const away = awayNow(await lockHeldByLeave(tx, may, body.officer), body.officer, today)
      if (away.length === 0) return refuse('not-found')
      await writePieces(tx, givenBack(away, body.officer, today), officer, clock.now())
      const people = away.map((one) => one.person)
      const hidden = await countHidden(tx, people, today)
      audit({ people: people.length, hidden }, { people, objects: [body.officer], earliestOn: today })
      return { people: people.length, hidden }
    },
  }),

  serveOfficer(api.arrangeDeputy, {
    action: 'deputy.arrange', audit: 'DeputyArranged', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      if (body.officer === body.deputy) wrong('deputy', 'same-officer', 'is the officer who is away')
      if (body.to < body.from) wrong('to', 'period-backwards', 'the period ends before it starts')
      if (body.from < clock.today()) wrong('from', 'in-the-past', 'is before today')
      await checkPeriod(tx, { officers: [body.officer], path: 'officer', from: body.from, until: null }, officer.authority.id)
      await checkPeriod(tx, { officers: [body.deputy], path: 'deputy', from: body.from, until: body.to }, officer.authority.id)
      if (await queries.hasDeputy(tx, officer.authority.id, body)) wrong('from', 'overlap', 'there is a deputy on some of those days')
      const { id } = await queries.insertDeputy(tx, body, officer, clock.now())
      audit({ protectedToo: Number(body.protectedToo) }, { objects: [id, body.officer, body.deputy], earliestOn: body.from })
      return { id }
    },
  }),
  serveOfficer(api.endDeputy, {
    action: 'deputy.arrange', audit: 'DeputyEnded', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const ended = (await queries.endDeputy(tx, body.id, officer, clock.today(), clock.now())) ?? refuse('not-found')
      audit({}, { objects: [body.id, ended.officer_id, ended.deputy_id] })
      return { ended: true as const }
    },
  }),
]
