/** All days of the calendar that concern the own authority, and the address to subscribe to. */
import { useState } from 'react'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { authorityName, useSession } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { calendar as words } from './calendar.texts.ts'
import { DayRows, useOwnCalendar } from './OwnDays.tsx'

export default function CalendarPage() {
  const t = useSay()
  const language = useLanguage()
  const { session } = useSession()
  const { value: found, failed, again } = useOwnCalendar()
  const [said, setSaid] = useState('')
  const who = session?.signedIn
  if (!found || !who) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const { kind, code } = who.authority
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="meta measure">{authorityName(who, language)}. {t(words.lead)}</p>
        </div>
      </div>
      <p role="status" className="saved">{said}</p>
      {found.days.length === 0 ? <p className="measure">{t(words.none)}</p> : <DayRows days={found.days} today={found.today} mayClose={found.mayClose} onChanged={(text) => {
        setSaid(text)
        again()
      }} />}
      <section className="sec" aria-labelledby="subscribe">
        <div className="sec-h"><h2 id="subscribe">{t(words.subscribe)}</h2></div>
        <p className="measure">{t(words.subscribeLead)}</p>
        <p><a href={`/api/authorities/${kind}/${code}/calendar/${language}.ics`} download={`kotostig-${code}-${language}.ics`}>{t(words.file)}</a></p>
      </section>
    </>
  )
}
