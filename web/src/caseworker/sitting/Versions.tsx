/** What was signed, and what has changed since: two versions side by side, or the newest beside the draft. */
import { useState } from 'react'
import type { SittingItem, SittingPlan, SittingVersion } from '@kotostig/api/sitting'
import { dayText, momentText } from '../../shared/day.ts'
import { useSay } from '../../shared/words.tsx'
import { itemKindNames, itemStateNames, partyNames, signatureNames, sitting as words } from './sitting.texts.ts'

type Change = { sign: '−' | '+' | '='; item: SittingItem }
const lineOf = (item: SittingItem): string => [item.words, item.reason, item.responsible, item.contact, item.startsOn, item.endsOn, item.nextOn, item.state, item.studyLanguage, ...(item.aims ?? [])].join('\n')
export const changes = (before: readonly SittingItem[], after: readonly SittingItem[]): Change[] => [
  ...before.flatMap((item): Change[] => {
    const now = after.find((each) => each.id === item.id)
    return now && lineOf(now) === lineOf(item) ? [{ sign: '=', item }] : [{ sign: '−', item }, ...(now ? [{ sign: '+' as const, item: now }] : [])]
  }),
  ...after.filter((item) => !before.some((each) => each.id === item.id)).map((item): Change => ({ sign: '+', item })),
]

export function Versions({ plan }: { plan: SittingPlan }) {
  const t = useSay()
  const [newest] = plan.versions
  const [chosen, setChosen] = useState(newest!.id)
  const at = plan.versions.findIndex((each) => each.id === chosen)
  const version = plan.versions[at] ?? newest!
  const later = at > 0 ? plan.versions[at - 1]! : undefined
  const after = later?.items ?? plan.items
  const found = changes(version.items, after)
  return (
    <section className="sec" aria-labelledby="versions">
      <div className="sec-h"><h2 id="versions">{t(words.versions)}</h2></div>
      <div className="grid">
        <div className="c5">
          <ul className="lines">
            {plan.versions.map((each) => (
              <li key={each.id}>
                <button type="button" className="lnk" aria-pressed={each.id === version.id} onClick={() => setChosen(each.id)}>{t(words.version, { n: each.number })}</button>{' '}
                {t(each.act === 'plan-made' ? words.made : each.act === 'plan-reviewed' ? words.reviewed : words.extended)} {dayText(each.startsOn)}–{dayText(each.until)}
                {each.signatures.map((signed, index) => <span className="meta block" key={index}>{t(partyNames[signed.party])}: {signed.name}, {t(signatureNames[signed.outcome]).toLowerCase()} {dayText(signed.on)}{signed.reason ? ` – ${signed.reason}` : ''}</span>)}
                {each.departureReason ? <span className="meta block">{t(words.departure)}: {each.departureReason}</span> : null}
                <Sum of={each} />
              </li>
            ))}
          </ul>
        </div>
        <div className="c7">
          <h3>{later ? `${t(words.version, { n: version.number })} → ${later.number}` : t(words.changed, { day: dayText(version.frozenAt.slice(0, 10)) })}</h3>
          {found.every((one) => one.sign === '=') ? <p>{t(words.nothingChanged)}</p> : null}
          <Diff found={found} />
        </div>
      </div>
      <details>
        <summary>{t(words.sideBySide)}</summary>
        <div className="pair side">
          <Whole title={t(words.version, { n: version.number })} items={version.items} />
          <Whole title={later ? t(words.version, { n: later.number }) : t(words.draft)} items={after} />
        </div>
      </details>
    </section>
  )
}

export function Diff({ found }: { found: readonly Change[] }) {
  const t = useSay()
  return (
    <ul className="diff">
      {found.map(({ sign, item }, index) => (
        <li key={index}>
          <span className="s" aria-hidden="true">{sign}</span>
          {sign === '−' ? <del>{text(item, t)}</del> : sign === '+' ? <ins>{text(item, t)}</ins> : <span>{text(item, t)} <span className="meta">{t(words.unchanged)}</span></span>}
        </li>
      ))}
    </ul>
  )
}

const text = (item: SittingItem, t: ReturnType<typeof useSay>): string =>
  `${t(itemKindNames[item.kind])}: ${item.words}${item.startsOn ? `, ${t(words.starts).toLowerCase()} ${dayText(item.startsOn)}` : ''}${item.state === 'agreed' ? '' : ` (${t(itemStateNames[item.state]).toLowerCase()})`}`

function Whole({ title, items }: { title: string; items: readonly SittingItem[] }) {
  const t = useSay()
  return (
    <div>
      <h4>{title}</h4>
      <ul className="lines">{items.map((item) => <li key={item.id}><span className="meta block">{t(itemKindNames[item.kind])}</span>{item.words}{item.reason ? <span className="meta block">{item.reason}</span> : null}</li>)}</ul>
    </div>
  )
}

function Sum({ of }: { of: SittingVersion }) {
  const t = useSay()
  return <details className="meta"><summary>{t(words.checksum)}</summary><code>{of.checksum}</code> {momentText(of.frozenAt)} {of.frozenBy}</details>
}
