/** What an answer rests on that nobody has read, in words: the rule stands, but the wording is to be checked. */
import { unreadSources, type UnreadId } from '@kotostig/law/unread'
import { Glyph } from '../glyphs.tsx'
import { texts, useSay } from '../words.tsx'
import './unread.css'

const words = texts({ unreviewed: { sv: 'Inte granskat', fi: 'Tarkistamatta', en: 'Not reviewed' } })

export function Unread({ ids }: { ids: readonly UnreadId[] }) {
  const t = useSay()
  if (ids.length === 0) return null
  return (
    <ul className="unread">
      {ids.map((id) => (
        <li key={id} className="meta unreviewed">
          <Glyph name="ask" />
          <span><b>{t(words.unreviewed)}: {t(unreadSources[id].short)}.</b> {t(unreadSources[id].words)}</span>
        </li>
      ))}
    </ul>
  )
}
