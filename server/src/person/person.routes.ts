import * as api from '@kotostig/api/person'
import { readKnown } from '@kotostig/api/person-known'
import { parseDay } from '@kotostig/law/kit/date'
import { mayFilter } from '../access.ts'
import { familyCase, rederive } from '../duty/duty.ts'
import { caseOf } from '../facts/facts.ts'
import { recordFacts, withdrawFactRow } from '../facts/record.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { getDetails } from './details-shown.queries.ts'
import { listMerged } from './merge.queries.ts'
import { findPeople, lineOf, metaOf } from './person.ts'
import * as queries from './person.queries.ts'
import { moveOn, reach } from './reach.ts'
import { faultLines, reachTied, register } from './register.ts'
import { only, recordersOf, visibleFamily } from './visible.ts'

const utf8 = new TextEncoder()

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
      const { id, caseNumber } = await register(tx, officer, clock, body)
      audit({}, { people: [id] })
      return { id, caseNumber }
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
