/** What a municipality names and says of itself, that others see: whom to contact (9 §) and how an authority reads an open norm. */
import * as api from '@kotostig/api/practice'
import { lawRelease } from '@kotostig/law'
import { bookPage, openNorms } from '@kotostig/law/data/book.ts'
import { isMunicipality } from '@kotostig/law/data/areas.ts'
import { day } from '@kotostig/law/kit/date'
import { latestStateOn } from '@kotostig/law/law-states'
import type { Officer } from '../caller.ts'
import { refuse, serve, serveOfficer, type Served } from '../serve.ts'
import { listInForce } from './arrangement.queries.ts'
import { partyOf } from './parties.ts'
import * as queries from './practice.queries.ts'

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
const municipalityOf = ({ authority }: Officer): string => (authority.kind === 'municipality' ? authority.code : refuse('not-allowed'))
const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

const shownUnit = ({ nameSv, nameFi, phone, email, address, from, to }: queries.UnitRow) => ({ nameSv, nameFi, phone, email, address, from, to })
const shownReading = (row: queries.ReadingRow, today: string) => ({
  norm: row.norm, authority: { nameSv: row.name_sv, nameFi: row.name_fi }, said: row.said, reason: row.reason, from: row.from, lawState: row.lawState, lawRelease: row.lawRelease, recordedAt: row.recordedAt,
  isReplaced: row.isReplaced, isOfEarlierState: row.lawState !== latestStateOn(day(today)),
})

export const practiceRoutes: Served[] = [
  serve(api.readPractice, {
    action: 'practice.read', audit: 'PracticeRead', limited: true, data: 'read',
    run: async ({ tx, params }) => {
      if (!isMunicipality(params.municipality)) return refuse('not-found')
      const unit = await queries.findUnit(tx, params.municipality, params.day)
      return {
        contactUnit: unit === undefined ? null : shownUnit(unit),
        arrangements: (await listInForce(tx, params.municipality, params.day)).map((row) => {
          const { kind, nameSv, nameFi } = partyOf(row.kind, row.code)
          return { receiver: { nameSv, nameFi }, kind, tasks: row.tasks, from: row.from, to: row.to, decision: row.decision, decidedOn: row.decided_on }
        }),
      }
    },
  }),

  serve(api.readReadings, {
    action: 'practice.read', audit: 'PracticeRead', limited: true, data: 'read',
    run: async ({ tx, params, clock }) => {
      const norms = bookPage(params.act, params.section)?.openNorms ?? refuse('not-found')
      return { readings: norms.length === 0 ? [] : (await queries.listReadings(tx, norms.map((one) => one.id))).map((row) => shownReading(row, clock.today())) }
    },
  }),

  serveOfficer(api.readContactUnits, {
    action: 'contactUnit.read', audit: 'ContactUnitsRead', data: 'read',
    run: async ({ tx, officer, clock, audit }) => {
      const units = await queries.listUnits(tx, municipalityOf(officer))
      audit({ shown: units.length }, {})
      return { units, today: clock.today() }
    },
  }),

  serveOfficer(api.nameContactUnit, {
    action: 'contactUnit.state', audit: 'ContactUnitNamed', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const municipality = municipalityOf(officer)
      if (body.from < clock.today()) wrong('from', 'in-the-past', 'is before today')
      if (body.phone === '' && body.email === '' && body.address === '') wrong('phone', 'not-reachable', 'a phone number, an address of e-mail or a place to go')
      if (body.email !== '' && !isEmail(body.email)) wrong('email', 'not-an-email', 'is no address of e-mail')
      if (await queries.isNamedAfter(tx, municipality, body.from)) wrong('from', 'named-later', 'a unit is named from a later day already')
      const id = await queries.nameUnit(tx, municipality, body, officer.officerId, clock.now())
      audit({}, { objects: [id], earliestOn: body.from })
      return { id }
    },
  }),

  serveOfficer(api.endContactUnit, {
    action: 'contactUnit.state', audit: 'ContactUnitEnded', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      if (body.lastDay < clock.today()) wrong('lastDay', 'in-the-past', 'is before today')
      const ended = (await queries.endUnit(tx, municipalityOf(officer), body.lastDay)) ?? refuse('not-found')
      audit({}, { objects: [ended.id], earliestOn: body.lastDay })
      return { ended: true as const }
    },
  }),

  serveOfficer(api.readOwnReadings, {
    action: 'reading.read', audit: 'OwnReadingsRead', data: 'read',
    run: async ({ tx, officer, clock, audit }) => {
      const rows = await queries.listOwnReadings(tx, officer.authority.id)
      audit({ shown: rows.length }, {})
      return {
        readings: rows.map((row) => ({ ...shownReading(row, clock.today()), id: row.id, recordedBy: row.recordedBy })),
        norms: openNorms.map(({ id, sections, quote, asks }) => ({ id, sections: [...sections], quote, asks })), today: clock.today(),
      }
    },
  }),

  serveOfficer(api.recordReading, {
    action: 'reading.record', audit: 'NormReadingRecorded', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      if (!openNorms.some((one) => one.id === body.norm)) wrong('norm', 'wrong', 'is no open norm of this release')
      if (body.from > clock.today()) wrong('from', 'in-the-future', 'is after today')
      const lawState = latestStateOn(day(clock.today()))
      const id = await queries.insertReading(tx, { ...body, lawState, lawRelease }, officer, clock.now())
      audit({ norm: body.norm, lawState }, { objects: [id], earliestOn: body.from })
      return { id }
    },
  }),
]
