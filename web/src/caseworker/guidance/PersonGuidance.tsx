/** Guidance given to one person, recorded with consent (10 §). Stands on the person's page. */
import { useRef, useState } from 'react'
import type { Guidance, readGuidanceOf, recordGuidance, withdrawGuidance } from '@kotostig/api/guidance'
import { dayText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { dayFaults, TextField, useSending } from '../form.tsx'
import '../intake/intake.css'
import { languageName } from '../person/details/language-name.ts'
import { ReasonDialog } from '../ReasonDialog.tsx'
import { ask, freshKey, may, useSession } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'
import { AboutFields, aboutFaults, aboutNothing, minutesOf } from './fields.tsx'
import { guidance as words, leadNames, topicNames } from './guidance.texts.ts'

export function PersonGuidance({ person }: { person: string }) {
  const { session } = useSession()
  return may(session, 'guidance.read') ? <Given person={person} /> : null
}

function Given({ person }: { person: string }) {
  const t = useSay()
  const language = useLanguage()
  const { value: found, again } = useLoad(person, () => ask<typeof readGuidanceOf>(`/api/people/${person}/guidance`))
  const [open, setOpen] = useState<'record' | Guidance>()
  const [said, setSaid] = useState('')
  const shared = {
    onClose: () => setOpen(undefined),
    onDone: (text: string) => {
      setOpen(undefined)
      setSaid(text)
      again()
    },
  }
  return (
    <section className="sec own-guidance" aria-labelledby="person-guidance">
      <div className="sec-h">
        <h2 id="person-guidance">{t(words.title)} <SectionChips places={[{ act: '681/2023', section: '10' }]} /></h2>
        {found ? <span className="end no-print"><button type="button" className="btn" onClick={() => setOpen('record')}>{t(words.record)}</button></span> : null}
      </div>
      {!found ? null : found.guidance.length === 0 ? <p className="meta">{t(words.none)}</p> : (
        <ul className="lines">
          {found.guidance.map((one) => (
            <li key={one.id} className="guidance-row">
              <b>{dayText(one.givenOn)}</b>
              <div>
                <p>{t(topicNames[one.topic])}{one.ledTo === 'nowhere' ? '' : ` → ${t(leadNames[one.ledTo])}`}</p>
                {one.words ? <p className="as-said">{one.words}</p> : null}
                <p className="meta">{languageName(one.language, language)}{one.hasInterpreter ? `, ${t(words.withInterpreter).toLowerCase()}` : ''} · {t(words.by, { minutes: one.minutes, name: one.recordedBy })}</p>
              </div>
              <button type="button" className="lnk no-print" onClick={() => setOpen(one)}>{t(words.withdraw)}<span className="vh"> – {dayText(one.givenOn)}, {t(topicNames[one.topic])}</span></button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="saved">{said}</p>
      {found && open === 'record' ? <Record person={person} today={found.today} language={found.languages[0] ?? ''} {...shared} /> : open && open !== 'record' ? (
        <ReasonDialog<typeof withdrawGuidance> title={t(words.withdrawTitle)} label={t(words.reason)} verb={t(words.withdraw)} isDanger address="/api/guidance/withdraw" bodyOf={(reason) => ({ guidance: open.id, reason })} onClose={shared.onClose} onDone={() => shared.onDone(t(words.withdrawn))}>
          <p><b>{dayText(open.givenOn)}</b>, {t(topicNames[open.topic])}</p>
        </ReasonDialog>
      ) : null}
    </section>
  )
}

type Shared = { onClose: () => void; onDone: (said: string) => void }

function Record({ person, today, language, onClose, onDone }: Shared & { person: string; today: string; language: string }) {
  const t = useSay()
  const key = useRef(freshKey())
  const [about, setAbout] = useState(aboutNothing(today, language))
  const [more, setMore] = useState({ words: '', hasConsent: false })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof recordGuidance>('/api/people/guidance')
  const save = async (): Promise<void> => {
    const faults = { ...aboutFaults(about), ...dayFaults({ givenOn: about.givenOn }), ...(more.hasConsent ? {} : { hasConsent: 'needs-consent' as const }) }
    const minutes = minutesOf(about.minutes)
    if (Object.keys(faults).length > 0 || about.topic === '' || minutes === undefined) return fault(faults)
    if (await send({ key: key.current, person, ...about, topic: about.topic, minutes, words: more.words.trim(), hasConsent: true })) onDone(t(words.recorded))
  }
  return (
    <Dialog title={t(words.record)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <AboutFields id="guidance" draft={about} faultOf={faultOf} change={(part) => {
          setAbout({ ...about, ...part })
          for (const field of Object.keys(part)) clear(field)
        }} />
        <TextField id="guidance-words" label={t(words.words)} hint={t(words.wordsHint)} value={more.words} most={1_000} isLong error={faultOf('words')} onChange={(text) => setMore({ ...more, words: text })} />
        <div>
          <label className="chk"><input type="checkbox" checked={more.hasConsent} aria-invalid={faultOf('hasConsent') ? true : undefined} aria-describedby="guidance-consent-h" onChange={(event) => {
            setMore({ ...more, hasConsent: event.target.checked })
            clear('hasConsent')
          }} /><span>{t(words.consent)}</span></label>
          <p className={faultOf('hasConsent') ? 'err' : 'hint'} id="guidance-consent-h">{faultOf('hasConsent') ? `${faultOf('hasConsent')} ` : ''}{t(words.noConsent)}</p>
        </div>
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.record)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
