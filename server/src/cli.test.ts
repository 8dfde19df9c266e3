import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { personIn, smallCase } from './dev/cases.ts'
import { sealed, type Receipt } from './receipt/receipt.ts'

const launcher = fileURLToPath(new URL('../bin/kotostig.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kotostig-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const kotostig = (args: string[], input: string | Uint8Array = ''): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [launcher, ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 28 })

function file(name: string, contents: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, contents)
  return path
}

const good = JSON.stringify(smallCase())
const backwards = JSON.stringify({ ...smallCase(), people: [{ id: 'p1', born: '2025-02-30', surprise: 1 }] })

/** The whole promise of a refusal: status 2, nothing on standard output, these lines on standard error, and no stack trace. */
function expectRefusal(result: SpawnSyncReturns<string>, ...lines: (string | RegExp)[]): void {
  expect(result.stdout).toBe('')
  expect(result.stderr).not.toMatch(/^\s+at |node:internal/m)
  const said = result.stderr.trimEnd().split('\n')
  expect(said).toHaveLength(lines.length)
  lines.forEach((line, at) => expect(said[at]).toMatch(line))
  expect(result.status).toBe(2)
}

describe('kotostig rehearse', () => {
  const acts = [{ type: 'known', on: '2026-02-12' }, { type: 'assessment-started', on: '2026-03-01' }, { type: 'assessment-made', on: '2026-04-01', needsPlan: false, needsCoordination: false }]
  const lines = `${JSON.stringify(smallCase([{ ...smallCase().people[0]!, acts } as never]))}\n{bad\n\n`

  test('tells what a proposed law would change for case files, what it is, and which lines could not be read', () => {
    const { status, stdout, stderr } = kotostig(['rehearse', 'plan-always-2027', '-', '--people'], lines)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      proposal: 'plan-always-2027', standing: { en: 'Proposed – not in force' }, people: 1, affected: 1,
      differences: [{ kind: 'duty-comes', subject: 'plan.make', people: 1 }, { kind: 'right-gained', subject: 'plan', people: 1 }], centsByPayee: [],
      who: [{ line: 1, person: 'p1' }], faults: [{ line: 2, message: 'is not JSON' }],
    })
  })
  test('an assumption of one\'s own comes from a file', () => {
    const own = file('own.json', JSON.stringify({ format: 1, title: 'x', changes: [{ table: 'municipalityRates', from: '2026-01-01', unit: 'euros-a-year', value: { under7: 1, from7: 12, adult: 0 } }] }))
    const { centsByPayee } = JSON.parse(kotostig(['rehearse', own, file('cases.jsonl', lines), '--on', '2027-01-01']).stdout) as { centsByPayee: { year: number; after: number; payee: { kind: string } }[] }
    expect(centsByPayee.filter((one) => one.payee.kind === 'municipality').map(({ year, after }) => [year, after])).toEqual([[2026, 1200], [2027, 200]])
  })
  test('what does not hold together is refused by its place, and nothing is answered', () => {
    expectRefusal(kotostig(['rehearse', 'no-such-proposal', '-'], lines), /no such proposal and no such file; known are plan-always-2027/)
    expectRefusal(kotostig(['rehearse', file('bad.json', JSON.stringify({ format: 1, title: '', changes: [] })), '-'], lines), /title: Give the proposal a name/, /changes: The proposal changes nothing/)
    expectRefusal(kotostig(['rehearse', 'plan-always-2027', '-', '--on', '2026-12-31'], lines), /the proposal begins on 2027-01-01/)
    expectRefusal(kotostig(['rehearse', 'plan-always-2027', '-', '--on', '2027-02-30'], lines), /must be a day/)
    expectRefusal(kotostig(['rehearse', 'plan-always-2027', join(folder, 'nowhere.jsonl')]), /there is no such file/)
    expectRefusal(kotostig(['rehearse']), /name a proposal/, /kotostig rehearse PROPOSAL/)
  })
})

