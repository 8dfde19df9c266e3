import * as api from '@kotostig/api/audit'
import { parseDay } from '@kotostig/law/kit/date'
import { mayFilter } from '../access.ts'
import type { Read } from '../db/tx.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import * as queries from './audit-trail.queries.ts'
import * as emergencies from './emergency-review.queries.ts'

const mostEvents = 100
const mostEmergencies = 200
/** A year and a day: the longest that one question may reach. */
const mostDays = 366

/** What is unusual is known only of what has been looked at: so much for one page, and the next goes on from there. */
const mostLookedAt = 5_000
const lookedAtOnce = 1_000

/** The next events in the order of time; `next` is the last that was looked at, where there are more. */
async function page(tx: Read, asked: queries.Asked, most: number, flag: queries.EventRow['flags'][number] | undefined): Promise<{ shown: queries.EventRow[]; next: string | null }> {
  if (flag === undefined) {
    const events = await queries.listEvents(tx, asked, most + 1)
    return { shown: events.slice(0, most), next: events.length > most ? events[most - 1]!.id : null }
  }
  const shown: queries.EventRow[] = []
  let before = asked.before
  for (let looked = 0; looked < mostLookedAt; looked += lookedAtOnce) {
    const events = await queries.listEvents(tx, { ...asked, ...(before === undefined ? {} : { before }) }, lookedAtOnce + 1)
    for (const event of events.slice(0, lookedAtOnce)) {
      if (!event.flags.includes(flag)) continue
      // One more than fits is the first of the next page.
      if (shown.length === most) return { shown, next: shown.at(-1)!.id }
      shown.push(event)
    }
    if (events.length <= lookedAtOnce) return { shown, next: null }
    before = await queries.findMoment(tx, asked.authority.id, events[lookedAtOnce - 1]!.id)
  }
  return { shown, next: before!.id }
}

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
const namesOf = (row: { name_sv: string | null; name_fi: string | null }) => (row.name_sv === null ? null : { nameSv: row.name_sv, nameFi: row.name_fi! })

export const auditRoutes: Served[] = [
  serveOfficer(api.readAudit, {
    action: 'audit.read', audit: 'AuditRead', data: 'read',
    run: async ({ tx, officer, body, clock, audit }) => {
      const [from, to] = [parseDay(body.from)!, parseDay(body.to)!]
      if (to < from) wrong('to', 'period-backwards', 'the period ends before it starts')
      if (to - from > mostDays) wrong('from', 'too-long', `ask for at most ${mostDays} days`)
      const { person: id, caseNumber, before, flag, most = mostEvents, ...asked } = body
      const person = id ?? (caseNumber ? (await queries.findCase(tx, caseNumber.toUpperCase()))?.id : undefined)
      const end = before === undefined ? undefined : ((await queries.findMoment(tx, officer.authority.id, before)) ?? refuse('not-found'))
      // A case number that nobody has and one of strangers answer alike.
      const isNobody = Boolean(caseNumber) && person === undefined
      const { shown, next } = isNobody ? { shown: [], next: null } : await page(tx, {
        authority: officer.authority, from: asked.from, to: asked.to, ...(person === undefined ? {} : { person }), ...(asked.officer === undefined ? {} : { officer: asked.officer }),
        ...(asked.event === undefined ? {} : { event: asked.event }), ...(end === undefined ? {} : { before: end }),
      }, most, flag)
      // An id that was only guessed shows nothing of anybody, and does not stand in the record as if it had.
      audit({ shown: shown.length }, { people: person !== undefined && shown.length > 0 ? [person] : [], earliestOn: body.from })
      return {
        events: shown.map(({ name_sv, name_fi, case_numbers: caseNumbers, ...row }) => ({ ...row, caseNumbers, authority: namesOf({ name_sv, name_fi }) })), more: next !== null, next,
        extractable: await queries.listExtractable(tx, mayFilter(officer, 'person.extract', clock.today()), [...new Set(shown.flatMap((row) => row.people))]),
      }
    },
  }),
  serveOfficer(api.readAuditedOfficers, {
    action: 'audit.read', audit: 'OfficersListed', data: 'read',
    run: async ({ tx, officer }) => ({ officers: await queries.listAllOfficers(tx, officer.authority.id) }),
  }),
  serveOfficer(api.readEmergencies, {
    action: 'emergency.review', audit: 'EmergenciesRead', data: 'read',
    run: async ({ tx, officer, audit }) => {
      const rows = await emergencies.listEmergencies(tx, officer, mostEmergencies + 1)
      const shown = rows.slice(0, mostEmergencies)
      audit({ shown: shown.length }, { people: [...new Set(shown.map((row) => row.person_id))], objects: shown.map((row) => row.id) })
      return {
        emergencies: shown.map((row) => ({
          id: row.id, at: row.at, until: row.until, officer: row.officer, authority: { nameSv: row.name_sv, nameFi: row.name_fi }, caseNumber: row.case_number, reason: row.reason,
          review: row.reviewed_at === null ? null : { at: row.reviewed_at, by: row.reviewed_by!, remark: row.remark! },
        })),
        more: rows.length > mostEmergencies,
      }
    },
  }),
  serveOfficer(api.reviewEmergency, {
    action: 'emergency.review', audit: 'EmergencyReviewed', data: 'write',
    run: async ({ tx, officer, body, clock, audit }) => {
      const { person, officer: by } = (await emergencies.findEmergency(tx, officer, body.id)) ?? refuse('not-found')
      if (by === officer.officerId) wrong('id', 'own-access', 'nobody looks at their own emergency access')
      if ((await emergencies.insertReview(tx, officer, body.id, body.remark, clock.now())) === 0) return refuse('conflict')
      audit({}, { people: [person], objects: [body.id] })
      return { reviewed: true as const }
    },
  }),
]
