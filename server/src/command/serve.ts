/** `kotostig serve` and `kotostig migrate`. */
import { chooseDatabase } from '../db/open.ts'
import { migrate } from '../db/migrate.ts'
import { readSettings, startServer, stopOnSignals } from '../main.ts'

export async function serveFromCommand(): Promise<void> {
  const server = await startServer({ ...readSettings(process.env), log: { level: process.env['LOG_LEVEL'] || 'info' } })
  stopOnSignals(server)
  process.stderr.write(`Kotostig answers at ${server.url}\n`)
}

export async function migrateFromCommand(): Promise<void> {
  const database = await chooseDatabase(process.env)
  try {
    const done = await migrate(database.ownerUrl)
    process.stdout.write(done.length === 0 ? 'The database is up to date.\n' : done.map((name) => `ran ${name}\n`).join(''))
  } finally {
    await database.stop()
  }
}
