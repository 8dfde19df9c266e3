/** How the own authority reads what the law leaves to judgement: recorded by the leader, read by everybody. */
import { useState } from 'react'
import type { OpenNorm, readOwnReadings, recordReading } from '@kotostig/api/practice'
import type { Section } from '@kotostig/law/determination'
import { Reading } from '../../shared/case/Reading.tsx'
import { DayField } from '../../shared/DayField.tsx'
import { Notice } from '../../shared/glyphs.tsx'
import { SectionChips, sectionText } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, dayFaults, TextField, useSending } from '../form.tsx'
import { formWords } from '../form.texts.ts'
import { ask, may, useSession } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'
import { practice as words } from './practice.texts.ts'

export const useOwnReadings = () => useLoad('readings', () => ask<typeof readOwnReadings>('/api/readings'))

export function OwnReadings({ onSaid }: { onSaid: (text: string) => void }) {
  const t = useSay()
  const language = useLanguage()
  const { session } = useSession()
  const { value: found, again } = useOwnReadings()
  const [open, setOpen] = useState(false)
  if (!found) return null
  return (
    <section aria-labelledby="readings" className="stated">
      <div className="sec-h"><h2 id="readings">{t(words.readings)}</h2>{may(session, 'reading.record') ? <button type="button" className="btn" onClick={() => setOpen(true)}>{t(words.addReading)}</button> : null}</div>
      <p className="meta measure">{t(words.readingsLead)}</p>
      {found.readings.length === 0 ? <p className="measure">{t(words.noReadings)}</p> : (
        <ul className="lines">
          {found.readings.map((one) => {
            const norm = found.norms.find((each) => each.id === one.norm)
            return (
              <li key={one.id}>
                {norm ? <p><b>{norm.asks[language]}</b> <SectionChips places={norm.sections as Section[]} /></p> : null}
                <Reading of={one} />
                <p className="meta">{one.recordedBy}</p>
              </li>
            )
          })}
        </ul>
      )}
      {open ? <AddReading norms={found.norms} today={found.today} onClose={() => setOpen(false)} onDone={() => {
        setOpen(false)
        onSaid(t(words.readingSaved))
        again()
      }} /> : null}
    </section>
  )
}

function AddReading({ norms, today, onClose, onDone }: { norms: readonly OpenNorm[]; today: string; onClose: () => void; onDone: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const [draft, setDraft] = useState({ norm: '', said: '', reason: '', from: today })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof recordReading>('/api/readings')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const chosen = norms.find((one) => one.id === draft.norm)
  const save = async (): Promise<void> => {
    const short = (text: string): boolean => text.trim().length < 3
    const faults = { ...(chosen ? {} : { norm: 'missing' as const }), ...(short(draft.said) ? { said: 'missing' as const } : {}), ...(short(draft.reason) ? { reason: 'reason-short' as const } : {}), ...dayFaults({ from: draft.from }) }
    if (Object.keys(faults).length > 0) return fault(faults)
    if (await send(draft)) onDone()
  }
  return (
    <Dialog title={t(words.addReading)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <p className="meta measure">{t(words.readingsLead)} {t(words.newInstead)}</p>
        <Choice id="norm" label={t(words.norm)} value={draft.norm} error={faultOf('norm')} options={norms.map((one) => [one.id, `${sectionText(one.sections[0]! as Section, language)}: ${one.asks[language]}`])} onChange={(norm) => change({ norm })} />
        {chosen ? <p className="meta"><q lang={language === 'fi' ? 'fi' : 'sv'}>{chosen.quote[language === 'fi' ? 'fi' : 'sv']}</q> <SectionChips places={chosen.sections as Section[]} /></p> : null}
        <TextField id="said" label={t(words.said)} value={draft.said} most={2000} isLong error={faultOf('said')} onChange={(said) => change({ said })} />
        <TextField id="reason" label={t(words.why)} value={draft.reason} most={1000} isLong error={faultOf('reason')} onChange={(reason) => change({ reason })} />
        <DayField id="from" label={t(words.readFrom)} value={draft.from} error={faultOf('from')} onChange={(from) => change({ from })} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(formWords.save)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}

/** In the receipt of a duty: how the own authority reads what its sections leave open. Nothing where it has said nothing. */
export function ReadingsHere({ places }: { places: readonly Section[] }) {
  const t = useSay()
  const { value: found } = useOwnReadings()
  const norms = found?.norms.filter((norm) => norm.sections.some((one) => places.some((place) => place.act === one.act && place.section === one.section))) ?? []
  const shown = found?.readings.filter((one) => !one.isReplaced && norms.some((norm) => norm.id === one.norm)) ?? []
  if (shown.length === 0) return null
  return (
    <>
      <h4>{t(words.ourReading)}</h4>
      {shown.map((one) => <Reading key={one.id} of={one} />)}
    </>
  )
}
