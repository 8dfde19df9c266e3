import * as api from '@kotostig/api/person'
import type { DutyLine } from '@kotostig/api/person'
import { day, isoOf } from '@kotostig/law/kit/date'
import { mayFilter } from '../access.ts'
import { findPeople, lineOf, listColumns } from '../person/person.ts'
import { serveOfficer, type Served } from '../serve.ts'
import { sourceOf } from './duty.ts'
import { readProgress } from './release-run.queries.ts'
import * as queries from './today.queries.ts'

/** How many rows are read at a time: what fits in the eye of somebody who scrolls. The rest is one press away, and searched as a whole. */
const mostDuties = 40
const mostQuestions = 20
/** Of those found by name: somebody has a handful of each. */
const mostFoundDuties = 200
/** A team's counts stop here: "more than forty" says enough. No more than a page, from which one of them is read. */
const mostCounted = mostDuties
/** How many of those to take over are shown at a time, and how far they are counted. */
const mostToAccept = 20
const mostAwaited = 1_000
/** A day within this many days is soon. */
const soon = 30

const dayAfter = (today: string, days: number): string => isoOf(day(today) + days)

const stateOf = (row: queries.DutyListRow, today: string): DutyLine['state'] => {
  if (row.list_rank === 0) return 'without-delay'
  if (row.due_on === null) return 'open'
  return row.due_on < today ? 'overdue' : row.due_on <= dayAfter(today, soon) ? 'due-soon' : 'open'
}

const lineOfDuty = (row: queries.DutyListRow, today: string): DutyLine => ({
  person: lineOf(row), rule: row.rule, source: sourceOf(row.source), trigger: row.trigger_on, due: row.due_on, state: stateOf(row, today), officer: row.officer,
})

const lineOfQuestion = (row: Awaited<ReturnType<typeof queries.listQuestions>>[number]) => ({ person: lineOf(row), question: row.question, fact: row.fact, source: sourceOf(row.source) })

/** The first of the rows, and where the next ones begin. */
function pageOf(rows: queries.DutyListRow[], most: number): { shown: queries.DutyListRow[]; next: string | null } {
  const shown = rows.slice(0, most)
  const last = shown.at(-1)
  return { shown, next: rows.length > most && last !== undefined ? `${last.list_rank}_${last.list_day}_${last.duty}` : null }
}

export const dutyRoutes: Served[] = [
  serveOfficer(api.readToday, {
    action: 'duty.list', audit: 'DutiesListed', data: 'read',
    run: async ({ tx, may, params, officer, clock, audit }) => {
      await tx.planOnce()
      const today = clock.today()
      const columns = listColumns(may, mayFilter(officer, 'person.read', today))
      const whose = params.whose === 'mine' ? await queries.listMine(tx, may) : 'team'
      const duties = await queries.listDuties(tx, may, columns, whose, mostDuties + 1)
      const { shown, next } = pageOf(duties, mostDuties)
      const questions = await queries.listQuestions(tx, may, columns, whose, mostQuestions + 1)
      const awaited = await queries.listToAccept(tx, may, columns, mostToAccept + 1)
      const toAccept = awaited.slice(0, mostToAccept)
      const toAcceptAll = awaited.length > mostToAccept ? await queries.countToAccept(tx, may, mostAwaited + 1) : awaited.length
      const counts = params.whose === 'mine' ? (duties[0]?.counts ?? { without_delay: 0, overdue: 0, due_soon: 0 }) : await queries.countTeam(tx, may, duties, mostCounted + 1)
      const progress = await readProgress(tx)
      const shownQuestions = questions.slice(0, mostQuestions)
      const seen = new Set([...shown, ...shownQuestions, ...toAccept].map((row) => row.id))
      audit({ shown: seen.size }, { people: [...seen] })
      return {
        today,
        duties: shown.map((row) => lineOfDuty(row, today)), next,
        questions: shownQuestions.map(lineOfQuestion),
        moreQuestions: questions.length > mostQuestions,
        counts: { withoutDelay: counts.without_delay, overdue: counts.overdue, dueSoon: counts.due_soon, countedTo: params.whose === 'team' ? mostCounted : null },
        toAccept: toAccept.map(lineOf), toAcceptAll, derivation: progress.run, waiting: progress.waiting,
      }
    },
  }),

  serveOfficer(api.readMoreDuties, {
    action: 'duty.list', audit: 'DutiesListed', data: 'read',
    run: async ({ tx, may, params, officer, clock, audit }) => {
      const today = clock.today()
      const [rank, day, duty] = params.after.split('_') as [string, string, string]
      const columns = listColumns(may, mayFilter(officer, 'person.read', today))
      const whose = params.whose === 'mine' ? await queries.listMine(tx, may) : 'team'
      const { shown, next } = pageOf(await queries.listDuties(tx, may, columns, whose, mostDuties + 1, { rank: Number(rank), day, duty }), mostDuties)
      const seen = new Set(shown.map((row) => row.id))
      audit({ shown: seen.size }, { people: [...seen] })
      return { duties: shown.map((row) => lineOfDuty(row, today)), next }
    },
  }),

  serveOfficer(api.findInToday, {
    action: 'duty.list', audit: 'DutiesListed', data: 'read',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      const today = clock.today()
      const file = mayFilter(officer, 'person.read', today)
      const found = await findPeople(tx, may, file, body.text)
      const mine = body.whose === 'mine' ? new Set(await queries.listMine(tx, may)) : undefined
      const people = found.people.map((row) => row.id).filter((id) => mine?.has(id) ?? true)
      const columns = listColumns(may, file)
      const duties = await queries.listDuties(tx, may, columns, people, mostFoundDuties)
      const questions = await queries.listQuestions(tx, may, columns, people, mostFoundDuties)
      const seen = new Set([...duties, ...questions].map((row) => row.id))
      audit({ shown: seen.size }, { people: [...seen] })
      return { duties: duties.map((row) => lineOfDuty(row, today)), questions: questions.map(lineOfQuestion), more: found.more }
    },
  }),

  serveOfficer(api.readMoreToAccept, {
    action: 'duty.list', audit: 'DutiesListed', data: 'read',
    run: async ({ tx, may, params, officer, clock, audit }) => {
      const rows = await queries.listToAccept(tx, may, listColumns(may, mayFilter(officer, 'person.read', clock.today())), 2 * mostToAccept + 1, params.after)
      const shown = rows.slice(0, 2 * mostToAccept)
      audit({ shown: shown.length }, { people: shown.map((row) => row.id) })
      return { people: shown.map(lineOf), more: rows.length > shown.length }
    },
  }),
]
