import { afterAll, describe, expect, test } from 'vitest'
import { access, may, type Action } from './access.ts'
import { endpoints } from './app.ts'
import { auditEvents } from './audit.ts'
import { startWorkers } from './determination/workers.ts'

const workers = startWorkers()
afterAll(workers.close)
const served = endpoints(workers)

describe('who may do what', () => {
  test('the approved page says what the table says (review the difference, then run the tests with -u)', async () => {
    const rows = Object.entries(access).flatMap(([action, allowed]) => allowed.map((row) => `| \`${action}\` | ${row.who} | ${row.ground} |`))
    const used = served.map(({ endpoint, action, audit }) => `| \`${endpoint.method} ${endpoint.path}\` | \`${action}\` | \`${audit}\` |`)
    const events = Object.entries(auditEvents).map(([name, event]) => `| \`${name}\` | ${event.answers} | ${event.holds.join(', ') || 'nothing'} | ${event.kept} |`)
    await expect([
      '# Who may do what', '',
      'Written by a test from `server/src/access.ts`, `audit.ts` and the list of endpoints. The data protection officer reads the difference.', '',
      '| Action | Who | Legal ground |', '| --- | --- | --- |', ...rows, '',
      '| Request | Action | Audit event |', '| --- | --- | --- |', ...used, '',
      '| Audit event | Question it answers | Holds | Kept |', '| --- | --- | --- | --- |', ...events, '',
    ].join('\n')).toMatchFileSnapshot('../../docs/access.approved.md')
  })

  test('every action in the table is used, and every request names one of them', () => {
    expect(new Set(served.map((one) => one.action))).toEqual(new Set(Object.keys(access)))
  })

  test('every row names its legal ground', () => {
    for (const row of Object.values(access).flat()) expect(row.ground).toMatch(/^(Act \d+\/\d{4}|GDPR) /)
  })

  test('what is not in the table is not allowed', () => {
    expect(() => may('anyone', 'person.read' as Action)).toThrow()
  })
})
