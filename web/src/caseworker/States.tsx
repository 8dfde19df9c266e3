/** What a page shows when there is nothing to show: not here, not for this role, not reached. */
import type { ReactNode } from 'react'
import type { Outcome } from '../shared/call.ts'
import { Link } from '../shared/router.tsx'
import { useSay } from '../shared/words.tsx'
import { work } from './work.texts.ts'

export function Failed({ failed, again }: { failed: Extract<Outcome<unknown>, { ok: false }>; again: () => void }) {
  const t = useSay()
  if (failed.status === 401) return <p role="status">{t(work.loading)}</p>
  const [title, text, canRetry] =
    failed.status === 403 ? [work.notAllowedTitle, work.notAllowedText, false] as const
    : failed.status === 404 || failed.status === 400 ? [work.notFoundTitle, work.notFoundText, false] as const
    : [work.unreachableTitle, work.unreachableText, true] as const
  return (
    <div className="stack" role="alert">
      <h1>{t(title)}</h1>
      <p className="measure">{t(text)}</p>
      <p className="row">
        {canRetry ? <button type="button" className="btn" onClick={again}>{t(work.again)}</button> : null}
        {failed.status === 403 ? null : <Link to="/arbete">{t(work.toToday)}</Link>}
      </p>
    </div>
  )
}

export function Loading({ children }: { children?: ReactNode }) {
  const t = useSay()
  return <p role="status">{children ?? t(work.loading)}</p>
}
