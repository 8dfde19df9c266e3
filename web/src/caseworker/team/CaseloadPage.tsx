/** The people of one officer, and giving some of them to somebody else. */
import { useEffect, useState } from 'react'
import type { readCaseload, readOfficers } from '@kotostig/api/work'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { ask, useSession } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import '../office.css'
import { PeopleTable } from './PeopleTable.tsx'
import { team as words } from './team.texts.ts'

export default function CaseloadPage({ params }: ScreenProps) {
  const t = useSay()
  const id = params[0] ?? ''
  const { session } = useSession()
  const { value: load, failed, again } = useLoad(id, () => ask<typeof readCaseload>(`/api/officers/${id}/people`))
  const { value: office, again: officeAgain } = useLoad('officers', () => ask<typeof readOfficers>('/api/officers'))
  const [said, setSaid] = useState('')
  const name = load?.officer.name
  useEffect(() => {
    if (name) document.title = `${name} – Kotostig`
  }, [name])
  if (!load || !office) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  return (
    <>
      <div className="head">
        <div>
          <h1>{load.officer.name}</h1>
          <p className="meta"><Link to="/arbete/team">{t(words.toTeam)}</Link></p>
        </div>
        <Link to={`/arbete/team/franvaro/${id}`} className="btn">{t(words.arrangeLeave)}</Link>
      </div>
      <p role="status" className="saved">{said}</p>
      <section aria-labelledby="people">
        <div className="sec-h"><h2 id="people">{t(words.peopleOf)} {load.people.length > 0 ? <span className="count">{load.people.length}{load.more ? '+' : ''}</span> : null}</h2><span className="meta">{t(words.hiddenNot)}</span></div>
        {load.people.length === 0 ? <p>{t(words.nobodyHere)}</p> : (
          <PeopleTable title={t(words.peopleOf)} people={load.people} officers={office.officers.filter((one) => one.id !== id)} today={session?.today ?? ''} more={load.more} showsBefore={false} onGiven={(text) => {
            setSaid(text)
            again()
            officeAgain()
          }} />
        )}
      </section>
    </>
  )
}
