import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { makeKorsholm } from '../dev/korsholm.ts'

const { made, ask, signIn, close } = await makeKorsholm()
afterAll(close)

type Row = { table: string; row: string }
type Side = { rows: Row[]; value: unknown }
type Compared = { staysVersion: number; absorbedVersion: number; refused: string[]; conflicts: { id: string; key: string; stays: Side; absorbed: Side }[]; toldTwice: number }
type File = { id: string; version: number; caseNumber: string; identityCode: string | null; case: { people: Record<string, unknown>[] }; merged: { merge: string; caseNumber: string; reason: string }[]; languages: { language: string }[] }

let eva: string
let made2 = 0
let first: string
let second: string
const register = async (facts: object, more: object = {}, cookie = eva) => (await ask('POST', '/api/people', cookie, { key: `merge-${++made2}-${'x'.repeat(8)}`, familyName: 'Dubbel', givenNames: 'Layla', born: '1990-01-15', source: 'migri', facts, ...more })).body['id'] as string
const fileOf = async (id: string, cookie = eva): Promise<File> => (await ask('GET', `/api/people/${id}`, cookie)).body as unknown as File
const caseText = async (id: string) => JSON.stringify((await ask('GET', `/api/people/${id}/case-file`, eva)).body)
const compare = async (): Promise<Compared> => (await ask('POST', '/api/people/merge/compare', eva, { stays: first, absorbed: second })).body as unknown as Compared
/** Everything told in both files stands as the first says it, unless the key is named. */
const merge = async (theirs: string[] = [], cookie = eva) => {
  const { conflicts, staysVersion, absorbedVersion } = await compare()
  const aside = conflicts.flatMap((one) => (theirs.includes(one.key) ? one.stays.rows : one.absorbed.rows))
  return ask('POST', '/api/people/merge', cookie, { stays: first, absorbed: second, staysVersion, absorbedVersion, aside, reason: 'Samma person, registrerad två gånger' })
}
const part = async (id = first) => {
  const { version, merged } = await fileOf(id)
  return ask('POST', '/api/people/part', eva, { person: id, merge: merged[0]!.merge, version, reason: 'Det var två personer' })
}
const derivedOf = (id: string) => made.asOwner(`
  SELECT rule, occurrence, holder_kind, holder_code, trigger_on::text, due_on::text, derived_state, done_on::text FROM duty WHERE person_id = ${id} AND derived_state <> 'lapsed'
  UNION ALL SELECT task, '', holder_kind, holder_code, valid_from::text, valid_to::text, role, NULL FROM responsibility WHERE person_id = ${id} UNION ALL SELECT question, fact, holder_kind, holder_code, NULL, NULL, '', NULL FROM question WHERE person_id = ${id} ORDER BY 1, 2`)
const namesOf = (id: string) => made.asOwner(`SELECT sound FROM listed_name WHERE person_id = ${id} ORDER BY 1`)

const permit = { residence: [{ from: '2026-10-01', kind: 'permit', ground: 'asylum' }] }
beforeEach(async () => {
  eva = await signIn('Eva Handläggare')
  first = await register({ ...permit, arrived: '2026-01-10', homeMunicipality: [{ from: '2026-10-05', code: '499' }], acts: [{ type: 'known', on: '2026-11-04' }] })
  second = await register({ ...permit, arrived: '2026-01-12', homeMunicipality: [{ from: '2026-10-20', code: '499' }], traffickingVictim: 'none', acts: [{ type: 'known', on: '2026-11-04' }, { type: 'assessment-started', on: '2026-11-10' }] }, { familyName: 'Tupla' })
})

