/** Specifying measures: referred out, and what came back (869/2024 3 §). */
import { useState } from 'react'
import type { referMeasure, returnMeasure, SittingAssessment, SittingMeasure } from '@kotostig/api/sitting'
import { specifyingMeasures } from '@kotostig/law/assessment-content'
import { DayField } from '../../shared/DayField.tsx'
import { addDays, dayText, daysBetween } from '../../shared/day.ts'
import type { IsoDate } from '../../shared/day.ts'
import type { writeReminder } from '@kotostig/api/reminder'
import { Glyph } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { upperFirst, useSay } from '../../shared/words.tsx'
import { formWords } from '../form.texts.ts'
import { Choice, TextField } from '../form.tsx'
import type { BodyOf } from '../session.ts'
import { ask, freshKey } from '../session.ts'
import { faultIn } from './faults.ts'
import { sitting as words } from './sitting.texts.ts'
import type { Desk, Written } from './useSitting.ts'

export function Measures({ desk, one, isOpen }: { desk: Desk; one: SittingAssessment; isOpen: boolean }) {
  const t = useSay()
  const [isAdding, setIsAdding] = useState(false)
  if (!isOpen && one.measures.length === 0) return null
  return (
    <section className="measures" aria-labelledby="measures">
      <h3 id="measures">{t(words.measures)} <SectionChip place={{ act: '869/2024', section: '3' }} /></h3>
      <ul className="lines">
        {one.measures.map((each) => <li key={each.id}><Measure desk={desk} each={each} isOpen={isOpen} /></li>)}
      </ul>
      {isOpen && !isAdding ? <button type="button" className="lnk" onClick={() => setIsAdding(true)}>{t(words.refer)}</button> : null}
      {isAdding ? <Refer desk={desk} one={one} onClose={() => setIsAdding(false)} /> : null}
    </section>
  )
}

const nameOf = (key: string) => specifyingMeasures.find((each) => each.key === key)?.names ?? { sv: key, fi: key, en: key }

function Measure({ desk, each, isOpen }: { desk: Desk; each: SittingMeasure; isOpen: boolean }) {
  const t = useSay()
  const [isWriting, setIsWriting] = useState(false)
  const [on, setOn] = useState(desk.at.today)
  const [result, setResult] = useState('')
  const [written, setWritten] = useState<Written>()
  const send = async (): Promise<void> => {
    const body: BodyOf<typeof returnMeasure> = { measure: each.id, on, result: result.trim() }
    const outcome = await desk.write(`measure ${each.id}`, '/api/assessments/measures/back', body)
    setWritten(outcome)
    if (outcome.kind === 'saved') setIsWriting(false)
  }
  return (
    <>
      <p className="st-line"><Glyph name={each.returnedOn ? 'ok' : 'soon'} /><span>{upperFirst(t(nameOf(each.measure)))}</span></p>
      <p className="meta">{each.returnedOn ? t(words.back, { day: dayText(each.returnedOn), to: each.referredTo, result: each.result ?? '' }) : t(words.out, { day: dayText(each.on), to: each.referredTo })}</p>
      {!each.returnedOn ? <Awaited person={desk.at.person.id} today={desk.at.today} each={each} name={upperFirst(t(nameOf(each.measure)))} /> : null}
      {isOpen && !each.returnedOn && !isWriting ? <button type="button" className="lnk" onClick={() => setIsWriting(true)}>{t(words.writeResult)}</button> : null}
      {isWriting ? (
        <form className="stack small-form" noValidate onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}>
          <DayField id={`back-${each.id}`} label={t(words.on)} value={on} onChange={setOn} error={faultIn(written, 'on', t)} />
          <TextField id={`result-${each.id}`} label={t(words.result)} value={result} most={2000} isLong error={faultIn(written, 'result', t)} onChange={setResult} />
          <p className="row"><button type="submit" className="btn">{t(formWords.save)}</button><button type="button" className="lnk" onClick={() => setIsWriting(false)}>{t(words.cancel)}</button></p>
        </form>
      ) : null}
    </>
  )
}

/** How long nothing has come back, and a reminder to ask. */
function Awaited({ person, today, each, name }: { person: string; today: string; each: SittingMeasure; name: string }) {
  const t = useSay()
  const [said, setSaid] = useState('')
  const remind = async (): Promise<void> => {
    const on = addDays(today as IsoDate, 14)
    const outcome = await ask<typeof writeReminder>('/api/reminders', { person, on, text: t(words.remindText, { measure: name, to: each.referredTo, day: dayText(each.on) }).slice(0, 300) })
    setSaid(outcome.ok ? t(words.reminded, { day: dayText(on) }) : t(formWords.notSaved))
  }
  return (
    <p className="meta">
      {t(words.awaited, { n: daysBetween(each.on as IsoDate, today as IsoDate) })} {said === '' ? <button type="button" className="lnk no-print" onClick={() => void remind()}>{t(words.remind)}<span className="vh"> – {name}</span></button> : null} <span role="status">{said}</span>
    </p>
  )
}

function Refer({ desk, one, onClose }: { desk: Desk; one: SittingAssessment; onClose: () => void }) {
  const t = useSay()
  const [body, setBody] = useState<Omit<BodyOf<typeof referMeasure>, 'assessment'>>({ key: freshKey(), measure: '', referredTo: '', on: desk.at.today })
  const [written, setWritten] = useState<Written>()
  const send = async (): Promise<void> => {
    const outcome = await desk.write('refer', '/api/assessments/measures', { assessment: one.id, ...body })
    setWritten(outcome)
    if (outcome.kind === 'saved') onClose()
  }
  return (
    <form className="stack small-form" noValidate onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      <Choice id="refer-measure" label={t(words.measure)} value={body.measure} error={faultIn(written, 'measure', t)} options={specifyingMeasures.map((each) => [each.key, upperFirst(t(each.names))] as const)} onChange={(measure) => setBody({ ...body, measure })} />
      <TextField id="refer-to" label={t(words.referredTo)} value={body.referredTo} most={200} error={faultIn(written, 'referredTo', t)} onChange={(referredTo) => setBody({ ...body, referredTo })} />
      <DayField id="refer-on" label={t(words.on)} value={body.on} error={faultIn(written, 'on', t)} onChange={(on) => setBody({ ...body, on })} />
      <p className="row"><button type="submit" className="btn">{t(words.refer)}</button><button type="button" className="lnk" onClick={onClose}>{t(words.cancel)}</button></p>
    </form>
  )
}
