/** What there is to do on the chosen day, grouped by how pressing it is, and the why panel of the open row. */
import { useRef } from 'react'
import type { ReactNode } from 'react'
import type { Determination, Duty, PersonDetermination, Question } from '@kotostig/law/determination'
import { duties as dutyNames, questions as questionNames } from '@kotostig/law/terms'
import { addDays, dayText } from '../../day.ts'
import type { IsoDate } from '../../day.ts'
import { Glyph } from '../../glyphs.tsx'
import type { GlyphName } from '../../glyphs.tsx'
import { SectionChips } from '../../section.tsx'
import { useLanguage, useSay } from '../../words.tsx'
import type { Names } from '../../words.tsx'
import type { ActorName } from '../actors.ts'
import { daysText, lateText, relationText } from './relation.ts'
import { duty as words } from './duty.texts.ts'
import { WhyPanel } from './WhyPanel.tsx'

type Group = 'now' | 'late' | 'soon' | 'open' | 'upcoming' | 'standing' | 'over'
const order: readonly Exclude<Group, 'over'>[] = ['now', 'late', 'soon', 'open', 'upcoming']
const heads: Record<Exclude<Group, 'over'>, { title: Names; meta?: Names; glyph: GlyphName }> = {
  now: { title: words.now, meta: words.nowMeta, glyph: 'now' },
  late: { title: words.late, meta: words.lateMeta, glyph: 'late' },
  soon: { title: words.soon, glyph: 'soon' },
  open: { title: words.open, glyph: 'later' },
  upcoming: { title: words.upcoming, glyph: 'later' },
  standing: { title: words.standing, meta: words.standingMeta, glyph: 'standing' },
}

function groupOf(duty: Duty, day: IsoDate): Group {
  if (duty.state === 'done' || duty.state === 'lapsed') return 'over'
  if (duty.state === 'upcoming') return 'upcoming'
  if (duty.standing) return 'standing'
  if (duty.withoutDelay) return 'now'
  if (duty.state === 'overdue') return 'late'
  return duty.due && duty.due <= addDays(day, 30) ? 'soon' : 'open'
}

/** Without delay: the oldest first, an unknown age before all. Otherwise by the day. */
function compare(group: Group): (a: { duty: Duty }, b: { duty: Duty }) => number {
  const dayOf = (duty: Duty): string => (group === 'now' || group === 'upcoming' || group === 'standing' ? (duty.trigger ?? '') : (duty.due ?? '9999'))
  return (a, b) => dayOf(a.duty).localeCompare(dayOf(b.duty))
}

/** A duty by its name and, when several have it, which of them: it stays the same when the day moves. */
export type Opened = string | undefined
export const keyOf = (duties: readonly Duty[], at: number): string => `${duties[at]?.id}#${duties.slice(0, at).filter((each) => each.id === duties[at]?.id).length}`
type Props = {
  answer: Determination
  person: PersonDetermination
  index: number
  day: IsoDate
  actorName: ActorName
  nameOf: (id: string) => string
  open: Opened
  onOpen: (duty: Opened) => void
  /** Absent where nothing may be changed. */
  onField?: (path: string) => void
  /** What the officer may do about a duty, first in its panel. */
  actionOf?: (duty: Duty) => ReactNode
  /** Where questions are answered elsewhere than in the form of the case. */
  onAnswer?: (question: Question) => void
}

