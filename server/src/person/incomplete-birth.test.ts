import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKorsholm } from '../dev/korsholm.ts'

const { ask, signIn, close } = await makeKorsholm()
afterAll(close)

describe('Of some people no more is known than the year they were born in, or the month', () => {
  let eva: string
  const register = (givenNames: string, born: string, bornPrecision?: string, identityCode?: string) =>
    ask('POST', '/api/people', eva, { key: `somebody named ${givenNames}`, familyName: 'Exempel', givenNames, born, ...(bornPrecision ? { bornPrecision } : {}), ...(identityCode ? { identityCode } : {}), source: 'person', facts: {} })
  const found = async (text: string): Promise<string[]> => ((await ask('POST', '/api/people/search', eva, { text })).body['people'] as { name: string; born: string }[]).map((one) => `${one.name.split(' ')[0]} ${one.born}`).sort()
  beforeAll(async () => {
    eva = await signIn('Eva Handläggare')
    for (const [name, born, precision] of [['Dag', '1990-05-17'], ['Månad', '1990-05-01', 'month'], ['År', '1990-01-01', 'year'], ['Nyår', '1990-01-01']] as const) expect((await register(name, born, precision)).status).toBe(200)
  })

  test('a whole day finds them too, for it may be theirs', async () => {
    expect(await found('17.5.1990')).toEqual(['Dag 1990-05-17', 'Månad 1990-05', 'År 1990'])
  })
  test('a month finds those of that month and that year, a year only those of whom no more is known', async () => {
    expect(await found('5.1990')).toEqual(['Månad 1990-05', 'År 1990'])
    expect(await found('1990')).toEqual(['År 1990'])
    expect(await found('1.1.1990')).toEqual(['Nyår 1990-01-01', 'År 1990'])
  })
  test('what is not known is written as the first day, or refused beside its field', async () => {
    expect(await register('Fel', '1990-05-17', 'month')).toMatchObject({ status: 400, body: { errors: [{ path: 'born', code: 'not-the-first' }] } })
    expect(await register('Fel', '1990-05-01', 'year')).toMatchObject({ status: 400, body: { errors: [{ path: 'born', code: 'not-the-first' }] } })
  })
  test('an identity code agrees with as much as is known', async () => {
    expect((await register('Kod', '1990-01-01', 'year', '150190-901S')).status).toBe(200)
    expect(await register('Annan', '1991-01-01', 'year', '150190-901S')).toMatchObject({ status: 400, body: { errors: [{ path: 'identityCode', code: 'born-differs' }] } })
  })
  test('and the file says that the day is not known', async () => {
    const { body } = await register('Igen', '1985-01-01', 'year')
    expect((await ask('GET', `/api/people/${String(body['id'])}`, eva)).body).toMatchObject({ born: '1985-01-01', bornKnown: '1985' })
  })
})
