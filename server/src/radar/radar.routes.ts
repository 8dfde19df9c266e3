/** The gap radar: each line says what, why, since when, by which section, and the page says where it is mended. */
import * as api from '@kotostig/api/radar'
import { pastEnds } from '@kotostig/law/calendar'
import { day, isoOf } from '@kotostig/law/kit/date'
import { agreementReviewBy } from '@kotostig/law/own-days'
import { act681 } from '@kotostig/law/sources'
import type { Section } from '@kotostig/law'
import { mayFilter } from '../access.ts'
import type { Officer } from '../caller.ts'
import type { Read } from '../db/tx.ts'
import { agreedOf, readAgreed, statedOf } from '../calendar/calendar.ts'
import { findContactUnit, isKnown, partyNames } from '../municipality/municipality.ts'
import { sourceOf } from '../duty/duty.ts'
import { lineOf, listColumns } from '../person/person.ts'
import { serveOfficer, type Served } from '../serve.ts'
import * as queries from './radar.queries.ts'

const mostCounted = 1_000
const mostPeople = 50
/** An agreement or right that ends, or is to be reviewed, within this time is told of. */
const soonDays = 90
const leavingDays = 30
/** A file that nobody has taken over for longer than this is told of. The Act names no time; a week is ours. */
const waitingDays = 7

/** The Act in which each duty without a holder stands is read from the duty; these are the sections of the tasks. */
const sourceOfTask: Record<string, Section[]> = { 'unaccompanied-support': [act681('34', '1'), act681('50', '2')], 'national-store': [act681('76', '1')], 'integration-services': [act681('14', '2')] }
/** Where the Act says that the authority answers for the work as a whole. */
const answersFor = ({ kind }: Officer['authority']): Section[] => (kind === 'welfare-area' ? [act681('50', '1')] : kind === 'state-regional-centre' ? [act681('55', '1')] : [act681('45', '1')])
type Gap = api.Gap
const gap = (kind: Gap['kind'], source: readonly Section[], more: Partial<Omit<Gap, 'kind' | 'source'>> = {}): Gap => ({ kind, about: '', name: null, people: null, since: null, due: null, officer: null, ...more, source: [...source] })
const named = (name: string): NonNullable<Gap['name']> => ({ sv: name, fi: name, en: name })

/** About people: numbers only, each from its own few rows. */
async function ofPeople(tx: Read, { authority }: Officer, today: string): Promise<Gap[]> {
  const most = mostCounted + 1
  const lines = (kind: queries.PeopleKind, rows: queries.AboutRow[]): Gap[] => rows.map(({ about, people, since, source }) => gap(kind, source === null ? (sourceOfTask[about] ?? []) : sourceOf(source), { about, people, since }))
  const officers = (kind: Gap['kind'], rows: queries.OfficerRow[], isDue = false): Gap[] =>
    rows.map((row) => gap(kind, answersFor(authority), { name: named(row.name), people: row.people, officer: row.id, ...(isDue ? { due: row.since } : { since: row.since }) }))
  const waiting = await queries.countWaiting(tx, authority, today, waitingDays, most)
  const handed = await queries.countCapsules(tx, authority, today, waitingDays, most)
  const alone = await queries.countWithoutOfficer(tx, authority, today, most)
  return [
    ...lines('duty-without-holder', await queries.listAbout(tx, 'duty-without-holder', authority, today, most)),
    ...lines('holder-ceased', await queries.listAbout(tx, 'holder-ceased', authority, today, most)),
    ...officers('officer-left', await queries.listLeft(tx, authority, today, most)),
    ...officers('absent-without-deputy', await queries.listAbsent(tx, authority, today, most)),
    ...(waiting.people === 0 ? [] : [gap('handover-waiting', [act681('85'), act681('86')], { people: waiting.people, since: waiting.since })]),
    ...(handed.people === 0 ? [] : [gap('capsule-waiting', [act681('85'), act681('86')], { people: handed.people, since: handed.since })]),
    ...(alone.people === 0 ? [] : [gap('person-without-officer', answersFor(authority), { people: alone.people, since: alone.since })]),
    ...officers('officer-leaving', await queries.listLeaving(tx, authority, today, leavingDays, most), true),
    ...lines('two-holders', await queries.listAbout(tx, 'two-holders', authority, today, most)),
  ]
}

