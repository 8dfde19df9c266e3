/** One section in each state of the law: what changed it, how it read then, and where the wording is not held. */
import type { BookPage } from '@kotostig/api/book'
import { endOfTime, isoOf } from '@kotostig/law/kit/date'
import { lawState, type LawState } from '@kotostig/law/law-states'
import { periodText } from '../../shared/day.ts'
import { Glyph, type GlyphName } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { book } from './book.texts.ts'
import { over } from './over-time.texts.ts'
import '../../shared/case/case.css'
import './over-time.css'

type Stage = BookPage['stages'][number]
const inForceWords = (state: LawState): string => ('inForce' in state ? periodText(isoOf(state.inForce.first), state.inForce.last === endOfTime ? null : isoOf(state.inForce.last)) : '')

export function Stages({ page, first }: { page: BookPage; first: 'sv' | 'fi' }) {
  const t = useSay()
  const isOneWording = page.stages.length === 1 && page.moments.every((moment) => (moment.versions?.length ?? 1) === 1)
  return (
    <section className="sec" aria-labelledby="stages">
      <div className="sec-h">
        <h2 id="stages">{t(over.stages)}</h2>
        <Link to="/lag/over-tid">{t(over.time)}</Link>
      </div>
      <ol className="lines stages">
        {page.stages.map((stage) => <OneStage key={stage.state} stage={stage} page={page} first={first} />)}
      </ol>
      {isOneWording ? <p className="meta after">{t(over.oneWording)}</p> : null}
      {page.act === '681/2023' ? <p className="meta after">{t(over.nothingProposed)}</p> : null}
    </section>
  )
}

function OneStage({ stage, page, first }: { stage: Stage; page: BookPage; first: 'sv' | 'fi' }) {
  const t = useSay()
  const state = lawState(stage.state)
  const second = first === 'sv' ? 'fi' : 'sv'
  const isNever = state.standing === 'never-applied'
  const glyph: GlyphName = !stage.read ? 'ask' : isNever ? 'off' : 'law'
  return (
    <li>
      <div>
        <p className="t">{t(state.title)}</p>
        <p className="st meta"><Glyph name={glyph} /> {isNever ? t(over.neverApplied) : stage.read ? inForceWords(state) : t(book['wording-of-2026-01-01-not-held'])}</p>
      </div>
      <div>
        <p>{whatChanged(stage)}</p>
        {stage.wordings.length > 0 ? (
          <details>
            <summary>{t(over.otherWords, { n: stage.wordings.length })}</summary>
            {stage.wordings.map((wording) => (
              <div key={wording.moment} className="stage-m">
                <h3 className="m-no">{t(book.moment, { n: wording.moment })}</h3>
                {wording.absent ? <p className="meta">{t(over.noMoment)}</p> : (
                  <>
                    {wording.fi === undefined ? <p className="meta">{t(over.onlySwedish)}</p> : null}
                    <div className="m-cols">
                      {[first, second].map((tongue) => wording[tongue as 'sv' | 'fi'] === undefined ? null : (
                        <div className="m-col" key={tongue} lang={tongue}>{wording[tongue as 'sv' | 'fi']!.split('\n').map((line, at) => <p key={at}>{line}</p>)}</div>
                      ))}
                    </div>
                  </>
                )}
              </div>
            ))}
          </details>
        ) : null}
      </div>
    </li>
  )

  function whatChanged({ state: id, changedBy, read, wordings }: Stage): string {
    if (!read) return t(over.notRead)
    if (id === 'L1') return t(over.asEnacted)
    if (id === 'L2' && page.section === '32 a') return t(over.added, { by: changedBy ?? '' })
    if (id === 'L5') return t(over.notTouched)
    if (changedBy !== undefined) return t(over.changedBy, { by: changedBy })
    return t(page.act === '681/2023' && id !== 'L3' ? over.same : wordings.length === 0 ? over.asApplied : over.same)
  }
}