export function DutyList({ answer, person, index, day, actorName, nameOf, open, onOpen, onField, actionOf, onAnswer }: Props) {
  const t = useSay()
  const list = useRef<HTMLDivElement>(null)
  const rows = person.duties.map((duty, at) => ({ duty, at: keyOf(person.duties, at), group: groupOf(duty, day) }))
  const of = (group: Group): typeof rows => rows.filter((row) => row.group === group).sort(compare(group))
  const opened = rows.find((each) => each.at === open)?.duty
  const over = of('over')
  const pressing = order.slice(0, 4).some((group) => of(group).length > 0)
  const next = of('upcoming')[0]
  const close = (): void => {
    const at = open
    onOpen(undefined)
    if (at !== undefined) requestAnimationFrame(() => list.current?.querySelector<HTMLButtonElement>(`[data-duty="${at}"]`)?.focus())
  }
  const row = (item: (typeof rows)[number]): ReactNode => (
    <Row key={item.at} {...item} day={day} actorName={actorName} isOpen={open === item.at} onOpen={() => (open === item.at ? close() : onOpen(item.at))}>
      {open === item.at ? (
        <div className="why-sheet">
          <WhyPanel id="why-sheet" duty={item.duty} answer={answer} index={index} actorName={actorName} nameOf={nameOf} onClose={close} onField={onField} action={actionOf?.(item.duty)} />
        </div>
      ) : null}
    </Row>
  )
  const section = (group: Exclude<Group, 'over'>): ReactNode => {
    const items = of(group)
    if (items.length === 0) return null
    return (
      <Block key={group} title={t(heads[group].title)} meta={heads[group].meta ? t(heads[group].meta) : ''} count={items.length}>
        {items.map(row)}
      </Block>
    )
  }
  return (
    <div className="grid duty-grid">
      <div className={opened ? 'c8' : 'c12'} ref={list}>
        {pressing || person.questions.length > 0 ? null : (
          <div className="empty">
            <h3>{t(words.nothing)}</h3>
            <p>{next?.duty.trigger ? t(words.nothingNext, { title: t(dutyNames[next.duty.id]), day: dayText(next.duty.trigger) }) : t(words.nothingMore)}</p>
          </div>
        )}
        {order.slice(0, 3).map(section)}
        {person.questions.length > 0 ? (
          <Block title={t(words.questions)} meta={t(words.questionsMeta)} count={person.questions.length}>
            {person.questions.map((question, at) => (
              <QuestionRow key={`${question.id}${at}`} question={question} nameOf={nameOf} own={person.id} onAnswer={onAnswer ? () => onAnswer(question) : onField ? () => onField(fieldOfFact(question.fact, index, question.about)) : undefined} />
            ))}
          </Block>
        ) : null}
        {order.slice(3).map(section)}
        {section('standing')}
        {over.length > 0 ? (
          <details className="over" open={over.some((item) => item.at === open) || undefined}>
            <summary>{t(words.over, { n: over.length })}</summary>
            <ul className="duties">{over.map(row)}</ul>
          </details>
        ) : null}
      </div>
      {opened ? (
        <div className="c4 why-dock">
          <WhyPanel id="why-dock" duty={opened} answer={answer} index={index} actorName={actorName} nameOf={nameOf} onClose={close} onField={onField} action={actionOf?.(opened)} />
        </div>
      ) : null}
    </div>
  )
}

function Block({ title, meta, count, children }: { title: string; meta: string; count: number; children: ReactNode }) {
  return (
    <section className="duty-block">
      <h3>
        {title} <span className="count">{count}</span> {meta ? <span className="meta">{meta}</span> : null}
      </h3>
      <ul className="duties">{children}</ul>
    </section>
  )
}

type RowProps = { duty: Duty; at: string; group: Group; day: IsoDate; actorName: ActorName; isOpen: boolean; onOpen: () => void; children: ReactNode }
function Row({ duty, at, group, day, actorName, isOpen, onOpen, children }: RowProps) {
  const t = useSay()
  const title = t(dutyNames[duty.id])
  const button = useRef<HTMLButtonElement>(null)
  return (
    <li className={isOpen ? 'is-open' : ''}>
      <div className="duty-row">
        <Glyph name={group === 'over' ? (duty.state === 'done' ? 'ok' : 'off') : heads[group].glyph} />
        <div className="duty-what">
          <p className="t">{title}</p>
          <p className="meta">
            <SectionChips places={duty.source} /> <span className="holder-narrow">{actorName(duty.actor)}</span>
          </p>
        </div>
        <p className="holder">{actorName(duty.actor)}</p>
        <When duty={duty} group={group} day={day} />
        <button
          ref={button}
          type="button"
          className="lnk law-l"
          data-duty={at}
          aria-expanded={isOpen}
          onClick={onOpen}
          onKeyDown={(event) => {
            if (event.key === 'v' || event.key === 'V') onOpen()
          }}
        >
          {t(words.why)}
          <span className="vh"> – {title}</span>
        </button>
      </div>
      {children}
    </li>
  )
}

