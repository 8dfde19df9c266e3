/** Writing the demonstration world: many rows as one JSON value, one statement a table. */
import { z } from 'zod'
import { sql, Sql, type Read, type Tx } from '../db/tx.ts'
import type { FactRow, FactTable, WorldHandover, WorldPerson } from './household.ts'
import type { Offices } from './offices.ts'

const Count = z.object({ count: z.number() })

/** How many people of this database are somebody else's: any at all means that this is no demonstration. */
export const countOthers = async (tx: Read): Promise<number> =>
  (await tx.get(Count, sql`SELECT count(*)::int AS count FROM (SELECT 1 FROM person WHERE case_number NOT LIKE 'K00-%' LIMIT 1) other`)).count

/** Two installations at once wait for each other. */
export const lockInstallation = (tx: Tx): Promise<unknown> => tx.rows(z.unknown(), sql`SELECT pg_advisory_xact_lock(6812023)`)

export async function insertOffices(tx: Tx, offices: Offices, at: string): Promise<void> {
  await tx.write(sql`
    INSERT INTO authority (kind, code, name_sv, name_fi, valid_from)
    SELECT kind, code, name_sv, name_fi, valid_from FROM jsonb_to_recordset(${JSON.stringify(offices.authorities)}::jsonb) AS one (kind text, code text, name_sv text, name_fi text, valid_from date)
    ON CONFLICT (kind, code) DO NOTHING`)
  await tx.write(sql`
    INSERT INTO officer (display_name, subject, created_at)
    SELECT display_name, subject, ${at} FROM jsonb_to_recordset(${JSON.stringify(offices.officers)}::jsonb) AS one (display_name text, subject text)
    ON CONFLICT (subject) DO NOTHING`)
  await tx.write(sql`
    INSERT INTO officer_role (officer_id, authority_id, role, valid_from, valid_to, granted_at)
    SELECT officer.id, authority.id, one.role, one.valid_from, one.valid_to, ${at}
    FROM jsonb_to_recordset(${JSON.stringify(offices.roles)}::jsonb) AS one (subject text, kind text, code text, role text, valid_from date, valid_to date)
    JOIN officer ON officer.subject = one.subject
    JOIN authority ON authority.kind = one.kind AND authority.code = one.code
    WHERE NOT EXISTS (SELECT FROM officer_role held WHERE held.officer_id = officer.id AND held.authority_id = authority.id AND held.role = one.role)`)
  await tx.write(sql`
    INSERT INTO municipality_condition (municipality, kind, valid_from, valid_to, source_note, recorded_at)
    SELECT municipality, kind, valid_from, valid_to, 'Påhittade uppgifter', ${at}
    FROM jsonb_to_recordset(${JSON.stringify(offices.conditions)}::jsonb) AS one (municipality text, kind text, valid_from date, valid_to date)
    WHERE NOT EXISTS (SELECT FROM municipality_condition stated WHERE stated.municipality = one.municipality AND stated.kind = one.kind)`)
}

const StoredPerson = z.object({ case_number: z.string(), id: z.string(), recorder: z.string().nullable() })
export type StoredPerson = z.infer<typeof StoredPerson>

export const listStored = (tx: Read, caseNumbers: readonly string[]): Promise<{ case_number: string }[]> =>
  tx.rows(z.object({ case_number: z.string() }), sql`SELECT case_number FROM person WHERE case_number = ANY(${caseNumbers}::text[])`)

/** People, each opened by a caseworker of the authority that met them first; nobody where that authority has no officers here. */
export const insertPeople = (tx: Tx, people: readonly WorldPerson[]): Promise<StoredPerson[]> =>
  tx.rows(StoredPerson, sql`
    WITH worker AS (
      SELECT authority.id AS authority_id, authority.kind, authority.code, array_agg(officer_role.officer_id ORDER BY officer_role.officer_id) FILTER (WHERE officer_role.role = 'caseworker') AS officers
      FROM authority LEFT JOIN officer_role ON officer_role.authority_id = authority.id
      GROUP BY authority.id
    ), opener AS (
      SELECT one.*, coalesce(own.authority_id, centre.authority_id) AS authority_id, coalesce(own.officers, centre.officers) AS officers
      FROM jsonb_to_recordset(${JSON.stringify(people.map(({ opened_by, ...rest }) => ({ ...rest, ...opened_by })))}::jsonb) AS one (
        number integer, case_number text, born date, born_precision text, opened_at timestamptz, kind text, code text)
      LEFT JOIN worker own ON own.kind = one.kind AND own.code = one.code
      LEFT JOIN worker centre ON centre.kind = 'state-regional-centre'
    )
    INSERT INTO person (case_number, born, born_precision, opened_by, created_at, created_by)
    SELECT case_number, born, born_precision, authority_id, opened_at, officers[1 + number % cardinality(officers)] FROM opener ORDER BY number
    RETURNING case_number, id::text AS id, created_by::text AS recorder`)

