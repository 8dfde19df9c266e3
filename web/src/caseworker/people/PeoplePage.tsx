/** Finding a person. What is searched for travels in the body of the request and stands in no address. */
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import type { searchPeople } from '@kotostig/api/person'
import { dayText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { ListTools } from '../ListTools.tsx'
import { ask, useSession } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { common, nameOfLine } from '../words.ts'
import { work } from '../work.texts.ts'
import { emergency, EmergencyDialog } from './EmergencyDialog.tsx'
import { people as words } from './people.texts.ts'

type Found = ReplyOf<typeof searchPeople>
/** Kept while the tab is open, so that somebody who opened the wrong person comes back to the list. */
let latest: { by: string; text: string; found: Found | undefined } = { by: '', text: '', found: undefined }

export default function PeoplePage() {
  const t = useSay()
  const { session } = useSession()
  // Not for somebody else, nor for oneself in another role.
  const by = `${session?.signedIn?.name} ${session?.signedIn?.role} ${session?.signedIn?.authority.code}`
  if (latest.by !== by) latest = { by, text: '', found: undefined }
  const [text, setText] = useState(latest.text)
  const [found, setFound] = useState(latest.found)
  const [failed, setFailed] = useState(false)
  const [isUrgent, setIsUrgent] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const search = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setFailed(false)
    if (text.trim() === '') return
    const outcome = await ask<typeof searchPeople>('/api/people/search', { text })
    if (!outcome.ok) return setFailed(outcome.status !== 401)
    latest = { by, text, found: outcome.value }
    setFound(outcome.value)
  }
  return (
    <>
      <div className="head">
        <h1>{t(words.title)}</h1>
        <Link to="/arbete/personer/ny" className="btn">{t(work.register)}</Link>
      </div>
      <form role="search" className="field narrow-form" onSubmit={(event) => void search(event)}>
        <label htmlFor="search">{t(words.search)}</label>
        <p className="hint" id="search-h">{t(words.hint)}</p>
        <div className="search-in">
          <input ref={box} className="in" id="search" data-search type="search" autoComplete="off" maxLength={200} value={text} aria-describedby="search-h" onChange={(event) => setText(event.target.value)} />
          <button type="submit" className="btn pri">{t(words.find)}</button>
        </div>
      </form>
      <div role="status" className="after">
        {failed ? <Notice kind="late"><p>{t(words.failed)}</p></Notice> : found ? <p>{found.people.length > 0 ? t(words.found, { n: found.people.length }) : ''}</p> : null}
        {found?.knownElsewhere ? (
          <Notice kind="lawn"><p><b>{t(words.elsewhere)}</b> {t(words.elsewhereText)}</p><p><button type="button" className="lnk" onClick={() => setIsUrgent(true)}>{t(emergency.open)}</button></p></Notice>
        ) : found && found.people.length === 0 ? (
          <div className="empty">
            <h2 className="h3">{t(words.none)}</h2>
            <p className="measure">{t(words.noneText)}</p>
          </div>
        ) : null}
      </div>
      {found && found.people.length > 0 ? (
        <>
        <table className="tbl dense blocks" id="people-found">
          <caption className="vh">{t(words.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(words.name)}</th>
              <th scope="col">{t(words.born)}</th>
              <th scope="col">{t(words.caseNumber)}</th>
            </tr>
          </thead>
          <tbody>
            {found.people.map((one) => (
              <tr key={one.id} data-protected={one.isProtected || undefined}>
                <th scope="row">
                  {one.hasFile ? <Link to={`/arbete/person/${one.id}`}>{nameOfLine(one, t)}</Link> : nameOfLine(one, t)}
                  {one.isProtected || !one.hasFile ? <span className="meta"> {one.isProtected ? t(common.protected) : t(words.notHere)}</span> : null}
                </th>
                <td data-label={t(words.born)}>{dayText(one.born ?? '')}</td>
                <td data-label={t(words.caseNumber)}>{one.caseNumber}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ListTools of="people-found" name="personer" />
        </>
      ) : null}
      {isUrgent ? <EmergencyDialog identityCode={latest.text.trim()} onClose={() => setIsUrgent(false)} /> : null}
      {found?.more ? <p className="meta after">{t(words.more)}</p> : null}
    </>
  )
}
