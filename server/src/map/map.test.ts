import { ResponsibilityMapReply } from '@kotostig/api/responsibility-map'
import { afterAll, expect, test } from 'vitest'
import { makeTestApp } from '../dev/test-app.ts'
import { keepMaps } from './map.ts'

const made = await makeTestApp()
afterAll(made.close)
const ask = (address: string) => made.app.inject(`/api/responsibility-map/${address}`)

test('anybody reads who does what for whom, without signing in and without the database, and nothing is recorded', async () => {
  const reply = await ask('2026-11-23/499')
  expect(reply.statusCode).toBe(200)
  const map = ResponsibilityMapReply.parse(reply.json())
  expect(map).toMatchObject({ day: '2026-11-23', municipality: '499', extent: 'whole' })
  expect(map.authorities.find((one) => one.kind === 'welfare-area')?.name.sv).toBe('Österbottens välfärdsområde')
  expect(map.openNorms.find((norm) => norm.id === 'assessment.coordination')).toMatchObject({ sections: [{ act: '681/2023', section: '14', moment: '4' }] })
  expect(map.official['681/2023']).toMatchObject({ sv: expect.stringContaining('finlex.fi'), fi: expect.stringContaining('finlex.fi') })
  expect(made.logged.some((line) => JSON.stringify(line).includes('LawRead'))).toBe(false)
})

test.each(['2011-09-01/499', '2024-12-31/091', '2027-03-04/478'])('%s is answered in the form that is published', async (address) => {
  expect(ResponsibilityMapReply.safeParse((await ask(address)).json()).error).toBeUndefined()
})

test.each([
  ['2011-08-31/499', 'before-known-law', 'day'], ['2027-03-05/499', 'after-known-law', 'day'], ['2026-11-23/000', 'no-such-municipality', 'municipality'],
])('%s is refused by name: %s', async (address, code, path) => {
  const reply = await ask(address)
  expect(reply.statusCode).toBe(400)
  expect(reply.json()).toMatchObject({ errors: [{ code, path }] })
})

test.each(['2026-02-30/499', 'idag/499', '2026-11-23/Korsholm', '2026-11-23/4999'])('an address that holds something else is refused: %s', async (address) => {
  expect((await ask(address)).statusCode).toBe(400)
})

test('a map is made once and kept, and only so many are kept', () => {
  const mapOf = keepMaps(2)
  const first = mapOf('2026-11-23', '499')
  expect(mapOf('2026-11-23', '499')).toBe(first)
  mapOf('2026-11-23', '905')
  mapOf('2026-11-23', '499')
  mapOf('2026-11-23', '091')
  expect(mapOf('2026-11-23', '499')).toBe(first)
  const again = mapOf('2026-11-23', '905')
  mapOf('2026-11-23', '091')
  mapOf('2026-11-24', '091')
  expect(mapOf('2026-11-23', '905')).not.toBe(again)
})
