import { answerDays, answerFeedback, readFeedback, sendFeedback } from '@kotostig/api/feedback'
import { day, isoOf } from '@kotostig/law/kit/date'
import { refuse, serve, serveOfficer, type Served } from '../serve.ts'
import * as queries from './feedback.queries.ts'

const mostShown = 200
/** Letters that one address may send in a minute. */
const perMinute = 5
const answerBy = (received: string): string => isoOf(day(received.slice(0, 10)) + answerDays)
const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

export const feedbackRoutes: Served[] = [
  serve(sendFeedback, {
    action: 'feedback.send', audit: 'FeedbackReceived', limited: perMinute, data: 'write',
    run: async ({ tx, body, clock }) => {
      await queries.insertFeedback(tx, { isAboutAccessibility: body.isAboutAccessibility, message: body.message, page: orNull(body.page), answerTo: orNull(body.answerTo), at: clock.now() })
      return { received: true as const, answerBy: answerBy(clock.today()) }
    },
  }),
  serveOfficer(readFeedback, {
    action: 'feedback.answer', audit: 'FeedbackRead', data: 'read',
    run: async ({ tx, clock, audit }) => {
      const rows = await queries.listFeedback(tx, mostShown + 1)
      const shown = rows.slice(0, mostShown)
      audit({ shown: shown.length }, { objects: shown.map((row) => row.id) })
      return {
        today: clock.today(), more: rows.length > mostShown,
        feedback: shown.map((row) => ({
          id: row.id, isAboutAccessibility: row.is_about_accessibility, message: row.message, page: row.page, answerTo: row.answer_to, receivedAt: row.received,
          answerBy: answerBy(row.received), answeredAt: row.answered, answeredBy: row.answerer,
        })),
      }
    },
  }),
  serveOfficer(answerFeedback, {
    action: 'feedback.answer', audit: 'FeedbackAnswered', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      if ((await queries.markAnswered(tx, body.feedback, officer.officerId, clock.now())) === 0) return refuse('not-found')
      audit({}, { objects: [body.feedback] })
      return { answered: true as const }
    },
  }),
]
