/**
 * Own pages of the demonstration world: for some people who have a plan, in different languages, for the children of one of them, and
 * for a child with a representative. Anybody may open a page like theirs; the devices that stand here have no PIN.
 */
import { portalLanguages } from '@kotostig/api/portal-words'
import { sql, type Tx } from '../db/tx.ts'

const grownUp = (person: ReturnType<typeof sql>, today: string) => sql`(${person}.born + interval '18 years')::date <= ${today}::date`
const open = (today: string) => sql`SELECT DISTINCT hidden.person_id FROM non_disclosure hidden WHERE hidden.withdrawn_at IS NULL AND (hidden.valid_to IS NULL OR hidden.valid_to >= ${today})`

export async function insertPortal(tx: Tx, today: string, at: string): Promise<void> {
  await tx.write(sql`
    INSERT INTO portal_switch (authority_id, is_on, reason, decided_at)
    SELECT id, true, 'Demonstration med påhittade personer / Esittely keksityillä henkilöillä', ${at} FROM authority
    WHERE kind IN ('municipality', 'employment-authority', 'welfare-area') AND NOT EXISTS (SELECT FROM portal_switch WHERE portal_switch.authority_id = authority.id)`)
  await tx.write(sql`
    WITH planned AS (
      SELECT DISTINCT ON (spoken.language) spoken.language, person.id, plan.authority_id
      FROM plan_version version JOIN plan ON plan.id = version.plan_id JOIN person ON person.id = plan.person_id AND person.case_number LIKE 'K00-%' AND person.merged_into IS NULL
      JOIN person_language spoken ON spoken.person_id = person.id AND spoken.withdrawn_at IS NULL AND spoken.language = ANY(${portalLanguages}::text[])
      WHERE ${grownUp(sql`person`, today)} AND version.valid_until >= ${today} AND person.id NOT IN (${open(today)}) AND NOT EXISTS (SELECT FROM portal_device WHERE is_demonstration)
      ORDER BY spoken.language, NOT EXISTS (SELECT FROM family_tie tie JOIN person child ON child.id IN (tie.person_id, tie.other_person_id) WHERE person.id IN (tie.person_id, tie.other_person_id) AND tie.withdrawn_at IS NULL AND NOT ${grownUp(sql`child`, today)}), person.id
    ), made AS (
      INSERT INTO portal_device (person_id, token_hash, pin_salt, pin_hash, enrolled_at, used_at, is_demonstration)
      SELECT id, encode(sha256(convert_to('invented device of ' || id, 'UTF8')), 'hex'), '', '', ${at}, ${at}, true FROM planned RETURNING id, person_id
    ), given AS (
      INSERT INTO portal_access (device_id, person_id, authority_id, acts_as, granted_at) SELECT made.id, made.person_id, planned.authority_id, 'self', ${at} FROM made JOIN planned ON planned.id = made.person_id
    ), children AS (
      INSERT INTO portal_access (device_id, person_id, authority_id, acts_as, holder_id, granted_at)
      SELECT DISTINCT made.id, child.id, planned.authority_id, 'guardian', made.person_id, ${at}::timestamptz
      FROM made JOIN planned ON planned.id = made.person_id JOIN family_tie tie ON made.person_id IN (tie.person_id, tie.other_person_id) AND tie.withdrawn_at IS NULL AND (tie.valid_to IS NULL OR tie.valid_to >= ${today})
      JOIN person child ON child.id IN (tie.person_id, tie.other_person_id) AND child.id <> made.person_id AND NOT ${grownUp(sql`child`, today)} AND child.id NOT IN (${open(today)})
    )
    INSERT INTO meeting (person_id, authority_id, request_key, purpose, held_at, minutes, place, way, officer_id, interpreter_language, created_at, created_by)
    SELECT planned.id, planned.authority_id, 'invented meeting of ' || planned.id, 'review', (${today}::date + 10 + ((nth - 1) / 6)::int + time '09:00' + (nth - 1) % 6 * interval '1 hour') AT TIME ZONE 'Europe/Helsinki', 60, 'Servicepunkten / Palvelupiste, 2', 'on-site', writer.officer_id,
      CASE WHEN planned.language IN ('sv', 'fi') THEN NULL ELSE planned.language END, ${at}, writer.officer_id
    FROM (SELECT *, row_number() OVER (PARTITION BY authority_id ORDER BY id) AS nth FROM planned) planned
    CROSS JOIN LATERAL (SELECT officer_id FROM officer_role WHERE officer_role.authority_id = planned.authority_id AND officer_role.role = 'caseworker' ORDER BY officer_id LIMIT 1) writer`)
  await tx.write(sql`
    WITH child AS (
      SELECT person.id, person.opened_by FROM person JOIN representation ON representation.person_id = person.id AND representation.withdrawn_at IS NULL AND representation.valid_from <= ${today} AND (representation.valid_to IS NULL OR representation.valid_to >= ${today})
      WHERE person.case_number LIKE 'K00-%' AND person.merged_into IS NULL AND person.id NOT IN (${open(today)}) AND NOT ${grownUp(sql`person`, today)}
        AND NOT EXISTS (SELECT FROM portal_device JOIN portal_access ON portal_access.device_id = portal_device.id WHERE is_demonstration AND acts_as = 'representative') ORDER BY person.id LIMIT 1
    ), made AS (
      INSERT INTO portal_device (person_id, token_hash, pin_salt, pin_hash, enrolled_at, used_at, is_demonstration)
      SELECT id, encode(sha256(convert_to('invented device of the representative of ' || id, 'UTF8')), 'hex'), '', '', ${at}, ${at}, true FROM child RETURNING id, person_id
    )
    INSERT INTO portal_access (device_id, person_id, authority_id, acts_as, holder_name, granted_at)
    SELECT made.id, child.id, child.opened_by, 'representative', 'Rut Representant', ${at} FROM made JOIN child ON child.id = made.person_id`)
}
