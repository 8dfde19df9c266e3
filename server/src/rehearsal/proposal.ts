/** Which proposal a rehearsal tries: one of the law package by its name, or the authority's own assumption as it was sent. */
import { proposalById, readProposal, type OwnProposal, type Proposal } from '@kotostig/law/proposals'

export type Named = { proposal: string; own: OwnProposal | null }

/** Throws where there is none, or where what was sent no longer holds together with this release of the law. */
export function proposalOf({ proposal, own }: Named): Proposal {
  if (own === null) {
    const found = proposalById(proposal)
    if (found === undefined) throw new Error(`this release knows no proposal ${proposal}`)
    return found
  }
  const read = readProposal(own)
  if (!read.ok) throw new Error(`the assumption does not hold together: ${read.faults.map(({ path, code }) => `${path} ${code}`).join('; ')}`)
  return read.proposal
}
