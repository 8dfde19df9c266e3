/** `npm start`: everything that is needed to try Kotostig, from nothing, in one command. */
import { readSettings, startServer, stopOnSignals } from '../server/src/main.ts'
import { buildWeb } from './build-web.ts'

const begun = performance.now()
try {
  const settings = readSettings(process.env)
  await buildWeb()
  // One line on the screen: warnings are for those who run `kotostig serve`.
  const server = await startServer({ ...settings, log: { level: process.env['LOG_LEVEL'] || 'error' } })
  stopOnSignals(server)
  process.stdout.write(`Kotostig is ready: ${server.url} (${((performance.now() - begun) / 1_000).toFixed(1)} s)\n`)
} catch (error) {
  process.stderr.write(`Kotostig could not start. ${(error as Error).message}\n`)
  process.exit(1)
}
