/** What a server might answer the person's own page: invented, the same every day, and with something in every place that the page has. */
import type { readMine, readPortal } from '@kotostig/api/portal'
import { actsAs, meetingStates, meetingWays, messageKinds, whys } from '@kotostig/api/portal-words'

type ReplyOf<E> = E extends { readonly types?: { reply: infer R } } ? R : never
export type State = ReplyOf<typeof readPortal>
export type Mine = ReplyOf<typeof readMine>
type Person = Mine['people'][number]

const authority = { kind: 'municipality', nameSv: 'Korsholm', nameFi: 'Mustasaari' }
export const state: State = { device: 'enrolled', isOpen: true, today: '2026-11-23', isDemonstration: false, people: [] }
const item = { reason: '', studyLanguage: null, responsible: 'Eva Handläggare', contact: '06 000 00 00', startsOn: null, endsOn: null, nextOn: null, state: 'agreed', writtenIn: 'sv', owner: authority } as const

const paper = { authority, about: '', to: null, language: null, cents: null, dueOn: null, isReplaced: false } as const
/** One person with a plan, a meeting, a message and somebody who has opened the data. */
export const layla: Person = {
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
  papers: [{ ...paper, kind: 'assessment', id: '1', on: '2026-10-20' }],
}
const at = '2026-11-23 10:00'
export const mine: Mine = { at, today: '2026-11-23', people: [layla] }

const [version] = layla.versions
const [meeting] = layla.meetings
const all: Person = {
  ...layla,
  versions: [
    { ...version!, startsOn: '2026-11-01', signedOn: '2026-11-01', items: [
      ...version!.items,
      { ...item, id: '5', kind: 'service', words: 'Besök på arbetsplats', startsOn: '2026-11-10', owner: { kind: 'employment-authority', nameSv: 'Österbottens arbetskraftsområde', nameFi: 'Pohjanmaan työllisyysalue' } },
      { ...item, id: '6', kind: 'association', words: 'Kvinnornas kvällscafé', state: 'started', startsOn: '2026-11-02' }, { ...item, id: '7', kind: 'guidance', words: 'Vägledning hos servicepunkten', state: 'done', startsOn: '2026-11-03' },
      { ...item, id: '8', kind: 'job-search', words: 'Söker ett arbete i månaden', state: 'interrupted' }, { ...item, id: '9', kind: 'service', words: 'B1.1', writtenIn: null, state: 'not-started', startsOn: '2026-11-04' },
    ], signatures: [...version!.signatures, { party: 'authority', name: 'Rut Representant', outcome: 'refused', on: '2026-11-01' }, { party: 'person', name: 'Layla Exempel', outcome: 'agreed', on: '2026-11-01' }] },
    { ...version!, id: '2', startsOn: '2025-11-01', until: '2026-10-31', signedOn: '2025-11-01' },
  ],
  meetings: [
    ...meetingStates.filter((one) => one !== 'booked').map((one, number) => ({ ...meeting!, id: `e${number}`, state: one, at: `2026-10-0${number + 1} 10:00`, purpose: 'assessment' as const })),
    { ...meeting!, id: 'x', state: 'cancelled', at: '2026-12-20 10:00' },
    ...meetingWays.map((way, number) => ({ ...meeting!, id: `c${number}`, way, at: `2026-12-0${number + 7} 10:00`, purpose: number === 1 ? 'guidance' as const : 'review' as const })),
  ],
  messages: messageKinds.flatMap((kind, number) => [
    { ...layla.messages[0]!, id: `m${number}`, kind, words: '', meeting: kind.endsWith('coming') ? 'c1' : null, item: kind === 'not-started' ? '5' : null, sentAt: `2026-11-2${Math.floor(number / 3)} 0${number}:30`, handledAt: null, reply: null },
    { ...layla.messages[0]!, id: `h${number}`, kind, sentAs: actsAs[number % 3]! },
  ]),
  papers: [
    { ...paper, kind: 'fee', id: '1', on: '2026-11-20', language: 'sv', cents: 5_670, dueOn: '2026-12-14' }, { ...paper, kind: 'fee', id: '2', on: '2026-11-22', language: 'fi' }, { ...paper, kind: 'fee', id: '3', on: '2026-11-18', language: 'sv', cents: 5_670, dueOn: '2026-12-14', isReplaced: true },
    { ...paper, kind: 'handover', id: '1', on: '2026-11-19', to: { kind: 'municipality', nameSv: 'Vasa', nameFi: 'Vaasa' } }, { ...paper, kind: 'referral', id: '1', on: '2026-10-10', about: 'Vasa yrkesinstitut' }, { ...paper, kind: 'assessment', id: '1', on: '2026-10-20' },
  ],
  opened: [
    ...whys.map((why, number) => ({ on: `2026-11-${23 - Math.floor(number / 3)}`, authority, roles: [['caseworker'], ['lead', 'administrator'], ['social-worker'], ['data-protection']][number % 4]!, why, times: number + 1 })),
    { on: '2026-11-01', authority: null, roles: [], why: 'portal', times: 1 },
  ],
}
/** Herself, her child and somebody she represents, with something of every kind. */
export const everything: Mine = {
  at, today: '2026-11-23',
  people: [all, { ...layla, id: '2', name: 'Sami Exempel', actsAs: 'guardian', isJobSeeker: false, opened: null, versions: [], meetings: [], messages: [], nextReview: null, assessment: null }, { ...layla, id: '3', name: 'Noor Provisorisk', actsAs: 'representative', meetings: [], opened: [] }],
}
