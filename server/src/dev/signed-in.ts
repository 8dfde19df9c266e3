/** An officer with a session, and how they ask: as a browser would, cookie and all. */
import type { FastifyInstance } from 'fastify'
import type { Officer } from '../caller.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/tx.ts'
import { makeSessions } from '../session/session.ts'
import { testSecret } from './test-app.ts'

export async function signIn(database: Database, officer: Officer, clock: Clock): Promise<string> {
  const started = await database.write((tx) => makeSessions(testSecret).start(tx, officer.roleId, clock))
  if (started === undefined) throw new Error('the role is not valid today')
  return started.token
}

type Reply = Awaited<ReturnType<FastifyInstance['inject']>>

export const ask = (app: FastifyInstance, method: 'GET' | 'POST', url: string, session?: string, payload?: object): Promise<Reply> =>
  app.inject({
    method, url, ...(session === undefined ? {} : { cookies: { kotostig_session: session } }),
    ...(method === 'POST' ? { headers: { 'content-type': 'application/json' }, payload: payload ?? {} } : {}),
  })
