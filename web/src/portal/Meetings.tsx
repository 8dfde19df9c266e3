/** Meetings: when, where, with which interpreter; an answer before it, a calendar file, and the invitation on paper. */
import { useEffect, useRef, useState } from 'react'
import type { PortalMeeting } from '@kotostig/api/portal'
import { calendarFile, saveCalendar } from './calendar.ts'
import { nameOfLanguage } from './languages.ts'
import { answerTo, useOwn } from './own.ts'
import { PaperButtons } from './Papers.tsx'
import { Moment, Part, useAuthorityName } from './parts.tsx'
import { Picture } from './pictures.tsx'
import { SayForm } from './Say.tsx'
import { Told, useSay, useWords } from './words.tsx'
import type { Word } from './words.tsx'

export const purposeWords: Readonly<Record<PortalMeeting['purpose'], Word>> = { guidance: 'purposeGuidance', assessment: 'purposeAssessment', plan: 'purposePlan', review: 'purposeReview', other: 'meeting' }
const stateWords: Readonly<Record<Exclude<PortalMeeting['state'], 'booked'>, Word>> = { held: 'held', cancelled: 'cancelled', 'not-come': 'notCome' }

/** Where, with whom, which interpreter: each line with its picture. */
export function Facts({ of }: { of: PortalMeeting }) {
  const t = useSay()
  const { language } = useWords()
  const nameOf = useAuthorityName()
  return (
    <ul className="fx">
      <li><Picture name={of.way === 'on-site' ? 'place' : 'phone'} size={28} /><span>{of.way === 'on-site' ? null : <>{t(of.way === 'phone' ? 'byPhone' : 'byVideo')} </>}<bdi>{of.place}</bdi></span></li>
      <li><Picture name="person" size={28} /><span><bdi>{of.officer}</bdi> · <bdi>{nameOf(of.authority)}</bdi></span></li>
      {of.interpreter ? <li><Picture name="people" size={28} /><span><Told word="interpreter" values={{ language: nameOfLanguage(of.interpreter, language) }} /></span></li> : null}
    </ul>
  )
}

/** "I am coming", "I cannot come" with words; the last answer stands. */
export function Answer({ of, isMain = false }: { of: PortalMeeting; isMain?: boolean }) {
  const t = useSay()
  const { person, send, isOffline } = useOwn()
  const said = answerTo(person, of.id)
  const [isChanging, setIsChanging] = useState(false)
  const [isRefusing, setIsRefusing] = useState(false)
  const [hasSaid, setHasSaid] = useState(false)
  const [fault, setFault] = useState<Word>()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isRefusing) box.current?.querySelector('textarea')?.focus()
  }, [isRefusing])
  const come = async (): Promise<void> => {
    const sent = await send(`coming ${of.id}`, 'coming', { meeting: of.id })
    setFault(sent.ok ? undefined : sent.reached ? 'failed' : 'offlineSend')
    if (!sent.ok) return
    setIsChanging(false)
    setHasSaid(true)
  }
  const isAnswered = said !== undefined && !isChanging
  // The button that was pressed is gone: the keyboard stands at the answer.
  useEffect(() => {
    if (hasSaid && isAnswered) box.current?.querySelector<HTMLElement>('.done-line')?.focus()
  }, [hasSaid, isAnswered])
  return (
    <div className="stack" ref={box}>
      <p role="status" tabIndex={-1} className="done-line">{isAnswered ? t(said === 'coming' ? 'saidComing' : 'saidNot') : ''}</p>
      {isAnswered ? <button type="button" className="btn block" onClick={() => {
        setHasSaid(false)
        setIsChanging(true)
      }}>{t('changeAnswer')}</button>
        : isRefusing ? (
          <SayForm about={`not-coming ${of.id}`} kind="not-coming" to={{ meeting: of.id }} label="notComingWhy" verb="notComing" onSent={() => {
            setIsRefusing(false)
            setIsChanging(false)
            setHasSaid(true)
          }} onCancel={() => setIsRefusing(false)} />
        ) : (
          <>
            <div className="two">
              <button type="button" className={isMain ? 'btn pri block' : 'btn block'} onClick={() => void come()}>{t('coming')}</button>
              <button type="button" className="btn block" onClick={() => setIsRefusing(true)}>{t('notComing')}</button>
            </div>
            <p className="meta">{t('tellBefore')}</p>
          </>
        )}
      {fault ? <p className="err" role="alert">{t(isOffline ? 'offlineSend' : fault)}</p> : null}
    </div>
  )
}

export function CalendarButton({ of }: { of: PortalMeeting }) {
  const t = useSay()
  const { today } = useOwn()
  const file = (): void => saveCalendar(calendarFile(of, { meeting: t('meeting'), byPhone: t('byPhone'), byVideo: t('byVideo') }, `${today} 00:00`), of.at.slice(0, 10))
  return <button type="button" className="btn block" onClick={file}><Picture name="calendar" size={28} tone="action" />{t('calendar')}</button>
}

export function Meetings() {
  const t = useSay()
  const { person, today } = useOwn()
  // A time that is cancelled stands where it would be looked for.
  const coming = person.meetings.filter((one) => (one.state === 'booked' || one.state === 'cancelled') && one.at.slice(0, 10) >= today)
  const earlier = person.meetings.filter((one) => !coming.includes(one)).reverse()
  return (
    <>
      <Part id="coming" title={t('comingMeetings')} picture="calendar">
        {coming.length === 0 ? <p>{t('noMeetings')}</p> : (
          <ul className="lines">
            {coming.map((one) => (
              <li key={one.id} className="stack">
                <div><h3>{t(purposeWords[one.purpose])}</h3><p className="when"><Moment of={one.at} /> · <Told word="minutes" values={{ n: one.minutes }} /></p></div>
                {one.state === 'booked' ? (
                  <>
                    <Facts of={one} />
                    <Answer of={one} />
                    <CalendarButton of={one} />
                    <PaperButtons of={{ kind: 'invitation', id: one.id }} title={t('invitationPdf')} />
                  </>
                ) : <p className="warn">{t('cancelled')}</p>}
              </li>
            ))}
          </ul>
        )}
      </Part>
      {earlier.length > 0 ? (
        <Part id="earlier" title={t('earlierMeetings')}>
          <ul className="lines">
            {earlier.map((one) => (
              <li key={one.id}>
                <b>{t(purposeWords[one.purpose])}</b>
                <p className="meta"><Moment of={one.at} />{one.state === 'booked' ? null : <> · {t(stateWords[one.state])}</>}</p>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  )
}
