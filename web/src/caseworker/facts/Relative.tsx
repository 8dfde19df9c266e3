/** Finding a relative who is not in the family yet. */
import { useState } from 'react'
import type { searchPeople } from '@kotostig/api/person'
import { useSay } from '../../shared/words.tsx'
import { ask } from '../session.ts'
import { nameOfLine } from '../words.ts'
import { facts as words } from './facts.texts.ts'

export function Relative({ onFound }: { onFound: (people: { id: string; name: string }[]) => void }) {
  const t = useSay()
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const find = async (): Promise<void> => {
    if (text.trim() === '') return
    const outcome = await ask<typeof searchPeople>('/api/people/search', { text })
    if (!outcome.ok) return
    const found = outcome.value.people.filter((one) => one.hasFile).map((one) => ({ id: one.id, name: nameOfLine(one, t) }))
    onFound(found)
    setSaid(found.length === 0 ? t(words.noneFound) : t(words.foundInList, { n: found.length }))
  }
  return (
    <div className="field">
      <label htmlFor="relative">{t(words.relative)}</label>
      <p className="hint" id="relative-h">{t(words.relativeHint)}</p>
      <div className="row">
        <input className="in relative" id="relative" value={text} autoComplete="off" aria-describedby="relative-h" onChange={(event) => setText(event.target.value)} onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey) return
          event.preventDefault()
          void find()
        }} />
        <button type="button" className="btn" onClick={() => void find()}>{t(words.find)}</button>
        <span role="status" className="meta">{said}</span>
      </div>
    </div>
  )
}