describe('kotostig determine', () => {
  test('a file in, an answer out', () => {
    const { status, stdout, stderr } = kotostig(['determine', file('good.json', good)])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const answer = JSON.parse(stdout) as { people: { id: string; duties: { why?: object }[] }[] }
    expect(answer.people.map((person) => person.id)).toEqual(['p1'])
    expect(answer.people[0]!.duties.some((duty) => duty.why)).toBe(true)
    expect(stdout.endsWith('}\n')).toBe(true)
  })

  test('- reads standard input and answers the same', () => {
    expect(kotostig(['determine', '-'], good).stdout).toBe(kotostig(['determine', file('good.json', good)]).stdout)
  })

  test('--compact is one line, --no-why leaves the reasons out, in any order', () => {
    const { stdout } = kotostig(['determine', '--compact', file('good.json', good), '--no-why'])
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(stdout).not.toContain('"why"')
  })

  test('a byte order mark is no fault', () => {
    expect(kotostig(['determine', '-'], `\ufeff${good}`).status).toBe(0)
  })

  test('every fault is a line that begins with its place', () => {
    const result = kotostig(['determine', '-'], backwards)
    expectRefusal(result, ...Array.from(result.stderr.trimEnd().split('\n'), () => /^people\[0\]\.\w+: \S/))
    expect(result.stderr).toContain('people[0].born: 2025-02-30 is not a day\n')
  })

  test.each([
    ['a file that is not there', [join('no', 'such.json')], /^kotostig: no\/such\.json: there is no such file$/],
    ['a folder', ['.'], /^kotostig: \.: is a folder, not a file$/],
  ])('%s is one clear line', (_what, args, line) => {
    expectRefusal(kotostig(['determine', ...args]), line)
  })

  test.skipIf(process.getuid?.() === 0)('a file that may not be read is one clear line', () => {
    const closed = file('closed.json', good)
    chmodSync(closed, 0)
    expectRefusal(kotostig(['determine', closed]), /closed\.json: may not be read$/)
  })

  test.each([
    ['Latin-1', Buffer.from('{"id":"Åbo"}', 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(good, 'utf16le')],
  ])('%s is refused in one line', (_encoding, bytes) => {
    expectRefusal(kotostig(['determine', '-'], bytes), /^the text is not UTF-8$/)
  })

  test.each([['nothing', ''], ['half a file', good.slice(0, -10)], ['no JSON', 'hello']])('%s is refused in one line', (_what, text) => {
    expectRefusal(kotostig(['determine', '-'], text), /\S/)
  })

  test('a million brackets are refused in one line', () => {
    expectRefusal(kotostig(['determine', '-'], '['.repeat(1_000_000)), /nested more than 32 levels/)
  })

  test.each([
    ['an unknown option', ['determine', '--fast', 'x.json'], /^kotostig: unknown option '--fast'/],
    ['no file', ['determine'], /^kotostig: name a case file/],
    ['two files', ['determine', 'a.json', 'b.json'], /^kotostig: unexpected argument: b\.json$/],
    ['an unknown command', ['derive'], /^kotostig: unknown command: derive$/],
    ['no command', [], /^kotostig: name a command$/],
    ['an unknown schema', ['schema', 'person'], /^kotostig: name a schema: case-file or determination$/],
  ])('%s is refused with a line that says how it is used', (_what, args, line) => {
    expectRefusal(kotostig(args), line, /^usage: kotostig /)
  })
})

describe('kotostig determine --batch', () => {
  const linesOf = (text: string): unknown[] => text.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)

  test('each line in gives one line out, in order, and a wrong line says what is wrong with it', () => {
    const { status, stdout, stderr } = kotostig(['determine', '--batch'], `${good}\n${backwards}\n\nhello\n${good}`)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const lines = linesOf(stdout)
    expect(lines).toHaveLength(5)
    expect(lines[0]).toMatchObject({ people: [{ id: 'p1' }] })
    expect((lines[1] as { errors: object[] }).errors).toContainEqual({ path: 'people[0].born', message: '2025-02-30 is not a day' })
    for (const wrong of [lines[2], lines[3]]) expect(wrong).toEqual({ errors: [{ path: '', message: expect.any(String) }] })
    expect(lines[4]).toEqual(lines[0])
  })

  test('blank lines at the end are no cases, with any line ending', () => {
    expect(linesOf(kotostig(['determine', '--batch', '-'], `${good}\r\n${good}\r\n\r\n\n`).stdout)).toHaveLength(2)
    expect(kotostig(['determine', '--batch'], '')).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  test('a file, and without reasons', () => {
    const { stdout } = kotostig(['determine', '--batch', file('two.jsonl', `${good}\n${good}\n`), '--no-why'])
    expect(linesOf(stdout)).toHaveLength(2)
    expect(stdout).not.toContain('"why"')
  })

  test('a line that is not UTF-8 spoils only itself', () => {
    const { stdout } = kotostig(['determine', '--batch'], Buffer.concat([Buffer.from(`${good}\n`), Buffer.from([0x22, 0xc5, 0x22, 0x0a]), Buffer.from(good)]))
    expect(linesOf(stdout)).toMatchObject([{ people: [{}] }, { errors: [{ path: '', message: 'the text is not UTF-8' }] }, { people: [{}] }])
  })

  test('a letter of two bytes that arrives in two pieces is one letter', async () => {
    const child = spawn(process.execPath, [launcher, 'determine', '--batch', '--no-why'])
    const text = Buffer.from(`${JSON.stringify(smallCase([{ ...smallCase().people[0]!, id: 'Åke' }]))}\n`)
    const cut = text.indexOf(0xc3) + 1
    child.stdin.write(text.subarray(0, cut))
    setTimeout(() => child.stdin.end(text.subarray(cut)), 100)
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    await once(child, 'close')
    expect(linesOf(out)).toMatchObject([{ people: [{ id: 'Åke' }] }])
  })

  test('an answer comes as soon as its line has come, without waiting for the rest', async () => {
    const child = spawn(process.execPath, [launcher, 'determine', '--batch', '--no-why'])
    child.stdin.write(`${good}\n`)
    const [first] = (await once(child.stdout, 'data')) as [Buffer]
    expect(linesOf(first.toString())).toHaveLength(1)
    child.stdin.end()
    expect((await once(child, 'close'))[0]).toBe(0)
  })

  test('a large batch is worked out in threads, and its answers stand in the order of its lines', () => {
    const named = (at: number): string => (at % 97 === 5 ? 'no case' : at % 89 === 7 ? '' : JSON.stringify(smallCase([{ ...smallCase().people[0]!, id: `p${at}` }])))
    const { status, stdout, stderr } = kotostig(['determine', '--batch', '--no-why'], `${Array.from({ length: 1_500 }, (_, at) => named(at)).join('\n')}\n\n\n`)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const lines = linesOf(stdout) as { people?: { id: string }[]; errors?: unknown }[]
    expect(lines.map((line, at) => (line.errors ? '' : line.people?.[0]?.id) === (/^$|^no/.test(named(at)) ? '' : `p${at}`)).indexOf(false)).toBe(-1)
    expect(lines).toHaveLength(1_500)
  })

  test('thousands of lines flow through without growing in memory', async () => {
    const child = spawn(process.execPath, ['--max-old-space-size=60', launcher, 'determine', '--batch'])
    let bytes = 0
    let lines = 0
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      for (const byte of chunk) if (byte === 10) lines++
    })
    for (let sent = 0; sent < 5_000; sent++) if (!child.stdin.write(`${good}\n`)) await once(child.stdin, 'drain')
    child.stdin.end()
    expect((await once(child, 'close'))[0]).toBe(0)
    expect(lines).toBe(5_000)
    expect(bytes).toBeGreaterThan(5_000 * 1_000)
  }, 60_000)

  test('a reader that leaves early is no error', async () => {
    const child = spawn('sh', ['-c', `"$0" "$1" determine --batch 2>"$2" | head -n 1 >/dev/null; cat "$2"`, process.execPath, launcher, join(folder, 'stderr')])
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stdin.on('error', () => {})
    for (let sent = 0; sent < 500; sent++) child.stdin.write(`${good}\n`)
    child.stdin.end()
    await once(child, 'close')
    expect(said).toBe('')
  })
})

