/** Opening files for the people of a case file: read by the law's own reader, and registered all together or not at all. */
import { mostImported, checkCaseFile, importPeople } from '@kotostig/api/person-import'
import { parseCaseFile, type CaseFile, type Fault } from '@kotostig/law'
import { rederive } from '../duty/duty.ts'
import { canBeNone, oneAtATime, overlaps, recordFacts } from '../facts/record.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { readIdentityCode } from './identity-code.ts'
import { searchKey } from './name-sound.ts'
import * as queries from './person.queries.ts'

const source = 'import'
type Facts = Record<string, unknown>
const lines = (faults: readonly Fault[]) => faults.map(({ path, code, message }) => ({ path, code, message }))

/** The file, if everything in it can be recorded. */
function readFile(text: string): CaseFile {
  const read = parseCaseFile(text)
  if (!read.ok) return refuse('bad-request', lines(read.faults))
  const file = JSON.parse(text) as CaseFile
  if (file.people.length > mostImported) return refuse('bad-request', [{ path: 'people', code: 'too-many-people', message: `holds more than ${mostImported} people` }])
  const faults = file.people.flatMap((person, index) => oneAtATime.flatMap((key) =>
    overlaps(key, ((person as unknown as Facts)[key] ?? []) as { from: string; to?: string }[]).map((fault) => ({ ...fault, path: `people[${index}].${fault.path}` }))))
  return faults.length > 0 ? refuse('bad-request', lines(faults)) : file
}

/** The facts of one person as they are recorded: relatives under the numbers of their new files, an empty list as "there is none". */
function factsOf(person: Facts, idOf: (name: string) => string): Facts {
  const { id: _, born: __, ...facts } = person
  return Object.fromEntries(Object.entries(facts).flatMap(([key, value]): [string, unknown][] => {
    if (Array.isArray(value) && value.length === 0) return canBeNone.has(key) ? [[key, 'none']] : []
    if (key === 'familyTie') return [[key, [value].flat().map((one) => ({ ...(one as object), to: idOf((one as { to: string }).to) }))]]
    if (key === 'bornInFinlandTo') return [[key, (value as string[]).map(idOf)]]
    return [[key, value]]
  }))
}

export const importRoutes: Served[] = [
  serveOfficer(checkCaseFile, {
    action: 'person.import', audit: 'CaseFileChecked', data: 'read',
    run: async ({ body, audit }) => {
      const file = readFile(body.text)
      audit({ people: file.people.length }, {})
      return { people: file.people.length, leavesOut: (['municipalities', 'arrangements'] as const).filter((key) => (file[key] ?? []).length > 0) }
    },
  }),

  serveOfficer(importPeople, {
    action: 'person.import', audit: 'PeopleImported', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const file = readFile(body.text)
      const earlier = await queries.listByKeys(tx, file.people.map((_one, at) => keyOf(body.key, at)))
      if (earlier.length > 0) {
        // The same submission again; a key of another authority's tells nothing about whom it opened.
        if (earlier.length !== file.people.length || earlier.some((one) => one.opened_by !== officer.authority.id)) return refuse('conflict')
        audit({ people: earlier.length }, { people: earlier.map((one) => one.id) })
        return { people: earlier.map((one) => ({ id: one.id, caseNumber: one.case_number })) }
      }
      if (body.names.length !== file.people.length) return refuse('bad-request', [{ path: 'names', code: 'missing', message: 'one for each person of the file' }])
      const at = clock.now()
      const made: { id: string; case_number: string }[] = []
      for (const [index, { familyName, givenNames, identityCode }] of body.names.entries()) {
        const { born } = file.people[index]!
        const wrong = (code: string, message: string): never => refuse('bad-request', [{ path: `names.${index}.identityCode`, code, message }])
        let code: string | undefined
        if (identityCode !== undefined && identityCode.trim() !== '') {
          const read = readIdentityCode(identityCode)
          if (!read.ok) return wrong(read.fault, 'is not a valid identity code')
          if (read.born !== born) return wrong('born-differs', 'the code says another date of birth')
          // Also where it stands twice in what was sent: the first of them is here by now.
          if (await queries.codeExists(tx, read.code)) return wrong('known-by-access', 'the identity code is known here; access is by handover')
          code = read.code
        }
        made.push(await queries.insertPerson(tx, {
          born, key: keyOf(body.key, index), authority: officer.authority.id, officer: officer.officerId, at, familyName, givenNames, searchKey: searchKey(familyName, givenNames), source, ...(code === undefined ? {} : { code }),
        }))
      }
      const idOf = (name: string): string => made[file.people.findIndex((one) => one.id === name)]!.id
      for (const [index, person] of file.people.entries()) {
        const recorded = await recordFacts(tx, factsOf(person as unknown as Facts, idOf), { person: made[index]!.id, source, officer: officer.officerId, at })
        if (!recorded.ok) return refuse('bad-request', lines(recorded.faults.map((fault) => ({ ...fault, path: `people[${index}].${fault.path}` }))))
      }
      await rederive(tx, made.map((one) => one.id), clock.today(), at)
      audit({ people: made.length }, { people: made.map((one) => one.id) })
      return { people: made.map((one) => ({ id: one.id, caseNumber: one.case_number })) }
    },
  }),
]

const keyOf = (key: string, index: number): string => `${key}:${index}`