/** What the municipality has named, agreed and stated. */
async function ofMunicipality(tx: Read, code: string, agreed: Awaited<ReturnType<typeof readAgreed>>, today: string, soon: string): Promise<Gap[]> {
  const found: Gap[] = []
  if ((await findContactUnit(tx, code, today)) === undefined) found.push(gap('no-contact-unit', [act681('9', '2')]))
  const stated = statedOf({ kind: 'municipality', code }, agreed)
  for (const kind of ['agreement', 'programme'] as const) {
    const own = stated.filter((one) => one.kind === kind).sort((a, b) => a.from.localeCompare(b.from))
    const source = kind === 'agreement' ? [act681('42', '1'), act681('59', '1')] : [act681('13', '1'), act681('59', '1')]
    const current = own.find((one) => one.from <= today && (one.to === null || one.to >= today))
    const last = own.findLast((one) => one.to !== null && one.to < today)
    const hasNext = (after: string): boolean => own.some((one) => one.from > after)
    if (current === undefined) found.push(last === undefined ? gap(`${kind}-not-stated`, source) : gap(`${kind}-ends`, source, { due: last.to }))
    else if (current.to !== null && current.to <= soon && !hasNext(current.to)) found.push(gap(`${kind}-ends`, source, { due: current.to }))
    if (kind === 'agreement' && current !== undefined) {
      const by = agreementReviewBy(current)
      if (by <= soon && (current.to === null || by <= current.to)) found.push(gap('agreement-review', [act681('42', '2')], { due: by }))
    }
  }
  return found
}

/** Agreements on who carries out tasks, for whoever gives and whoever receives them. */
function ofArrangements(authority: Officer['authority'], agreed: Awaited<ReturnType<typeof readAgreed>>, ended: readonly { kind: string; code: string; valid_to: string }[], today: string, soon: string): Gap[] {
  const source = [act681('8', '1')]
  return agreedOf(authority, agreed).flatMap((one): Gap[] => {
    const row = agreed.arrangements.find((each) => each.id === one.id)!
    const common = { about: one.id, name: one.parties }
    const found: Gap[] = []
    const isOver = one.to !== null && one.to < today
    const gone = ended.find((each) => each.kind === row.kind && each.code === row.code)
    if (!isOver && (gone !== undefined || !isKnown(row.kind, row.code))) found.push(gap('arrangement-receiver-ceased', source, { ...common, name: partyNames(row.kind, row.code), since: gone?.valid_to ?? null }))
    // A new agreement on the same tasks that goes on from it closes the gap.
    const goesOn = agreed.arrangements.some((each) => each.municipality === row.municipality && each.id !== row.id && one.to !== null && each.from > one.to && each.tasks.some((task) => row.tasks.includes(task)))
    if (one.to !== null && one.to <= soon && !goesOn && one.to >= isoOf(day(today) - 30)) found.push(gap('arrangement-ends', source, { ...common, due: one.to }))
    if (!isOver && one.reviewOn !== null && one.reviewOn <= soon) found.push(gap('arrangement-review', source, { ...common, due: one.reviewOn }))
    return found
  })
}

export const radarRoutes: Served[] = [
  serveOfficer(api.readRadar, {
    action: 'radar.read', audit: 'RadarRead', data: 'read',
    run: async ({ tx, officer, clock, audit }) => {
      await tx.planOnce()
      const today = clock.today()
      const soon = isoOf(day(today) + soonDays)
      const { authority } = officer
      const ended = await queries.listEnded(tx, today)
      const own = ended.find((one) => one.kind === authority.kind && one.code === authority.code)
      const agreed = await readAgreed(tx, today, authority)
      const gaps: Gap[] = [
        ...(await ofPeople(tx, officer, today)),
        ...(own === undefined ? [] : [gap('authority-ceased', answersFor(authority), { since: own.valid_to, name: { sv: own.name_sv, fi: own.name_fi, en: own.name_sv } })]),
        ...(authority.kind === 'municipality' ? await ofMunicipality(tx, authority.code, agreed, today, soon) : []),
        ...ofArrangements(authority, agreed, ended, today, soon),
        ...pastEnds(day(today)).filter((one) => (one.concerns as readonly string[]).includes(authority.kind)).map((one) => gap('number-ran-out', one.source, { about: one.id, name: one.title, since: one.on })),
      ]
      gaps.sort((a, b) => api.gapKinds.indexOf(a.kind) - api.gapKinds.indexOf(b.kind))
      audit({ shown: gaps.length }, {})
      return { gaps, countedTo: mostCounted, today }
    },
  }),

  serveOfficer(api.readGapPeople, {
    action: 'radar.people', audit: 'GapPeopleListed', data: 'read',
    run: async ({ tx, may, params, officer, clock, audit }) => {
      const rows = await queries.listPeople(tx, params.kind, params.about, may, listColumns(may, mayFilter(officer, 'person.read', clock.today())), mostPeople + 1)
      const shown = rows.slice(0, mostPeople)
      audit({ kind: params.kind, shown: shown.length }, { people: shown.map((row) => row.id) })
      return { people: shown.map(lineOf), more: rows.length > mostPeople }
    },
  }),
]
