/** Why a duty is in the list: the person's file is opened for it, which is on record, and the work is done from here. */
import { useMemo, useState } from 'react'
import type { DutyLine, readPerson } from '@kotostig/api/person'
import type { CaseFile } from '@kotostig/law/case-file'
import { actorNames } from '../../shared/case/actors.ts'
import { askAgain, useDetermination } from '../../shared/case/determination.calls.ts'
import { SaidByContext, WhyPanel } from '../../shared/case/duties/WhyPanel.tsx'
import { knowMunicipalities } from '../../shared/case/values.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { useMunicipalities } from '../../shared/municipalities.ts'
import { addressOf, go, Link } from '../../shared/router.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { doingsOf } from '../facts/acts.ts'
import { saidByIn } from '../facts/describe.ts'
import { FactDialog } from '../facts/FactDialog.tsx'
import { ReadingsHere } from '../municipality/OwnReadings.tsx'
import { ask } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import { work } from '../work.texts.ts'
import { today as words } from './today.texts.ts'
import { useIsWide } from './useIsWide.ts'

type Props = { id: string; duty: DutyLine; title: string; onClose: () => void; onDone: () => void }

/** The panel stands in two places, beside the list and under the row; only the one that is seen asks. */
export function WhyHere(props: Props) {
  const isWide = useIsWide()
  return isWide === (props.id === 'why-dock') ? <Panel {...props} /> : null
}

function Panel({ id, duty, title, onClose, onDone }: Props) {
  const t = useSay()
  const language = useLanguage()
  const [doing, setDoing] = useState(false)
  const towns = useMunicipalities()
  if (towns) knowMunicipalities(towns)
  const person = duty.person
  const { value: file, failed, again } = useLoad(person.id, () => ask<typeof readPerson>(`/api/people/${person.id}`))
  const answer = useDetermination(file?.case as CaseFile | undefined, undefined)
  const shown = answer.shown && answer.shown.file === file?.case ? answer.shown : undefined
  const found = shown?.atToday.people.find((each) => each.id === person.id)
  const own = found?.duties.find((each) => each.id === duty.rule && each.trigger === duty.trigger && each.due === duty.due) ?? found?.duties.find((each) => each.id === duty.rule && each.state !== 'done' && each.state !== 'lapsed')
  const names = useMemo(() => new Map([[person.id, nameOfLine(person, t)], ...(file?.family ?? []).map((one) => [one.id, one.name] as [string, string])]), [person, file, t])
  const nameOf = (of: string): string => names.get(of) ?? of
  const choices = file ? doingsOf(duty.rule, file.today) : []
  const heading = t(words.whyOf, { title, person: nameOf(person.id) })
  if (!shown || !own || !file) {
    const isOver = shown !== undefined && !own
    return (
      <section className="why" aria-label={heading} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
        <div className="why-h">
          <h3>{heading}</h3>
          <button className="close" type="button" aria-label={t(work.close)} onClick={onClose}>×</button>
        </div>
        <div className="why-b">
          {failed && failed.status !== 401 ? (
            <Notice kind="late" role="alert">
              <p>{t(failed.status === 404 ? words.fileElsewhere : work.unreachableText)}</p>
              {failed.status === 404 ? null : <button type="button" className="lnk" onClick={again}>{t(work.again)}</button>}
            </Notice>
          ) : answer.failed ? (
            <Notice kind="late" role="alert">
              <p>{t(work.unreachableText)}</p>
              <button type="button" className="lnk" onClick={askAgain}>{t(work.again)}</button>
            </Notice>
          ) : <p role="status">{t(isOver ? words.notFoundDuty : words.working)}</p>}
        </div>
      </section>
    )
  }
  return (
    <SaidByContext value={(at) => saidByIn(file, at, t)}>
      <WhyPanel
        id={id}
        duty={own}
        answer={shown.atToday}
        index={0}
        heading={heading}
        notes={<ReadingsHere places={own.source} />}
        actorName={actorNames([shown.atToday], language)}
        nameOf={nameOf}
        onClose={onClose}
        onField={(path) => go(addressOf(language, `/arbete/person/${person.id}#fakta-${path}`))}
        action={choices.length > 0 ? <button type="button" className="btn pri" onClick={() => setDoing(true)}>{t(choices[0]!.verb)}</button> : <Link className="btn pri" to={`/arbete/person/${person.id}`}>{t(words.openPerson)}</Link>}
      />
      <p className="meta opened-note">{t(words.opened)}</p>
      {doing ? (
        <FactDialog
          file={file}
          title={heading}
          choices={choices}
          onClose={() => setDoing(false)}
          onSaved={() => {
            setDoing(false)
            onDone()
          }}
        />
      ) : null}
    </SaidByContext>
  )
}
