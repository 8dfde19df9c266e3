/** Who is responsible for what and when, the clocks of the Act, and the readings the answer rests on. */
import type { Clocks, PersonDetermination, Section } from '@kotostig/law/determination'
import { clocks as clockNames, notices, readingChoices, readings as readingNames, tasks } from '@kotostig/law/terms'
import { dayText, periodText } from '../day.ts'
import type { IsoDate } from '../day.ts'
import { Notice } from '../glyphs.tsx'
import { SectionChip, SectionChips } from '../section.tsx'
import { useLanguage, useSay } from '../words.tsx'
import type { ActorName } from './actors.ts'
import { relationText } from './duties/relation.ts'
import { result } from './result.texts.ts'

export function Responsibilities({ person, actorName }: { person: PersonDetermination; actorName: ActorName }) {
  const t = useSay()
  const roles = { support: result.support, assigns: result.assigns, agrees: result.agrees, stores: result.stores }
  const rows = [...person.responsibilities].sort((a, b) => a.task.localeCompare(b.task) || a.from.localeCompare(b.from))
  return (
    <section className="sec" aria-labelledby="resp">
      <div className="sec-h">
        <h2 id="resp">{t(result.responsibilities)}</h2>
      </div>
      {rows.length === 0 ? (
        <p>{t(result.noResponsibilities)}</p>
      ) : (
        <table className="tbl dense blocks">
          <caption className="vh">{t(result.responsibilities)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(result.task)}</th>
              <th scope="col">{t(result.actor)}</th>
              <th scope="col">{t(result.period)}</th>
              <th scope="col">{t(result.section)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                <th scope="row">{t(tasks[row.task])}</th>
                <td data-label={t(result.actor)}>
                  <span>
                    {actorName(row.actor)}
                    {row.role ? <span className="meta"> ({t(roles[row.role])})</span> : null}
                  </span>
                </td>
                <td data-label={t(result.period)} className="nowrap">{periodText(row.from, row.to)}</td>
                <td data-label={t(result.section)}><span><SectionChips places={row.source} /></span></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const clockSections: Record<keyof Clocks, Section> = {
  assessmentWindowEnds: { act: '681/2023', section: '14', moment: '1' },
  planWindowEnds: { act: '681/2023', section: '20', moment: '3' },
  firstPlanEndsAtLatest: { act: '681/2023', section: '23', moment: '2' },
  planMaximumEnds: { act: '681/2023', section: '23', moment: '2' },
  nextReviewDue: { act: '681/2023', section: '22', moment: '1' },
  supportEnds: { act: '681/2023', section: '34' },
  compensationFrom: { act: '681/2023', section: '59', moment: '2' },
  compensationTo: { act: '681/2023', section: '61' },
  specialCostsTo: { act: '681/2023', section: '65' },
}

export function ClockTable({ person, day }: { person: PersonDetermination; day: IsoDate }) {
  const t = useSay()
  const language = useLanguage()
  const running = (Object.keys(clockNames) as (keyof Clocks)[]).flatMap((name) => (person.clocks[name] ? [{ name, on: person.clocks[name] }] : []))
  return (
    <section className="sec" aria-labelledby="clocks">
      <div className="sec-h">
        <h2 id="clocks">{t(result.clocks)}</h2>
      </div>
      {running.length === 0 ? (
        <p>{t(result.noClocks)}</p>
      ) : (
        <table className="tbl dense blocks">
          <caption className="vh">{t(result.clocks)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(result.clock)}</th>
              <th scope="col">{t(result.section)}</th>
              <th scope="col" className="num">{t(result.day)}</th>
              <th scope="col" className="num">{t(result.relation)}</th>
            </tr>
          </thead>
          <tbody>
            {running.map(({ name, on }) => (
              <tr key={name}>
                <th scope="row">{t(clockNames[name])}</th>
                <td data-label={t(result.section)}><span><SectionChip place={clockSections[name]} /></span></td>
                <td data-label={t(result.day)} className="num">{dayText(on)}</td>
                <td data-label={t(result.relation)} className="num meta">{relationText(on, day, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** What a person must know before relying on the answer: limits of the release, and open readings of the law. */
export function Notices({ person }: { person: PersonDetermination }) {
  const t = useSay()
  if (person.notices.length === 0) return null
  return (
    <div className="stack after">
      {person.notices.map((id) => (
        <Notice key={id} kind="lawn">
          <p>{t(notices[id])}</p>
        </Notice>
      ))}
    </div>
  )
}

export function Readings({ person }: { person: PersonDetermination }) {
  const t = useSay()
  if (person.readings.length === 0) return null
  const choice = (id: string): string => {
    const names = (readingChoices as Record<string, { sv: string; fi: string; en: string }>)[id]
    return names ? t(names) : id
  }
  return (
    <section className="sec" aria-labelledby="readings">
      <div className="sec-h">
        <h2 id="readings">{t(result.readings)}</h2>
        <span className="meta">{t(result.readingsMeta)}</span>
      </div>
      <ul className="lines">
        {person.readings.map((reading) => (
          <li key={reading.id}>
            <p>
              {t(readingNames[reading.id])} <SectionChips places={reading.source} />
            </p>
            <p className="meta">
              {t(result.chosen, { choice: choice(reading.choice) })} {reading.others.length > 0 ? t(result.others, { choices: reading.others.map(choice).join(', ') }) : ''}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
