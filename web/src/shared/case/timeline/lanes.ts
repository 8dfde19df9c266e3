/** What stands on the timeline of one person: bands of lanes with bars and marks, from the case file and the answer. */
import type { CaseFile, CasePerson, Act } from '@kotostig/law/case-file'
import type { Determination, Section } from '@kotostig/law/determination'
import { actorKinds, actTypes, duties, permitGrounds, residenceKinds } from '@kotostig/law/terms'
import { addDays, dayText, isIso, shortDay } from '../../day.ts'
import type { IsoDate } from '../../day.ts'
import type { NameOf } from '../../municipalities.ts'
import { say, upperFirst } from '../../words.tsx'
import type { Language, Names } from '../../words.tsx'
import type { ActorName } from '../actors.ts'
import { timeline } from './timeline.texts.ts'

export type Band = 'fact' | 'law' | 'work'
export type Bar = { from: IsoDate; to: IsoDate | null; text: string; short?: string; tone?: 'deep' | 'unknown' | 'proposed'; source: Section[]; path?: string }
export type MarkKind = 'start' | 'assessment' | 'done' | 'late' | 'due' | 'event' | 'end'
export type Mark = { on: IsoDate; kind: MarkKind; label: string; words: string; source: Section[]; duty?: number; path?: string }
export type Lane = { key: string; band: Band; title: string; bars: Bar[]; marks: Mark[] }
export type Lanes = { state: Bar[]; lanes: Lane[]; turns: IsoDate[]; first: IsoDate }

const place = (section: string, moment?: string): Section => ({ act: '681/2023', section, ...(moment ? { moment } : {}) })
type Tell = (names: Names, values?: Record<string, string | number>) => string
type About = { file: CaseFile; index: number; answer: Determination; language: Language; actorName: ActorName; nameOf: NameOf }

/** A list of a case file may hold anything while somebody is typing: only entries with a readable start are drawn. */
function drawn<T extends { from: string; to?: string }>(list: T[] | undefined, path: string, text: (item: T) => string): Bar[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((item, at) =>
    item && isIso(item.from) && (item.to === undefined || isIso(item.to)) ? [{ from: item.from, to: item.to ?? null, text: text(item), source: [], path: `${path}[${at}]` }] : [],
  )
}

export function lawStates(t: Tell): (Bar & { on: string })[] {
  const state = (from: IsoDate, to: IsoDate | null, names: Names, on: Names, act: string, tone?: 'proposed') =>
    ({ from, to, text: t(names), on: t(on), source: [{ act, section: '1' }], ...(tone ? { tone } : {}) })
  return [
    state('1900-01-01', '2024-12-31', timeline.oldAct, timeline.oldActOn, '1386/2010'),
    state('2025-01-01', '2025-12-31', timeline.act2025, timeline.act2025On, '681/2023'),
    state('2026-01-01', '2026-12-31', timeline.act2026, timeline.act2026On, '681/2023'),
    state('2027-01-01', null, timeline.act2027, timeline.act2027On, '681/2023', 'proposed'),
  ]
}

function factLanes(person: CasePerson, path: string, t: Tell, about: About): Lane[] {
  const { language, nameOf } = about
  const town = (code: string): string => nameOf(code)?.[language] ?? code
  const lane = (key: string, title: Names, bars: Bar[], always = false): Lane[] =>
    bars.length > 0 || always ? [{ key, band: 'fact', title: t(title), bars, marks: [] }] : []
  const arrival = (on: string | undefined, label: Names, key: string): Mark[] =>
    on && isIso(on) ? [{ on, kind: 'event', label: `${t(label)} ${shortDay(on)}`, words: `${t(label)} ${dayText(on)}`, source: [], path: `${path}.${key}` }] : []
  const arrivals = [...arrival(person.arrived, timeline.arrivedMark, 'arrived'), ...arrival(person.appliedForProtection, timeline.appliedMark, 'appliedForProtection')]
  const lanes = [
    ...lane('residence', timeline.residence, drawn(person.residence, `${path}.residence`, (item) => {
      const ground = item.ground ? permitGrounds[item.ground] : undefined
      const kind = residenceKinds[item.kind]
      return ground ? t(ground) : kind ? t(kind) : String(item.kind)
    }), true),
    ...lane('home', timeline.home, drawn(person.homeMunicipality, `${path}.homeMunicipality`, (item) => town(item.code)), true),
    ...lane('livesIn', timeline.livesIn, drawn(person.livesIn, `${path}.livesIn`, (item) => town(item.code))),
    ...lane('jobSeeker', timeline.jobSeeker, drawn(person.jobSeeker, `${path}.jobSeeker`, (item) => t(item.unemployed ? timeline.unemployed : timeline.notUnemployed))),
    ...lane('homeCare', timeline.homeCare, drawn(person.homeCareAllowance, `${path}.homeCareAllowance`, () => t(timeline.gets))),
    ...lane('socialAssistance', timeline.socialAssistance, drawn(person.socialAssistance, `${path}.socialAssistance`, (item) => t(item.temporary ? timeline.temporarily : timeline.lasting))),
    ...lane('trafficking', timeline.trafficking, drawn(person.traffickingVictim, `${path}.traffickingVictim`, () => t(timeline.yes))),
    ...lane('withoutGuardian', timeline.withoutGuardian, drawn(person.withoutGuardian, `${path}.withoutGuardian`, () => t(timeline.yes))),
    ...lane('representative', timeline.representative, drawn(person.representative, `${path}.representative`, () => t(timeline.yes))),
  ]
  lanes[0]?.marks.push(...arrivals.sort((a, b) => (a.on < b.on ? -1 : 1)))
  return lanes
}

