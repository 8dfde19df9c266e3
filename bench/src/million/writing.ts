/** Registering people beside a million, and working a release of the law through for all of them, also when it is killed. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../../../server/src/clock.ts'
import { runRelease } from '../../../server/src/duty/release-run.ts'
import type { Figure } from '../figure.ts'
import { ask, type Scene } from './officers.ts'
import type { Million } from './world.ts'

const registrations = 300

export async function registerFigures(scene: Scene): Promise<Figure[]> {
  const times: number[] = []
  for (let at = 0; at < registrations; at++) {
    const officer = scene.officers[at % scene.officers.length]!
    const begun = performance.now()
    await ask(scene, officer, 'POST', '/api/people', {
      key: `bench ${process.pid} ${begun} ${at}`, familyName: 'Mätexempel', givenNames: `Nummer ${at}`, born: '1990-03-14', source: 'person',
      facts: { arrived: '2026-01-10', residence: [{ from: '2026-02-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-02-15', code: officer.code }], acts: [{ type: 'known', on: '2026-03-01' }] },
    })
    times.push(performance.now() - begun)
  }
  times.splice(0, 20)
  times.sort((a, b) => a - b)
  const median = times[times.length >> 1]!
  return [{ name: 'Registering a person, with derivation and record of use, median', value: median, unit: 'ms', against: '', ratio: null, goal: 'at most 15', holds: median <= 15 }]
}

/** As if the release before had said something else of one person in twenty. Returns of how many. */
async function tamper(scene: Scene): Promise<number> {
  await scene.owner.query(`CREATE TEMP TABLE other AS SELECT person_id FROM case_snapshot WHERE person_id % 20 = 3`)
  await scene.owner.query(`UPDATE duty SET source = '', due_on = NULL FROM other WHERE duty.person_id = other.person_id`)
  const { rowCount } = await scene.owner.query(`UPDATE case_snapshot SET outcome_hash = 'another' FROM other WHERE case_snapshot.person_id = other.person_id`)
  await scene.owner.query('DROP TABLE other')
  await scene.owner.query('VACUUM ANALYZE case_snapshot, duty')
  return rowCount ?? 0
}

/** What the law says of everybody, as one mark: the same before and after, if everything was put right. */
const markOf = async (scene: Scene): Promise<string> =>
  (await scene.owner.query<{ mark: string }>(`SELECT md5(string_agg(one, '' ORDER BY one)) AS mark FROM (
    SELECT md5(person_id::text || rule || occurrence || source || coalesce(due_on::text, '')) AS one FROM duty WHERE person_id % 20 = 3 AND derived_state <> 'lapsed') marks`)).rows[0]!.mark

const fixRelease = (scene: Scene, release: string): Promise<unknown> => scene.owner.query(`INSERT INTO law_release (release, checksum) VALUES ($1, repeat('0', 64)) ON CONFLICT DO NOTHING`, [release])

/** Another process works the release through, and is killed by force when a third is done. */
async function killedRun(million: Million, scene: Scene, release: string): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('release-process.ts', import.meta.url)), million.embedded.url, release], { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise((resolve) => child.on('close', resolve))
  for (;;) {
    const { rows } = await scene.owner.query<{ far: boolean }>(`SELECT people_done > people_total / 3 AS far FROM derivation_run WHERE law_release = $1`, [release])
    if (rows[0]?.far) break
    if (child.exitCode !== null) throw new Error('the run ended before it could be killed')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  await ended
}

export async function releaseFigures(million: Million, scene: Scene): Promise<Figure[]> {
  // Releases that no law will have.
  const [first, second, third] = [2990, 2991, 2992].map((year) => `${year}.${process.pid}`) as [string, string, string]
  const run = (release: string) => runRelease({ database: scene.database, url: million.embedded.url, clock: systemClock, release, threads: 2 })
  // So that everything stands as today's law says it, whatever was tried before.
  await fixRelease(scene, first)
  await run(first)
  const before = await markOf(scene)

  const changed = await tamper(scene)
  await fixRelease(scene, second)
  const begun = performance.now()
  const whole = await run(second)
  const rate = whole.done / ((performance.now() - begun) / 1000)
  const isRight = whole.changed === changed && whole.done === whole.total && (await markOf(scene)) === before

  await tamper(scene)
  await fixRelease(scene, third)
  await killedRun(million, scene, third)
  const rest = await run(third)
  const twice = Math.abs(rest.done - rest.total) + Math.abs(rest.changed - changed)
  const isRightAgain = (await markOf(scene)) === before
  await scene.owner.query(`DELETE FROM derivation_run WHERE law_release LIKE '299%'`)
  return [
    { name: `A release of the law worked through for ${whole.total} people, of whom ${whole.changed} change`, value: rate, unit: 'people/s', against: '', ratio: null, goal: 'at least 10 000, and everybody right', holds: rate >= 10_000 && isRight },
    { name: 'The same killed by force at a third and taken up again: people done twice or not at all', value: twice + (isRightAgain ? 0 : 1), unit: 'people', against: '', ratio: null, goal: 'none', holds: twice === 0 && isRightAgain },
  ]
}
