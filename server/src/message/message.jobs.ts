/**
 * Sends what waits. A message is marked as being sent before it is, and its outcome is written after: stopped in between, it is told as
 * unsure and not sent again. What a server refuses for good is not tried again; what fails on the way is tried later and later, six times.
 */
import { systemInsert } from '../audit.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/tx.ts'
import type { MailSender, Outcome } from '../outside/mail/mail.ts'
import type { TextSender } from '../outside/text-message/text-message.ts'
import * as queries from './message.queries.ts'
import { messageLanguages, wordsOf } from './words.ts'

/** In which ways the server can send, and the address of people's own page. */
export type Sending = { mail?: MailSender; text?: TextSender; page?: string }

const minutesBetween = [1, 5, 30, 120, 360] as const
const stuckMinutes = 10
const mostAtOnce = 200

/** Why it is not sent after all; undefined when it is. */
function reasonNot(one: queries.NextMessage, sending: Sending): string | undefined {
  if (one.way === 'email' ? sending.mail === undefined : sending.text === undefined) return 'not-configured'
  if (one.to === null || !one.isWanted) return 'no-consent'
  if (one.isHidden && !one.despite) return 'protected'
  if (one.kind === 'cancelled') return one.meetingState === 'cancelled' ? undefined : 'changed'
  if (one.meetingState !== null && one.meetingState !== 'booked') return 'changed'
  return one.isPast ? 'past' : undefined
}

const officerWords = {
  sv: (n: number): { subject: string; text: string } => ({ subject: 'Påminnelser', text: `Du har ${n} ${n === 1 ? 'påminnelse' : 'påminnelser'} i Kotostig.\n` }),
  fi: (n: number): { subject: string; text: string } => ({ subject: 'Muistutukset', text: `Sinulla on ${n} ${n === 1 ? 'muistutus' : 'muistutusta'} Kotostigissä.\n` }),
}
function textOf(one: queries.NextMessage, page: string | undefined): { subject: string; text: string } {
  if (one.kind === 'test') return { subject: 'Kotostig', text: 'Det här är ett prov. / Tämä on koe. / This is a test.\n' }
  if (one.kind === 'officer') return officerWords[one.officerLanguage ?? 'sv'](one.due ?? 0)
  return wordsOf(one.language, one.national, { kind: one.kind, when: one.when, place: one.tellsPlace && one.meetingWay === 'on-site' ? one.place : null, way: one.meetingWay, page: page !== undefined && one.hasPortal ? page : null }, one.way === 'email')
}

async function sendOne(database: Database, clock: Clock, sending: Sending): Promise<boolean> {
  const one = await database.write((tx) => queries.takeNext(tx, messageLanguages, clock.today(), clock.now()))
  if (one === undefined) return false
  const not = one.kind === 'officer' && one.due === 0 ? 'nothing' : reasonNot(one, sending)
  if (not !== undefined) {
    await database.write((tx) => queries.finish(tx, one.id, 'dropped', not, clock.now()))
    return true
  }
  const { subject, text } = textOf(one, sending.page)
  const id = `kotostig-${one.id}`
  const outcome: Outcome = one.way === 'email' ? await sending.mail!.send({ to: one.to!, subject, text, id }) : await sending.text!.send({ to: one.to!, text, id })
  await database.write(async (tx) => {
    const at = clock.now()
    const wait = outcome.ok || outcome.isFinal ? undefined : minutesBetween[one.attempts - 1]
    const state = outcome.ok ? 'sent' as const : outcome.isFinal ? 'refused' as const : 'gave-up' as const
    if (!outcome.ok && wait !== undefined) await queries.tryLater(tx, one.id, outcome.code, wait, at)
    else await queries.finish(tx, one.id, state, outcome.ok ? null : outcome.code, at)
    if (one.person !== null) await tx.write(systemInsert('MessageSent', { officer: null, authority: one.authority }, at, { kind: one.kind, way: one.way, outcome: wait === undefined ? state : 'later' }, { people: [one.person], objects: [one.id] }))
  })
  return true
}

/** What the day asks for. Each of it once, however often it is asked. */
const queueDay = (database: Database, clock: Clock): Promise<void> =>
  database.write(async (tx) => {
    const [today, at] = [clock.today(), clock.now()]
    await queries.queueReminders(tx, today, at)
    await queries.queueReviews(tx, today, at)
    await queries.queueOfficers(tx, today, at)
  })

/** Sends what waits. Returns how many were taken up. */
async function sendWaiting(database: Database, clock: Clock, sending: Sending, isStopped: () => boolean = () => false): Promise<number> {
  await database.write((tx) => queries.leaveUnsure(tx, clock.now(), stuckMinutes))
  let taken = 0
  while (!isStopped() && taken < mostAtOnce && (await sendOne(database, clock, sending))) taken++
  return taken
}

/** Queues what the day asks for and sends what waits. */
export async function workOnMessages(database: Database, clock: Clock, sending: Sending): Promise<number> {
  await queueDay(database, clock)
  return sendWaiting(database, clock, sending)
}

const everyMs = 2_000
/** Looks in half an hour: reminders and reviews are of a day, and need not be looked for more often. */
const looksBetween = 900

export function keepMessages(database: Database, clock: Clock, sending: Sending, onFault: (error: Error) => void): { stop(): Promise<void> } {
  let stopped = false
  let looks = 0
  let running: Promise<unknown> | undefined
  const look = (): void => {
    running ??= (async () => {
      if (looks % looksBetween === 0) await queueDay(database, clock)
      looks++
      await sendWaiting(database, clock, sending, () => stopped)
    })().catch(onFault).finally(() => (running = undefined))
  }
  look()
  const timer = setInterval(look, everyMs)
  timer.unref()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
      sending.mail?.close()
    },
  }
}
