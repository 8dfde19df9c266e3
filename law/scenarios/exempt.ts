/** Where a rule cannot have one of the six stories, and why. A line that is not needed fails the test. */
import type { Kind } from './story.ts'

const sameInOldAct = 'The earlier Act 1386/2010 knew the group under the same words (2 § 1 and 3 mom.), so the name covers both times.'
const ownWork = 'It reads our own work, where silence means that nothing has been done, and register facts.'

export const exempt: readonly { rule: string; kind: Kind; reason: string }[] = [
  { rule: 'scope', kind: 'before-in-force', reason: sameInOldAct },
  { rule: 'scope', kind: 'missing-fact', reason: 'A residence that nobody has stated is no residence: registers tell of it.' },
  { rule: 'trafficking-victim', kind: 'before-in-force', reason: 'A fact about the person, told by the assistance system; it does not begin with the Act.' },
  { rule: 'integration-client', kind: 'before-in-force', reason: 'A plan of the earlier Act goes on as a plan (102 § 2 mom.).' },
  { rule: 'integration-client', kind: 'missing-fact', reason: ownWork },
  { rule: 'child-born-in-finland', kind: 'missing-fact', reason: 'The parents stand in the birth entry; a child without one is not asked about here.' },
  { rule: 'contact.handle', kind: 'missing-fact', reason: 'The contact states the estimated need itself; without it the case file is refused.' },
  { rule: 'plan.make', kind: 'missing-fact', reason: 'The assessment states the need of a plan itself; without it the case file is refused.' },
  { rule: 'employmentPlan.make', kind: 'last-day', reason: 'The Act gives no day ("utan onödigt dröjsmål"), and format 1 has no act that closes the duty.' },
  { rule: 'employmentPlan.make', kind: 'day-after', reason: 'As above.' },
  { rule: 'employmentPlan.make', kind: 'missing-fact', reason: ownWork },
  { rule: 'reception.arrange', kind: 'missing-fact', reason: ownWork },
  { rule: 'store.save', kind: 'missing-fact', reason: ownWork },
]
