import { afterAll, expect, test } from 'vitest'
import { makeKorsholm } from '../dev/korsholm.ts'

const { ask, signIn, close } = await makeKorsholm()
afterAll(close)

test('of many who were born the same day, whoever has the same family name is shown first', async () => {
  const eva = await signIn('Eva Handläggare')
  const register = (familyName: string, givenNames: string) => ask('POST', '/api/people', eva, { key: `${familyName} ${givenNames}`, familyName, givenNames, born: '1990-01-15', source: 'person', facts: {} })
  for (const name of ['Alba', 'Bruno', 'Cosmo', 'Diego', 'Elsa', 'Fabio', 'Gino', 'Hilda', 'Ines', 'Julio', 'Karla']) expect((await register(`Aexempel${name}`, name)).status).toBe(200)
  await register('Övningsson', 'Zahra')
  const { body } = await ask('POST', '/api/people/similar', eva, { familyName: 'Övningsson', givenNames: 'Mirjam', born: '1990-01-15' })
  expect((body['people'] as { name: string }[])[0]!.name).toBe('Zahra Övningsson')
})
