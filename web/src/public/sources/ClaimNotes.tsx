/** Where a document that people read says something else than the law: folded, beside the matter. */
import type { SourceClaim } from '@kotostig/law/data/source-claims.ts'
import { claimDocuments } from '@kotostig/law/data/source-claims.ts'
import { dayText } from '../../shared/day.ts'
import { SectionChips } from '../../shared/section.tsx'
import { useSay } from '../../shared/words.tsx'
import { sources as words } from './sources.texts.ts'
import './sources.css'

export function ClaimNotes({ claims }: { claims: readonly SourceClaim[] }) {
  const t = useSay()
  return claims.map((claim) => (
    <details key={claim.id} className="claim-note">
      <summary>{t(words.note, { year: claimDocuments[claim.document].year })}</summary>
      <Claim claim={claim} />
    </details>
  ))
}

/** Where the document stands as a heading above, it is not named again. */
export function Claim({ claim, isUnderDocument = false }: { claim: SourceClaim; isUnderDocument?: boolean }) {
  const t = useSay()
  const { name, year } = claimDocuments[claim.document]
  return (
    <dl className="claim">
      <dt>{t(words.sourceSays)}</dt>
      <dd><span>{t(claim.says)}</span> {isUnderDocument ? null : <cite className="meta">{t(name)}, {year}</cite>}</dd>
      <dt>{t(words.lawSays)}</dt>
      <dd><span>{t(claim.law)}</span> <span className="meta">{t(words.since, { day: dayText(claim.since) })}</span> <SectionChips places={claim.sections} /></dd>
    </dl>
  )
}
