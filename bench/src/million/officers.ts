/** A whole server on the million, without a network, and officers who are signed in. */
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { buildApp } from '../../../server/src/app.ts'
import { systemClock, type Clock } from '../../../server/src/clock.ts'
import { openDatabase, type Database } from '../../../server/src/db/tx.ts'
import { startWorkers } from '../../../server/src/determination/workers.ts'
import { makeSessions } from '../../../server/src/session/session.ts'
import type { Million } from './world.ts'

const secret = 'a secret of the bench, which guards nothing'

export type Officer = { session: string; officer: string; kind: string; code: string; people: string[] }
export type Scene = { app: FastifyInstance; database: Database; clock: Clock; owner: pg.Client; officers: Officer[]; close(): Promise<void> }

export async function openScene(million: Million, howMany = 60): Promise<Scene> {
  const clock = systemClock
  const database = openDatabase({ url: million.embedded.url, checkRows: false, onLost: () => {}, connections: 1 })
  const workers = startWorkers({ threads: 1 })
  const app = await buildApp({ clock, database, workers, checkReplies: false, isDemonstration: true, sessionSecret: secret, requestsPerMinute: 1_000_000, trustedProxies: [], log: { level: process.env['LOUD'] ? 'error' : 'silent' } })
  const owner = new pg.Client({ connectionString: million.embedded.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ role: string; officer: string; kind: string; code: string; people: string[] }>(`
    SELECT officer_role.id::text AS role, officer.id::text AS officer, authority.kind, authority.code,
      (SELECT array_agg(person_id::text ORDER BY person_id) FROM assignment WHERE assignment.officer_id = officer.id AND valid_to IS NULL) AS people
    FROM officer JOIN officer_role ON officer_role.officer_id = officer.id JOIN authority ON authority.id = officer_role.authority_id
    WHERE officer.subject LIKE 'bench:%' AND authority.kind = 'municipality' ORDER BY md5(officer.subject) LIMIT ${howMany}`)
  const sessions = makeSessions(secret)
  const officers: Officer[] = []
  for (const { role, officer, kind, code, people } of rows) {
    const started = await database.write((tx) => sessions.start(tx, role, clock))
    officers.push({ session: started!.token, officer, kind, code, people })
  }
  return {
    app, database, clock, owner, officers,
    close: async () => {
      await app.close()
      await workers.close()
      await database.close()
      await owner.end()
    },
  }
}

export async function ask(scene: Scene, officer: Officer, method: 'GET' | 'POST', url: string, payload?: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const reply = await scene.app.inject({
    method, url, cookies: { kotostig_session: officer.session },
    ...(method === 'POST' ? { headers: { 'content-type': 'application/json' }, payload: payload ?? {} } : {}),
  })
  if (reply.statusCode !== 200) throw new Error(`${method} ${url}: ${reply.statusCode} ${reply.body.slice(0, 300)}`)
  return { status: reply.statusCode, body: reply.json() }
}