/** Columns of each table of facts beyond those all share, with their types. Words of this file, never input. */
const columns: Record<FactTable, string> = {
  person_name: 'family_name text, given_names text, search_key text', identity_code: 'code text', residence: 'kind text, ground text, after_protection_application boolean',
  home_municipality: 'code text', home_condition: 'is_met boolean', living_place: 'code text', family_tie: 'other_person_id bigint, existed_before_arrival boolean', birth_in_finland: 'parent_id bigint',
  guardian_absence: '', representation: '', trafficking: '', job_seeking: 'is_unemployed boolean', home_care_allowance: '', social_assistance: 'is_temporary boolean', absence_of_fact: 'fact text',
  life_event: 'kind text', circumstance: 'kind text, is_so boolean', non_disclosure: 'covers_household boolean', person_language: 'language text, is_spoken boolean, is_read boolean, needs_interpreter boolean',
  act: 'kind text, estimated_need boolean, needs_plan boolean, needs_coordination boolean, with_welfare_area boolean, ground text, proposed_by text, municipality text, is_accepted boolean, claim_section text, claim_month text',
}
export const factTables = Object.keys(columns) as FactTable[]

/** Rows whose `person` and references are already ids of the database. */
export function insertFacts(tx: Tx, table: FactTable, rows: readonly (Omit<FactRow, 'person'> & { person: string })[]): Promise<number> {
  const own = columns[table]
  const names = own.split(', ').filter(Boolean).map((one) => `, ${one.split(' ')[0]}`).join('')
  const withdrawn = rows.some((row) => row['withdrawn_at'] !== undefined)
  const shared = `valid_from, valid_to, source_kind, recorded_at, recorded_by${withdrawn ? ', withdrawn_at, withdrawn_reason' : ''}`
  const before = `INSERT INTO ${table} (person_id, ${shared}${names}) SELECT person, ${shared}${names} FROM jsonb_to_recordset(`
  const after = `::jsonb) AS one (person bigint, valid_from date, valid_to date, source_kind text, recorded_at timestamptz, recorded_by bigint, withdrawn_at timestamptz, withdrawn_reason text${own === '' ? '' : `, ${own}`})`
  return tx.write(new Sql([before, after], [JSON.stringify(rows)]))
}

/** Accepted by a lead of the new authority; where that authority has no officers here, nobody can. */
export const insertHandovers = (tx: Tx, handovers: readonly (Omit<WorldHandover, 'person'> & { person: string })[]): Promise<number> =>
  tx.write(sql`
    INSERT INTO handover (person_id, to_authority, accepted_at, accepted_by, ground)
    SELECT one.person, authority.id, one.accepted_at, (SELECT min(officer_id) FROM officer_role WHERE authority_id = authority.id AND role = 'lead'), one.ground
    FROM jsonb_to_recordset(${JSON.stringify(handovers)}::jsonb) AS one (person bigint, kind text, code text, accepted_at timestamptz, ground text)
    JOIN authority ON authority.kind = one.kind AND authority.code = one.code
    WHERE EXISTS (SELECT FROM officer_role WHERE authority_id = authority.id AND role = 'lead')
    ON CONFLICT (person_id, to_authority) DO NOTHING`)

/**
 * Seven of eight people have an officer of their own at whoever is responsible today; the rest wait to be assigned. The same
 * person has always the same officer, and nobody has their own file. The officer whose role ended yesterday still has people.
 */
export const insertAssignments = (tx: Tx, people: readonly string[], today: string, at: string): Promise<number> =>
  tx.write(sql`
    WITH worker AS MATERIALIZED (
      SELECT authority.id AS authority_id, authority.kind, authority.code, officer_role.role, array_agg(officer_role.officer_id ORDER BY officer_role.officer_id) AS officers
      FROM authority JOIN officer_role ON officer_role.authority_id = authority.id JOIN officer ON officer.id = officer_role.officer_id
      WHERE officer_role.valid_from <= ${today}::date - 30 AND officer.person_id IS NULL AND officer.subject LIKE 'demo:%'
      GROUP BY authority.id, officer_role.role
    ), held AS MATERIALIZED (
      SELECT person_id, task, holder_kind, holder_code, valid_from FROM responsibility
      WHERE person_id = ANY(${people}::bigint[]) AND valid_from <= ${today} AND (valid_to IS NULL OR valid_to >= ${today})
        AND (task = 'integration-services' OR (task = 'unaccompanied-support' AND holder_kind = 'welfare-area'))
    ), someone AS MATERIALIZED (
      SELECT id, substr(case_number, 5)::int AS number, created_at FROM person WHERE id = ANY(${people}::bigint[])
    )
    INSERT INTO assignment (person_id, authority_id, officer_id, valid_from, assigned_at)
    SELECT DISTINCT ON (someone.id, worker.authority_id) someone.id, worker.authority_id, worker.officers[1 + (someone.number / 3) % cardinality(worker.officers)],
      greatest(held.valid_from, someone.created_at::date), least(greatest(held.valid_from::timestamptz, someone.created_at), ${at}::timestamptz)
    FROM held
    JOIN someone ON someone.id = held.person_id
    JOIN worker ON worker.kind = held.holder_kind AND worker.code = held.holder_code
      AND worker.role = CASE held.task WHEN 'integration-services' THEN 'caseworker' ELSE 'social-worker' END
    WHERE someone.number % 8 <> 0
    ORDER BY someone.id, worker.authority_id, held.valid_from DESC`)

/** Ties the officer to the file of the same person. */
export const linkOfficerToFile = (tx: Tx, subject: string, family: string): Promise<number> =>
  tx.write(sql`
    UPDATE officer SET person_id = (SELECT person_name.person_id FROM person_name JOIN person ON person.id = person_name.person_id WHERE family_name = ${family} AND case_number LIKE 'K00-%' ORDER BY person.id LIMIT 1)
    WHERE subject = ${subject} AND person_id IS NULL`)

