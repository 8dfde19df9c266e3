/** One thread of a run: reads the cases of a stretch of people, and answers with those of whom the law now says something else. */
import { readCaseFile, type CasePerson } from '@kotostig/law'
import type { Database } from '../db/tx.ts'
import { outcomesOf, statedOf, type Outcome } from './duty.ts'
import { listStretch } from './release-run.queries.ts'
import { answerStretches } from './stretches.ts'

export type Stretch = { from: string; to: string; today: string }
export type Moved = { revision: string; outcome: Outcome }
/** `fault`: the stretch as a whole cannot be worked out here; the facts themselves must be read. */
export type StretchAnswer = { people: string[]; moved: Moved[]; fault?: string }

export async function workOut(database: Database, { from, to, today }: Stretch): Promise<StretchAnswer> {
  const [rows, stated] = await database.read(async (tx) => [await listStretch(tx, from, to), await statedOf(tx, 'all')])
  const people = rows.map((row) => row.person)
  const read = readCaseFile({ asOf: today, people: rows.map((row) => JSON.parse(row.facts) as CasePerson), ...stated })
  if (!read.ok) return { people, moved: [], fault: read.faults.slice(0, 3).map((one) => `${one.path} ${one.code}`).join('; ') }
  const moved = outcomesOf(read.case, today).flatMap((outcome, at) => (outcome.hash === rows[at]!.hash ? [] : [{ revision: rows[at]!.revision, outcome }]))
  return { people, moved }
}

answerStretches(workOut, (fault): StretchAnswer => ({ people: [], moved: [], fault }))
