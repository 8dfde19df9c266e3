/** What documents that people read say of a section, on its page in the law book. */
import { claimsOfSection } from '@kotostig/law/data/source-claims.ts'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { Claim } from './ClaimNotes.tsx'
import { sources as words } from './sources.texts.ts'

export function SectionClaims({ act, section }: { act: string; section: string }) {
  const t = useSay()
  const claims = claimsOfSection(act, section)
  if (claims.length === 0) return null
  return (
    <section className="sec" aria-labelledby="claims">
      <div className="sec-h">
        <h2 id="claims">{t(words.here)}</h2>
        <Link to="/ansvar/kallor">{t(words.all)}</Link>
      </div>
      <ul className="claims">
        {claims.map((claim) => <li key={claim.id}><Claim claim={claim} /></li>)}
      </ul>
    </section>
  )
}
