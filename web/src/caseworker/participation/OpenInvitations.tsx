/** On Today: how many invitations of other authorities wait for an answer. Nothing where none does. */
import type { countInvitations } from '@kotostig/api/participation'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { ask, may, useSession } from '../session.ts'
import { taking as words } from '../sitting/taking-part.texts.ts'
import { useLoad } from '../useLoad.ts'

export function OpenInvitations() {
  const { session } = useSession()
  return may(session, 'participation.take') ? <Waiting /> : null
}

/** Counted so far. */
const most = 200
function Waiting() {
  const t = useSay()
  const { value: found } = useLoad('open invitations', () => ask<typeof countInvitations>('/api/participations-waiting'))
  if (!found || found.waiting === 0) return null
  return <Link to="/arbete/inbjudningar" className="to-accept">{t(words.invitationsWaiting)} <span className="count">{found.waiting > most ? `${most}+` : found.waiting}</span></Link>
}
