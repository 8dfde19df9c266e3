import { lawRelease } from '@kotostig/law'
import { afterAll, expect, test } from 'vitest'
import { stoppedClock } from '../clock.ts'
import { makeAuthority, makeOfficer, makeProtected } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp } from '../dev/test-app.ts'
import { makeTestDatabase } from '../dev/test-database.ts'
import { recordLawRelease } from '../law/law.ts'

const clock = stoppedClock('2026-11-23T08:00:00Z')
const world = await makeTestDatabase()
const server = await makeTestApp({ database: world.database, clock })
afterAll(async () => {
  await server.close()
  await world.remove()
})

test('fifty people to take over are told of as fifty, twenty at first and the rest on asking; a protected one is not among them', async () => {
  await recordLawRelease(world.database, lawRelease)
  const korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  const vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  const ville = await makeOfficer(world.database, vasa, 'caseworker')
  await world.asOwner(`
    WITH made AS (INSERT INTO person (case_number, born, opened_by, awaited_by) SELECT 'A-' || n, '1990-01-01', $1, $2 FROM generate_series(1, 51) n RETURNING id)
    INSERT INTO responsibility (person_id, task, holder_kind, holder_code, role, valid_from, law_release) SELECT id, 'integration-services', 'municipality', '905', '', '2026-01-01', $3 FROM made`, [korsholm.id, vasa.id, lawRelease])
  const [{ id: hidden }] = await world.asOwner<{ id: string }>(`SELECT id::text AS id FROM person WHERE case_number = 'A-30'`) as [{ id: string }]
  await makeProtected(world.database, hidden, { from: '2026-01-01' })
  const cookie = await signIn(world.database, ville, clock)
  const read = async (url: string) => JSON.parse((await ask(server.app, 'GET', url, cookie)).body) as { toAccept: { id: string }[]; toAcceptAll: number; people: { id: string }[]; more: boolean }
  const today = await read('/api/today/mine')
  expect([today.toAccept.length, today.toAcceptAll]).toEqual([20, 50])
  const rest = await read(`/api/handovers/awaiting/${today.toAccept.at(-1)!.id}`)
  expect([rest.people.length, rest.more]).toEqual([30, false])
  const ids = [...today.toAccept, ...rest.people].map((one) => one.id)
  expect([new Set(ids).size, ids.includes(hidden)]).toEqual([50, false])
})
