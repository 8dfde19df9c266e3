/** On a telephone a part of a long page is one line with how much it holds; whatever leads into it opens it. */
import { useState } from 'react'
import type { ReactNode } from 'react'

export const isNarrowScreen = (): boolean => matchMedia('(max-width:760px)').matches

/** Opens the part in which a place stands, and goes there. */
export function reveal(id: string): void {
  const place = document.getElementById(id)
  const folded = place?.closest('details.folded')
  if (folded instanceof HTMLDetailsElement) folded.open = true
  ;(folded ?? place)?.scrollIntoView()
}

export function Folded({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  const [isNarrow] = useState(isNarrowScreen)
  if (!isNarrow) return <>{children}</>
  return (
    <details className="folded">
      <summary>{title}{count === undefined ? null : <> <span className="count">{count}</span></>}</summary>
      {children}
    </details>
  )
}
