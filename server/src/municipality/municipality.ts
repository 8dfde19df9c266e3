/** What municipalities have named, agreed and stated, for other features to read. */
export { listStanding as listArrangements, type ArrangementRow } from './arrangement.queries.ts'
export { listStanding as listConditions, type StandingRow } from './municipality.queries.ts'
export { findUnit as findContactUnit } from './practice.queries.ts'
export { isKnown, partyNames } from './parties.ts'
