/**
 * Whose page a device opens today: one's own, that of one's child until the 18th birthday, or of somebody one represents while the
 * appointment lasts. The code that was handed over says as what; the facts say whether it still is so.
 */
import type { PortalCaller } from './caller.ts'
import { isHidden } from './access-links.ts'
import { sql, type Sql } from './db/tx.ts'

type PortalLink = (caller: PortalCaller, today: string, person: Sql) => Sql

/** The authority has the portal on: the latest decision says so. */
export const portalIsOn = (authority: Sql): Sql => sql`((SELECT decision.is_on FROM portal_switch decision WHERE decision.authority_id = ${authority} ORDER BY decision.id DESC LIMIT 1) IS TRUE)`

const within = (row: Sql, today: string): Sql => sql`${row}.withdrawn_at IS NULL AND ${row}.valid_from <= ${today} AND (${row}.valid_to IS NULL OR ${row}.valid_to >= ${today})`
/** Under 18 on the day. Where only the year of birth is known, it counts as its first day. */
export const isMinor = (person: Sql, today: string): Sql => sql`(SELECT (child.born + interval '18 years')::date > ${today}::date FROM person child WHERE child.id = ${person})`

/** The two are of one family today, by what is recorded. */
export const areTied = (one: Sql, other: Sql, today: string): Sql => sql`(
  EXISTS (SELECT FROM family_tie tie WHERE ${within(sql`tie`, today)} AND ((tie.person_id = ${one} AND tie.other_person_id = ${other}) OR (tie.person_id = ${other} AND tie.other_person_id = ${one})))
  OR EXISTS (SELECT FROM birth_in_finland birth WHERE birth.withdrawn_at IS NULL AND birth.person_id = ${one} AND birth.parent_id = ${other}))`
export const isRepresented = (person: Sql, today: string): Sql => sql`EXISTS (SELECT FROM representation appointed WHERE appointed.person_id = ${person} AND ${within(sql`appointed`, today)})`

/** Whereabouts that came to be hidden after the code was handed over: whoever acts for the person needs a new one. */
const notHiddenSince = (granted: Sql, today: string): Sql => sql`(NOT ${isHidden(today, sql`${granted}.person_id`)}
  OR NOT EXISTS (SELECT FROM non_disclosure later WHERE later.person_id = ${granted}.person_id AND later.withdrawn_at IS NULL AND later.recorded_at > ${granted}.granted_at))`

const granted = (as: 'self' | 'guardian' | 'representative', still: (today: string) => Sql): PortalLink => ({ deviceId }, today, person) => sql`EXISTS (
  SELECT FROM portal_access granted JOIN person part ON part.id = granted.person_id
  WHERE granted.device_id = ${deviceId}::bigint AND granted.ended_at IS NULL AND granted.acts_as = ${as} AND coalesce(part.merged_into, part.id) = ${person} AND ${portalIsOn(sql`granted.authority_id`)} AND ${still(today)})`

export const portalLinks = {
  isMyself: granted('self', () => sql`true`),
  /** The record still ties the two, the child is not yet 18, and has not come under non-disclosure since. */
  guardianOf: granted('guardian', (today) => sql`${isMinor(sql`granted.person_id`, today)} AND ${areTied(sql`granted.person_id`, sql`granted.holder_id`, today)} AND ${notHiddenSince(sql`granted`, today)}`),
  /** A representative is appointed today (35 §), and the child is not yet 18 (38 § 5). */
  represents: granted('representative', (today) => sql`${isMinor(sql`granted.person_id`, today)} AND ${isRepresented(sql`granted.person_id`, today)} AND ${notHiddenSince(sql`granted`, today)}`),
} as const satisfies Record<string, PortalLink>
export type PortalLinkName = keyof typeof portalLinks
