/** When a role counts. The day stands once, here: for signing in, for being given people, for keeping them. */
import { sql, type Sql } from './db/tx.ts'

/** The row of `officer_role` is in force on the day. */
export const inForce = (day: string): Sql =>
  sql`(officer_role.withdrawn_at IS NULL AND officer_role.valid_from <= ${day} AND (officer_role.valid_to IS NULL OR officer_role.valid_to >= ${day}))`

/** The officer may work with people at the authority on the day. */
export const worksAt = (officer: Sql, authority: string, day: string): Sql => sql`EXISTS (
  SELECT FROM officer_role JOIN officer works ON works.id = officer_role.officer_id
  WHERE officer_role.officer_id = ${officer} AND officer_role.authority_id = ${authority}::bigint AND officer_role.role IN ('caseworker', 'lead', 'social-worker')
    AND works.ended_at IS NULL AND ${inForce(day)})`
