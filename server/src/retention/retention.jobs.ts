/**
 * Each night: lists what has been kept long enough. And at any time: carries out lists that somebody has approved, a file at a
 * time, each in a transaction of its own with its record: stopped half way, the rest is done the next time.
 */
import { day, isoOf } from '@kotostig/law/kit/date'
import { systemInsert } from '../audit.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/tx.ts'
import { rederive } from '../duty/duty.ts'
import { listFamily } from '../facts/facts.ts'
import * as queries from './retention.queries.ts'
import { isAboutRows, rulesOf, wantedOf } from './retention.ts'

/** So many whole years earlier: a record of that day is still kept. */
function yearsBefore(today: string, years: number): string {
  const earlier = `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`
  // 29 February has no counterpart: the last day of the month.
  return isoOf(day(today.endsWith('-02-29') ? `${earlier.slice(0, 8)}28` : earlier))
}

/** Makes the lists of today. Returns how many files and rows stand on them. */
export async function listExpired(database: Database, clock: Clock): Promise<number> {
  const [authorities, decisions] = await database.read(async (tx) => [await queries.listAuthorities(tx), await queries.listDecisions(tx)])
  let listed = 0
  for (const authority of authorities) {
    for (const rule of rulesOf(authority.kind)) {
      const years = decisions.find((one) => one.authority === authority.id && one.rule === rule.id)?.years
      const wanted = wantedOf(rule, years)
      if (wanted === undefined && (!isAboutRows(rule.id) || years === undefined)) continue
      listed += await database.write(async (tx) => {
        if (await queries.isQuiet(tx, authority.id, rule.id, clock.now())) return 0
        return wanted === undefined
          ? queries.makeRowList(tx, authority.id, rule.id, yearsBefore(clock.today(), years!), clock.now())
          : queries.makeFileList(tx, authority.id, rule.id, wanted, clock.today(), clock.now())
      })
    }
  }
  return listed
}

const rowsAtOnce = 10_000

async function eraseRows(database: Database, clock: Clock, list: queries.Approved): Promise<number> {
  for (let total = 0; ;) {
    const gone = await database.write(async (tx) => {
      const rows = await queries.eraseRows(tx, list.id, rowsAtOnce)
      if (rows > 0) await tx.write(systemInsert('RowsErased', list, clock.now(), { rule: list.rule, rows }, { objects: [list.id] }))
      return rows
    })
    total += gone
    if (gone < rowsAtOnce) return total
  }
}

async function eraseFiles(database: Database, clock: Clock, list: queries.Approved): Promise<number> {
  const decided = await database.read((tx) => queries.listDecisions(tx, list.authority))
  const rule = rulesOf(list.kind).find((one) => one.id === list.rule)
  const wanted = rule && wantedOf(rule, decided.find((one) => one.rule === list.rule)?.years)
  for (let total = 0; ;) {
    const next = await database.read((tx) => queries.listToErase(tx, list.id, 100))
    if (next.length === 0) return total
    for (const { id, person } of next) {
      total += await database.write(async (tx) => {
        if (wanted === undefined || !(await queries.isStillExpired(tx, list.authority, wanted, clock.today(), person))) {
          await queries.removeItem(tx, id)
          return 0
        }
        const family = (await listFamily(tx, [person])).filter((one) => one !== person)
        const rows = await queries.eraseFile(tx, id)
        if (family.length > 0) await rederive(tx, family, clock.today(), clock.now())
        await tx.write(systemInsert('FileErased', list, clock.now(), { rule: list.rule, rows }, { people: [person], objects: [list.id] }))
        return 1
      })
    }
  }
}

/** Deletes what stands on approved lists. Returns how many files and rows are gone. */
export async function eraseApproved(database: Database, clock: Clock): Promise<number> {
  let total = 0
  for (const list of await database.read(queries.listApproved)) {
    total += list.before === null ? await eraseFiles(database, clock, list) : await eraseRows(database, clock, list)
    await database.write((tx) => queries.finishList(tx, list.id))
  }
  return total
}

const everyMs = 60_000

/** Lists once a day, and carries out what is approved within a minute, until stopped. */
export function keepRetention(database: Database, clock: Clock, onFault: (error: Error) => void): { stop(): Promise<void> } {
  let stopped = false
  let listedOn = ''
  let running: Promise<unknown> = Promise.resolve()
  const look = (): void => {
    running = running.then(async () => {
      if (stopped) return
      if (listedOn !== clock.today()) {
        await listExpired(database, clock)
        listedOn = clock.today()
      }
      await eraseApproved(database, clock)
    }).catch(onFault)
  }
  look()
  const timer = setInterval(look, everyMs)
  timer.unref()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
