/** Before a second file is opened: who may be the same person. The officer decides; nothing has been saved yet. */
import type { findSimilar } from '@kotostig/api/person-details'
import { dayText } from '../../shared/day.ts'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import type { ReplyOf } from '../session.ts'
import { common, nameOfLine } from '../words.ts'
import { work } from '../work.texts.ts'
import { people as words } from './people.texts.ts'

/** `about`: who is meant, where several are registered at once. */
export function SimilarDialog({ similar, about, onClose, onSomebodyElse }: { similar: ReplyOf<typeof findSimilar>; about?: string; onClose: () => void; onSomebodyElse: () => void }) {
  const t = useSay()
  return (
    <Dialog title={t(words.similarTitle)} onClose={onClose} isWide>
      <div className="stack">
        {about ? <p><b>{about}</b></p> : null}
        {similar.people.length > 0 ? (
          <>
            <p>{t(words.similarText)}</p>
            <ul className="lines alike">
              {similar.people.map((one) => (
                <li key={one.id}>
                  <span><b>{nameOfLine(one, t)}</b><span className="meta block">{one.born ? dayText(one.born) : t(one.isProtected ? common.protected : words.notHere)} · {one.caseNumber}</span></span>
                  {one.hasFile ? <Link to={`/arbete/person/${one.id}`} className="btn">{t(words.openThat)}<span className="vh"> – {nameOfLine(one, t)}</span></Link> : null}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {similar.others ? <p>{t(words.similarOthers)}</p> : null}
        <p className="row">
          <button type="button" className="btn pri" onClick={onSomebodyElse}>{t(words.somebodyElse)}</button>
          <button type="button" className="lnk" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </div>
    </Dialog>
  )
}
