/** A change of the law rehearsed for everybody, duties and money both, while officers go on reading their list of today. */
import { lawRelease } from '../../../law/src/release.ts'
import { systemClock } from '../../../server/src/clock.ts'
import { openDatabase } from '../../../server/src/db/tx.ts'
import { runRehearsal } from '../../../server/src/rehearsal/rehearsal.jobs.ts'
import { dropResults, everybody, insertRehearsal } from '../../../server/src/rehearsal/rehearsal.queries.ts'
import type { Figure } from '../figure.ts'
import { ask, type Scene } from './officers.ts'
import type { Million } from './world.ts'

/** An assumption that moves duties and euros: nothing can be left out of the comparison. */
const assumption = {
  format: 1 as const, title: 'Bench', changes: [
    { table: 'monthsBetweenReviews' as const, from: '2026-01-01', unit: 'months' as const, value: 4 },
    { table: 'municipalityRates' as const, from: '2027-01-01', unit: 'euros-a-year' as const, value: { under7: 3000, from7: 2300, adult: 7741 } },
  ],
}
const pauseMs = 20
const quantile = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!

export async function rehearsalFigures(million: Million, scene: Scene): Promise<Figure[]> {
  // As in a server: the run has connections besides those of the requests.
  const database = openDatabase({ url: million.embedded.url, checkRows: false, onLost: () => {}, connections: 2 })
  const id = await database.write((tx) => insertRehearsal(tx, {
    key: `bench ${process.pid} ${systemClock.now()}`, authority: null, officer: null, proposal: 'own', own: JSON.stringify(assumption), lookedOn: '2027-01-01', release: lawRelease, at: systemClock.now(),
  }, everybody))
  const read = (at: number): Promise<unknown> => ask(scene, scene.officers[at % scene.officers.length]!, 'GET', '/api/today/mine')
  for (let at = 0; at < scene.officers.length; at++) await read(at)
  let done = 0
  let isOver = false
  const times: number[] = []
  const begun = performance.now()
  const running = runRehearsal(id, { database, url: million.embedded.url, clock: systemClock, threads: 2, progress: (now) => (done = now) }).finally(() => (isOver = true))
  for (let at = 0; !isOver; at++) {
    const from = performance.now()
    await read(at)
    times.push(performance.now() - from)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  await running
  const rate = done / ((performance.now() - begun) / 1000)
  const { rows } = await scene.owner.query<{ total: number; finished: boolean; differences: number }>(
    `SELECT people_total AS total, finished_at IS NOT NULL AS finished, (SELECT count(*)::int FROM rehearsal_difference WHERE rehearsal_id = rehearsal.id) AS differences FROM rehearsal WHERE id = $1`, [id])
  await scene.database.write((tx) => dropResults(tx, id))
  await database.close()
  await scene.owner.query(`DELETE FROM rehearsal WHERE id = $1`, [id])
  times.sort((a, b) => a - b)
  const [median, high] = [quantile(times, 0.5), quantile(times, 0.95)]
  const { total, finished, differences } = rows[0]!
  return [
    { name: `A change of the law rehearsed for ${total} people, duties and money, ${differences} differences kept`, value: rate, unit: 'people/s', against: '', ratio: null, goal: 'at least 10 000, and everybody', holds: rate >= 10_000 && finished && done === total },
    { name: `Today, one's own list, while the rehearsal runs (${times.length} times), median`, value: median, unit: 'ms', against: '', ratio: null, goal: 'at most 10', holds: median <= 10 },
    { name: 'Today, one\'s own list, while the rehearsal runs, 95th percentile', value: high, unit: 'ms', against: '', ratio: null, goal: 'at most 50', holds: high <= 50 },
  ]
}
