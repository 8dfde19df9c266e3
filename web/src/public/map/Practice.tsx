/** What a municipality has named and agreed itself: whom to contact (9 §), and who carries out its tasks (8 §) on the day. */
import { useEffect, useState } from 'react'
import type { readPractice } from '@kotostig/api/practice'
import { receivers } from '@kotostig/law/arrangements'
import { tasks as taskNames } from '@kotostig/law/terms'
import { call } from '../../shared/call.ts'
import { dayText, periodText } from '../../shared/day.ts'
import { Glyph } from '../../shared/glyphs.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { texts, useLanguage, useSay } from '../../shared/words.tsx'

const words = texts({
  title: { sv: 'Kommunens egna uppgifter', fi: 'Kunnan omat tiedot', en: 'What the municipality itself states' },
  contact: { sv: 'Kontakt om någons behov av tjänster', fi: 'Yhteydenotto palvelutarpeesta', en: "Contact about somebody's need of services" },
  none: { sv: 'Kommunen har inte uppgett någon enhet här.', fi: 'Kunta ei ole ilmoittanut yksikköä tähän.', en: 'The municipality has given no unit here.' },
  arranged: { sv: 'Avtal om vem som sköter uppgifterna', fi: 'Sopimukset tehtävien hoidosta', en: 'Agreements on who carries out the tasks' },
  noArranged: { sv: 'Inget avtal är uppgett.', fi: 'Sopimuksia ei ole ilmoitettu.', en: 'No agreement is stated.' },
  by: { sv: '{tasks}: {receiver} ({period}). Beslut: {decision}, {day}.', fi: '{tasks}: {receiver} ({period}). Päätös: {decision}, {day}.', en: '{tasks}: {receiver} ({period}). Decision: {decision}, {day}.' },
  differs: { sv: 'Tabellen visar lagens huvudregel, utan avtalet.', fi: 'Taulukossa on lain pääsääntö ilman sopimusta.', en: 'The table shows the main rule of the law, without the agreement.' },
})
type Stated = NonNullable<(typeof readPractice)['types']>['reply']

export function Practice({ municipality, day }: { municipality: string; day: string }) {
  const t = useSay()
  const language = useLanguage()
  const key = `${municipality}/practice/${day}`
  const [found, setFound] = useState<{ key: string; value: Stated }>()
  useEffect(() => {
    let here = true
    void call<Stated>(`/api/municipalities/${key}`).then((outcome) => {
      if (here && outcome.ok) setFound({ key, value: outcome.value })
    })
    return () => {
      here = false
    }
  }, [key])
  if (found?.key !== key) return null
  const { contactUnit: unit, arrangements } = found.value
  const name = (of: { nameSv: string; nameFi: string }): string => (language === 'fi' ? of.nameFi : of.nameSv)
  return (
    <section className="sec" aria-labelledby="map-practice">
      <div className="sec-h"><h2 id="map-practice">{t(words.title)}</h2></div>
      <div className="practice">
        <div>
          <h3>{t(words.contact)} <SectionChips places={[{ act: '681/2023', section: '9', moment: '2' }]} /></h3>
          {unit === null ? <p className="q-open"><Glyph name="ask" /> <span>{t(words.none)}</span></p> : (
            <address>
              <b>{name(unit)}</b>
              {unit.phone ? <a href={`tel:${unit.phone.replace(/[^+0-9]/g, '')}`}>{unit.phone}</a> : null}
              {unit.email ? <a href={`mailto:${unit.email}`}>{unit.email}</a> : null}
              {unit.address ? <span>{unit.address}</span> : null}
            </address>
          )}
        </div>
        <div>
          <h3>{t(words.arranged)} <SectionChips places={[{ act: '681/2023', section: '8' }]} /></h3>
          {arrangements.length === 0 ? <p>{t(words.noArranged)}</p> : (
            <>
              {arrangements.map((one, at) => (
                <div key={at}>
                  <p>{t(words.by, { tasks: one.tasks.map((task) => t(taskNames[task])).join(', '), receiver: name(one.receiver), period: periodText(one.from, one.to ?? undefined), decision: one.decision, day: dayText(one.decidedOn) })}</p>
                  {one.kind === 'municipality' ? <p className="q-open meta"><Glyph name="ask" /> <span>{t(receivers.municipality.open)}</span></p> : null}
                </div>
              ))}
              <p className="meta">{t(words.differs)}</p>
            </>
          )}
        </div>
      </div>
    </section>
  )
}
