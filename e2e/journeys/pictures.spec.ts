/**
 * The person's own page from right to left, held against pictures that somebody has looked at (`e2e/reviewed/`): a tenth of a percent of
 * the pixels may differ. The server's answer is the same every day, and the browser is the one that comes with the project; another
 * browser draws letters in its own way, and is not held against these.
 */
import type { readMine, readPortal } from '@kotostig/api/portal'
import { Phone } from '../pages/portal.ts'
import { expect, test } from '../test.ts'

type ReplyOf<E> = E extends { readonly types?: { reply: infer R } } ? R : never
const authority = { kind: 'municipality', nameSv: 'Korsholm', nameFi: 'Mustasaari' }
const state: ReplyOf<typeof readPortal> = { device: 'enrolled', isOpen: true, today: '2026-11-23', isDemonstration: false, people: [] }
const item = { reason: '', studyLanguage: null, responsible: 'Eva Handläggare', contact: '06 000 00 00', startsOn: null, endsOn: null, nextOn: null, state: 'agreed', writtenIn: 'sv', owner: authority } as const
const mine: ReplyOf<typeof readMine> = {
  at: '2026-11-23 10:00', today: '2026-11-23',
  people: [{
    id: '1', name: 'Layla Exempel', actsAs: 'self', isJobSeeker: true, languages: [], authority, nextReview: '2027-05-23', assessment: { begunOn: '2026-10-01', closedOn: '2026-10-20' },
    versions: [{
      id: '1', number: 1, act: 'plan-made', startsOn: '2026-11-23', until: '2027-11-22', signedOn: '2026-11-23', authority,
      items: [
        { ...item, id: '1', kind: 'long-goal', words: 'Arbeta inom vården' }, { ...item, id: '2', kind: 'period-goal', words: 'Saavuttaa suomen taso A2.1', writtenIn: 'fi' },
        { ...item, id: '3', kind: 'language-studies', words: 'Svenskakurs på förmiddagarna', reason: 'Dagtid, när barnen är i dagvård.', studyLanguage: 'sv', startsOn: '2027-01-11', nextOn: '2027-01-11' },
        { ...item, id: '4', kind: 'follow-up', words: 'Vi ser över planen tillsammans inom sex månader.' },
      ],
      signatures: [{ party: 'person', name: 'Layla Exempel', outcome: 'signed', on: '2026-11-23' }, { party: 'authority', name: 'Eva Handläggare', outcome: 'signed', on: '2026-11-23' }],
    }],
    meetings: [{ id: '1', purpose: 'review', at: '2026-12-09 10:00', minutes: 60, place: 'Ämbetshuset, rum 2', way: 'on-site', state: 'booked', officer: 'Eva Handläggare', authority, interpreter: 'ar' }],
    messages: [{ id: '1', kind: 'question', words: 'Kan kursen börja kl. 9.00?', meeting: null, item: null, sentAt: '2026-11-22 18:30', sentAs: 'self', sentBy: 'Layla Exempel', handledAt: '2026-11-23 08:00', reply: 'Ja, den 11.1.2027.' }],
    opened: [{ on: '2026-11-23', authority, roles: ['caseworker'], why: 'plan', times: 2 }],
  }],
}

if (process.env['BROWSER'] !== 'system') {
  for (const language of ['ar', 'prs', 'fa', 'ckb'] as const) {
    test(`from right to left in ${language} it looks as somebody has seen that it should`, async ({ browser, baseURL }) => {
      const phone = await Phone.unpack(browser, baseURL!)
      await phone.page.route('**/api/portal', (route) => route.fulfill({ json: state }))
      await phone.page.route('**/api/portal/mine', (route) => route.fulfill({ json: mine }))
      await phone.open(language)
      for (const tab of ['home', 'plan', 'messages'] as const) {
        await phone.go(tab)
        await phone.page.evaluate(() => document.fonts.ready)
        await expect(phone.page).toHaveScreenshot(`own-page-${tab}-${language}.png`, { fullPage: true, animations: 'disabled', caret: 'hide', maxDiffPixelRatio: 0.001 })
      }
      expect(phone.faults).toEqual([])
      await phone.context.close()
    })
  }
}
