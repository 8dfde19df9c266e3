/**
 * Which database to use. Set DATABASE_URL and it is that one; otherwise an embedded PostgreSQL is started in `.data/postgres`.
 * Nothing else in the program knows which.
 */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbedded } from './postgres.ts'

export type DatabaseSource = {
  ownerUrl: string
  url: string
  /** Words for the operator; never a password. */
  described: string
  stop(): Promise<void>
}

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url))

export async function chooseDatabase(environment: NodeJS.ProcessEnv): Promise<DatabaseSource> {
  const url = environment['DATABASE_URL']
  if (url) {
    return { ownerUrl: environment['DATABASE_OWNER_URL'] || url, url, described: 'DATABASE_URL', stop: async () => {} }
  }
  const folder = resolve(environment['KOTOSTIG_DATA'] || resolve(projectFolder, '.data'), 'postgres')
  const embedded = await startEmbedded({ folder })
  return { ownerUrl: embedded.ownerUrl, url: embedded.url, described: 'embedded PostgreSQL', stop: embedded.stop }
}
