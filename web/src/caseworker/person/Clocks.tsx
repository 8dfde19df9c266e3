/** "So it was" and "so we knew": the facts as they stand now, or as they were known at a moment. The second is told all the time it is shown. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Outcome } from '../../shared/call.ts'
import { DayField } from '../../shared/DayField.tsx'
import { dayText, isIso } from '../../shared/day.ts'
import { Frame } from '../../shared/case/form/FieldEditor.tsx'
import { Notice, Segments } from '../../shared/glyphs.tsx'
import { texts, useSay } from '../../shared/words.tsx'
import { work } from '../work.texts.ts'

const words = texts({
  which: { sv: 'Vilka fakta', fi: 'Mitkä tiedot', en: 'Which facts' },
  was: { sv: 'Så var det', fi: 'Näin oli', en: 'So it was' },
  knew: { sv: 'Så visste vi då', fi: 'Näin tiesimme silloin', en: 'So we knew then' },
  wasMeta: { sv: 'Alla dagar enligt det vi vet nu.', fi: 'Kaikki päivät nykyisten tietojen mukaan.', en: 'Every day by what we know now.' },
  knewMeta: { sv: 'Enligt det som var antecknat en viss stund. Att du tittar antecknas.', fi: 'Sen mukaan, mitä tiettynä hetkenä oli kirjattu. Katselusi kirjataan.', en: 'By what was recorded at a moment. That you look is recorded.' },
  day: { sv: 'Dag', fi: 'Päivä', en: 'Day' },
  time: { sv: 'Klockslag', fi: 'Kellonaika', en: 'Time' },
  timeHint: { sv: 'timme.minut', fi: 'tunti.minuutti', en: 'hour.minute' },
  show: { sv: 'Visa', fi: 'Näytä', en: 'Show' },
  notDay: { sv: 'Skriv dag.månad.år, till exempel 3.12.2025.', fi: 'Kirjoita päivä.kuukausi.vuosi, esimerkiksi 3.12.2025.', en: 'Write day.month.year, for example 3.12.2025.' },
  tooLate: { sv: 'Dagen har inte kommit än.', fi: 'Päivä on vasta tulossa.', en: 'The day has not come yet.' },
  notTime: { sv: 'Skriv timme.minut, till exempel 14.30.', fi: 'Kirjoita tunti.minuutti, esimerkiksi 14.30.', en: 'Write hour.minute, for example 14.30.' },
  banner: { sv: 'Så visste vi {day} kl. {time}.', fi: 'Näin tiesimme {day} klo {time}.', en: 'So we knew on {day} at {time}.' },
  bannerText: { sv: 'Det som har antecknats senare är inte med. Här kan inget ändras.', fi: 'Myöhemmin kirjattu ei ole mukana. Tässä ei voi muuttaa mitään.', en: 'What has been recorded since is left out. Nothing can be changed here.' },
  back: { sv: 'Till det vi vet nu', fi: 'Nykyisiin tietoihin', en: 'To what we know now' },
})

const timeOf = (text: string): string | undefined => {
  const found = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim())
  return found && +found[1]! < 24 && +found[2]! < 60 ? `${found[1]!.padStart(2, '0')}:${found[2]}` : undefined
}

/** `at`: the moment asked for; `shown`: the one on the page. */
type Props = { today: string; at: string | undefined; shown: string | undefined; failed: Extract<Outcome<unknown>, { ok: false }> | undefined; again: () => void; onLook: (at: string | undefined) => void }

export function Clocks({ today, at, shown, failed, again, onLook }: Props) {
  const t = useSay()
  const [isKnowing, setIsKnowing] = useState(at !== undefined)
  const [day, setDay] = useState(at?.slice(0, 10) ?? '')
  const [time, setTime] = useState(at?.slice(11).replace(':', '.') ?? '23.59')
  const [faults, setFaults] = useState<{ day?: string; time?: string }>({})
  const back = (): void => {
    setIsKnowing(false)
    onLook(undefined)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const clock = timeOf(time)
    const found = { ...(!isIso(day) ? { day: t(words.notDay) } : day > today ? { day: t(words.tooLate) } : {}), ...(clock ? {} : { time: t(words.notTime) }) }
    setFaults(found)
    if (Object.keys(found).length === 0) onLook(`${day}T${clock}`)
  }
  const [shownDay, shownTime] = [shown?.slice(0, 10) ?? '', shown?.slice(11).replace(':', '.') ?? '']
  return (
    <div className="clocks">
      <div className="row no-print">
        <Segments label={t(words.which)} value={isKnowing ? 'knew' : 'was'} onChange={(to) => (to === 'was' ? back() : setIsKnowing(true))} options={[['was', t(words.was)], ['knew', t(words.knew)]]} />
        <span className="meta">{t(isKnowing ? words.knewMeta : words.wasMeta)}</span>
      </div>
      {isKnowing ? (
        <form className="knew-form no-print" noValidate onSubmit={submit}>
          <DayField id="knew-day" label={t(words.day)} value={day} error={faults.day} onChange={setDay} />
          <Frame id="knew-time" label={t(words.time)} hint={t(words.timeHint)} error={faults.time}>
            <input className="in" id="knew-time" value={time} inputMode="decimal" autoComplete="off" aria-invalid={faults.time ? true : undefined} aria-describedby={faults.time ? 'knew-time-h knew-time-e' : 'knew-time-h'} onChange={(event) => setTime(event.target.value)} />
          </Frame>
          <button type="submit" className="btn">{t(words.show)}</button>
        </form>
      ) : null}
      {failed && at ? (
        <Notice kind="late" role="alert">
          <p>{t(work.unreachableText)}</p>
          <button type="button" className="lnk" onClick={again}>{t(work.again)}</button>
        </Notice>
      ) : null}
      {shown ? (
        <div className="as-known" role="status">
          <p><b>{t(words.banner, { day: dayText(shownDay), time: shownTime })}</b> {t(words.bannerText)}</p>
          <button type="button" className="btn" onClick={back}>{t(words.back)}</button>
        </div>
      ) : null}
    </div>
  )
}
