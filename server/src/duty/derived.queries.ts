/** What is derived beside the duties: the case of a person as one row, and the names and days under which an authority finds them. */
import { z } from 'zod'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'

const Id = z.object({ id: z.string() })

/** These people and those they were derived together with the last time: somebody whose tie is gone is derived again as well. */
export const listDerivedTogether = async (tx: Read, people: readonly string[]): Promise<string[]> =>
  (await tx.rows(Id, sql`
    SELECT id::text AS id FROM (
      SELECT unnest(${people}::bigint[]) AS id
      UNION SELECT other.person_id FROM case_snapshot own JOIN case_snapshot other ON other.family_id = own.family_id WHERE own.person_id = ANY(${people}::bigint[])
    ) together ORDER BY together.id`)).map((row) => row.id)

export type Snapshot = { person: string; family: string; facts: string; hash: string }
export const writeSnapshots = (tx: Tx, snapshots: readonly Snapshot[]): Promise<number> =>
  tx.write(sql`
    INSERT INTO case_snapshot (person_id, family_id, facts, outcome_hash, revision)
    SELECT person, family, facts, hash, 1 FROM jsonb_to_recordset(${JSON.stringify(snapshots)}::jsonb) AS one (person bigint, family bigint, facts text, hash text)
    ON CONFLICT (person_id) DO UPDATE SET family_id = excluded.family_id, facts = excluded.facts, outcome_hash = excluded.outcome_hash, revision = case_snapshot.revision + 1`)

/** Every authority that may come to see these people: who opened the file, and whom the law ever names. */
const holdersOf = (people: readonly string[]): Sql => sql`(
      SELECT responsibility.person_id, responsibility.holder_kind, responsibility.holder_code FROM responsibility
      JOIN authority ON authority.kind = responsibility.holder_kind AND authority.code = responsibility.holder_code
      WHERE responsibility.person_id = ANY(${people}::bigint[])
      UNION SELECT person.id, authority.kind, authority.code FROM person JOIN authority ON authority.id = person.opened_by WHERE person.id = ANY(${people}::bigint[])
    )`

/**
 * The names of these people under every authority that may come to see them.
 * Call it when a name changes; deriving again does it as well.
 */
export const relistNames = (tx: Tx, people: readonly string[]): Promise<number> =>
  tx.write(sql`
    WITH named AS MATERIALIZED (
      SELECT coalesce(whole.merged_into, whole.id) AS person_id, string_agg(search_key, ' ' ORDER BY valid_from, person_name.id) AS search_key
      FROM person whole JOIN person_name ON person_name.person_id = whole.id
      WHERE whole.id IN (SELECT unnest(${people}::bigint[]) UNION ALL SELECT part.id FROM person part WHERE part.merged_into = ANY(${people}::bigint[])) AND withdrawn_at IS NULL
      GROUP BY coalesce(whole.merged_into, whole.id)
    ), holder AS ${holdersOf(people)}, fresh AS MATERIALIZED (
      SELECT DISTINCT holder.holder_kind, holder.holder_code, sound, named.person_id, named.search_key
      FROM named JOIN holder ON holder.person_id = named.person_id CROSS JOIN LATERAL unnest(string_to_array(named.search_key, ' ')) sound WHERE sound <> ''
    ), gone AS (
      DELETE FROM listed_name WHERE person_id = ANY(${people}::bigint[]) AND NOT EXISTS (SELECT FROM fresh
        WHERE fresh.person_id = listed_name.person_id AND fresh.holder_kind = listed_name.holder_kind AND fresh.holder_code = listed_name.holder_code
          AND fresh.sound = listed_name.sound)
    )
    INSERT INTO listed_name (holder_kind, holder_code, sound, person_id, search_key)
    SELECT holder_kind, holder_code, sound, person_id, search_key FROM fresh
    ON CONFLICT (holder_kind, holder_code, sound, person_id) DO UPDATE SET search_key = excluded.search_key WHERE listed_name.search_key <> excluded.search_key`)

/** The last day of the three years of these people (14 §), null for whoever has been assessed or has none, in the same way. */
export const relistWindows = (tx: Tx, windows: readonly { person: string; windowEnds: string | null }[]): Promise<number> => {
  const people = windows.map((one) => one.person)
  return tx.write(sql`
    WITH fresh AS MATERIALIZED (
      SELECT DISTINCT holder.holder_kind, holder.holder_code, one.ends AS ends_on, one.person AS person_id
      FROM jsonb_to_recordset(${JSON.stringify(windows.map(({ person, windowEnds }) => ({ person, ends: windowEnds })))}::jsonb) AS one (person bigint, ends date)
      JOIN ${holdersOf(people)} holder ON holder.person_id = one.person WHERE one.ends IS NOT NULL
    ), gone AS (
      DELETE FROM listed_window WHERE person_id = ANY(${people}::bigint[]) AND NOT EXISTS (SELECT FROM fresh
        WHERE fresh.person_id = listed_window.person_id AND fresh.holder_kind = listed_window.holder_kind AND fresh.holder_code = listed_window.holder_code AND fresh.ends_on = listed_window.ends_on)
    )
    INSERT INTO listed_window (holder_kind, holder_code, ends_on, person_id) SELECT holder_kind, holder_code, ends_on, person_id FROM fresh
    ON CONFLICT (holder_kind, holder_code, ends_on, person_id) DO NOTHING`)
}

/** A file that is read as a part of another has nothing derived of its own. Its duties stay as lapsed; deriving again brings them back. */
export async function clearDerived(tx: Tx, person: string, at: string): Promise<void> {
  await tx.write(sql`UPDATE duty SET derived_state = 'lapsed', derived_at = ${at} WHERE person_id = ${person}::bigint AND derived_state <> 'lapsed'`)
  for (const table of [sql`question`, sql`responsibility`, sql`listed_name`, sql`listed_window`, sql`case_snapshot`]) await tx.write(sql`DELETE FROM ${table} WHERE person_id = ${person}::bigint`)
  await tx.write(sql`UPDATE person SET next_turn_on = NULL, awaited_by = NULL WHERE id = ${person}::bigint`)
}
