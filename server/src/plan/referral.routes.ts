import * as api from '@kotostig/api/referral'
import { day } from '@kotostig/law/kit/date'
import { rightToBeTold, standingOn } from '@kotostig/law/referral'
import { isSpecifying, referralByKey } from '@kotostig/law/referral-kinds'
import { remind, settle } from '../reminder/reminder.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { recordAct } from './plan.routes.ts'
import { findOpen } from './plan.queries.ts'
import * as queries from './referral.queries.ts'
import { personInCase, sittingOf, standingOf } from './sitting.ts'

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])

export const referralRoutes: Served[] = [
  serveOfficer(api.refer, {
    action: 'plan.write', audit: 'PersonReferred', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      if ((body.assessment === null) === (body.plan === null)) wrong('plan', 'wrong', 'from an assessment or from a plan')
      const place = body.plan !== null ? await findOpen(tx, may, 'plan', body.plan) : await queries.findAssessmentPlace(tx, may, body.assessment!)
      const { person } = place ?? refuse('not-found')
      if (!referralByKey.has(body.measure)) wrong('measure', 'wrong', 'is nothing one is referred to')
      // A closer look belongs to an assessment that goes on (869/2024 3 §).
      if (isSpecifying(body.measure) && (body.plan !== null || (place !== undefined && 'isClosed' in place && place.isClosed))) wrong('measure', 'wrong', 'belongs to an assessment that is open')
      if (body.item !== null && (body.plan === null || !(await queries.isItemOf(tx, body.item, body.plan)))) refuse('not-found')
      const earlier = await queries.findReferralByKey(tx, body.key)
      if (earlier !== undefined) {
        if (earlier.assessment !== body.assessment || earlier.plan !== body.plan) refuse('conflict')
        audit({ receiver: body.receiver, basis: body.basis }, { people: [person], objects: [earlier.id] })
        return sittingOf(tx, may, person)
      }
      if (body.on > may.today) wrong('on', 'in-the-future', 'is after today')
      if (body.answerBy < body.on) wrong('answerBy', 'ends-before-it-starts', 'is before the referral')
      const source = rightToBeTold(body.receiver, await standingOf(tx, may, person))
      if (body.basis === 'law' && source.length === 0) wrong('basis', 'no-right', 'the law gives this receiver no right to be told: the person consents, or nothing is told')
      if (body.basis === 'consent' && source.length > 0) wrong('basis', 'law-gives-the-right', `the law gives the right (${source.map((one) => `${one.section} § ${one.moment ?? ''}`.trim()).join(', ')}): consent is not the ground`)
      if ((body.basis === 'consent') !== (body.consent !== null)) wrong('consent', 'missing', 'who consented, when, how and in which language')
      if (body.consent !== null && body.consent.on > body.on) wrong('consent.on', 'in-the-future', 'is after the referral')
      const at = clock.now()
      const reminder = await remind(tx, may, person, body.answerBy, body.reminder, at)
      const { id } = await queries.insertReferral(tx, may, { ...body, source: body.basis === 'law' ? source : null, reminder })
      // 20 § 5: directed to what the plan holds, within a month.
      if (body.plan !== null && standingOn((await personInCase(tx, person, body.on)).person, day(body.on), false).planIsValid) await recordAct(tx, may, person, { type: 'directed-to-service', on: body.on }, at)
      audit({ receiver: body.receiver, basis: body.basis }, { people: [person], objects: [id] })
      return sittingOf(tx, may, person)
    },
  }),
  serveOfficer(api.recordReferralAnswer, {
    action: 'plan.write', audit: 'ReferralAnswered', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const { person, referred, reminder } = (await queries.findWaiting(tx, may, body.referral)) ?? refuse('not-found')
      if (body.on > may.today) wrong('on', 'in-the-future', 'is after today')
      if (body.on < referred) wrong('on', 'ends-before-it-starts', 'is before the referral')
      if ((await queries.writeAnswer(tx, may, body)) === 0) refuse('conflict')
      if (reminder !== null) await settle(tx, may, reminder, clock.now())
      audit({}, { people: [person], objects: [body.referral] })
      return sittingOf(tx, may, person)
    },
  }),
]
