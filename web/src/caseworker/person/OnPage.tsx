/** What a long page holds, as links to its parts; folded on a telephone, where it would push the duties away. */
import { useState } from 'react'
import { useSay } from '../../shared/words.tsx'
import type { Names } from '../../shared/words.tsx'
import { reveal } from './Folded.tsx'
import { person as words } from './person.texts.ts'

export function OnPage({ parts }: { parts: readonly (readonly [id: string, title: Names])[] }) {
  const t = useSay()
  const [isWide] = useState(() => matchMedia('(min-width:761px)').matches)
  return (
    <details className="on-page no-print" open={isWide}>
      <summary>{t(words.onPage)}</summary>
      <nav aria-label={t(words.onPage)}>
        <ul>{parts.map(([id, title]) => <li key={id}><a href={`#${id}`} onClick={() => reveal(id)}>{t(title)}</a></li>)}</ul>
      </nav>
    </details>
  )
}
