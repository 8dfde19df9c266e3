import * as api from '@kotostig/api/meeting'
import { day, isoOf } from '@kotostig/law/kit/date'
import type { MayFilter } from '../access.ts'
import type { Read } from '../db/tx.ts'
import type { Documents } from '../document/document.ts'
import { sideLanguages } from '../document/side-words.ts'
import { feeOf } from '../fee/fee.ts'
import { queueOfMeeting } from '../message/message.ts'
import { lineOf } from '../person/person.ts'
import { reach } from '../person/reach.ts'
import { visibleFamily } from '../person/visible.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { invitationPage } from './meeting-document.ts'
import { meetingFile } from './meeting-file.ts'
import * as queries from './meeting.queries.ts'

export type { MeetingRow } from './meeting.queries.ts'

const mostShown = 100
const mostDaysAhead = 366

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
export function shown({ shown: one, people, fee_facts: facts }: queries.MeetingRow): api.Meeting {
  const fee = facts === null ? undefined : feeOf(one, people[0]!.born, facts)
  return { ...one, people: people.map(lineOf), fee: fee === undefined ? null : { mayCharge: fee.mayCharge, conditions: fee.conditions.map(({ key, answer }) => ({ key, answer })), decided: facts!.decided } }
}
export const everybody = (rows: readonly queries.MeetingRow[]): string[] => [...new Set(rows.flatMap((row) => row.people.map((one) => one.id)))]

type Times = Pick<queries.Booked, 'day' | 'time' | 'way' | 'place' | 'told'>
function check({ day: on, way, place, told }: Times, today: string): void {
  if (on < today) wrong('day', 'in-the-past', 'is before today')
  if (on > isoOf(day(today) + mostDaysAhead)) wrong('day', 'too-far', 'is more than a year ahead')
  if (way === 'on-site' && place === '') wrong('place', 'missing', 'a meeting on the spot has a place')
  // What somebody understood was told in some language.
  if (told.isUnderstood !== null && told.language === null) wrong('toldLanguage', 'missing', 'the language in which it was told')
}
export const meetingOf = async (tx: Read, may: MayFilter, id: string): Promise<queries.MeetingRow> => (await queries.findMeeting(tx, may, id)) ?? refuse('not-found')

/** The language beside, or none. */
export const otherOf = (code: string): string | null =>
  code === 'alone' ? null : sideLanguages.includes(code) ? code : wrong('other', 'no-such-language', `is none of ${sideLanguages.join(', ')}, alone`)

export const meetingRoutes = (documents: Documents): Served[] => [
  serveOfficer(api.readMeetingsOf, {
    action: 'meeting.read', audit: 'MeetingsListed', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      await reach(tx, may, params.id)
      const rows = await queries.listOf(tx, may, params.id)
      const family = await visibleFamily(tx, may, params.id)
      audit({ shown: rows.length }, { people: [...new Set([params.id, ...everybody(rows)])] })
      return {
        today: may.today, meetings: rows.map(shown), family: family.ids.slice(1).map((id) => ({ id, name: family.names.get(id)! })),
        languages: await queries.listLanguages(tx, may, params.id), place: await queries.findLastPlace(tx, may),
      }
    },
  }),
  serveOfficer(api.readMeetings, {
    action: 'meeting.read', audit: 'MeetingsListed', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      const rows = await queries.listComing(tx, may, params.whose, mostShown + 1)
      const first = rows.slice(0, mostShown)
      audit({ shown: first.length }, { people: everybody(first) })
      return { today: may.today, meetings: first.map(shown), more: rows.length > mostShown }
    },
  }),
  serveOfficer(api.bookMeeting, {
    action: 'meeting.write', audit: 'MeetingBooked', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const people = [body.person, ...body.others]
      if (new Set(people).size < people.length) wrong('others', 'twice', 'somebody takes part twice')
      for (const one of people) await reach(tx, may, one)
      audit({ purpose: body.purpose }, { people })
      const before = await queries.findByKey(tx, body.key)
      if (before) {
        if (before.authority !== may.officer.authority.id || before.person !== body.person) refuse('conflict')
        return { id: before.id }
      }
      check(body, may.today)
      const { id } = await queries.insertMeeting(tx, may, { ...body, at: clock.now() })
      await queries.insertOthers(tx, id, body.others)
      await queueOfMeeting(tx, 'booked', id, may.today, clock.now())
      audit({ purpose: body.purpose }, { people, objects: [id] })
      return { id }
    },
  }),
  serveOfficer(api.moveMeeting, {
    action: 'meeting.write', audit: 'MeetingMoved', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const found = await meetingOf(tx, may, body.id)
      check(body, may.today)
      if (!(await queries.moveMeeting(tx, may, { ...body, at: clock.now() }))) refuse('conflict')
      await queueOfMeeting(tx, 'moved', body.id, may.today, clock.now())
      audit({}, { people: everybody([found]), objects: [body.id] })
      return { changed: true as const }
    },
  }),
  serveOfficer(api.closeMeeting, {
    action: 'meeting.write', audit: 'MeetingClosed', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const found = await meetingOf(tx, may, body.id)
      // Nobody has held, or missed, a meeting of a day that has not come.
      if (body.state !== 'cancelled' && found.shown.day > may.today) wrong('state', 'not-yet', 'the day of the meeting has not come')
      if (body.state === 'cancelled' && body.reason.length < 3) wrong('reason', 'reason-short', 'a cancelled meeting has a reason')
      if ((body.absence !== null) !== (body.state === 'not-come')) wrong('absence', 'missing', 'whether there was an acceptable reason')
      if (body.absence !== null && body.absence !== 'unknown' && body.reason.length < 3) wrong('reason', 'reason-short', 'why the person did not come')
      if (!(await queries.closeMeeting(tx, may, { ...body, at: clock.now() }))) refuse('conflict')
      if (body.state === 'cancelled') await queueOfMeeting(tx, 'cancelled', body.id, may.today, clock.now())
      audit({ state: body.state }, { people: everybody([found]), objects: [body.id] })
      return { changed: true as const }
    },
  }),
  serveOfficer(api.readMeetingFile, {
    action: 'meeting.read', audit: 'MeetingTakenOut', data: 'read',
    run: async ({ tx, may, params, clock, audit }) => {
      const found = await meetingOf(tx, may, params.id)
      audit({}, { people: everybody([found]), objects: [params.id] })
      const stamp = `${clock.now().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
      return { fileName: `meeting-${found.shown.day}.ics`, contentType: 'text/calendar; charset=utf-8', bytes: Buffer.from(meetingFile(found.shown, await queries.getMoments(tx, params.id), params.language, stamp)) }
    },
  }),
  serveOfficer(api.printInvitation, {
    action: 'meeting.read', audit: 'InvitationPrinted', data: 'read-then-make',
    run: async ({ tx, may, body, audit }) => {
      const found = await meetingOf(tx, may, body.id)
      const to = found.people.find((one) => one.id === body.person) ?? refuse('not-found')
      if (found.shown.state !== 'booked') refuse('conflict')
      audit({ language: body.language, other: body.other }, { people: [to.id], objects: [body.id] })
      return { page: invitationPage(body.language, otherOf(body.other), { name: to.name, caseNumber: to.case_number, authority: may.officer.authority, contact: body.contact }, found.shown), fileName: `invitation-${to.case_number}.pdf` }
    },
    make: async ({ page, fileName }) => ({ fileName, contentType: 'application/pdf', bytes: await documents.make('side', page) }),
  }),
]
