/**
 * Who uses the embedded database right now. Several of our processes can share it (a server, a second server on the next
 * port, a test run against them); the last one to leave stops it. A process that was killed leaves its name behind, so
 * a name counts only while that very process lives.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** When a process started, as the system counts it: numbers of processes are used again, start times are not. */
function startedAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything, so count the fields after the last bracket: the start is the 22nd field.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie has ended; only its parent has not asked yet.
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export type Users = { join(): void; leave(): void; others(): number[] }

export function usersOf(folder: string): Users {
  const names = join(folder, 'users')
  mkdirSync(names, { recursive: true })
  const own = join(names, String(process.pid))
  return {
    join: () => writeFileSync(own, startedAt(process.pid) ?? ''),
    leave: () => rmSync(own, { force: true }),
    others: () =>
      readdirSync(names).map(Number).filter((pid) => {
        if (pid === process.pid) return false
        const said = readFileSync(join(names, String(pid)), 'utf8')
        if (isAlive(pid) && startedAt(pid) === said) return true
        rmSync(join(names, String(pid)), { force: true })
        return false
      }),
  }
}

/** True when the number belongs to a PostgreSQL server. After a restart of the machine it may belong to anything. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return true
  }
}
