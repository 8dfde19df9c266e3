/** `kotostig demo`: invented people, for trying out and for measuring. */
import { systemClock } from '../clock.ts'
import { migrate } from '../db/migrate.ts'
import { chooseDatabase } from '../db/open.ts'
import { openDatabase } from '../db/tx.ts'
import { installDemonstration } from '../demo/demo.ts'
import { Complaint } from './output.ts'

const width = 40

/** On a terminal one line that grows; in a file a line for every tenth. */
function progressBar(): (done: number, total: number) => void {
  const begun = performance.now()
  let shown = -1
  return (done, total) => {
    const part = Math.min(1, done / total)
    const line = `[${'#'.repeat(Math.round(part * width)).padEnd(width, '.')}] ${done} of ${total} people, ${((performance.now() - begun) / 1_000).toFixed(1)} s`
    if (process.stderr.isTTY) return void process.stderr.write(`\r${line}${done >= total ? '\n' : ''}`)
    const tenth = Math.floor(part * 10)
    if (tenth > shown) process.stderr.write(`${line}\n`)
    shown = Math.max(shown, tenth)
  }
}

export async function demoFromCommand(people: number | undefined): Promise<void> {
  if (process.env['NODE_ENV'] === 'production') throw new Complaint('invented people and accounts for anybody are not for production (NODE_ENV)')
  const source = await chooseDatabase(process.env)
  try {
    await migrate(source.ownerUrl)
    const database = openDatabase({ url: source.url, checkRows: false, onLost: () => {} })
    try {
      const outcome = await installDemonstration(database, { today: systemClock.today(), progress: progressBar(), ...(people === undefined ? {} : { people }) })
      if (outcome === 'other-people') throw new Complaint('this database holds people who are not of the demonstration; nothing was added')
    } finally {
      await database.close()
    }
  } finally {
    await source.stop()
  }
}
