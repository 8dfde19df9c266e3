/** What was signed, and what has changed since: two versions side by side, or the newest beside the draft. What differs is said, also where the words are the same. */
import { useState } from 'react'
import type { SittingItem, SittingPlan, SittingVersion } from '@kotostig/api/sitting'
import { dayText, momentText } from '../../shared/day.ts'
import { aims as aimNames } from '@kotostig/law/plan-aims'
import type { Aim } from '@kotostig/law/plan-aims'
import { upperFirst, useLanguage, useSay } from '../../shared/words.tsx'
import { authorityName } from '../session.ts'
import { itemKindNames, itemStateNames, partyNames, signedNames, sitting as words } from './sitting.texts.ts'

/** `beside`: the other wording of the same item. */
type Change = { sign: '−' | '+' | '='; item: SittingItem; beside?: SittingItem }
const lineOf = (item: SittingItem): string => [item.words, item.reason, item.responsible, item.contact, item.startsOn, item.endsOn, item.nextOn, item.state, item.studyLanguage, ...(item.aims ?? [])].join('\n')
/** A plan that was taken over holds copies: the same words of the same kind are the same. */
const isSame = (one: SittingItem, other: SittingItem): boolean => one.id === other.id || (one.kind === other.kind && one.words === other.words)
export const changes = (before: readonly SittingItem[], after: readonly SittingItem[]): Change[] => [
  ...before.flatMap((item): Change[] => {
    const now = after.find((each) => isSame(each, item))
    return now && lineOf(now) === lineOf(item) ? [{ sign: '=', item }] : now ? [{ sign: '−', item, beside: now }, { sign: '+', item: now, beside: item }] : [{ sign: '−', item }]
  }),
  ...after.filter((item) => !before.some((each) => isSame(each, item))).map((item): Change => ({ sign: '+', item })),
]

export function Versions({ plan }: { plan: SittingPlan }) {
  const t = useSay()
  const language = useLanguage()
  const all: (SittingVersion & { authority?: SittingPlan['authority'] })[] = [...plan.versions, ...(plan.continues ? [plan.continues] : [])]
  const [newest] = all
  const [chosen, setChosen] = useState(newest!.id)
  const at = all.findIndex((each) => each.id === chosen)
  const version = all[at] ?? newest!
  const later = at > 0 ? all[at - 1]! : undefined
  const nameOf = (of: (typeof all)[number]): string => [t(words.version, { n: of.number }), of.authority ? authorityName({ authority: of.authority }, language) : ''].filter(Boolean).join(', ')
  const after = later?.items ?? plan.items
  const found = changes(version.items, after)
  return (
    <section className="sec" aria-labelledby="versions">
      <div className="sec-h"><h2 id="versions">{t(words.versions)}</h2></div>
      <div className="grid">
        <div className="c5">
          <ul className="lines">
            {all.map((each) => (
              <li key={each.id}>
                <button type="button" className="lnk" aria-pressed={each.id === version.id} onClick={() => setChosen(each.id)}>{nameOf(each)}</button>{' '}
                {t(each.act === 'plan-made' ? words.made : each.act === 'plan-reviewed' ? words.reviewed : words.extended)} {dayText(each.startsOn)}–{dayText(each.until)}
                {each.signatures.map((signed, index) => <span className="meta block" key={index}>{t(partyNames[signed.party])}: {signed.name}, {t(signedNames[signed.outcome])} {dayText(signed.on)}{signed.reason ? ` – ${signed.reason}` : ''}</span>)}
                {each.departureReason ? <span className="meta block">{t(words.departure)}: {each.departureReason}</span> : null}
                <Sum of={each} />
              </li>
            ))}
          </ul>
        </div>
        <div className="c7">
          <h3>{later ? `${nameOf(version)} → ${nameOf(later)}` : t(words.changed, { day: dayText(version.frozenAt.slice(0, 10)) })}</h3>
          {found.every((one) => one.sign === '=') ? <p>{t(words.nothingChanged)}</p> : null}
          <Diff found={found} />
        </div>
      </div>
      <details>
        <summary>{t(words.sideBySide)}</summary>
        <div className="pair side">
          <Whole title={nameOf(version)} items={version.items} />
          <Whole title={later ? nameOf(later) : upperFirst(t(words.draft))} items={after} />
        </div>
      </details>
    </section>
  )
}

export function Diff({ found }: { found: readonly Change[] }) {
  const t = useSay()
  return (
    <ul className="diff">
      {found.map(({ sign, item, beside }, index) => (
        <li key={index}>
          <span className="s" aria-hidden="true">{sign}</span>
          {sign === '−' ? <del>{text(item, t, beside)}</del> : sign === '+' ? <ins>{text(item, t, beside)}</ins> : <span>{text(item, t)} <span className="meta">{t(words.unchanged)}</span></span>}
        </li>
      ))}
    </ul>
  )
}

/** An item in a line; beside another wording of it also whatever the two say differently. */
function text(item: SittingItem, t: ReturnType<typeof useSay>, beside?: SittingItem): string {
  const day = (on: string | null): string => (on ? dayText(on) : '–')
  const parts: [label: string, of: (one: SittingItem) => string][] = [
    [t(words.ends), (one) => day(one.endsOn)], [t(words.nextDay), (one) => day(one.nextOn)], [t(words.responsible), (one) => [one.responsible, one.contact].filter(Boolean).join(', ') || '–'],
    [t(words.studies), (one) => (one.studyLanguage ? t(one.studyLanguage === 'fi' ? words.inFinnish : words.inSwedish) : '–')], [t(words.aims), (one) => (one.aims ?? []).map((aim) => t(aimNames[aim as Aim] ?? aimNames.other)).join(', ') || '–'], [t(words.reason), (one) => one.reason || '–'],
  ]
  const differing = beside === undefined ? [] : parts.filter(([, of]) => of(item) !== of(beside)).map(([label, of]) => `${label}: ${of(item)}`)
  const starts = item.startsOn || beside?.startsOn ? `, ${t(words.starts).toLowerCase()} ${day(item.startsOn)}` : ''
  const state = item.state === 'agreed' && (beside === undefined || beside.state === 'agreed') ? '' : ` (${t(itemStateNames[item.state]).toLowerCase()})`
  return [`${t(itemKindNames[item.kind])}: ${item.words}${starts}${state}`, ...differing].join(' · ')
}

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
