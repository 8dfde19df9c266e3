/**
 * The work on a file, some people at a time, each time in a transaction of its own in which the rows are marked as well: killed
 * half way, it goes on with the rest at the next start, and no row is taken over twice.
 */
import { systemInsert } from '../audit.ts'
import type { Clock } from '../clock.ts'
import type { Database, Tx } from '../db/tx.ts'
import { sql } from '../db/tx.ts'
import { rederive } from '../duty/duty.ts'
import { listFamily } from '../facts/facts.ts'
import { recordFacts } from '../facts/record.ts'
import { eraseListed } from '../intake/listed.ts'
import { FileFault, limits, type FileRow } from './file-fault.ts'
import { readText } from './read-text.ts'
import { readXlsx } from './read-xlsx.ts'
import { noteOf, relativeOf, takeGroup, workOf, type Group, type Work } from './takeover.ts'
import { readRow } from './read-row.ts'
import * as queries from './takeover.queries.ts'

const peopleAtOnce = 40
const rowsAtOnce = 2_000

/** Reads the file that has been sent and stages its rows, all in one transaction: half a file is never staged. */
async function readFile(tx: Tx, takeover: queries.TakeoverRow): Promise<void> {
  const { parts } = await queries.sizeOf(tx, takeover.id)
  const bytes = await queries.readParts(tx, takeover.id, parts)
  let headings: string[] | undefined
  let rows = 0
  let waiting: FileRow[] = []
  const stage = async (): Promise<void> => {
    if (waiting.length > 0) await queries.stageRows(tx, takeover.id, waiting)
    waiting = []
  }
  const take = async (row: FileRow): Promise<void> => {
    if (headings === undefined) {
      headings = row.cells
      const named = headings.filter((heading) => heading !== '')
      if (new Set(named).size !== named.length) throw new FileFault('same-header')
      if (named.length < 2) throw new FileFault('one-column')
      return
    }
    if (++rows > limits.rows) throw new FileFault('too-many-rows')
    waiting.push(row)
    if (waiting.length >= rowsAtOnce) await stage()
  }
  let isFrom1904 = false
  if (bytes.length === 0) throw new FileFault('empty')
  if (bytes.length > 4 && bytes.readUInt32BE(0) === 0xd0cf11e0) throw new FileFault('old-excel')
  if (bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50) {
    const sheet = await readXlsx(bytes)
    isFrom1904 = sheet.is1904
    for await (const some of sheet.rows) for (const row of some) await take(row)
    await stage()
    if (sheet.merged.length > 0) {
      if (sheet.merged.some(([from]) => from === 1)) throw new FileFault('same-header')
      await queries.refuseMerged(tx, takeover.id, sheet.merged)
    }
  } else {
    for (const row of readText(bytes)) await take(row)
    await stage()
  }
  if (rows === 0) throw new FileFault('no-rows')
  await queries.dropParts(tx, takeover.id)
  await queries.change(tx, takeover.id, { state: 'mapping', headings: headings!, is_from_1904: isFrom1904, row_count: rows })
}

async function readOrRefuse(tx: Tx, takeover: queries.TakeoverRow): Promise<void> {
  await tx.write(sql`SAVEPOINT reading`)
  try {
    // The statement timeout is for each piece, not for the whole file.
    await readFile(tx, takeover)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    await tx.write(sql`ROLLBACK TO SAVEPOINT reading`)
    await queries.dropParts(tx, takeover.id)
    await queries.change(tx, takeover.id, { state: 'refused', fault: error.code })
  }
}

