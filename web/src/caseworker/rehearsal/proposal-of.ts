/** The proposal of a rehearsal, in words. One that this release no longer knows is called by what stands in its row. */
import { proposalById, readProposal, type OwnProposal, type Proposal } from '@kotostig/law/proposals'
import { proposalTexts } from '@kotostig/law/proposals.texts'

export function proposalOf(id: string, own: OwnProposal | null): Proposal {
  const known = own === null ? proposalById(id) : undefined
  if (known) return known
  const read = own === null ? undefined : readProposal(own)
  if (read?.ok) return read.proposal
  const title = own?.title ?? id
  return { id, standing: 'own', ...proposalTexts.own, title: { sv: title, fi: title, en: title }, firstDay: '', rules: [], tables: [] }
}
