/** What came of working a receipt out again: by its own release of the law, by that of today, and by the facts of today. */
import type { Check, Difference } from '@kotostig/api/receipt'
import { Glyph } from '../glyphs.tsx'
import { useSay } from '../words.tsx'
import { receipt as words } from './receipt.texts.ts'
import './receipt.css'

export function Checked({ check }: { check: Check }) {
  const t = useSay()
  const own = { same: words.ownSame, differs: words.ownDiffers, 'not-here': words.ownNotHere }[check.own]
  return (
    <section className="checked" aria-labelledby="checked">
      <h2 className="h3" id="checked">{t(words.check)}</h2>
      <ul>
        <Told isGood>{t(words.intact)}</Told>
        <Told isGood={check.own === 'same'} isBad={check.own === 'differs'}>{t(own, { release: check.ownRelease })}</Told>
        <Told isGood={check.now.length === 0}>{t(check.now.length === 0 ? words.nowSame : words.nowDiffers, { release: check.nowRelease })}</Told>
        {check.now.length > 0 ? <Differences of={check.now} caption={t(words.nowDiffers, { release: check.nowRelease })} /> : null}
        {check.today ? <Told isGood={check.today.length === 0}>{t(check.today.length === 0 ? words.todaySame : words.todayDiffers)}</Told> : null}
        {check.today && check.today.length > 0 ? <Differences of={check.today} caption={t(words.todayDiffers)} /> : null}
      </ul>
    </section>
  )
}

function Told({ isGood, isBad, children }: { isGood: boolean; isBad?: boolean; children: string }) {
  return <li className="told"><Glyph name={isGood ? 'ok' : isBad ? 'late' : 'warn'} /><span>{children}</span></li>
}

/** So many stand open: the receipt itself is not pushed out of sight. */
const fewDifferences = 3

function Differences({ of, caption }: { of: readonly Difference[]; caption: string }) {
  const t = useSay()
  return (
    <li>
      <details open={of.length <= fewDifferences || undefined}>
        <summary>{t(words.show, { n: of.length })}</summary>
        <table className="tbl dense blocks">
          <caption className="vh">{caption}</caption>
          <thead><tr><th scope="col">{t(words.what)}</th><th scope="col">{t(words.before)}</th><th scope="col">{t(words.after)}</th></tr></thead>
          <tbody>
            {of.map((one, at) => (
              <tr key={at}>
                <th scope="row">{one.about || one.what}{one.about ? <span className="meta block">{one.what}</span> : null}</th>
                <td data-label={t(words.before)}>{one.before ?? (one.after === null ? '' : <span className="meta">{t(words.none)}</span>)}</td>
                <td data-label={t(words.after)}>{one.after ?? (one.before === null ? '' : <span className="meta">{t(words.none)}</span>)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </li>
  )
}
