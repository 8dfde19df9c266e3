/** The chosen day in words: every lane of the picture, with its section and the state of the law. */
import type { ReactNode } from 'react'
import type { PersonDetermination } from '@kotostig/law/determination'
import { dayText, daysBetween } from '../../day.ts'
import type { IsoDate } from '../../day.ts'
import { SectionChips } from '../../section.tsx'
import { useSay } from '../../words.tsx'
import type { ActorName } from '../actors.ts'
import { amountOn } from '../money/sums.ts'
import type { Determination } from '@kotostig/law/determination'
import { barOn, lawStates } from './lanes.ts'
import type { Lanes } from './lanes.ts'
import { timeline } from './timeline.texts.ts'

type Props = { lanes: Lanes; day: IsoDate; born: string; person: PersonDetermination | undefined; answer: Determination; actorName: ActorName }

export function DayWords({ lanes, day, born, person, answer, actorName }: Props) {
  const t = useSay()
  const cells: [string, ReactNode][] = [[t(timeline.state), <b key="day">{dayText(day)}</b>]]
  const age = +day.slice(0, 4) - +born.slice(0, 4) - (day.slice(5) < born.slice(5) ? 1 : 0)
  cells.push([t(timeline.age), age < 0 ? t(timeline.notBorn) : t(timeline.years, { n: age })])
  for (const lane of lanes.lanes) {
    const bar = barOn(lane, day)
    if (lane.band === 'fact' && (bar || lane.key === 'residence' || lane.key === 'home')) cells.push([lane.title, bar ? bar.text : <span className="meta">{t(timeline.none)}</span>])
  }
  const responsible = person?.responsibilities.filter((each) => each.task === 'integration-services' && each.from <= day && (each.to === null || each.to >= day)) ?? []
  cells.push([
    t(timeline.responsible),
    responsible.length > 0 ? responsible.map((each) => <span key={each.from}>{actorName(each.actor)} <SectionChips places={each.source.slice(0, 1)} /></span>) : <span className="meta">{t(timeline.noneLaw)}</span>,
  ])
  const sums = person ? amountOn(answer, person.id, day.slice(0, 7)) : []
  cells.push([
    t(timeline.compensation),
    sums.length > 0 ? sums.map((sum) => <span key={sum.section.section} className="sum-line">{t(timeline.aMonth, { sum: sum.text })} <SectionChips places={[sum.section]} /> </span>) : <span className="meta">{t(timeline.noneLaw)}</span>,
  ])
  const plan = lanes.lanes.find((lane) => lane.key === 'plan')
  const planBar = plan ? barOn(plan, day) : undefined
  const planFirst = plan?.bars[0]
  cells.push([t(timeline.planBar), planBar && planFirst ? t(timeline.inForceDay, { n: daysBetween(planFirst.from, day) + 1 }) : <span className="meta">{t(timeline.noPlan)}</span>])
  const state = lawStates(t).find((each) => each.from <= day && (each.to === null || each.to >= day))
  cells.push([t(timeline.lawState), state?.on ?? ''])
  return (
    <dl className="read">
      {cells.map(([title, content]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  )
}