const nextMonth = (month: string): string => (month.endsWith('-12') ? `${+month.slice(0, 4) + 1}-01` : `${month.slice(0, 5)}${String(+month.slice(5) + 1).padStart(2, '0')}`)

/** The clock of compensation as bars, deeper where the adult supplement is paid, dotted where a question is open. */
function compensationBars(person: CasePerson, about: About, t: Tell): Bar[] {
  const found = about.answer.people.find((each) => each.id === person.id)
  const [from, to] = [found?.clocks.compensationFrom, found?.clocks.compensationTo]
  const lines = about.answer.compensation.lines.filter((line) => line.person === person.id)
  const months = [...new Set(lines.map((line) => line.month))].sort()
  const bars: Bar[] = []
  for (const month of months) {
    const own = lines.filter((line) => line.month === month)
    const tone = own.some((line) => line.questions?.length) ? 'unknown' : own.some((line) => line.components.some((part) => part.rate === 'adult-supplement')) ? 'deep' : undefined
    const first = bars.length === 0 && from && from < `${month}-01` ? from : `${month}-01`
    const last = addDays(`${nextMonth(month)}-01`, -1)
    const before = bars.at(-1)
    if (before && before.tone === tone && before.to !== null && addDays(before.to, 1) === first) before.to = last
    else bars.push({ from: first, to: last, text: '', ...(tone ? { tone } : {}), source: own.flatMap((line) => line.source).slice(0, 2) })
  }
  const end = bars.at(-1)
  if (end && to) end.to = to
  for (const bar of bars) bar.text = bar.tone === 'deep' ? t(timeline.adultSupplement) : bar.tone === 'unknown' ? t(timeline.compensationAsked) : t(timeline.compensationTo, { day: dayText(to ?? bar.to ?? '') })
  return bars
}

function lawLanes(person: CasePerson, about: About, t: Tell): Lane[] {
  const found = about.answer.people.find((each) => each.id === person.id)
  if (!found) return []
  const of = (task: string, role?: string): Bar[] =>
    found.responsibilities
      .filter((each) => each.task === task && (role === undefined || each.role === undefined || each.role === role || each.actor.kind === 'welfare-area'))
      .map((each) => ({ from: each.from, to: each.to, text: about.actorName(each.actor), short: upperFirst(t(actorKinds[each.actor.kind])), ...(each.actor.kind === 'employment-authority' || each.actor.kind === 'te-office' ? { tone: 'deep' as const } : {}), source: each.source }))
      .sort((a, b) => (a.from < b.from ? -1 : 1))
  const welfare = of('unaccompanied-support').filter((bar, at, all) => all.findIndex((each) => each.from === bar.from) === at)
  const lane = (key: string, title: Names, bars: Bar[], always = false): Lane[] => (bars.length > 0 || always ? [{ key, band: 'law', title: t(title), bars, marks: [] }] : [])
  return [
    ...lane('responsible', timeline.responsible, of('integration-services'), true),
    ...lane('support', timeline.support, welfare),
    ...lane('compensation', timeline.compensation, compensationBars(person, about, t), true),
  ]
}

const eventLabels: Partial<Record<Act['type'], Names>> = {
  'contact': timeline.contactMark, 'known': timeline.knownMark, 'asked': timeline.askedMark, 'assessment-started': timeline.startedMark, 'assessment-made': timeline.madeMark,
}

