/** Every point on which a document that people read differs from the law, by document. */
import { claimDocuments, sourceClaims } from '@kotostig/law/data/source-claims.ts'
import type { SourceClaim } from '@kotostig/law/data/source-claims.ts'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { Claim } from './ClaimNotes.tsx'
import { sources as words } from './sources.texts.ts'
import './sources.css'

export default function SourcesPage() {
  const t = useSay()
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="meta measure">{t(words.lead)}</p>
        </div>
        <p className="row no-print"><Link to="/ansvar">{t(words.toMap)}</Link></p>
      </div>
      {(Object.keys(claimDocuments) as SourceClaim['document'][]).map((id) => {
        const claims = sourceClaims.filter((claim) => claim.document === id)
        return (
          <section key={id} className="sec" aria-labelledby={`doc-${id}`}>
            <div className="sec-h">
              <h2 id={`doc-${id}`}>{t(claimDocuments[id].name)}</h2>
              <span className="meta">{claimDocuments[id].year} · {t(words.count, { n: claims.length })}</span>
            </div>
            <ul className="claims">
              {claims.map((claim) => <li key={claim.id} id={claim.id}><Claim claim={claim} isUnderDocument /></li>)}
            </ul>
          </section>
        )
      })}
    </>
  )
}
