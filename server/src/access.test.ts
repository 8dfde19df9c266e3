import { afterAll, describe, expect, test } from 'vitest'
import { access, allowedRows, may, type Action } from './access.ts'
import { endpoints } from './app.ts'
import { auditEvents } from './audit.ts'
import type { Officer, Role } from './caller.ts'
import { testSecret } from './dev/test-app.ts'
import { startWorkers } from './determination/workers.ts'
import { startDocuments } from './document/document.ts'
import { startReleases } from './law/releases.ts'
import type { Provider } from './session/provider.ts'
import { makeSessions } from './session/session.ts'

const workers = startWorkers()
const noProvider: Provider = { begin: () => Promise.reject(new Error()), finish: () => Promise.reject(new Error()), end: () => Promise.resolve(null) }
afterAll(workers.close)
const served = endpoints({ workers, sessions: makeSessions(testSecret), isDemonstration: true, provider: noProvider, documents: startDocuments(), releases: startReleases() })

describe('who may do what', () => {
  test('the approved page says what the table says (review the difference, then run the tests with -u)', async () => {
    const rows = Object.entries(access).flatMap(([action, allowed]) => allowed.map((row) =>
      `| \`${action}\` | ${row.who === 'official' ? row.roles.join(', ') : row.who} | ${row.who === 'anyone' ? 'no person' : row.link === 'no-person' ? 'no person' : `\`${row.link}\``} | ${row.ground} |`))
    const used = served.map(({ endpoint, action, audit }) => `| \`${endpoint.method} ${endpoint.path}\` | \`${action}\` | \`${audit}\` |`)
    const events = Object.entries(auditEvents).map(([name, event]) => `| \`${name}\` | ${event.answers} | ${event.holds.join(', ') || 'nothing'} | ${event.kept} |`)
    await expect([
      '# Who may do what', '',
      'Written by a test from `server/src/access.ts`, `audit.ts` and the list of endpoints. The data protection officer reads the difference.',
      'What a link means stands in `server/src/access-links.ts`; of a person\'s own page in `access-links-portal.ts`. Whatever the link, nobody opens their own file or that of their family, and somebody',
      'whose whereabouts are not disclosed is there only for the officer who works with them or stands in for that officer for protected people too, or who has',
      'opened the file in an emergency.', '',
      '| Action | Who | Link to the person | Legal ground |', '| --- | --- | --- | --- |', ...rows, '',
      '| Request | Action | Audit event |', '| --- | --- | --- |', ...used, '',
      '| Audit event | Question it answers | Holds | Kept |', '| --- | --- | --- | --- |', ...events, '',
    ].join('\n')).toMatchFileSnapshot('../../docs/access.approved.md')
  })

  test('every action of the table is used by a request, and every request names one', () => {
    expect([...new Set(served.map((one) => one.action))].sort()).toEqual(Object.keys(access).sort())
  })

  test('every event is one that a request leaves, a refused sign-in or code, a deletion that was approved, a takeover, or a message sent', () => {
    expect([...new Set([...served.map((one) => one.audit), 'SignInRefused', 'PortalCodeRefused', 'FileErased', 'RowsErased', 'PersonTakenOver', 'PersonTakeoverUndone', 'MessageSent'])].sort()).toEqual(Object.keys(auditEvents).sort())
  })

  test('what is done with people leaves a row, in the same transaction', () => {
    const silent = served.filter(({ action, audit }) => access[action].some((row) => row.who !== 'anyone') && auditEvents[audit].kept !== 'table')
    expect(silent.map((one) => one.endpoint.path)).toEqual([])
  })

  test('every row names its legal ground', () => {
    for (const row of Object.values(access).flat()) expect(row.ground).toMatch(/^(Act \d+\/\d{4}|GDPR) /)
  })

  test('whoever has not signed in may do nothing that is for officers', () => {
    const open = (Object.keys(access) as Action[]).filter((action) => may('anyone', action))
    expect(open).toEqual(['case.determine', 'law.read', 'interface.read', 'system.read', 'session.start', 'session.read', 'portal.enrol', 'portal.open', 'portal.state', 'feedback.send', 'practice.read'])
  })

  test.each<[Role, Action[]]>([
    ['caseworker', ['arrangement.read', 'attachment.add', 'attachment.read', 'calendar.read', 'capsule.accept', 'capsule.prepare', 'capsule.read', 'duty.list', 'emergency.open', 'fee.decide', 'fee.read', 'feeTerms.read', 'guidance.count', 'guidance.read', 'guidance.write', 'handover.accept', 'intake.read', 'intake.write', 'meeting.read', 'meeting.write', 'message.contact', 'message.read', 'municipality.read', 'note.read', 'note.write', 'officer.list', 'ownMail.choose', 'participation.invite', 'participation.take', 'person.detail', 'person.extract', 'person.import', 'person.merge', 'person.read', 'person.record', 'person.register', 'person.search', 'person.similar', 'plan.read', 'plan.write', 'portal.give', 'portal.message', 'provider.disclose', 'reading.read', 'receipt.read', 'receipt.take', 'reminder.read', 'reminder.write']],
    ['lead', ['arrangement.read', 'arrangement.state', 'assignment.change', 'attachment.add', 'attachment.read', 'calendar.close', 'calendar.read', 'capsule.accept', 'capsule.prepare', 'capsule.read', 'contactUnit.read', 'contactUnit.state', 'deputy.arrange', 'duty.list', 'emergency.open', 'fee.decide', 'fee.read', 'feeTerms.read', 'feeTerms.state', 'guidance.count', 'guidance.read', 'guidance.write', 'handover.accept', 'intake.read', 'intake.write', 'leave.arrange', 'meeting.read', 'meeting.write', 'message.contact', 'message.read', 'municipality.read', 'municipality.review', 'municipality.state', 'note.read', 'note.write', 'officer.list', 'ownMail.choose', 'participation.invite', 'participation.take', 'person.detail', 'person.extract', 'person.import', 'person.merge', 'person.read', 'person.record', 'person.register', 'person.search', 'person.similar', 'plan.read', 'plan.write', 'portal.give', 'portal.message', 'provider.disclose', 'radar.people', 'radar.read', 'reading.read', 'reading.record', 'receipt.read', 'receipt.take', 'rehearsal.read', 'rehearsal.run', 'reminder.read', 'reminder.write', 'takeover.prepare', 'takeover.run', 'team.read']],
    ['social-worker', ['attachment.add', 'attachment.read', 'calendar.read', 'duty.list', 'emergency.open', 'note.read', 'note.write', 'officer.list', 'ownMail.choose', 'participation.take', 'person.detail', 'person.extract', 'person.import', 'person.merge', 'person.read', 'person.record', 'person.register', 'person.search', 'person.similar', 'portal.give', 'portal.message', 'reading.read', 'receipt.read', 'receipt.take', 'reminder.read', 'reminder.write']],
    ['data-protection', ['audit.read', 'emergency.review', 'person.extract', 'retention.object', 'retention.read']],
    ['administrator', ['administration.change', 'administration.read', 'arrangement.read', 'arrangement.state', 'calendar.close', 'calendar.read', 'contactUnit.read', 'contactUnit.state', 'feeTerms.read', 'feeTerms.state', 'feedback.answer', 'mail.read', 'mail.test', 'municipality.read', 'municipality.review', 'municipality.state', 'officer.list', 'portal.switch', 'radar.read', 'reading.read', 'retention.approve', 'retention.object', 'retention.read', 'retention.rule']],
  ])('as %s one may do this, besides signing in and out, and nothing else', (role, actions) => {
    const officer = { role } as Officer
    const ofOfficers = (Object.keys(access) as Action[]).filter((action) => !action.startsWith('session.') && access[action].some((row) => row.who === 'official'))
    expect(ofOfficers.filter((action) => allowedRows(officer, action).length > 0).sort()).toEqual(actions)
  })
})