describe('Somebody has two files in Korsholm', () => {
  test('what both say in the same words is told once; what cannot both be so is shown line by line, and nothing is changed yet', async () => {
    const before = await caseText(first)
    const { conflicts, toldTwice, refused } = await compare()
    expect(refused).toEqual([])
    expect(toldTwice).toBe(2)
    expect(conflicts.map((one) => [one.key, one.stays.value, one.absorbed.value])).toEqual([
      ['arrived', '2026-01-10', '2026-01-12'], ['homeMunicipality', { from: '2026-10-05', code: '499' }, { from: '2026-10-20', code: '499' }],
    ])
    expect(await caseText(first)).toBe(before)
  })
  test('a line nobody has decided, or one decided away on both sides, is refused with its place; and a fact no line is about is not left out', async () => {
    const { conflicts, staysVersion, absorbedVersion } = await compare()
    const tried = async (aside: Row[]) => (await ask('POST', '/api/people/merge', eva, { stays: first, absorbed: second, staysVersion, absorbedVersion, aside, reason: 'Samma person' })).body.errors!.map((one) => [one.path, one.code])
    expect(await tried(conflicts[0]!.stays.rows)).toEqual([[`conflicts.${conflicts[1]!.id}`, 'undecided']])
    expect(await tried(conflicts.flatMap((one) => [...one.stays.rows, ...one.absorbed.rows]))).toEqual(conflicts.map((one) => [`conflicts.${one.id}`, 'neither']))
    const [act] = await made.asOwner<{ id: string }>(`SELECT id::text FROM act WHERE person_id = ${second} ORDER BY id DESC LIMIT 1`)
    expect(await tried([...conflicts.flatMap((one) => one.absorbed.rows), { table: 'act', row: act!.id }])).toEqual([['aside', 'not-a-conflict']])
    expect((await fileOf(first)).merged).toEqual([])
  })
  test('and merged, one file says what both said, by the law as well; the other\'s duties are gone', async () => {
    expect((await merge(['arrived'])).status).toBe(200)
    const file = await fileOf(first)
    expect(file.case.people).toHaveLength(1)
    expect(file.case.people[0]).toMatchObject({
      id: first, arrived: '2026-01-12', residence: permit.residence, homeMunicipality: [{ from: '2026-10-05', code: '499' }], traffickingVictim: [], acts: [{ type: 'known', on: '2026-11-04' }, { type: 'assessment-started', on: '2026-11-10' }],
    })
    expect(file.merged).toMatchObject([{ reason: 'Samma person, registrerad två gånger' }])
    expect(await derivedOf(second)).toEqual([])
    expect((await derivedOf(first)).map((row) => row['rule'])).toContain('integration-services')
    expect((await made.asOwner(`SELECT derived_state FROM duty WHERE person_id = ${first} AND rule = 'assessment.start'`))).toEqual([{ derived_state: 'done' }])
  })
  test('and the number, the names and the address of the other lead to the one that stays; nobody is at the other any more', async () => {
    const number = (await fileOf(second)).caseNumber
    await merge()
    const found = async (text: string) => ((await ask('POST', '/api/people/search', eva, { text })).body['people'] as { id: string }[]).map((one) => one.id)
    expect(await found(number)).toEqual([first])
    expect(await found('Tupla')).toContain(first)
    expect(await found('Tupla')).not.toContain(second)
    expect((await fileOf(second)).id).toBe(first)
    expect((await ask('POST', '/api/facts', eva, { person: second, version: 2, fact: 'vulnerable', value: true, source: 'own-work' })).status).toBe(404)
    const team = await ask('GET', '/api/today/team', eva)
    expect((team.body['duties'] as { person: { id: string } }[]).map((one) => one.person.id)).not.toContain(second)
  })
  test('and parted again, both files are exactly what they were: facts, duties, responsibilities, questions and names', async () => {
    const before = await Promise.all([caseText(first), caseText(second), derivedOf(first), derivedOf(second), namesOf(first), namesOf(second)])
    expect((await merge(['homeMunicipality'])).status).toBe(200)
    expect(await caseText(first)).not.toBe(before[0])
    expect((await part()).status).toBe(200)
    expect(await Promise.all([caseText(first), caseText(second), derivedOf(first), derivedOf(second), namesOf(first), namesOf(second)])).toEqual(before)
    expect((await fileOf(first)).merged).toEqual([])
    const events = await made.asOwner<{ event: string; person_ids: string[] }>(`SELECT event, person_ids::text[] FROM audit_event WHERE event IN ('FilesMerged', 'FilesParted') ORDER BY id DESC LIMIT 2`)
    expect(events.map((row) => [row.event, row.person_ids])).toEqual([['FilesParted', [first, second]], ['FilesMerged', [first, second]]])
  })
  test('and what was recorded while they were one stays where it was recorded', async () => {
    await merge()
    expect((await ask('POST', '/api/facts', eva, { person: first, version: (await fileOf(first)).version, fact: 'vulnerable', value: true, source: 'own-work' })).status).toBe(200)
    await part()
    expect((await fileOf(first)).case.people[0]).toMatchObject({ vulnerable: true })
    expect((await fileOf(second)).case.people[0]).not.toHaveProperty('vulnerable')
  })
  test('and a fact of the file that was taken in is corrected where it is now read', async () => {
    await merge(['arrived'])
    const file = await fileOf(first) as File & { facts: { path: string; table: string; row: string }[] }
    const arrived = file.facts.find((one) => one.path === 'people[0].arrived')!
    expect((await ask('POST', '/api/facts/withdraw', eva, { person: first, version: file.version, table: arrived.table, row: arrived.row, reason: 'Fel dag' })).status).toBe(200)
    expect((await fileOf(first)).case.people[0]).not.toHaveProperty('arrived')
  })
  test('and asked what was known before, the file is what it was before', async () => {
    await merge(['arrived'])
    await made.asOwner(`UPDATE file_merge SET merged_at = '2026-11-23T07:59:00Z' WHERE undone_at IS NULL`)
    await made.asOwner(`UPDATE life_event SET recorded_at = '2026-11-23T07:50:00Z' WHERE person_id IN (${first}, ${second})`)
    const known = async (time: string) => ((await ask('GET', `/api/people/${first}/known/2026-11-23T${time}`, eva)).body['case'] as File['case']).people[0]!['arrived']
    expect([await known('09:55'), await known('10:00')]).toEqual(['2026-01-10', '2026-01-12'])
  })
  test('and a relative who was tied to the one is tied to the file that stays', async () => {
    const sister = await register({ ...permit, homeMunicipality: [{ from: '2026-10-05', code: '499' }], familyTie: [{ to: second, existedBeforeArrival: true }] }, { givenNames: 'Syster' })
    await merge()
    expect((await fileOf(sister)).case.people.map((one) => one['id'])).toEqual([sister, first])
    expect((await fileOf(sister)).case.people[0]).toMatchObject({ familyTie: [{ to: first, existedBeforeArrival: true }] })
    await part()
    expect((await fileOf(sister)).case.people[0]).toMatchObject({ familyTie: [{ to: second }] })
  })
  test('"none" against an entry is a line to decide', async () => {
    await ask('POST', '/api/facts', eva, { person: first, version: 1, fact: 'traffickingVictim', value: { from: '2026-11-01' }, source: 'migri' })
    const { conflicts } = await compare()
    expect(conflicts.find((one) => one.key === 'traffickingVictim')).toMatchObject({ stays: { value: [{ from: '2026-11-01' }] }, absorbed: { value: 'none', rows: [{ table: 'absence_of_fact' }] } })
    expect((await merge(['traffickingVictim'])).status).toBe(200)
    expect((await fileOf(first)).case.people[0]).toMatchObject({ traffickingVictim: [] })
  })
  test('a language told differently, and two chosen languages of integration, are lines to decide', async () => {
    for (const [id, isRead, language] of [[first, true, 'sv'], [second, false, 'fi']] as const) {
      const detail = async (kind: string, value: object) => ask('POST', '/api/people/details', eva, { person: id, version: (await fileOf(id)).version, kind, value, source: 'person' })
      await detail('language', { language: 'prs', isSpoken: true, isRead, needsInterpreter: true })
      await detail('integration-language', { language, from: '2026-11-20', talkedOn: null })
    }
    expect((await compare()).conflicts.map((one) => one.key)).toEqual(expect.arrayContaining(['language', 'integration-language']))
    expect((await merge(['language', 'integration-language'])).status).toBe(200)
    const file = await fileOf(first) as File & { details: { languages: { isRead: boolean }[]; integrationLanguages: { language: string }[] } }
    expect(file.languages).toEqual([{ language: 'prs', needsInterpreter: true }])
    expect([file.details.languages.map((one) => one.isRead), file.details.integrationLanguages.map((one) => one.language)]).toEqual([[false], ['fi']])
  })
})

