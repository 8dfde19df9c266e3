/** A release of the law worked through in a process of its own, to be killed. */
import { systemClock } from '../../../server/src/clock.ts'
import { openDatabase } from '../../../server/src/db/tx.ts'
import { runRelease } from '../../../server/src/duty/release-run.ts'

const [, , url, release] = process.argv
const database = openDatabase({ url: url!, checkRows: false, onLost: () => {} })
await runRelease({ database, url: url!, clock: systemClock, release: release!, threads: 2 })
await database.close()
