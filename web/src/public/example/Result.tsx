/** What the law says of the case: a person at a time, from the picture of time to the money. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { dayText, isIso } from '../../shared/day.ts'
import type { IsoDate } from '../../shared/day.ts'
import { Segments } from '../../shared/glyphs.tsx'
import type { MunicipalityName } from '../../shared/municipalities.ts'
import { Groups } from '../../shared/case/Groups.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { actorNames } from '../../shared/case/actors.ts'
import { change } from './case-store.ts'
import type { Shown } from '../../shared/case/determination.calls.ts'
import { DutyList, keyOf } from '../../shared/case/duties/DutyList.tsx'
import { duty as dutyWords } from '../../shared/case/duties/duty.texts.ts'
import { Money } from '../../shared/case/money/Money.tsx'
import { ClockTable, Notices, Readings, Responsibilities } from '../../shared/case/Responsibilities.tsx'
import { result } from '../../shared/case/result.texts.ts'
import { personName } from './stories.ts'
import { hashOfDuty } from '../receipt/hash.ts'
import { receipt } from '../../shared/receipt/receipt.texts.ts'
import { Link } from '../../shared/router.tsx'
import { Timeline } from '../../shared/case/timeline/Timeline.tsx'

type Props = { shown: Shown; story: string | undefined; person: number; working: boolean; municipalities: MunicipalityName[] | undefined; onDay: (day: IsoDate) => void; onField: (path: string) => void }

export function Result({ shown, story, person, working, municipalities, onDay, onField }: Props) {
  const t = useSay()
  const language = useLanguage()
  const { file, atDay, atToday, day, today } = shown
  const index = Math.min(person, file.people.length - 1)
  const id = file.people[index]?.id ?? ''
  const found = atDay.people.find((each) => each.id === id)
  const [open, setOpen] = useState<string>()
  const actorName = useMemo(() => actorNames([atDay, atToday], language), [atDay, atToday, language])
  const nameOf = useCallback((of: string) => personName(of, story)[language], [story, language])
  const townOf = useCallback((code: string) => municipalities?.find((each) => each.code === code)?.name, [municipalities])
  // Another person has other duties; the panel belongs to the one it was opened for.
  useEffect(() => setOpen(undefined), [id, story])
  const openDuty = useCallback(
    (at: number) => {
      const person = atToday.people.find((each) => each.id === id)
      if (person) setOpen(keyOf(person.duties, at))
      onDay(today)
    },
    [onDay, today, atToday, id],
  )
  const born = file.people[index]?.born ?? ''
  return (
    <div className="result">
      <section className="sec who" aria-labelledby="who">
        {file.people.length > 1 ? (
          <div className="who-choice">
            <Segments label={t(result.people)} value={String(index)} onChange={(at) => change({ person: +at })} options={file.people.map((each, at) => [String(at), nameOf(each.id)] as const)} />
          </div>
        ) : null}
        <div className="who-h">
          <h2 id="who">{nameOf(id)}</h2>
          <span className="meta">{isIso(born) ? t(result.born, { day: dayText(born) }) : ''}</span>
          {story ? <span className="meta print-only">{t(result.invented)}</span> : null}
        </div>
        <Groups of={found?.groups} />
        {found ? <Notices person={found} /> : null}
      </section>
      <Timeline shown={shown} index={index} name={nameOf(id)} working={working} actorName={actorName} townOf={townOf} onDay={onDay} onDuty={openDuty} />
      {found ? (
        <>
          <section className="sec" aria-labelledby="duties">
            <div className="sec-h">
              <h2 id="duties">{t(dutyWords.title)}</h2>
              <span className="meta">{dayText(day)}</span>
            </div>
            <DutyList answer={atDay} person={found} index={index} day={day} actorName={actorName} nameOf={nameOf} open={open} onOpen={setOpen} onField={onField} actionOf={(of) => <Link to={`/kvitto#${hashOfDuty(of)}`} className="btn">{t(receipt.title)}</Link>} />
          </section>
          <Responsibilities person={found} actorName={actorName} />
          <ClockTable person={found} day={day} />
          <Money answer={atDay} person={found} actorName={actorName} hasMany={file.people.length > 1} />
          <Readings person={found} />
        </>
      ) : null}
      <Take shown={shown} />
    </div>
  )
}

/** The case and the answer as files, made in the browser. */
function Take({ shown }: { shown: Shown }) {
  const t = useSay()
  const save = (name: string, value: unknown): void => {
    const address = URL.createObjectURL(new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 1000)
  }
  return (
    <section className="sec no-print" aria-labelledby="take">
      <div className="sec-h">
        <h2 id="take">{t(result.take)}</h2>
      </div>
      <p className="row">
        <Link to="/kvitto" className="btn">{t(receipt.title)}</Link>
        <button type="button" className="btn" onClick={() => save('kotostig-case.json', { ...shown.file, asOf: shown.day })}>{t(result.takeCase)}</button>
        <button type="button" className="btn" onClick={() => save('kotostig-determination.json', shown.atDay)}>{t(result.takeAnswer)}</button>
        <button type="button" className="btn" onClick={() => print()}>{t(result.print)}</button>
      </p>
      <p className="meta after">{t(result.takeMeta, { day: dayText(shown.day) })}</p>
    </section>
  )
}
