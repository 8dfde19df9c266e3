/** Who has opened the data and why: by authority and task, never by name. */
import { useState } from 'react'
import type { PortalPerson } from '@kotostig/api/portal'
import type { Why } from '@kotostig/api/portal-words'
import { useOwn } from './own.ts'
import { Day, Part, useAuthorityName } from './parts.tsx'
import { Picture } from './pictures.tsx'
import { Told, useSay } from './words.tsx'
import type { Word } from './words.tsx'

const whyWords: Readonly<Record<Why, Word>> = {
  list: 'whyList', search: 'whySearch', file: 'whyFile', plan: 'whyPlan', record: 'whyRecord', notes: 'whyNotes', documents: 'whyDocuments', law: 'whyLaw', extract: 'whyExtract', emergency: 'whyEmergency', handover: 'whyHandover', portal: 'whyPortal',
  meeting: 'whyMeeting', fee: 'whyFee', contact: 'whyContact', intake: 'whyIntake', guidance: 'whyGuidance', together: 'whyTogether', provider: 'whyProvider', officer: 'whyOfficer', audit: 'whyAudit', retention: 'whyRetention', other: 'whyOther',
}
const roleWords: Readonly<Partial<Record<string, Word>>> = { caseworker: 'roleCaseworker', lead: 'roleLead', 'social-worker': 'roleSocial', 'data-protection': 'roleProtection', administrator: 'roleAdmin' }

type Use = NonNullable<PortalPerson['opened']>[number]
/** One line for each day and authority: what was done stands under it. */
function byDay(uses: readonly Use[]): { key: string; first: Use; uses: Use[] }[] {
  const days = new Map<string, { key: string; first: Use; uses: Use[] }>()
  for (const one of uses) {
    const key = `${one.on} ${one.authority?.nameFi ?? ''} ${one.roles.join()}`
    const day = days.get(key)
    if (day) day.uses.push(one)
    else days.set(key, { key, first: one, uses: [one] })
  }
  return [...days.values()]
}
const shownFirst = 3

export function Opened() {
  const t = useSay()
  const nameOf = useAuthorityName()
  const { person, draftOf, setDraft, go } = useOwn()
  const [isAll, setIsAll] = useState(false)
  const { opened } = person
  const days = byDay(opened ?? [])
  const shown = isAll ? days : days.slice(0, shownFirst)
  return (
    <Part id="opened" title={t('opened')} picture="eye">
      {opened === null ? <p>{t('openedGuardian')}</p> : (
        <>
          <p className="meta">{t('openedLead')}</p>
          {days.length === 0 ? <p>{t('openedNone')}</p> : (
            <ul className="op">
              {shown.map(({ key, first, uses }) => (
                <li key={key}>
                  <Picture name="person" size={32} />
                  <div>
                    <b>{first.authority ? <bdi>{nameOf(first.authority)}</bdi> : t('openedOther')}</b>
                    <span className="meta block"><Day of={first.on} />{first.roles.map((role) => roleWords[role]).filter((word) => word !== undefined).map((word) => ` · ${t(word)}`).join('')}</span>
                    <ul className="whys">{uses.map((one) => <li key={one.why}>{t(whyWords[one.why])}{one.times > 1 ? <> (<Told word="times" values={{ n: one.times }} />)</> : null}</li>)}</ul>
                  </div>
                </li>
              ))}
            </ul>
          )}
          {days.length > shownFirst && !isAll ? <button type="button" className="btn block" onClick={() => setIsAll(true)}>{t('showAll', { n: days.length })}</button> : null}
        </>
      )}
      <button type="button" className="btn block after" onClick={() => {
        if (draftOf('question').words === '') setDraft('question', `${t('opened')}: `)
        go('messages', 'question-h')
      }}>{t('askAbout')}</button>
    </Part>
  )
}
