/** Booking a meeting, or moving one: when, where, in what way, with which interpreter, and what the person was told. */
import { useRef, useState } from 'react'
import type { bookMeeting, Meeting, moveMeeting, readMeetingsOf, Told } from '@kotostig/api/meeting'
import { purposes, tellingWays, ways } from '@kotostig/api/meeting'
import { DayField } from '../../shared/DayField.tsx'
import { Notice, Segments } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, dayFaults, TextField, useSending } from '../form.tsx'
import { languageName } from '../../shared/language-name.ts'
import { languageOptions } from '../person/details/language-name.ts'
import { freshKey } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { work } from '../work.texts.ts'
import { meeting as words, purposeNames, tellingNames, wayNames } from './meeting.texts.ts'
import { clockText, parseTime, whenText } from './when.ts'

type Of = ReplyOf<typeof readMeetingsOf>
type Props = { person: string; at: Of; moving?: Meeting; onClose: () => void; onDone: (said: string) => void }
const nothing: Told = { fee: null, cancelling: null, language: null, way: null, isUnderstood: null }

/** Yes, no, or nobody has said. */
function Known({ id, label, value, onChange }: { id: string; label: string; value: boolean | null; onChange: (value: boolean | null) => void }) {
  const t = useSay()
  return <Choice id={id} label={label} empty={t(words.notNoted)} value={value === null ? '' : value ? 'yes' : 'no'} options={[['yes', t(words.yes)], ['no', t(words.no)]]} onChange={(given) => onChange(given === '' ? null : given === 'yes')} />
}

export function MeetingForm({ person, at, moving, onClose, onDone }: Props) {
  const t = useSay()
  const language = useLanguage()
  const key = useRef(freshKey())
  const need = at.languages.find((one) => one.needsInterpreter)?.language ?? ''
  const [draft, setDraft] = useState({
    purpose: (moving?.purpose ?? '') as Meeting['purpose'] | '', day: moving?.day ?? '', time: moving ? clockText(moving.time, language) : '', minutes: String(moving?.minutes ?? 60),
    place: moving?.place ?? at.place, way: moving?.way ?? ('on-site' as Meeting['way']), interpreter: moving ? (moving.interpreter ?? '') : need, others: [] as string[], told: nothing,
  })
  const booking = useSending<typeof bookMeeting>('/api/meetings')
  const shifting = useSending<typeof moveMeeting>('/api/meetings/move')
  const { form, working, problem, faultOf, fault, clear } = moving ? shifting : booking
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const tell = (part: Partial<Told>): void => {
    change({ told: { ...draft.told, ...part } })
    if ('language' in part) clear('toldLanguage')
  }
  const { common, others } = languageOptions(language)
  const languages = [...common, ...others].map((one) => [one.code, one.text] as const)

  const save = async (): Promise<void> => {
    const [time, minutes] = [parseTime(draft.time), Number(draft.minutes)]
    const faults = {
      ...(draft.purpose === '' ? { purpose: 'missing' as const } : {}), ...dayFaults({ day: draft.day }), ...(time === undefined ? { time: 'not-a-time' as const } : {}),
      ...(Number.isInteger(minutes) && minutes >= 5 && minutes <= 600 ? {} : { minutes: 'not-minutes' as const }), ...(draft.way === 'on-site' && draft.place.trim() === '' ? { place: 'missing' as const } : {}),
    }
    if (Object.keys(faults).length > 0 || time === undefined || draft.purpose === '') return fault(faults)
    const times = { day: draft.day, time, minutes, place: draft.place.trim(), way: draft.way, interpreter: draft.interpreter || null, told: draft.told }
    const sent = moving ? await shifting.send({ id: moving.id, version: moving.version, ...times }) : await booking.send({ key: key.current, person, others: draft.others, purpose: draft.purpose, ...times })
    if (sent) onDone(t(moving ? words.moved : words.saved, { when: whenText({ day: draft.day, time }, language) }))
  }
  return (
    <Dialog title={t(moving ? words.moveTitle : words.book)} onClose={onClose} isWide>
      <form ref={form} className="stack meeting-form" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        {moving ? null : <Choice id="meeting-purpose" label={t(words.purpose)} value={draft.purpose} error={faultOf('purpose')} options={purposes.map((one) => [one, t(purposeNames[one])] as const)} onChange={(purpose) => change({ purpose: purpose as Meeting['purpose'] })} />}
        <div className="meeting-when">
          <DayField id="meeting-day" label={t(words.day)} value={draft.day} error={faultOf('day')} onChange={(day) => change({ day })} />
          <TextField id="meeting-time" label={t(words.time)} hint={t(words.timeHint)} value={draft.time} most={5} error={faultOf('time')} onChange={(time) => change({ time })} />
          <TextField id="meeting-minutes" label={t(words.minutes)} hint={t(words.minutesHint)} value={draft.minutes} most={3} error={faultOf('minutes')} onChange={(minutes) => change({ minutes })} />
        </div>
        <div className="field"><span className="lab">{t(words.way)}</span><Segments label={t(words.way)} value={draft.way} onChange={(way) => change({ way })} options={ways.map((one) => [one, t(wayNames[one])] as const)} /></div>
        <TextField id="meeting-place" label={t(words.place)} hint={t(words.placeHint)} value={draft.place} most={300} error={faultOf('place')} onChange={(place) => change({ place })} />
        <Choice id="meeting-interpreter" label={t(words.interpreter)} {...(need === '' ? {} : { hint: t(words.interpreterNeed, { language: languageName(need, language) }) })} empty={t(words.noInterpreter)} value={draft.interpreter} options={languages} onChange={(interpreter) => change({ interpreter })} />
        {moving || at.family.length === 0 ? null : (
          <fieldset>
            <legend>{t(words.others)}</legend>
            {at.family.map((one) => (
              <label key={one.id} className="chk">
                <input type="checkbox" checked={draft.others.includes(one.id)} onChange={(event) => change({ others: event.target.checked ? [...draft.others, one.id] : draft.others.filter((each) => each !== one.id) })} />
                <span>{one.name}</span>
              </label>
            ))}
          </fieldset>
        )}
        {draft.interpreter === '' || (moving?.purpose ?? draft.purpose) === 'other' ? null : (
          <fieldset className="meeting-told">
            <legend>{t(words.told)} <SectionChip place={{ act: '681/2023', section: '32 a', moment: '1' }} /></legend>
            <p className="hint">{t(words.toldHint)}</p>
            <div className="meeting-pair">
              <Known id="told-fee" label={t(words.toldFee)} value={draft.told.fee} onChange={(fee) => tell({ fee })} />
              <Known id="told-cancelling" label={t(words.toldCancelling)} value={draft.told.cancelling} onChange={(cancelling) => tell({ cancelling })} />
              <Choice id="told-language" label={t(words.toldLanguage)} empty={t(words.notNoted)} value={draft.told.language ?? ''} error={faultOf('toldLanguage')} options={languages} onChange={(code) => tell({ language: code || null })} />
              <Choice id="told-way" label={t(words.toldWay)} empty={t(words.notNoted)} value={draft.told.way ?? ''} options={tellingWays.map((one) => [one, t(tellingNames[one])] as const)} onChange={(way) => tell({ way: (way || null) as Told['way'] })} />
              <Known id="told-understood" label={t(words.understood)} value={draft.told.isUnderstood} onChange={(isUnderstood) => tell({ isUnderstood })} />
            </div>
          </fieldset>
        )}
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row after">
          <button type="submit" className="btn pri" disabled={working}>{t(moving ? words.move : words.bookVerb)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
