/** Two have written the same: both stand side by side, and nobody's words are lost. */
import { useSay } from '../../shared/words.tsx'
import { sitting as words } from './sitting.texts.ts'

export function Conflict({ theirs, mine, onTheirs, onMine }: { theirs: string; mine: string; onTheirs: () => void; onMine: () => void }) {
  const t = useSay()
  return (
    <div role="alert">
      <p><b>{t(words.conflict)}</b></p>
      <div className="conf">
        <div><h4>{t(words.theirs)}</h4><p>{theirs || '–'}</p><button type="button" className="btn sm" onClick={onTheirs}>{t(words.keepTheirs)}</button></div>
        <div><h4>{t(words.mine)}</h4><p>{mine || '–'}</p><button type="button" className="btn sm" onClick={onMine}>{t(words.useMine)}</button></div>
      </div>
    </div>
  )
}
