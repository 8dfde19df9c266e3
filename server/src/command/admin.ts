/** `kotostig admin add`: the first administrator of an authority, whom nobody signed in could add. */
import type { AuthorityKind } from '../caller.ts'
import { systemClock, type Clock } from '../clock.ts'
import { migrate } from '../db/migrate.ts'
import { chooseDatabase } from '../db/open.ts'
import { openDatabase, type Database } from '../db/tx.ts'
import { addFirstAdministrator } from '../office/first-administrator.ts'
import { authorityKinds, namedAuthority, type NamedAuthority } from '../office/names.ts'
import { Complaint, write } from './output.ts'

export type Asked = { subject: string; authority: string; name: string }
const longestSubject = 300
const longestName = 200

function readAuthority(given: string, usage?: string): NamedAuthority {
  const [kind, code = ''] = given.split(':')
  if (!authorityKinds.includes(kind as AuthorityKind)) throw new Complaint(`--authority is ${given}; it must be one of ${authorityKinds.join(', ')}, a colon and the code of the area`, usage)
  return namedAuthority(kind as AuthorityKind, code) ?? unknownAuthority(kind!, code)
}
function unknownAuthority(kind: string, code: string): never {
  throw new Complaint(`there is no ${kind} with the code ${code === '' ? '(none given)' : code}`)
}

/** What is asked, held against what can be stored and signed in with. */
function check({ subject: given, name: called, authority }: Asked, usage?: string): { subject: string; name: string; authority: NamedAuthority } {
  const [subject, name] = [given.trim(), called.trim()]
  if (subject.startsWith('demo:')) throw new Complaint('subjects that begin with demo: are accounts of the demonstration, for anybody')
  const bar = subject.indexOf('|')
  if (bar < 1 || bar === subject.length - 1 || subject.length > longestSubject || !URL.canParse(subject.slice(0, bar))) throw new Complaint(`${subject} is no subject; it is the address of the identity provider, a bar and the name there: https://id.example.fi|name`, usage)
  if (name.length < 1 || name.length > longestName) throw new Complaint(`--name must have from 1 to ${longestName} characters`, usage)
  return { subject, name, authority: readAuthority(authority, usage) }
}

export type Added = { authority: NamedAuthority; isKnown: boolean }
export function addFirst(database: Database, asked: Asked, clock: Clock, usage?: string): Promise<Added> {
  const one = check(asked, usage)
  const { subject, authority } = one
  // What is refused is thrown, so that nothing of it is kept.
  return database.write(async (tx) => {
    const added = await addFirstAdministrator(tx, one, clock)
    if (added === 'is-administered') throw new Complaint(`${authority.nameSv} has an administrator already, who adds others on the page /arbete/behorigheter`)
    if (added === 'has-ended') throw new Complaint(`${subject} has been an officer here and is no more`)
    if (added === 'has-other-right') throw new Complaint(`${subject} is data protection officer of ${authority.nameSv} or is to administer it later; nobody is both, or the same twice`)
    return { authority, isKnown: added.isKnown }
  })
}

export async function addAdministrator(asked: Asked, usage: string): Promise<void> {
  check(asked, usage)
  const source = await chooseDatabase(process.env)
  try {
    await migrate(source.ownerUrl)
    const database = openDatabase({ url: source.url, checkRows: false, onLost: () => {} })
    try {
      const { authority, isKnown } = await addFirst(database, asked, systemClock, usage)
      await write(`${asked.subject.trim()} administers ${authority.nameSv} (${authority.nameFi}) from today${isKnown ? ', under the name that is known here already' : ''}.\n`)
    } finally {
      await database.close()
    }
  } finally {
    await source.stop()
  }
}
