/** Which file a contact is about: those who sound the same are there to choose, and others can be searched for. */
import { useEffect, useState } from 'react'
import type { Intake, settleIntake } from '@kotostig/api/intake'
import type { PersonLine, searchPeople } from '@kotostig/api/person'
import type { findSimilar } from '@kotostig/api/person-details'
import { dayText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, TextField, useSending } from '../form.tsx'
import { ask } from '../session.ts'
import { nameOfLine } from '../words.ts'
import { work } from '../work.texts.ts'
import { intake as words } from './intake.texts.ts'
import { asksNeed, nameOf } from './who.ts'

async function findAlike(of: Intake): Promise<PersonLine[]> {
  const byCode = of.identityCode ? await ask<typeof searchPeople>('/api/people/search', { text: of.identityCode }) : undefined
  if (byCode?.ok && byCode.value.people.length > 0) return byCode.value.people
  const alike = of.born ? await ask<typeof findSimilar>('/api/people/similar', { familyName: of.familyName, givenNames: of.givenNames, born: of.born }) : await ask<typeof searchPeople>('/api/people/search', { text: nameOf(of) })
  return alike.ok ? alike.value.people : []
}

export function TieDialog({ of, onClose, onDone }: { of: Intake; onClose: () => void; onDone: (said: string) => void }) {
  const t = useSay()
  const [people, setPeople] = useState<PersonLine[]>()
  const [text, setText] = useState('')
  const [draft, setDraft] = useState({ person: '', need: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof settleIntake>('/api/intakes/settle')
  useEffect(() => {
    let here = true
    void findAlike(of).then((found) => here && setPeople(found))
    return () => {
      here = false
    }
  }, [of])
  const search = async (): Promise<void> => {
    const found = await ask<typeof searchPeople>('/api/people/search', { text })
    if (found.ok) setPeople(found.value.people)
  }
  const save = async (): Promise<void> => {
    const faults = { ...(draft.person === '' ? { person: 'missing' as const } : {}), ...(asksNeed(of) && draft.need === '' ? { estimatedNeed: 'missing' as const } : {}) }
    if (Object.keys(faults).length > 0) return fault(faults)
    if (await send({ intake: of.id, outcome: 'tied', person: draft.person, estimatedNeed: asksNeed(of) ? draft.need === 'yes' : null })) onDone(t(words.wasTied))
  }
  const here = people?.filter((one) => one.hasFile) ?? []
  return (
    <Dialog title={t(words.tieTitle)} onClose={onClose} isWide>
      <form ref={form} className="stack intake-form" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <p><b>{nameOf(of)}</b>{of.born ? <span className="meta block">{t(words.born, { day: dayText(of.born) })}</span> : null}</p>
        <div className="intake-find">
          <TextField id="intake-search" label={t(words.search)} value={text} most={200} onChange={setText} />
          <button type="button" className="btn" onClick={() => void search()}>{t(words.find)}</button>
        </div>
        <div role="status">{people && here.length === 0 ? <p>{t(words.nobody)}</p> : null}</div>
        {here.length > 0 ? (
          <fieldset>
            <legend>{t(words.choose)}</legend>
            <ul className="lines intake-picks">
              {here.map((one) => (
                <li key={one.id}>
                  <label className="chk">
                    <input type="radio" name="intake-person" value={one.id} checked={draft.person === one.id} aria-invalid={faultOf('person') ? true : undefined} onChange={() => {
                      setDraft({ ...draft, person: one.id })
                      clear('person')
                    }} />
                    <span><b>{nameOfLine(one, t)}</b> <span className="meta">{one.born ? `${dayText(one.born)} · ` : ''}{one.caseNumber}</span></span>
                  </label>
                </li>
              ))}
            </ul>
            {faultOf('person') ? <p className="err">{faultOf('person')}</p> : null}
          </fieldset>
        ) : null}
        {asksNeed(of) ? (
          <>
            <Choice id="intake-need" label={t(words.need)} hint={t(words.needHint)} value={draft.need} error={faultOf('estimatedNeed')} options={[['yes', t(words.yes)], ['no', t(words.no)]]} onChange={(need) => {
              setDraft({ ...draft, need })
              clear('estimatedNeed')
            }} />
            <p><SectionChip place={{ act: '681/2023', section: '14', moment: '1', point: '4' }} /></p>
          </>
        ) : null}
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row after">
          <button type="submit" className="btn pri" disabled={working || here.length === 0}>{t(words.tieVerb)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
