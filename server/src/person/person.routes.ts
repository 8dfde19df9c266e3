import * as api from '@kotostig/api/person'
import { readKnown } from '@kotostig/api/person-known'
import { parseDay } from '@kotostig/law/kit/date'
import { mayFilter, type MayFilter } from '../access.ts'
import type { Read } from '../db/tx.ts'
import { familyCase, rederive } from '../duty/duty.ts'
import { caseOf } from '../facts/facts.ts'
import { recordFacts, withdrawFactRow } from '../facts/record.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { getDetails } from './details-shown.queries.ts'
import { listMerged } from './merge.queries.ts'
import { readIdentityCode } from './identity-code.ts'
import { searchKey } from './name-sound.ts'
import { findPeople, lineOf, metaOf } from './person.ts'
import * as queries from './person.queries.ts'
import { moveOn, reach } from './reach.ts'
import { only, recordersOf, visibleFamily } from './visible.ts'

const utf8 = new TextEncoder()

/** Only people whose file is here may be tied to: otherwise a tie would tell whether a file exists, and draw it in. */
async function reachTied(tx: Read, may: MayFilter, facts: Readonly<Record<string, unknown>>): Promise<void> {
  for (const key of ['familyTie', 'bornInFinlandTo']) {
    const given = facts[key]
    for (const one of Array.isArray(given) ? given : given === undefined || given === 'none' ? [] : [given]) {
      const id = String((one as { to?: unknown } | null)?.to ?? one)
      if (!/^[0-9]{1,18}$/.test(id) || !(await queries.mayReach(tx, may, id))) refuse('bad-request', [{ path: key, code: 'no-such-person', message: 'is nobody whose file is here' }])
    }
  }
}

const faultLines = (faults: readonly { path: string; code: string; message: string }[]) => faults.map(({ path, code, message }) => ({ path, code, message }))

