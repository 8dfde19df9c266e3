/** The parts of the law book. */
import { Link, usePlace } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { over } from './over-time.texts.ts'
import './over-time.css'

const parts = [{ to: '/lag', title: over.sections }, { to: '/lag/over-tid', title: over.time }, { to: '/lag/myndigheter', title: over.authorities }, { to: '/lag/kalender', title: over.calendar }]

export function BookNav() {
  const t = useSay()
  const { path } = usePlace()
  return (
    <nav className="book-nav no-print" aria-label={t(over.bookMenu)}>
      <ul>
        {parts.map((part) => (
          <li key={part.to}>
            <Link to={part.to} aria-current={path === part.to ? 'page' : undefined}>{t(part.title)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
