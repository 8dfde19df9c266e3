import * as api from '@kotostig/api/note'
import { parseDay } from '@kotostig/law/kit/date'
import { lineOf } from '../person/person.ts'
import { reach } from '../person/reach.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import * as queries from './note.queries.ts'

const atOnce = 20
const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])

export const noteRoutes: Served[] = [
  serveOfficer(api.readNotes, {
    action: 'note.read', audit: 'NotesRead', data: 'read',
    run: async ({ tx, may, body, clock, audit }) => {
      await reach(tx, may, body.person)
      const [on, id] = body.after?.split('_') ?? []
      if (on !== undefined && parseDay(on) === undefined) wrong('after', 'not-a-day', 'is not the end of a page')
      const rows = await queries.listNotes(tx, may, body.person, { text: body.text || undefined, after: on === undefined ? undefined : { on, id: id! } }, atOnce + 1)
      const shown = rows.slice(0, atOnce)
      const last = rows.length > atOnce ? shown.at(-1) : undefined
      audit({ shown: shown.length }, { people: [body.person], objects: shown.map((row) => row.id) })
      return {
        person: lineOf(await queries.getPerson(tx, may, body.person)), today: clock.today(),
        notes: shown.map(({ held, written, writer, ...row }) => ({ ...row, on: held, writtenAt: written, writtenBy: writer })), next: last ? `${last.held}_${last.id}` : null,
      }
    },
  }),
  serveOfficer(api.writeNote, {
    action: 'note.write', audit: 'NoteWritten', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      const earlier = await queries.findByKey(tx, body.key)
      if (earlier !== undefined) {
        // The same submission again; a key of another authority's tells nothing about whom it wrote.
        if (earlier.authority !== officer.authority.id || earlier.person !== body.person) return refuse('conflict')
        await reach(tx, may, body.person)
        audit({ kind: body.kind }, { people: [body.person], objects: [earlier.id] })
        return { id: earlier.id }
      }
      if (body.on > clock.today()) wrong('on', 'in-the-future', 'is after today')
      if (body.said === '' && body.judged === '') wrong('said', 'says-nothing', 'write what the person said, or what you judge')
      const { id } = (await queries.insertNote(tx, may, { ...body, at: clock.now() })) ?? refuse('not-found')
      audit({ kind: body.kind }, { people: [body.person], objects: [id] })
      return { id }
    },
  }),
  serveOfficer(api.withdrawNote, {
    action: 'note.write', audit: 'NoteWithdrawn', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const { person } = (await queries.withdrawNote(tx, may, body.note, body.reason, clock.now())) ?? refuse('not-found')
      audit({}, { people: [person], objects: [body.note] })
      return { withdrawn: true as const }
    },
  }),
]