export const personRoutes: Served[] = [
  serveOfficer(api.searchPeople, {
    action: 'person.search', audit: 'PeopleSearched', data: 'read',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      const { meant, people, more } = await findPeople(tx, may, mayFilter(officer, 'person.read', clock.today()), body.text)
      audit({ shown: people.length }, { people: people.map((row) => row.id) })
      const knownElsewhere = 'code' in meant && people.length === 0 && (await queries.codeExists(tx, meant.code))
      return { people: people.map(lineOf), more, knownElsewhere }
    },
  }),

  serveOfficer(api.registerPerson, {
    action: 'person.register', audit: 'PersonRegistered', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      await tx.planOnce()
      const earlier = await queries.findByKey(tx, body.key)
      if (earlier !== undefined) {
        // The same submission again; a key of another authority's tells nothing about whom it opened.
        if (earlier.opened_by !== officer.authority.id) return refuse('conflict')
        audit({}, { people: [earlier.id] })
        return { id: earlier.id, caseNumber: earlier.case_number }
      }
      const precision = body.bornPrecision ?? 'day'
      const knownLetters = { day: 10, month: 7, year: 4 }[precision]
      if (!'-01-01'.endsWith(body.born.slice(knownLetters))) return refuse('bad-request', [{ path: 'born', code: 'not-the-first', message: 'is written as the first day of what is known' }])
      let code: string | undefined
      if (body.identityCode !== undefined && body.identityCode.trim() !== '') {
        const read = readIdentityCode(body.identityCode)
        if (!read.ok) return refuse('bad-request', [{ path: 'identityCode', code: read.fault, message: 'is not a valid identity code' }])
        if (read.born.slice(0, knownLetters) !== body.born.slice(0, knownLetters)) return refuse('bad-request', [{ path: 'identityCode', code: 'born-differs', message: 'the code says another date of birth' }])
        if (await queries.codeExists(tx, read.code)) return refuse('known-by-access')
        code = read.code
      }
      const at = clock.now()
      const made = await queries.insertPerson(tx, {
        born: body.born, precision, key: body.key, authority: officer.authority.id, officer: officer.officerId, at, familyName: body.familyName, givenNames: body.givenNames,
        searchKey: searchKey(body.familyName, body.givenNames), source: body.source, ...(code === undefined ? {} : { code }),
      })
      await reachTied(tx, mayFilter(officer, 'person.read', clock.today()), body.facts)
      const recorded = await recordFacts(tx, body.facts, { person: made.id, source: body.source, officer: officer.officerId, at })
      if (!recorded.ok) return refuse('bad-request', faultLines(recorded.faults))
      await rederive(tx, [made.id], clock.today(), at)
      audit({}, { people: [made.id] })
      return { id: made.id, caseNumber: made.case_number }
    },
  }),

  serveOfficer(api.readPerson, {
    action: 'person.read', audit: 'PersonRead', data: 'read',
    run: async ({ tx, may, params, officer, clock, audit }) => {
      // The address of a file that has been merged leads to the one that stays.
      const person = await queries.wholeOf(tx, params.id)
      await tx.planOnce()
      await reach(tx, may, person)
      const head = await queries.getHead(tx, may, mayFilter(officer, 'person.record', clock.today()), person, clock.now())
      const { ids, names } = await visibleFamily(tx, may, person)
      const found = await familyCase(tx, ids, clock.today(), {}, (people) => only(people, ids))
      const recorders = await recordersOf(tx, found.people)
      audit({}, { people: ids })
      return {
        id: head.id, caseNumber: head.case_number, familyName: head.family_name ?? '', givenNames: head.given_names ?? '', born: head.born, bornKnown: head.born_known, identityCode: head.code, isProtected: head.is_protected,
        version: head.version, today: clock.today(), officer: head.officer, languages: head.languages, details: await getDetails(tx, person), merged: await listMerged(tx, person),
        isAssigned: head.is_assigned, mayRecord: head.may_record, emergency: head.may_record ? null : head.emergency,
        case: caseOf(clock.today(), found.people, found.stated),
        family: ids.slice(1).map((id) => ({ id, name: names.get(id)! })),
        facts: found.people.flatMap((one, index) => metaOf(one, index, recorders)),
        opened: (await queries.listOpened(tx, person)).map(({ name_sv: nameSv, name_fi: nameFi, ...row }) => ({ ...row, authority: { nameSv, nameFi } })),
      }
    },
  }),

  serveOfficer(readKnown, {
    action: 'person.read', audit: 'PersonReadAsKnown', data: 'read',
    run: async ({ tx, may, params, clock, audit }) => {
      const [day, time] = params.at.split('T') as [string, string]
      if (parseDay(day) === undefined) return refuse('bad-address', [{ path: 'at', code: 'not-a-day', message: 'is not a day' }])
      if (day > clock.today()) return refuse('bad-address', [{ path: 'at', code: 'in-the-future', message: 'is after today' }])
      await reach(tx, may, params.id)
      const known = { at: `${day} ${time}:59.999 Europe/Helsinki` }
      const { ids, names } = await visibleFamily(tx, may, params.id, known)
      const found = await familyCase(tx, ids, day, known, (people) => only(people, ids))
      const recorders = await recordersOf(tx, found.people)
      audit({ at: params.at }, { people: ids, earliestOn: day })
      return {
        id: params.id, at: params.at, day, case: caseOf(day, found.people, found.stated), family: ids.slice(1).map((id) => ({ id, name: names.get(id)! })),
        facts: found.people.flatMap((one, index) => metaOf(one, index, recorders)),
      }
    },
  }),

  serveOfficer(api.readCaseFile, {
    action: 'person.read', audit: 'PersonRead', data: 'read',
    run: async ({ tx, may, params, clock, audit }) => {
      await reach(tx, may, params.id)
      const { ids } = await visibleFamily(tx, may, params.id)
      const found = await familyCase(tx, ids, clock.today(), {}, (people) => only(people, ids))
      audit({}, { people: ids })
      return utf8.encode(JSON.stringify(caseOf(clock.today(), found.people, found.stated), null, 2))
    },
  }),

  serveOfficer(api.recordFact, {
    action: 'person.record', audit: 'FactRecorded', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      await tx.planOnce()
      await reach(tx, may, body.person)
      const version = await moveOn(tx, body.person, body.version)
      await reachTied(tx, may, { [body.fact]: body.value })
      const at = clock.now()
      const recorded = await recordFacts(tx, { [body.fact]: body.value }, { person: body.person, source: body.source, officer: officer.officerId, at })
      if (!recorded.ok) return refuse('bad-request', faultLines(recorded.faults))
      await rederive(tx, [body.person], clock.today(), at)
      audit({ fact: body.fact }, { people: [body.person] })
      return { version }
    },
  }),

  serveOfficer(api.withdrawFact, {
    action: 'person.record', audit: 'FactWithdrawn', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      await tx.planOnce()
      await reach(tx, may, body.person)
      const version = await moveOn(tx, body.person, body.version)
      if (body.table === 'person_name' && (await queries.isOnlyName(tx, body.person, body.row))) return refuse('bad-request', [{ path: 'row', code: 'last-name', message: 'is the only name; correct it instead' }])
      const withdrawn = await withdrawFactRow(tx, body.table, body.row, body.person, body.reason, officer.officerId, clock.now())
      if (!withdrawn) return refuse('not-found')
      await rederive(tx, [body.person], clock.today(), clock.now())
      audit({ fact: body.table }, { people: [body.person], objects: [body.row] })
      return { version }
    },
  }),

  serveOfficer(api.acceptHandover, {
    action: 'handover.accept', audit: 'HandoverAccepted', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      await reach(tx, may, body.person)
      await queries.insertHandover(tx, body.person, officer.authority.id, officer.officerId, body.ground, clock.now())
      audit({ ground: body.ground }, { people: [body.person] })
      return { accepted: true as const }
    },
  }),
]
