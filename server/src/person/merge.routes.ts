/** Two files of one person: compared line by line, made one, and made two again. */
import { readCaseFile } from '@kotostig/law'
import { compareFiles, mergeFiles, partFiles } from '@kotostig/api/person-merge'
import type { MayFilter } from '../access.ts'
import type { Read } from '../db/tx.ts'
import { clearDerived, rederive, statedOf } from '../duty/duty.ts'
import { caseOf, municipalitiesNamed, listFacts, listFamily, type PersonFacts } from '../facts/facts.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { getDetails } from './details-shown.queries.ts'
import * as merging from './merge.ts'
import * as queries from './merge.queries.ts'
import { listRecorders } from './person.queries.ts'
import { lineOf, officersOf } from './person.ts'
import { moveOn, reach } from './reach.ts'

type Both = { facts: [PersonFacts, PersonFacts]; compared: merging.Compared; refused: queries.Refused[] }

/** Both files, each as far as it is the officer's; otherwise there is nothing at this address. */
async function readBoth(tx: Read, may: MayFilter, stays: string, absorbed: string): Promise<Both> {
  await reach(tx, may, stays)
  await reach(tx, may, absorbed)
  if (stays === absorbed) return refuse('bad-request', [{ path: 'absorbed', code: 'same-file', message: 'is the same file' }])
  const found = await listFacts(tx, [stays, absorbed])
  const [ours, theirs] = [stays, absorbed].map((id) => found.find((one) => one.id === id)!) as [PersonFacts, PersonFacts]
  const recorders = new Map((await listRecorders(tx, officersOf(found))).map((one) => [one.id, one.name]))
  const compared = merging.compare({ facts: ours, details: await getDetails(tx, stays) }, { facts: theirs, details: await getDetails(tx, absorbed) }, recorders)
  const refused = await queries.listRefused(tx, stays, absorbed)
  return { facts: [ours, theirs], compared, refused: merging.areTied(ours, theirs) ? [...refused, 'tied-to-each-other'] : refused }
}

/** What the law's own reader says of the whole family with the two as one. */
async function faultsOf(tx: Read, [stays, absorbed]: [PersonFacts, PersonFacts], aside: readonly queries.RowRef[], today: string) {
  const family = await listFacts(tx, await listFamily(tx, [stays.id, absorbed.id]))
  const people = family.filter((one) => one.id !== absorbed.id).map((one) => merging.leadTo(one.id === stays.id ? merging.together(stays, absorbed, aside) : one, absorbed.id, stays.id))
  const read = readCaseFile(caseOf(today, people, await statedOf(tx, municipalitiesNamed(people))))
  return read.ok ? [] : read.faults.map(({ path, code, message }) => ({ path: path.replace(/^people\[\d+\]\./, ''), code, message }))
}

export const mergeRoutes: Served[] = [
  serveOfficer(compareFiles, {
    action: 'person.merge', audit: 'FilesCompared', data: 'read',
    run: async ({ tx, may, body, audit }) => {
      const { compared, refused } = await readBoth(tx, may, body.stays, body.absorbed)
      const [stays, absorbed] = [await queries.getLine(tx, may, body.stays), await queries.getLine(tx, may, body.absorbed)]
      audit({ refused: refused.length, conflicts: compared.conflicts.length }, { people: [body.stays, body.absorbed] })
      return {
        stays: lineOf(stays), absorbed: lineOf(absorbed), staysVersion: stays.version, absorbedVersion: absorbed.version, refused, conflicts: compared.conflicts, toldTwice: compared.toldTwice.length,
      }
    },
  }),

  serveOfficer(mergeFiles, {
    action: 'person.merge', audit: 'FilesMerged', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      const { facts, compared, refused } = await readBoth(tx, may, body.stays, body.absorbed)
      await moveOn(tx, body.stays, body.staysVersion)
      await moveOn(tx, body.absorbed, body.absorbedVersion)
      if (refused.length > 0) return refuse('bad-request', refused.map((code) => ({ path: 'absorbed', code, message: 'these two files cannot become one as they are' })))
      const line = (code: string, message: string) => (one: { id: string }) => ({ path: `conflicts.${one.id}`, code, message })
      const open = merging.undecided(compared.conflicts, body.aside).map(line('undecided', 'say which of the two is right'))
      const neither = merging.hasNeither(compared.conflicts, body.aside).map(line('neither', 'one of the two stands'))
      const strange = merging.strangers(compared.conflicts, body.aside).map((one) => ({ path: 'aside', code: 'not-a-conflict', message: `${one.table} ${one.row} is in no conflict` }))
      if (open.length + neither.length + strange.length > 0) return refuse('bad-request', [...open, ...neither, ...strange])
      const aside = [...compared.toldTwice, ...body.aside]
      const faults = await faultsOf(tx, facts, aside, clock.today())
      if (faults.length > 0) return refuse('bad-request', faults)
      const at = clock.now()
      const merge = await queries.insertMerge(tx, body.stays, body.absorbed, aside, { officer: officer.officerId, reason: body.reason, at })
      await rederive(tx, [body.stays, body.absorbed], clock.today(), at)
      await clearDerived(tx, body.absorbed, at)
      audit({ aside: aside.length }, { people: [body.stays, body.absorbed], objects: [merge] })
      return { person: body.stays }
    },
  }),

  serveOfficer(partFiles, {
    action: 'person.merge', audit: 'FilesParted', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      await reach(tx, may, body.person)
      await moveOn(tx, body.person, body.version)
      const at = clock.now()
      const parted = await queries.undoMerge(tx, body.merge, body.person, { officer: officer.officerId, reason: body.reason, at })
      if (parted === undefined) return refuse('not-found')
      await rederive(tx, [body.person, parted], clock.today(), at)
      audit({}, { people: [body.person, parted], objects: [body.merge] })
      return { parted }
    },
  }),
]