function When({ duty, group, day }: { duty: Duty; group: Group; day: IsoDate }) {
  const t = useSay()
  const language = useLanguage()
  const two = (kind: string, first: string, second: string): ReactNode => (
    <div className={`when ${kind}`}>
      <b>{first}</b>
      <p className="meta">{second}</p>
    </div>
  )
  if (group === 'over') return two('off', duty.doneOn ? dayText(duty.doneOn) : t(words.lapsed), duty.state === 'done' ? t(words.doneOn, { day: '' }).trim() : '')
  if (group === 'now') return duty.trigger ? two('now', daysText(Math.max(0, daysFrom(duty.trigger, day)), language), t(words.since, { day: dayText(duty.trigger) })) : two('now', t(words.ageUnknown), t(words.sinceUnknown))
  if (group === 'upcoming') {
    const on = duty.trigger && duty.trigger > day ? duty.trigger : (duty.due ?? duty.trigger)
    return on ? two('off', dayText(on), relationText(on, day, language)) : two('off', t(words.noDate), '')
  }
  if (!duty.due) return two('off', t(words.noDate), duty.trigger ? t(words.since, { day: dayText(duty.trigger) }) : '')
  return two(group, dayText(duty.due), group === 'late' ? lateText(duty.due, day, language) : relationText(duty.due, day, language))
}
const daysFrom = (from: IsoDate, to: IsoDate): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

function QuestionRow({ question, nameOf, own, onAnswer }: { question: Question; nameOf: (id: string) => string; own: string; onAnswer: (() => void) | undefined }) {
  const t = useSay()
  const title = t(questionNames[question.id])
  const about = question.about && question.about !== own ? t(words.forAnother, { person: nameOf(question.about) }) : ''
  return (
    <li>
      <div className="duty-row">
        <Glyph name="ask" />
        <div className="duty-what">
          <p className="t">{title}</p>
          <p className="meta">
            <SectionChips places={question.source} /> {about}
          </p>
        </div>
        <p className="holder" />
        <div className="when ask">{t(words.unknown)}</div>
        {onAnswer ? (
          <button type="button" className="lnk" onClick={onAnswer}>
            {t(words.answer)}
            <span className="vh"> – {title}</span>
          </button>
        ) : <span />}
      </div>
    </li>
  )
}

export const actOfFact: Record<string, string> = {
  contact: 'contact', known: 'known', asked: 'asked', assessmentStarted: 'assessment-started', assessmentMade: 'assessment-made', needsPlan: 'assessment-made', needsCoordination: 'assessment-made',
  estimatedNeed: 'asked', planMade: 'plan-made', planReviewed: 'plan-reviewed', planExtended: 'plan-extended', obstacle: 'obstacle', directedToService: 'directed-to-service',
}
const ofCase: Record<string, string> = { agreement: 'municipalities', programme: 'municipalities', rate: 'municipalities', arrangement: 'arrangements', asOf: 'asOf' }
const ofPerson: Record<string, string> = {
  ground: 'residence', afterProtectionApplication: 'residence', adultSupplementReading: 'homeMunicipality', childPeriodReading: 'bornInFinlandTo', quotaFamilyReading: 'familyTie', clockStartReading: 'homeMunicipality', supportEndReading: 'acts',
}

/** The place in the form where a missing fact is told. */
export function fieldOfFact(fact: string, index: number, about?: string): string {
  const whole = ofCase[fact]
  if (whole) return whole
  void about
  if (actOfFact[fact] || fact.endsWith('Applied') || fact.startsWith('placement') || fact === 'welfareAreaHeard') return `people[${index}].acts`
  return `people[${index}].${ofPerson[fact] ?? fact}`
}
