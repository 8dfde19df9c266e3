import * as api from '@kotostig/api/takeover'
import type { Tx, Read } from '../db/tx.ts'
import { sql } from '../db/tx.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { limits } from './file-fault.ts'
import * as queries from './takeover.queries.ts'
import { isListTarget, suggest, termOf } from './words.ts'

const mostFaults = 500
const faultsAtOnce = 2_000
const mostUnknown = 60
/** Of a column with a closed list so many values are looked at: more are no closed list. */
const mostValues = 2_000

const summaryOf = (row: queries.TakeoverRow): api.TakeoverSummary => ({
  purpose: row.purpose, id: row.id, fileName: row.file_name, state: row.state, sentAt: row.sent, sentBy: row.officer, rows: row.row_count, done: row.done_count, refused: row.refused_count, created: row.created_count, updated: row.updated_count, fault: row.fault,
})
const inState = async (tx: Tx, id: string, authority: string, ...states: queries.TakeoverRow['state'][]): Promise<queries.TakeoverRow> => {
  const found = await queries.findTakeover(tx, id, authority)
  if (!found) return refuse('not-found')
  const locked = await queries.lockTakeover(tx, id)
  return locked && states.includes(locked.state) ? locked : refuse('conflict')
}

/** Values of the columns with closed lists that nobody has said the meaning of. */
async function unknownValues(tx: Read, takeover: queries.TakeoverRow, mapping: api.Mapping): Promise<{ target: api.ListTarget; values: string[] }[]> {
  const found: { target: api.ListTarget; values: string[] }[] = []
  for (const [at, heading] of takeover.headings.entries()) {
    const target = mapping.columns[heading]
    if (target === undefined || !isListTarget(target)) continue
    const values = (await queries.listValues(tx, takeover.id, at + 1, mostValues)).filter((value) => termOf(target, value, { ...mapping, values: {} }) === undefined)
    const small = [...new Set(values.map((value) => value.toLowerCase()))]
    if (small.length > 0) found.push({ target, values: small.slice(0, mostUnknown) })
  }
  return found
}

