import { readToday, type DutyLine } from '@kotostig/api/person'
import { day, isoOf } from '@kotostig/law/kit/date'
import { mayFilter } from '../access.ts'
import { lineOf, listColumns } from '../person/person.ts'
import { serveOfficer, type Served } from '../serve.ts'
import { sourceOf } from './duty.ts'
import * as queries from './today.queries.ts'

const mostDuties = 200
const mostQuestions = 50
/** A day within this many days is soon. */
const soon = 30

const dayAfter = (today: string, days: number): string => isoOf(day(today) + days)

const stateOf = (row: queries.DutyListRow, today: string): DutyLine['state'] => {
  if (row.list_rank === 0) return 'without-delay'
  if (row.due_on === null) return 'open'
  return row.due_on < today ? 'overdue' : row.due_on <= dayAfter(today, soon) ? 'due-soon' : 'open'
}

export const dutyRoutes: Served[] = [
  serveOfficer(readToday, {
    action: 'duty.list', audit: 'DutiesListed', data: 'read',
    run: async ({ tx, may, params, officer, clock, audit }) => {
      const today = clock.today()
      const file = mayFilter(officer, 'person.read', today)
      const columns = listColumns(may, file)
      const duties = await queries.listDuties(tx, may, columns, params.whose, mostDuties + 1)
      const questions = await queries.listQuestions(tx, may, columns, params.whose, mostQuestions + 1)
      const toAccept = await queries.listToAccept(tx, may, columns)
      const counts = await queries.countDuties(tx, may, params.whose)
      const shownDuties = duties.slice(0, mostDuties)
      const shownQuestions = questions.slice(0, mostQuestions)
      const seen = new Set([...shownDuties, ...shownQuestions, ...toAccept].map((row) => row.id))
      audit({ shown: seen.size }, { people: [...seen] })
      return {
        today,
        duties: shownDuties.map((row) => ({
          person: lineOf(row), rule: row.rule, source: sourceOf(row.source), trigger: row.trigger_on, due: row.due_on, state: stateOf(row, today), officer: row.officer,
        })),
        moreDuties: duties.length > mostDuties,
        questions: shownQuestions.map((row) => ({ person: lineOf(row), question: row.question, fact: row.fact, source: sourceOf(row.source) })),
        moreQuestions: questions.length > mostQuestions,
        counts: { withoutDelay: counts.without_delay, overdue: counts.overdue, dueSoon: counts.due_soon },
        toAccept: toAccept.map(lineOf),
      }
    },
  }),
]