describe('Two files do not become one', () => {
  const refused = async (): Promise<string[]> => (await merge()).body.errors!.map((one) => one.code)
  test('when each has an identity code of its own', async () => {
    for (const [id, code] of [[first, '150190-904V'], [second, '150190Y904V']] as const) await ask('POST', '/api/people/details', eva, { person: id, version: 1, kind: 'identity-code', value: { code }, source: 'population-register' })
    expect(await refused()).toEqual(['two-codes'])
    await made.asOwner(`UPDATE identity_code SET withdrawn_at = now(), withdrawn_reason = 'fel' WHERE person_id = ${first}`)
    expect((await merge()).status).toBe(200)
    expect((await fileOf(first)).identityCode).toBe('150190Y904V')
  })
  test('when the one that would go has non-disclosure that the other lacks: protection is never lost', async () => {
    await made.asOwner(`INSERT INTO non_disclosure (person_id, covers_household, valid_from, source_kind, recorded_at) VALUES (${second}, false, '2027-01-01', 'population-register', now())`)
    expect(await refused()).toEqual(['non-disclosure'])
  })
  test('when they are tied to each other', async () => {
    await ask('POST', '/api/facts', eva, { person: first, version: 1, fact: 'familyTie', value: { to: second, existedBeforeArrival: true }, source: 'person' })
    expect(await refused()).toEqual(['tied-to-each-other'])
  })
  test('when the one that would go is an officer\'s own: nobody comes to see their own file', async () => {
    await made.asOwner(`UPDATE officer SET person_id = ${second} WHERE subject = 'demo:sten'`)
    expect(await refused()).toEqual(['of-an-officer'])
    await made.asOwner(`UPDATE officer SET person_id = NULL WHERE subject = 'demo:sten'`)
  })
  test('when the one that would go has taken in another', async () => {
    await merge()
    const third = await register({ ...permit, homeMunicipality: [{ from: '2026-10-05', code: '499' }] })
    ;[first, second] = [third, first]
    expect(await refused()).toContain('has-absorbed')
  })
  test('when they are the same file, or one of them is elsewhere, or somebody has changed one meanwhile', async () => {
    expect((await ask('POST', '/api/people/merge/compare', eva, { stays: first, absorbed: first })).body.errors![0]!.code).toBe('same-file')
    const ville = await signIn('Ville Virkailija')
    const elsewhere = await register({ ...permit, homeMunicipality: [{ from: '2026-10-05', code: '905' }] }, {}, ville)
    expect((await ask('POST', '/api/people/merge/compare', eva, { stays: first, absorbed: elsewhere })).status).toBe(404)
    expect((await ask('POST', '/api/people/merge/compare', ville, { stays: first, absorbed: second })).status).toBe(404)
    expect((await ask('POST', '/api/people/merge/compare', await signIn('Dag Skydd'), { stays: first, absorbed: second })).status).toBe(403)
    const late = await ask('POST', '/api/people/merge', eva, { stays: first, absorbed: second, staysVersion: 1, absorbedVersion: 7, aside: [], reason: 'Samma person' })
    expect([late.status, (await fileOf(first)).merged]).toEqual([409, []])
  })
  test('and what nobody has merged is not parted', async () => {
    expect((await ask('POST', '/api/people/part', eva, { person: first, merge: '999999', version: 1, reason: 'Fel' })).status).toBe(404)
  })
})