const groupsOf = (rows: readonly queries.Waiting[]): queries.Waiting[][] => {
  const groups = new Map<string, queries.Waiting[]>()
  for (const row of rows) {
    const key = row.key ?? `row ${row.number}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

/** A rule that the database itself keeps, as where two periods overlap, refuses one person and not all of them. */
async function guarded<T>(tx: Tx, work: () => Promise<T>, otherwise: () => T): Promise<T> {
  await tx.write(sql`SAVEPOINT one_person`)
  try {
    const result = await work()
    await tx.write(sql`RELEASE SAVEPOINT one_person`)
    return result
  } catch (error) {
    if (!/^(23|22)/.test(String((error as { code?: unknown }).code))) throw error
    await tx.write(sql`ROLLBACK TO SAVEPOINT one_person`)
    return otherwise()
  }
}

/** Some people tried, or taken over. False when there are no more. */
async function takeSome(tx: Tx, work: Work, write: boolean): Promise<boolean> {
  const rows = await queries.listNext(tx, work.id, write ? 'ready' : 'staged', peopleAtOnce)
  if (rows.length === 0) return false
  const people: string[] = []
  const counts = { done: rows.length, refused: 0, created: 0, updated: 0 }
  for (const group of groupsOf(rows)) {
    const { outcomes, person, created, updated } = await guarded(tx, () => takeGroup(tx, work, group, write), () => ({ outcomes: group.map(({ id }) => ({ id, state: 'refused' as const, faults: [{ column: '', code: 'overlap' }] })), created: false, updated: false } as Group))
    await queries.settle(tx, outcomes)
    counts.refused += outcomes.filter((one) => one.state === 'refused').length
    counts.created += Number(created)
    counts.updated += Number(updated)
    if (person !== undefined) people.push(person)
  }
  if (people.length > 0) {
    await rederive(tx, people, work.today, work.at)
    for (const person of people) await tx.write(systemInsert('PersonTakenOver', { officer: work.officer.officerId, authority: work.officer.authority.id }, work.at, { takeover: work.id }, { people: [person], objects: [work.id] }))
  }
  await queries.count(tx, work.id, counts)
  return true
}

/** Family ties, when everybody of the file is there. */
async function tieSome(tx: Tx, work: Work): Promise<boolean> {
  const rows = await queries.listNext(tx, work.id, 'made', peopleAtOnce)
  if (rows.length === 0) return false
  const people: string[] = []
  const column = Object.entries(work.mapping.columns).find(([, of]) => of === 'relative')?.[0] ?? ''
  for (const row of rows) {
    const read = readRow(row, work.headings, work.mapping, work.isFrom1904)
    const other = read.relative && (await relativeOf(tx, work, read.relative.key))
    const isTied = other !== undefined && other.person !== null && other.person !== row.person && await guarded(tx, async () => (await recordFacts(tx, { familyTie: [{ to: other.person, existedBeforeArrival: read.relative!.existedBeforeArrival }] },
      { person: row.person!, source: 'import', officer: work.officer.officerId, at: work.at, note: work.note })).ok, () => false)
    if (isTied) people.push(row.person!)
    await queries.settle(tx, [{ id: row.id, state: 'done', faults: isTied ? [] : [{ column, code: 'no-such-relative', isWarning: true }] }])
  }
  if (people.length > 0) await rederive(tx, people, work.today, work.at)
  return true
}

async function undoSome(tx: Tx, takeover: queries.TakeoverRow, today: string, at: string): Promise<boolean> {
  const people = await queries.listToUndo(tx, takeover.id, noteOf(takeover.id), peopleAtOnce)
  if (people.length === 0) return false
  const by = { officer: takeover.officer_id, authority: takeover.authority }
  const touched = new Set<string>()
  for (const { person, is_new: isNew, is_worked: isWorked } of people) {
    const family = await listFamily(tx, [person])
    await queries.markUndone(tx, takeover.id, person, isNew && isWorked)
    if (isNew && !isWorked) {
      await queries.eraseTakenOver(tx, takeover.id, person)
      touched.delete(person)
      for (const one of family) if (one !== person) touched.add(one)
    } else if (!isNew) {
      await queries.withdrawTakenOver(tx, person, noteOf(takeover.id), takeover.officer_id, at)
      await queries.bumpVersion(tx, person)
      for (const one of family) touched.add(one)
    }
    await tx.write(systemInsert('PersonTakeoverUndone', by, at, { outcome: isNew ? (isWorked ? 'kept' : 'removed') : 'withdrawn' }, { people: [person], objects: [takeover.id] }))
  }
  for (const { person, is_new: isNew, is_worked: isWorked } of people) if (isNew && !isWorked) touched.delete(person)
  if (touched.size > 0) await rederive(tx, [...touched], today, at)
  await queries.count(tx, takeover.id, { done: people.length })
  return true
}

/** One step of work on a file. False when there is nothing more to do now. */
async function step(database: Database, clock: Clock, id: string): Promise<boolean> {
  return database.write(async (tx) => {
    const takeover = await queries.lockTakeover(tx, id)
    // Another server is at it.
    if (!takeover) return false
    const [today, at] = [clock.today(), clock.now()]
    if (takeover.state === 'reading') {
      await readOrRefuse(tx, takeover)
      return false
    }
    if (takeover.state === 'undoing') {
      if (await undoSome(tx, takeover, today, at)) return true
      if (takeover.purpose !== null) await eraseListed(tx, id)
      await queries.change(tx, id, { state: 'undone' })
      return false
    }
    if (takeover.state !== 'checking' && takeover.state !== 'running') return false
    const officer = await queries.findStarter(tx, takeover, today)
    if (!officer) {
      // Whoever started it has no right to it any more.
      await queries.change(tx, id, { state: takeover.state === 'checking' ? 'mapping' : 'checked' })
      return false
    }
    const work = workOf(takeover, officer, today, at)
    if (takeover.state === 'checking') {
      if (await takeSome(tx, work, false)) return true
      await queries.change(tx, id, { state: 'checked' })
      return false
    }
    if (await takeSome(tx, work, true)) return true
    if (await tieSome(tx, work)) return true
    await queries.dropRows(tx, id)
    await queries.change(tx, id, { state: 'done' })
    return false
  })
}

/** Works on what waits until there is nothing more. Returns how many steps it took. */
export async function workOnTakeovers(database: Database, clock: Clock, isStopped: () => boolean = () => false): Promise<number> {
  let steps = 0
  // One step of each in turn: a short list does not wait behind a large caseload.
  for (let waiting = await database.read(queries.listWaiting); waiting.length > 0 && !isStopped();) {
    const unfinished: typeof waiting = []
    for (const one of waiting) {
      if (isStopped()) break
      if (await step(database, clock, one.id)) unfinished.push(one)
      steps++
    }
    // Whatever was sent meanwhile has its turn as well.
    const begun = new Set(waiting.map(({ id }) => id))
    waiting = unfinished.length === 0 ? [] : [...unfinished, ...(await database.read(queries.listWaiting)).filter(({ id }) => !begun.has(id))]
  }
  return steps
}

const everyMs = 1_000

export function keepTakeovers(database: Database, clock: Clock, onFault: (error: Error) => void): { stop(): Promise<void> } {
  let stopped = false
  let running: Promise<unknown> | undefined
  const look = (): void => {
    running ??= workOnTakeovers(database, clock, () => stopped).catch(onFault).finally(() => (running = undefined))
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
