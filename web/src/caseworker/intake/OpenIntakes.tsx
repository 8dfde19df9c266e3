/** On Today: how many contacts wait, and how long the oldest has. Nothing where none does. */
import type { countIntakes } from '@kotostig/api/intake'
import { daysText } from '../../shared/case/duties/relation.ts'
import { Link } from '../../shared/router.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { ask, may, useSession } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { intake as words } from './intake.texts.ts'

export function OpenIntakes() {
  const { session } = useSession()
  return may(session, 'intake.read') ? <Waiting /> : null
}

/** Counted so far. */
const most = 200

function Waiting() {
  const t = useSay()
  const language = useLanguage()
  const { value: found } = useLoad('open intakes', () => ask<typeof countIntakes>('/api/intakes-waiting'))
  if (!found || found.waiting === 0) return null
  return <Link to="/arbete/kontakter" className="to-accept">{t(words.waiting)} <span className="count">{found.waiting > most ? `${most}+` : found.waiting}</span>{found.days > 0 ? <span className="meta"> {t(words.oldest, { age: daysText(found.days, language) })}</span> : null}</Link>
}