describe('the rest of the command', () => {
  test.each(['case-file', 'determination'])('the schema of a %s is JSON Schema 2020-12', (name) => {
    expect(JSON.parse(kotostig(['schema', name]).stdout)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
  })

  test.each([['--help'], ['help'], ['determine', '--help']])('%s explains in plain words', (...args) => {
    expect(kotostig(args)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('facts in, duties out') })
  })

  test('it says which release of the law it is', () => {
    expect(kotostig(['--version']).stdout).toMatch(/^kotostig, law release \d{4}\.\d+\n$/)
  })

  test('it starts from any folder, by its own name, and without the Node.js of this project in the path', () => {
    for (const command of [launcher, fileURLToPath(new URL('cli.ts', import.meta.url))]) {
      const result = spawnSync(command, ['determine', '-'], { input: good, encoding: 'utf8', cwd: folder, env: { PATH: process.env['PATH']?.split(':').filter((part) => !part.includes('node_modules')).join(':') } })
      expect({ status: result.status, stderr: result.stderr }).toEqual({ status: 0, stderr: '' })
    }
  })
})

describe('kotostig receipt', () => {
  const known = smallCase([personIn('499', { id: 'p1', acts: [{ type: 'known', on: '2025-02-12' }] })])
  const receipt = (): string => kotostig(['receipt', '-'], JSON.stringify(known)).stdout

  test('the receipt of a case, and of one duty of it; made twice it is the same to the letter', () => {
    expect(JSON.parse(receipt())).toMatchObject({ kind: 'receipt', person: 'p1', asOf: '2026-11-23', lawRelease: expect.stringMatching(/^\d{4}\.\d+$/), checksum: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(receipt()).toBe(receipt())
    const { stdout } = kotostig(['receipt', file('known.json', JSON.stringify(known)), '--duty', 'assessment.start'])
    expect(JSON.parse(stdout)).toMatchObject({ duty: { id: 'assessment.start', trigger: '2025-02-12', actor: { kind: 'municipality', code: '499' } } })
  })

  test('as a document in Finnish', () => {
    const path = join(folder, 'kuitti.pdf')
    expect(kotostig(['receipt', '-', '--pdf', path, '--language', 'fi'], JSON.stringify(known))).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('checked, it is the same; changed, it is refused by name', () => {
    const path = file('receipt.json', receipt())
    expect(kotostig(['receipt', 'check', path])).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^checksum: matches\nby its own law release .*: the same answer\nby law release .*: no difference\n$/) })
    expectRefusal(kotostig(['receipt', 'check', file('changed.json', receipt().replace('2025-02-12', '2025-02-13'))]), /changed\.json: checksum does not match: the receipt is not as it was made$/)
    expectRefusal(kotostig(['receipt', 'check', '-'], '{"hello":1}'), /^-: is not a receipt of Kotostig$/)
  })

  test('of another release it says that the release is not here, and what this one says otherwise', () => {
    const { checksum: _, ...content } = JSON.parse(receipt()) as Receipt
    content.answer.people[0]!.duties.find((one) => one.id === 'assessment.start')!.actor = { kind: 'municipality', code: '905' }
    const { status, stdout } = kotostig(['receipt', 'check', '-'], JSON.stringify(sealed({ ...content, lawChecksum: 'a'.repeat(64) })))
    expect(status).toBe(1)
    expect(stdout).toMatch(/that release is not here; set DATABASE_URL/)
    expect(stdout).toMatch(/Inled bedömningen: Någon annan ansvarar: .* -> Korsholm/)
  })

  test.each([
    ['a day before the earliest known law', ['receipt', '-'], JSON.stringify({ ...known, asOf: '2011-08-31' }), [/^asOf: is before 2011-09-01, the first day of which this release holds any law$/]],
    ['somebody who is not in it', ['receipt', '-', '--person', 'p9'], JSON.stringify(known), [/--person p9 is nobody in the case; it holds p1$/]],
    ['a duty that the law does not give', ['receipt', '-', '--duty', 'plan.dance'], JSON.stringify(known), [/--duty plan\.dance is no duty of p1 on 2026-11-23; there are /]],
    ['a language we do not write', ['receipt', '-', '--language', 'de'], JSON.stringify(known), [/--language is de; it must be sv, fi or en$/, /^usage: /]],
    ['nothing to check', ['receipt', 'check'], '', [/name the receipt to check/, /^usage: /]],
  ])('%s is refused by name', (_, args, input, lines) => {
    expectRefusal(kotostig(args, input), ...lines)
  })
})
