/** Several people of a family in one talk: each keeps their own assessment and plan, and what is the same is asked once. */
import { useState } from 'react'
import type { readSitting } from '@kotostig/api/sitting'
import { dayText } from '../../shared/day.ts'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Segments } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useSay } from '../../shared/words.tsx'
import '../office.css'
import { ask } from '../session.ts'
import { Sitting } from '../sitting/SittingPage.tsx'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import { family as words } from './family.texts.ts'
import { SameForSeveral } from './SameForSeveral.tsx'

export default function FamilySittingPage({ params }: ScreenProps) {
  const t = useSay()
  const [id = ''] = params
  const { value: first, failed, again } = useLoad(`family ${id}`, () => ask<typeof readSitting>(`/api/people/${id}/sitting`))
  const [out, setOut] = useState<readonly string[]>([])
  const [current, setCurrent] = useState(id)
  const [round, setRound] = useState(0)
  if (!first) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const people = [{ id, name: nameOfLine(first.person, t), born: first.person.born ?? '' }, ...first.family.map((one) => ({ id: one.id, name: one.name, born: one.born }))]
  const taking = people.filter((one) => !out.includes(one.id))
  const shown = taking.some((one) => one.id === current) ? current : (taking[0]?.id ?? id)
  return (
    <>
      <section className="family-together no-print" aria-labelledby="family-sitting">
        <h2 id="family-sitting">{t(words.title)}</h2>
        <p className="meta measure">{t(words.lead)} <SectionChip place={{ act: '681/2023', section: '20' }} /></p>
        {people.length === 1 ? <p>{t(words.nobody)}</p> : (
          <fieldset className="aims">
            <legend>{t(words.who)}</legend>
            {people.map((one) => (
              <label key={one.id} className="chk">
                <input type="checkbox" checked={!out.includes(one.id)} disabled={taking.length === 1 && !out.includes(one.id)} onChange={(event) => setOut(event.target.checked ? out.filter((each) => each !== one.id) : [...out, one.id])} />
                <span>{one.name} <span className="meta">{one.born ? dayText(one.born) : ''}</span></span>
              </label>
            ))}
          </fieldset>
        )}
        {taking.length > 1 ? <SameForSeveral people={taking} onRecorded={() => setRound(round + 1)} /> : null}
        {taking.length > 1 ? <div className="field family-tabs"><span className="lab">{t(words.whose)}</span><Segments label={t(words.whose)} options={taking.map((one) => [one.id, one.name] as const)} value={shown} onChange={setCurrent} /></div> : null}
      </section>
      <Sitting key={`${shown} ${round}`} person={shown} isTogether />
    </>
  )
}
