/** Agreements on who carries out a municipality's tasks (8 §). The law follows them for everybody there, so they are all derived again. */
import * as api from '@kotostig/api/arrangement'
import type { Officer } from '../caller.ts'
import type { Tx } from '../db/tx.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import * as queries from './arrangement.queries.ts'
import { askToDerive } from './municipality.queries.ts'
import { mayReceive, partyOf, receiversOf } from './parties.ts'

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
/** Only a municipality has tasks to give. */
const giverOf = ({ authority }: Officer): string => (authority.kind === 'municipality' ? authority.code : refuse('not-allowed'))

async function record(tx: Tx, one: queries.NewArrangement, officer: Officer, at: string): Promise<string> {
  if (one.to !== null && one.to < one.from) wrong('to', 'period-backwards', 'the period ends before it starts')
  if (one.reviewOn !== null && (one.reviewOn < one.from || (one.to !== null && one.reviewOn > one.to))) wrong('reviewOn', 'outside-period', 'is not a day of the agreement')
  const taken = await queries.listTaken(tx, one)
  if (taken.length > 0) refuse('bad-request', taken.map((task) => ({ path: `tasks.${one.tasks.indexOf(task)}`, code: 'overlap', message: `somebody carries out ${task} on some of those days already` })))
  return queries.insert(tx, one, officer.officerId, at)
}

export const lineOf = (row: queries.ArrangementRow, { authority }: Pick<Officer, 'authority'>) => {
  const { nameSv, nameFi } = partyOf('municipality', row.municipality)
  return {
    id: row.id, municipality: { code: row.municipality, nameSv, nameFi }, receiver: partyOf(row.kind, row.code), tasks: row.tasks, from: row.from, to: row.to, reviewOn: row.review_on, decision: row.decision,
    decidedOn: row.decided_on, recordedAt: row.at, recordedBy: row.by, withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, by: row.withdrawn_by, reason: row.withdrawn_reason! },
    isOwn: authority.kind === 'municipality' && authority.code === row.municipality,
  }
}

export const arrangementRoutes: Served[] = [
  serveOfficer(api.readArrangements, {
    action: 'arrangement.read', audit: 'ArrangementsRead', data: 'read',
    run: async ({ tx, officer, clock, audit }) => {
      const arrangements = (await queries.listOf(tx, officer.authority)).map((row) => lineOf(row, officer))
      audit({ shown: arrangements.length }, { objects: arrangements.map((one) => one.id) })
      return { arrangements, today: clock.today(), receivers: officer.authority.kind === 'municipality' ? receiversOf(officer.authority.code) : [] }
    },
  }),

  serveOfficer(api.recordArrangement, {
    action: 'arrangement.state', audit: 'ArrangementRecorded', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const municipality = giverOf(officer)
      if (!mayReceive(municipality, body.receiver.kind, body.receiver.code)) wrong('receiver', 'not-a-receiver', 'is not the employment authority of the area, nor another municipality')
      if (body.decidedOn > clock.today()) wrong('decidedOn', 'in-the-future', 'is after today')
      const { receiver, ...rest } = body
      const id = await record(tx, { ...rest, tasks: [...new Set(body.tasks)], municipality, ...receiver }, officer, clock.now())
      const toDerive = await askToDerive(tx, municipality)
      audit({ tasks: body.tasks.join(' '), toDerive }, { objects: [id], earliestOn: body.from })
      return { toDerive }
    },
  }),

  serveOfficer(api.changeArrangement, {
    action: 'arrangement.state', audit: 'ArrangementChanged', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const municipality = giverOf(officer)
      const before = (await queries.withdraw(tx, municipality, body.arrangement, body.reason, officer.officerId, clock.now())) ?? refuse('not-found')
      const id = await record(tx, {
        municipality, kind: before.kind, code: before.code, tasks: before.tasks, from: before.from, to: body.to, reviewOn: body.reviewOn, decision: before.decision, decidedOn: before.decided_on,
      }, officer, clock.now())
      const toDerive = await askToDerive(tx, municipality)
      audit({ toDerive }, { objects: [before.id, id], earliestOn: before.from })
      return { toDerive }
    },
  }),

  serveOfficer(api.withdrawArrangement, {
    action: 'arrangement.state', audit: 'ArrangementWithdrawn', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const municipality = giverOf(officer)
      const before = (await queries.withdraw(tx, municipality, body.arrangement, body.reason, officer.officerId, clock.now())) ?? refuse('not-found')
      const toDerive = await askToDerive(tx, municipality)
      audit({ toDerive }, { objects: [before.id], earliestOn: before.from })
      return { toDerive }
    },
  }),
]
