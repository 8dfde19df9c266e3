/**
 * The SQL of "this person belongs to this authority on this day". Each link is a condition on a person's id; a list puts it
 * into its WHERE, a page asks it about one id, so the two cannot disagree. The day stands once, here.
 */
import type { Officer } from './caller.ts'
import { sql, type Sql } from './db/tx.ts'

export type Link = (officer: Officer, today: string, person: Sql) => Sql

/** The law gives the authority a task towards the person today. */
const holds: Link = ({ authority }, today, person) => sql`EXISTS (
  SELECT FROM responsibility
  WHERE responsibility.person_id = ${person} AND responsibility.holder_kind = ${authority.kind} AND responsibility.holder_code = ${authority.code}
    AND responsibility.valid_from <= ${today} AND (responsibility.valid_to IS NULL OR responsibility.valid_to >= ${today}))`

/** The authority opened the file, and the law names nobody for the integration services yet. */
const openedWithoutHolder: Link = ({ authority }, today, person) => sql`(
  EXISTS (SELECT FROM person opened WHERE opened.id = ${person} AND opened.opened_by = ${authority.id}::bigint)
  AND NOT EXISTS (
    SELECT FROM responsibility
    WHERE responsibility.person_id = ${person} AND responsibility.task = 'integration-services'
      AND responsibility.valid_from <= ${today} AND (responsibility.valid_to IS NULL OR responsibility.valid_to >= ${today})))`

/** The file is here: opened by the authority, or its handover accepted (85, 86 §). */
const fileIsHere: Link = ({ authority }, _today, person) => sql`(
  EXISTS (SELECT FROM person opened WHERE opened.id = ${person} AND opened.opened_by = ${authority.id}::bigint)
  OR EXISTS (SELECT FROM handover WHERE handover.person_id = ${person} AND handover.to_authority = ${authority.id}::bigint))`

export const links = {
  /** The name and the duties: from the day the law makes the authority responsible. */
  responsible: (officer, today, person) => sql`(${holds(officer, today, person)} OR ${openedWithoutHolder(officer, today, person)})`,
  /** The whole file: responsible, and the file is here. */
  hasFile: (officer, today, person) => sql`((${holds(officer, today, person)} AND ${fileIsHere(officer, today, person)}) OR ${openedWithoutHolder(officer, today, person)})`,
} as const satisfies Record<string, Link>
export type LinkName = keyof typeof links

/** Nobody opens their own file, or that of their family. */
export const notOneself: Link = ({ personId }, _today, person) =>
  personId === null
    ? sql`true`
    : sql`(${person} <> ${personId}::bigint
      AND NOT EXISTS (SELECT FROM family_tie WHERE withdrawn_at IS NULL AND ((person_id = ${person} AND other_person_id = ${personId}::bigint) OR (other_person_id = ${person} AND person_id = ${personId}::bigint)))
      AND NOT EXISTS (SELECT FROM birth_in_finland WHERE withdrawn_at IS NULL AND ((person_id = ${person} AND parent_id = ${personId}::bigint) OR (parent_id = ${person} AND person_id = ${personId}::bigint))))`

/** Somebody whose whereabouts are not disclosed (661/2009 36 §) is there only for the officer who works with them. */
export const disclosed: Link = ({ officerId, authority }, today, person) => sql`(
  NOT EXISTS (SELECT FROM non_disclosure WHERE person_id = ${person} AND withdrawn_at IS NULL AND valid_from <= ${today} AND (valid_to IS NULL OR valid_to >= ${today}))
  OR EXISTS (SELECT FROM assignment WHERE person_id = ${person} AND officer_id = ${officerId}::bigint AND authority_id = ${authority.id}::bigint AND valid_from <= ${today} AND (valid_to IS NULL OR valid_to >= ${today})))`
