#!/usr/bin/env -S sh -c 'exec "$(dirname "$0")/../bin/kotostig.js" "$@"'
/** The `kotostig` command. Each command loads only what it needs: working out a case starts neither server nor database. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { determineBatch, determineFile } from './command/determine.ts'
import { Complaint, endQuietlyWithoutReader } from './command/output.ts'

const help = `kotostig: facts in, duties out (Act 681/2023).

  kotostig determine CASE.json        what the law says of a case file, as JSON
  kotostig determine -                the same, read from standard input
  kotostig determine --batch [FILE]   one case file per line in, one answer per line out
      --no-why      leave out the reasons
      --compact     on one line
  kotostig rehearse PROPOSAL [FILE]   what a proposed law would change for case files, one per line
      --on DAY      as of that day; otherwise the day of the case, or the first day of the proposal
      --people      also for whom
  kotostig receipt CASE.json          the receipt of a case file: answer, facts, law release, checksum
      --person ID   whose, where the case holds several people
      --duty ID     of one duty, for example plan.review
      --pdf FILE    as a document; --language sv, fi or en (sv)
  kotostig receipt check FILE         whether a receipt is as it was made, and what the law says today
  kotostig schema case-file           the JSON Schema of a case file
  kotostig schema determination       the JSON Schema of an answer
  kotostig serve                      run the server (PORT, HOST, DATABASE_URL)
  kotostig migrate                    bring the database up to date (DATABASE_URL)
  kotostig backup FILE                everything in the database into one file (DATABASE_URL)
  kotostig restore FILE [--replace]   and back, all of it or nothing (DATABASE_URL)
  kotostig admin add SUBJECT --authority KIND:CODE --name NAME
                                      the first administrator of an authority (DATABASE_URL); SUBJECT is ISSUER|SUB
  kotostig demo [--people N]          fill a database with invented people, about 400 (DATABASE_URL)
  kotostig --help, --version

Exit status: 0 answered, 1 could not be done, 2 the input or the command is wrong.
With --batch a wrong line gives {"errors":[...]} in its place, and the status is 0.
`

type Options = NonNullable<ParseArgsConfig['options']>

const usage = {
  determine: 'kotostig determine CASE.json | - | --batch [FILE] [--no-why] [--compact]',
  rehearse: 'kotostig rehearse PROPOSAL | FILE.json [CASES.jsonl] [--on DAY] [--people]',
  receipt: 'kotostig receipt CASE.json | check FILE [--person ID] [--duty ID] [--pdf FILE] [--language sv|fi|en]',
  schema: 'kotostig schema case-file | determination',
  serve: 'kotostig serve',
  migrate: 'kotostig migrate',
  backup: 'kotostig backup FILE',
  restore: 'kotostig restore FILE [--replace]',
  admin: 'kotostig admin add ISSUER|SUB --authority KIND:CODE --name NAME, for example municipality:499',
  demo: 'kotostig demo [--people N]',
} as const
type Command = keyof typeof usage

function read(command: Command, args: string[], options: Options, most: number) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
    if (positionals.length > most) throw new Complaint(`unexpected argument: ${positionals[most]}`, usage[command])
    return { values, positionals }
  } catch (error) {
    if (error instanceof Complaint) throw error
    // "Unknown option '--x'. To specify a positional argument ..." : the first sentence is enough.
    throw new Complaint((error as Error).message.split('. ')[0]!.replace(/^\w/, (first) => first.toLowerCase()), usage[command])
  }
}

const commands: Record<Command, (args: string[]) => Promise<void>> = {
  determine: async (args) => {
    const flag = { type: 'boolean', default: false } as const
    const { values, positionals } = read('determine', args, { 'batch': flag, 'no-why': flag, 'compact': flag }, 1)
    const why = !values['no-why']
    if (values['batch']) return determineBatch(positionals[0] ?? '-', { why })
    if (positionals[0] === undefined) throw new Complaint('name a case file, or - for standard input', usage.determine)
    return determineFile(positionals[0], { why, ...(values['compact'] ? {} : { indent: 2 }) })
  },
  rehearse: async (args) => {
    const { values, positionals } = read('rehearse', args, { on: { type: 'string' }, people: { type: 'boolean', default: false } }, 2)
    if (positionals[0] === undefined) throw new Complaint('name a proposal, or a file with one', usage.rehearse)
    const { rehearseBatch } = await import('./command/rehearse.ts')
    await rehearseBatch(positionals[0], positionals[1] ?? '-', { on: values['on'] as string | undefined, people: values['people'] === true })
  },
  receipt: async (args) => {
    const text = { type: 'string' } as const
    const { values, positionals } = read('receipt', args, { person: text, duty: text, pdf: text, language: text }, 2)
    const [first, second] = positionals
    const language = (values['language'] ?? 'sv') as string
    if (language !== 'sv' && language !== 'fi' && language !== 'en') throw new Complaint(`--language is ${language}; it must be sv, fi or en`, usage.receipt)
    if (first === undefined || (first === 'check' && second === undefined)) throw new Complaint(first ? 'name the receipt to check, or - for standard input' : 'name a case file, or - for standard input', usage.receipt)
    if (first !== 'check' && second !== undefined) throw new Complaint(`unexpected argument: ${second}`, usage.receipt)
    const { makeReceipt, checkReceiptFile } = await import('./command/receipt.ts')
    if (first === 'check') return checkReceiptFile(second!, language)
    return makeReceipt(first, { person: values['person'] as string | undefined, duty: values['duty'] as string | undefined, pdf: values['pdf'] as string | undefined, language })
  },
  schema: async (args) => {
    const { positionals } = read('schema', args, {}, 1)
    const { caseFileSchema, determinationSchema } = await import('@kotostig/law/schema')
    const schemas = new Map<string | undefined, unknown>([['case-file', caseFileSchema], ['determination', determinationSchema]])
    const schema = schemas.get(positionals[0])
    if (!schema) throw new Complaint('name a schema: case-file or determination', usage.schema)
    process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
  },
  serve: async (args) => {
    read('serve', args, {}, 0)
    const { serveFromCommand } = await import('./command/serve.ts')
    await serveFromCommand()
  },
  migrate: async (args) => {
    read('migrate', args, {}, 0)
    const { migrateFromCommand } = await import('./command/serve.ts')
    await migrateFromCommand()
  },
  backup: async (args) => {
    const { positionals } = read('backup', args, {}, 1)
    if (positionals[0] === undefined) throw new Complaint('name the file to write', usage.backup)
    const { backupFromCommand } = await import('./command/backup.ts')
    await backupFromCommand(positionals[0])
  },
  restore: async (args) => {
    const { values, positionals } = read('restore', args, { replace: { type: 'boolean', default: false } }, 1)
    if (positionals[0] === undefined) throw new Complaint('name the file to restore', usage.restore)
    const { restoreFromCommand } = await import('./command/backup.ts')
    await restoreFromCommand(positionals[0], values['replace'] === true)
  },
  admin: async (args) => {
    const text = { type: 'string' } as const
    const { values, positionals: [deed, subject] } = read('admin', args, { authority: text, name: text }, 2)
    if (deed !== 'add') throw new Complaint(deed === undefined ? 'say what to do: add' : `${deed} is nothing that can be done; there is add`, usage.admin)
    if (subject === undefined) throw new Complaint('name the officer as the identity provider does: ISSUER|SUB', usage.admin)
    if (values['authority'] === undefined) throw new Complaint('name the authority with --authority', usage.admin)
    if (values['name'] === undefined) throw new Complaint('say with --name what the officer is called', usage.admin)
    const { addAdministrator } = await import('./command/admin.ts')
    await addAdministrator({ subject, authority: values['authority'] as string, name: values['name'] as string }, usage.admin)
  },
  demo: async (args) => {
    const { values } = read('demo', args, { people: { type: 'string' } }, 0)
    const people = values['people'] as string | undefined
    if (people !== undefined && !/^[1-9]\d{0,6}$/.test(people)) throw new Complaint(`--people is ${people}; it must be a whole number from 1 to 9999999`, usage.demo)
    const { demoFromCommand } = await import('./command/demo.ts')
    await demoFromCommand(people === undefined ? undefined : Number(people))
  },
}

async function main([command, ...args]: string[]): Promise<void> {
  if (command === undefined) throw new Complaint('name a command', 'kotostig determine CASE.json, or kotostig --help')
  if (['--help', '-h', 'help'].includes(command) || args.includes('--help')) return void process.stdout.write(help)
  if (['--version', '-v'].includes(command)) {
    const { lawRelease } = await import('@kotostig/law')
    return void process.stdout.write(`kotostig, law release ${lawRelease}\n`)
  }
  if (!Object.hasOwn(commands, command)) {
    throw new Complaint(`unknown ${command.startsWith('-') ? 'option' : 'command'}: ${command}`, 'kotostig determine CASE.json, or kotostig --help')
  }
  await commands[command as Command](args)
}

endQuietlyWithoutReader()
try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof Complaint) {
    process.stderr.write(error.lines.map((line) => `${line}\n`).join(''))
    process.exitCode = 2
  } else {
    process.stderr.write(`kotostig: ${(error as Error).message.split('\n')[0]}\n`)
    process.exitCode = 1
  }
}
