/** Writes `server/src/db/schema.sql` from a new database with every migration run. Commit it with the migration. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dumpSchema } from '../server/src/db/dump.ts'
import { migrate } from '../server/src/db/migrate.ts'
import { startEmbedded } from '../server/src/db/postgres.ts'

const folder = mkdtempSync(join(tmpdir(), 'kotostig-schema-'))
// When root runs this, PostgreSQL runs as another account and must be able to pass.
chmodSync(folder, 0o755)
const database = await startEmbedded({ folder, forgetful: true })
try {
  await migrate(database.ownerUrl)
  writeFileSync(new URL('../server/src/db/schema.sql', import.meta.url), await dumpSchema(database.ownerUrl))
} finally {
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}