export const takeoverRoutes: Served[] = [
  serveOfficer(api.listTakeovers, {
    action: 'takeover.prepare', audit: 'TakeoversListed', data: 'read',
    run: async ({ tx, officer }) => ({ takeovers: (await queries.listTakeovers(tx, officer.authority.id)).map(summaryOf), mappings: await queries.listMappings(tx, officer.authority.id) }),
  }),
  serveOfficer(api.readTakeover, {
    action: 'takeover.run', audit: 'TakeoverRead', data: 'read',
    run: async ({ tx, may, params, officer, audit }) => {
      const row = await queries.findTakeover(tx, params.id, officer.authority.id)
      if (!row) return refuse('not-found')
      audit({}, { objects: [row.id] })
      const suggested = suggest(row.headings, (await queries.listMappings(tx, officer.authority.id)).map((one) => one.mapping))
      const isOpen = row.state === 'mapping' || row.state === 'checked'
      return {
        takeover: summaryOf(row), columns: row.headings.filter((heading) => heading !== ''), suggested, mapping: row.mapping,
        unknown: isOpen ? await unknownValues(tx, row, row.mapping ?? suggested) : [],
        faults: (await queries.listFaults(tx, row.id, 0, mostFaults)).slice(0, mostFaults), faultCount: await queries.countFaults(tx, row.id),
        kept: row.state === 'undone' ? (await queries.listKept(tx, row.id, may.on(sql`person.id`))).map((one) => ({ caseNumber: one.case_number })) : [],
      }
    },
  }),
  serveOfficer(api.readFaults, {
    action: 'takeover.prepare', audit: 'TakeoverRead', data: 'read',
    run: async ({ tx, body, officer, audit }) => {
      if (!(await queries.findTakeover(tx, body.takeover, officer.authority.id))) return refuse('not-found')
      audit({}, { objects: [body.takeover] })
      const faults = await queries.listFaults(tx, body.takeover, body.after, faultsAtOnce)
      return { faults, more: faults.length > 0 && (await queries.listFaults(tx, body.takeover, faults.at(-1)!.row, 1)).length > 0 }
    },
  }),
  serveOfficer(api.beginTakeover, {
    action: 'takeover.prepare', audit: 'TakeoverSent', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      if (body.bytes > limits.fileBytes) return refuse('bad-request', [{ path: 'bytes', code: 'too-large', message: 'the file is larger than 64 MiB' }])
      const earlier = await queries.findByKey(tx, body.key, officer.authority.id)
      const id = earlier?.id ?? (await queries.insertTakeover(tx, { key: body.key, authority: officer.authority.id, officer: officer.officerId, fileName: body.fileName, bytes: body.bytes, purpose: body.purpose ?? null, at: clock.now() }))
      audit({}, { objects: [id] })
      return { id }
    },
  }),
  serveOfficer(api.sendPart, {
    action: 'takeover.prepare', audit: 'TakeoverSent', data: 'write',
    run: async ({ tx, body, officer, audit }) => {
      const row = await inState(tx, body.takeover, officer.authority.id, 'sending', 'reading')
      audit({}, { objects: [row.id] })
      if (row.state === 'reading') return { received: body.number + 1 }
      const bytes = Buffer.from(body.data, 'base64')
      if (bytes.length > api.partBytes) return refuse('bad-request', [{ path: 'data', code: 'too-large', message: 'a part has at most 512 KiB' }])
      await queries.insertPart(tx, row.id, body.number, bytes)
      const size = await queries.sizeOf(tx, row.id)
      if (size.bytes > limits.fileBytes) return refuse('too-large')
      if (body.isLast) {
        // A part that is missing would make half a file of it.
        const isWhole = size.parts === body.number + 1 && size.bytes === row.file_bytes
        await queries.change(tx, row.id, isWhole ? { state: 'reading' } : { state: 'refused', fault: 'incomplete' })
      }
      return { received: size.parts }
    },
  }),
  serveOfficer(api.mapTakeover, {
    action: 'takeover.run', audit: 'TakeoverMapped', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const row = await inState(tx, body.takeover, officer.authority.id, 'mapping', 'checked')
      const { columns } = body.mapping
      const unknown = Object.keys(columns).find((heading) => !row.headings.includes(heading))
      if (unknown !== undefined) return refuse('bad-request', [{ path: `columns.${unknown}`, code: 'not-in-list', message: 'is no column of the file' }])
      const used = Object.values(columns)
      const twice = used.find((target, at) => used.indexOf(target) !== at)
      if (twice !== undefined) return refuse('bad-request', [{ path: `columns.${twice}`, code: 'duplicate', message: 'is named for two columns' }])
      const at = (target: api.Target): number | null => {
        const index = row.headings.findIndex((heading) => columns[heading] === target)
        return index < 0 ? null : index + 1
      }
      if (at('number') === null && at('identityCode') === null) return refuse('bad-request', [{ path: 'columns', code: 'no-key', message: 'name the column of the identity code or of the number' }])
      if (body.name !== undefined) await queries.saveMapping(tx, officer.authority.id, body.name, body.mapping, officer.officerId, clock.now())
      await queries.keyRows(tx, row.id, at('number'), at('identityCode'))
      await queries.change(tx, row.id, { state: 'checking', mapping: JSON.stringify(body.mapping), done_count: 0, refused_count: 0, created_count: 0, updated_count: 0 })
      audit({}, { objects: [row.id] })
      return { checking: true as const }
    },
  }),
  serveOfficer(api.runTakeover, {
    action: 'takeover.run', audit: 'TakeoverRun', data: 'write',
    run: async ({ tx, body, officer, audit }) => {
      const row = await inState(tx, body.takeover, officer.authority.id, 'checked')
      await queries.change(tx, row.id, { state: 'running', done_count: row.refused_count, created_count: 0, updated_count: 0 })
      audit({ rows: row.row_count, refused: row.refused_count }, { objects: [row.id] })
      return { running: true as const }
    },
  }),
  serveOfficer(api.undoTakeover, {
    action: 'takeover.run', audit: 'TakeoverUndone', data: 'write',
    run: async ({ tx, body, officer, audit }) => {
      const row = await inState(tx, body.takeover, officer.authority.id, 'done')
      await queries.change(tx, row.id, { state: 'undoing', done_count: 0 })
      audit({ created: row.created_count, updated: row.updated_count }, { objects: [row.id] })
      return { undoing: true as const }
    },
  }),
]
