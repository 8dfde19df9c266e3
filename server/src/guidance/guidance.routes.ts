import * as api from '@kotostig/api/guidance'
import { personLanguages } from '@kotostig/api/languages'
import { addYears, day } from '@kotostig/law/kit/date'
import { reach } from '../person/reach.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { fewOf, hideFew } from './few.ts'
import * as queries from './guidance.queries.ts'

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
function check({ givenOn, language }: { givenOn: string; language: string }, today: string): void {
  if (givenOn > today) wrong('givenOn', 'in-the-future', 'is after today')
  if (!personLanguages.includes(language)) wrong('language', 'not-a-language', 'is no language of the list')
}

export const guidanceRoutes: Served[] = [
  serveOfficer(api.readGuidanceOf, {
    action: 'guidance.read', audit: 'GuidanceListed', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      await reach(tx, may, params.id)
      const guidance = await queries.listOf(tx, may, params.id)
      audit({ shown: guidance.length }, { people: [params.id] })
      return { today: may.today, guidance, languages: await queries.listLanguages(tx, may, params.id) }
    },
  }),
  serveOfficer(api.recordGuidance, {
    action: 'guidance.write', audit: 'GuidanceRecorded', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      await reach(tx, may, body.person)
      audit({}, { people: [body.person] })
      const before = await queries.findByKey(tx, body.key)
      if (before) return before.authority === officer.authority.id && before.person === body.person ? { id: before.id } : refuse('conflict')
      check(body, may.today)
      if (!body.hasConsent) wrong('hasConsent', 'needs-consent', 'without consent it is counted without a file')
      const id = await queries.insertGuidance(tx, body, { officer, at: clock.now() })
      audit({}, { people: [body.person], objects: [id] })
      return { id }
    },
  }),
  serveOfficer(api.withdrawGuidance, {
    action: 'guidance.write', audit: 'GuidanceWithdrawn', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const { person } = (await queries.withdraw(tx, may, body.guidance, body.reason, clock.now())) ?? refuse('not-found')
      audit({}, { people: [person], objects: [body.guidance] })
      return { withdrawn: true as const }
    },
  }),
  serveOfficer(api.countGuidance, {
    action: 'guidance.count', audit: 'GuidanceCounted', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const before = await queries.findCountByKey(tx, body.key)
      if (before) {
        audit({}, { objects: [before.id] })
        return before.authority === officer.authority.id ? { id: before.id } : refuse('conflict')
      }
      check(body, clock.today())
      if (body.unit !== null && !(await queries.listPlaces(tx, officer.authority.id, body.givenOn)).some((one) => one.id === body.unit)) wrong('unit', 'not-that-day', 'is no unit of ours on that day')
      const id = await queries.insertCount(tx, body, { officer, at: clock.now() })
      audit({}, { objects: [id] })
      return { id }
    },
  }),
  serveOfficer(api.takeBackCount, {
    action: 'guidance.count', audit: 'GuidanceCountTakenBack', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      if ((await queries.takeBack(tx, officer, body.count, clock.today(), clock.now())) === 0) refuse('not-found')
      audit({}, { objects: [body.count] })
      return { withdrawn: true as const }
    },
  }),
  serveOfficer(api.readGuidanceCounts, {
    action: 'guidance.count', audit: 'GuidanceCountsRead', data: 'read',
    run: async ({ tx, params, officer, clock, audit }) => {
      const { from, to } = params
      if (to < from) wrong('to', 'period-backwards', 'the period ends before it starts')
      if (day(to) > addYears(day(from), 3)) wrong('to', 'too-long', 'at most three years')
      const by = (which: Parameters<typeof queries.countBy>[1]) => queries.countBy(tx, which, officer.authority.id, from, to)
      const months = await by('month')
      audit({ months: months.length }, {})
      return {
        today: clock.today(), total: fewOf('', months.reduce((sum, one) => sum + one.count, 0)), months: hideFew(months), topics: hideFew(await by('topic')), languages: hideFew(await by('language')), units: hideFew(await by('unit')), leads: hideFew(await by('lead')),
        withInterpreter: hideFew(await by('interpreter')).find((one) => one.key === 'true') ?? fewOf('true', 0),
        places: await queries.listPlaces(tx, officer.authority.id, clock.today()), own: await queries.listOwn(tx, officer, clock.today()),
      }
    },
  }),
]
