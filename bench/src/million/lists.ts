/** Today, search and a person's page at a million people, beside the same statements sent through the driver alone. */
import pg from 'pg'
import type { Figure } from '../figure.ts'
import { ask, type Officer, type Scene } from './officers.ts'
import type { Million } from './world.ts'

type Statement = string | { name?: string; text: string; values?: unknown[] }

/** What the server sends to the database while `work` is done. */
async function recorded(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = []
  const prototype = pg.Client.prototype as unknown as { query(this: unknown, given: Statement, ...rest: unknown[]): unknown }
  const original = prototype.query
  prototype.query = function query(given, ...rest) {
    if (typeof given === 'string' || typeof given?.text === 'string') sent.push(given)
    return original.call(this, given, ...rest)
  }
  try {
    await work()
  } finally {
    prototype.query = original
  }
  return sent
}

const quantile = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!

type Request = { officer: Officer; method: 'GET' | 'POST'; url: string; payload?: object; shown(body: Record<string, unknown>): number }
type Screen = { name: string; tables: readonly string[]; requests: Request[] }

const length = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

async function screensOf(scene: Scene): Promise<Screen[]> {
  const today = (whose: 'mine' | 'team'): Request[] => scene.officers.map((officer) => ({ officer, method: 'GET', url: `/api/today/${whose}`, shown: (body) => length(body['duties']) + length(body['questions']) + length(body['toAccept']) }))
  const search: Request[] = []
  const pages: Request[] = []
  for (const officer of scene.officers) {
    const some = officer.people.filter((_one, at) => at % 50 === 7)
    const { rows } = await scene.owner.query<{ id: string; family_name: string; given_names: string; born: string; code: string | null }>(`
      SELECT person.id::text AS id, family_name, given_names, born::text AS born, (SELECT code FROM identity_code WHERE identity_code.person_id = person.id AND withdrawn_at IS NULL LIMIT 1) AS code
      FROM person JOIN person_name ON person_name.person_id = person.id AND person_name.withdrawn_at IS NULL WHERE person.id = ANY($1::bigint[])`, [some])
    for (const [at, { id, family_name, given_names, born, code }] of rows.entries()) {
      const texts = [`${given_names} ${family_name}`, given_names.slice(0, 4), family_name, born, code ?? family_name]
      search.push({ officer, method: 'POST', url: '/api/people/search', payload: { text: texts[at % texts.length]! }, shown: (body) => length(body['people']) })
      pages.push({ officer, method: 'GET', url: `/api/people/${id}`, shown: () => 1 })
    }
  }
  return [
    { name: 'Today, one\'s own list', tables: ['duty', 'question'], requests: today('mine') },
    { name: 'Today, the team\'s list', tables: ['duty', 'question'], requests: today('team') },
    { name: 'Search for a person', tables: ['listed_name', 'person'], requests: search },
    { name: 'A person\'s page', tables: [], requests: pages },
  ]
}

const rounds = 4

async function measured(scene: Scene, peer: pg.Client, { name, tables, requests }: Screen): Promise<Figure[]> {
  const run = (request: Request) => ask(scene, request.officer, request.method, request.url, request.payload)
  // The people of today are read for the first time from the disk in the first round; that round is not counted for either.
  const scripts: Statement[][] = []
  for (const request of requests) scripts.push(await recorded(() => run(request)))
  const replay = async (script: readonly Statement[]): Promise<void> => {
    for (const statement of script) await peer.query(statement as string)
  }
  for (const script of scripts) await replay(script)
  const ours: number[] = []
  const theirs: number[] = []
  const timed = async (times: number[], work: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  for (let round = 0; round < rounds; round++) {
    for (const [at, request] of requests.entries()) {
      const both = [() => timed(ours, () => run(request)), () => timed(theirs, () => replay(scripts[at]!))]
      for (const one of (at + round) % 2 === 0 ? both : both.toReversed()) await one()
    }
  }
  ours.sort((a, b) => a - b)
  theirs.sort((a, b) => a - b)
  const [median, high, peerMedian] = [quantile(ours, 0.5), quantile(ours, 0.95), quantile(theirs, 0.5)]
  const figures: Figure[] = [
    { name: `${name}, median`, value: median, unit: 'ms', against: 'the same statements through the driver', ratio: median / peerMedian, goal: 'at most 10 ms, at most 1.5 times', holds: median <= 10 && median / peerMedian <= 1.5 },
    { name: `${name}, 95th percentile`, value: high, unit: 'ms', against: '', ratio: null, goal: 'at most 50', holds: high <= 50 },
  ]
  if (tables.length > 0) {
    const { read, shown } = await rowsRead(scene, tables, requests)
    figures.push({ name: `${name}, rows read of ${tables.join(' and ')} for each row shown`, value: read / Math.max(1, shown), unit: 'rows', against: '', ratio: null, goal: 'at most 10', holds: read <= 10 * Math.max(1, shown) })
  }
  return figures
}

async function rowsRead(scene: Scene, tables: readonly string[], requests: readonly Request[]): Promise<{ read: number; shown: number }> {
  const count = async (): Promise<number> => {
    // The other connections report what they read when they are idle for a moment.
    await scene.database.read(async (tx) => { await tx.rows({} as never, { text: 'SELECT pg_stat_force_next_flush()', values: [] } as never) })
    await scene.owner.query('SELECT pg_stat_clear_snapshot()')
    const { rows } = await scene.owner.query<{ read: string }>(`SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) AS read FROM pg_stat_user_tables WHERE relname = ANY($1)`, [tables])
    return Number(rows[0]!.read)
  }
  let [read, shown] = [0, 0]
  for (const request of requests.slice(0, 30)) {
    const before = await count()
    const { body } = await ask(scene, request.officer, request.method, request.url, request.payload)
    shown += request.shown(body)
    read += (await count()) - before
  }
  return { read, shown }
}

export async function listFigures(million: Million, scene: Scene): Promise<Figure[]> {
  const peer = new pg.Client({ connectionString: million.embedded.url, options: '-c role=kotostig_app -c jit=off' })
  await peer.connect()
  try {
    const figures: Figure[] = []
    for (const screen of await screensOf(scene)) figures.push(...(await measured(scene, peer, screen)))
    return figures
  } finally {
    await peer.end()
  }
}
