/** What a municipality states of itself. The law builds on it for everybody there, so they are all derived again. */
import * as api from '@kotostig/api/municipality'
import { agreementReviewBy } from '@kotostig/law/own-days'
import type { Officer } from '../caller.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import * as queries from './municipality.queries.ts'

/** Only a municipality has an agreement (42 §) and a programme (13 §). */
const municipalityOf = ({ authority }: Officer): string => (authority.kind === 'municipality' ? authority.code : refuse('not-allowed'))

export const municipalityRoutes: Served[] = [
  serveOfficer(api.readMunicipalityConditions, {
    action: 'municipality.read', audit: 'MunicipalityRead', data: 'read',
    run: async ({ tx, officer, clock }) => ({
      today: clock.today(),
      conditions: (await queries.listConditions(tx, municipalityOf(officer))).map((row) => ({
        id: row.id, kind: row.kind, from: row.from, to: row.to, note: row.note, recordedAt: row.at, recordedBy: row.by,
        withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, by: row.withdrawn_by, reason: row.withdrawn_reason! },
        reviewedOn: row.reviewed_on, reviewBy: row.kind === 'agreement' && row.withdrawn_at === null ? agreementReviewBy({ from: row.from, reviewed: row.reviewed_on }) : null,
      })),
    }),
  }),

  serveOfficer(api.recordMunicipalityCondition, {
    action: 'municipality.state', audit: 'MunicipalityConditionRecorded', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const municipality = municipalityOf(officer)
      if (body.to !== null && body.to < body.from) return refuse('bad-request', [{ path: 'to', code: 'period-backwards', message: 'the period ends before it starts' }])
      if (await queries.overlapsAnother(tx, { ...body, municipality })) return refuse('bad-request', [{ path: 'from', code: 'overlap', message: 'is stated for some of those days already' }])
      const id = await queries.insertCondition(tx, { ...body, municipality }, officer.officerId, clock.now())
      audit({ kind: body.kind }, { objects: [id], earliestOn: body.from })
      return { toDerive: await queries.askToDerive(tx, municipality) }
    },
  }),

  serveOfficer(api.reviewMunicipalityCondition, {
    action: 'municipality.review', audit: 'ConditionReviewed', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const condition = (await queries.findCondition(tx, municipalityOf(officer), body.condition)) ?? refuse('not-found')
      if (condition.kind !== 'agreement') return refuse('not-found')
      if (body.on > clock.today()) return refuse('bad-request', [{ path: 'on', code: 'in-the-future', message: 'is after today' }])
      if (body.on < condition.from) return refuse('bad-request', [{ path: 'on', code: 'outside-period', message: 'is before the agreement' }])
      const id = await queries.insertReview(tx, body.condition, body.on, body.note, officer.officerId, clock.now())
      audit({}, { objects: [body.condition, id], earliestOn: body.on })
      return { reviewBy: agreementReviewBy({ from: condition.from, reviewed: body.on }) }
    },
  }),

  serveOfficer(api.withdrawMunicipalityCondition, {
    action: 'municipality.state', audit: 'MunicipalityConditionWithdrawn', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const municipality = municipalityOf(officer)
      if (!(await queries.withdrawCondition(tx, municipality, body.condition, body.reason, officer.officerId, clock.now()))) return refuse('not-found')
      audit({}, { objects: [body.condition] })
      return { toDerive: await queries.askToDerive(tx, municipality) }
    },
  }),
]