function workLanes(person: CasePerson, path: string, about: About, t: Tell): Lane[] {
  const acts = (Array.isArray(person.acts) ? person.acts : []).map((act, at) => ({ act, path: `${path}.acts[${at}]` })).filter(({ act }) => act && isIso(act.on))
  acts.sort((a, b) => (a.act.on < b.act.on ? -1 : 1))
  const events: Mark[] = []
  const marks: Mark[] = []
  const bars: Bar[] = []
  for (const { act, path: at } of acts) {
    const words = `${t(actTypes[act.type] ?? timeline.otherMark)} ${dayText(act.on)}`
    const mark = (kind: MarkKind, label: Names): Mark => ({ on: act.on, kind, label: `${t(label)} ${shortDay(act.on)}`, words, source: [], path: at })
    const last = bars.at(-1)
    if (act.type === 'plan-made' && act.until && isIso(act.until)) {
      if (last && last.to && last.to >= act.on) last.to = addDays(act.on, -1)
      bars.push({ from: act.on, to: act.until, text: t(timeline.planBar), source: [], path: at })
      marks.push(mark('start', timeline.planBar))
    } else if ((act.type === 'plan-reviewed' || act.type === 'plan-extended') && act.until && isIso(act.until) && last?.to && act.until > last.to) {
      bars.push({ from: addDays(last.to, 1), to: act.until, text: t(timeline.planGoesOn), source: [], path: at })
    }
    if (act.type === 'plan-reviewed') marks.push(mark('done', timeline.reviewMark))
    else if (act.type === 'directed-to-service') marks.push(mark('event', timeline.directedMark))
    else if (act.type === 'obstacle') marks.push(mark('event', timeline.obstacle))
    else if (eventLabels[act.type]) events.push(mark(act.type === 'assessment-made' ? 'assessment' : 'event', eventLabels[act.type]!))
    else if (act.type !== 'plan-made' && act.type !== 'plan-extended' && act.type !== 'compensation-claimed-late') events.push(mark('event', actTypes[act.type]))
  }
  const found = about.answer.people.find((each) => each.id === person.id)
  found?.duties.forEach((duty, index) => {
    if (!duty.due || (duty.state !== 'overdue' && duty.state !== 'open')) return
    const late = duty.state === 'overdue'
    const title = t(duties[duty.id])
    marks.push({ on: duty.due, kind: late ? 'late' : 'due', label: `${t(late ? timeline.lateMark : timeline.dueMark)} ${shortDay(duty.due)}`, words: `${title}: ${t(late ? timeline.lateMark : timeline.dueMark).toLowerCase()} ${dayText(duty.due)}`, source: duty.source, duty: index })
  })
  const longest = found?.clocks.planMaximumEnds
  if (longest) marks.push({ on: longest, kind: 'end', label: t(timeline.longest, { day: dayText(longest) }), words: t(timeline.longest, { day: dayText(longest) }), source: [place('23', '2')] })
  const inTime = (list: Mark[]): Mark[] => list.sort((a, b) => (a.on < b.on ? -1 : 1))
  return [
    ...(events.length > 0 ? [{ key: 'events', band: 'work' as const, title: t(timeline.events), bars: [], marks: inTime(events) }] : []),
    { key: 'plan', band: 'work', title: t(timeline.plan), bars, marks: inTime(marks) },
  ]
}

export function lanesOf(about: About): Lanes {
  const t: Tell = (names, values) => say(names, about.language, values)
  const person = about.file.people[about.index]
  if (!person) return { state: [], lanes: [], turns: [], first: about.file.asOf }
  const path = `people[${about.index}]`
  const lanes = [...factLanes(person, path, t, about), ...lawLanes(person, about, t), ...workLanes(person, path, about, t)]
  const turns = new Set<IsoDate>(['2025-01-01', '2026-01-01', '2027-01-01'])
  for (const lane of lanes) {
    for (const bar of lane.bars) {
      turns.add(bar.from)
      if (bar.to) turns.add(addDays(bar.to, 1))
    }
    for (const mark of lane.marks) turns.add(mark.on)
  }
  const starts = lanes.flatMap((lane) => [...lane.bars.map((bar) => bar.from), ...lane.marks.map((mark) => mark.on)])
  if (person.arrived && isIso(person.arrived)) starts.push(person.arrived)
  return { state: lawStates(t), lanes, turns: [...turns].sort(), first: starts.sort()[0] ?? about.file.asOf }
}

export const barOn = (lane: Lane, day: IsoDate): Bar | undefined => lane.bars.findLast((bar) => bar.from <= day && (bar.to === null || bar.to >= day))
