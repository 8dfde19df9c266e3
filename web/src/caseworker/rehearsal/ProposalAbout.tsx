/** What a proposal is: its standing, what it changes, its source and what of it is not included. Never without the first. */
import type { Proposal, TableChange } from '@kotostig/law/proposals'
import { proposalStandings, tableDays, tableNames, tableParts, tableUnits, type ProposalStanding, type TablePart } from '@kotostig/law/proposals.texts'
import { countText } from '../../shared/amount.ts'
import { dayText } from '../../shared/day.ts'
import { Glyph } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import type { Say } from '../../shared/words.tsx'
import { rehearsal as words } from './rehearsal.texts.ts'

export function Standing({ of }: { of: ProposalStanding }) {
  const t = useSay()
  return <span className="standing"><Glyph name="warn" /> {t(proposalStandings[of])}</span>
}

/** `3 000 · 2 300 · 7 741 euro per år`, each with what it is for. */
export function valueText(value: TableChange['value'], unit: TableChange['unit'], t: Say): string {
  if (typeof value === 'number') return `${countText(value)} ${t(tableUnits[unit])}`
  return `${Object.entries(value).map(([part, one]) => `${t(tableParts[part as TablePart]).toLowerCase()} ${countText(one)}`).join(', ')} ${t(tableUnits[unit])}`
}

export function Changes({ proposal }: { proposal: Pick<Proposal, 'rules' | 'tables'> }) {
  const t = useSay()
  return (
    <ul className="dots measure">
      {proposal.rules.map((one) => <li key={one.rule}>{t(one.words)}</li>)}
      {proposal.tables.map((one) => (
        <li key={`${one.table} ${one.from}`}>
          {t(tableNames[one.table])}: {valueText(one.value, one.unit, t)} {t(words.from, { day: dayText(one.from) })} <span className="meta">({t(tableDays[one.table])})</span>
        </li>
      ))}
    </ul>
  )
}

export function ProposalAbout({ proposal }: { proposal: Proposal }) {
  const t = useSay()
  return (
    <div className="stack-1">
      <p className="measure">{t(proposal.lead)}</p>
      <p><b>{t(words.changes)}</b></p>
      <Changes proposal={proposal} />
      <p className="measure"><b>{t(words.source)}:</b> {t(proposal.source)}</p>
      <p><b>{t(words.notIn)}</b></p>
      <ul className="dots measure">{proposal.notModelled.map((one) => <li key={one.en}>{t(one)}</li>)}</ul>
    </div>
  )
}
