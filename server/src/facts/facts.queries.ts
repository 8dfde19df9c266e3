/**
 * The facts of people as SQL: one SELECT per line of `law/src/facts.ts`, put together into one query for a whole family. A
 * test compares the two lists. `known` picks what was recorded and not withdrawn at a moment: "so we knew".
 */
import { z } from 'zod'
import type { factTable } from '@kotostig/law/facts'
import { sql, Sql, type Read } from '../db/tx.ts'

type FactKey = keyof typeof factTable

/** What is recorded and not withdrawn: now, or at a moment of the past. */
export type Known = { at?: string }
const standing = (known: Known): Sql =>
  known.at === undefined ? sql`withdrawn_at IS NULL` : sql`recorded_at <= ${known.at} AND (withdrawn_at IS NULL OR withdrawn_at > ${known.at})`

/** The file that an id leads to: its own, or the one it has been merged into. `column` is a word of this file. */
const wholeOf = (column: string): string => `coalesce((SELECT whole.merged_into FROM person whole WHERE whole.id = ${column}), ${column})`

/**
 * The ids under which the facts of a file stand, its own and those it has absorbed, and the facts that are left out for that. OFFSET 0: found once, not again
 * for every list.
 */
const fileOf = (known: Known): Sql => {
  const standingMerge = known.at === undefined ? sql`merged.undone_at IS NULL` : sql`merged.merged_at <= ${known.at} AND (merged.undone_at IS NULL OR merged.undone_at > ${known.at})`
  return sql`SELECT ARRAY[person.id] || ARRAY(SELECT merged.absorbed_id FROM file_merge merged WHERE merged.stays_id = person.id AND ${standingMerge}) AS ids,
    ARRAY(SELECT aside.table_name || ' ' || aside.row_id FROM file_merge merged JOIN merge_aside aside ON aside.merge_id = merged.id WHERE merged.stays_id = person.id AND ${standingMerge}) AS aside OFFSET 0`
}

/** A list of rows of one person as JSON, in order of time. `table` and `columns` are words of this file, never input. */
const told = `'row', id, 'source', source_kind, 'note', source_note, 'from', valid_from, 'to', valid_to, 'at', to_char(recorded_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD'), 'by', recorded_by, 'goneAt', to_char(withdrawn_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD'), 'goneBy', withdrawn_by, 'goneWhy', withdrawn_reason`
const list = (table: string, columns: string, known: Known, where: Sql = sql`true`): Sql => {
  const own = new Sql([`(SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(${told}${columns})) ORDER BY valid_from, id), '[]') FROM ${table} WHERE person_id = ANY(file.ids) AND (file.aside = '{}' OR '${table} ' || id <> ALL(file.aside)) AND `], [])
  return sql`${own}${standing(known)} AND ${where})`
}
const lifeEvent = (kind: string) => (known: Known): Sql => list('life_event', '', known, sql`kind = ${kind}`)
const circumstance = (kind: string) => (known: Known): Sql => list('circumstance', `, 'value', is_so`, known, sql`kind = ${kind}`)

/** One line per fact, in the order of the law's own list. */
export const factSelects: Record<FactKey, (known: Known) => Sql> = {
  born: () => sql`to_jsonb(person.born)`,
  died: lifeEvent('died'),
  left: lifeEvent('left'),
  finnishCitizenFrom: lifeEvent('finnishCitizenFrom'),
  arrived: lifeEvent('arrived'),
  appliedForProtection: lifeEvent('appliedForProtection'),
  unaccompaniedOnArrival: circumstance('unaccompaniedOnArrival'),
  residence: (known) => list('residence', `, 'kind', kind, 'ground', ground, 'afterProtectionApplication', after_protection_application`, known),
  homeMunicipality: (known) => list('home_municipality', `, 'code', code`, known),
  meetsHomeMunicipalityConditions: (known) => list('home_condition', `, 'value', is_met`, known),
  livesIn: (known) => list('living_place', `, 'code', code`, known),
  familyTie: (known) => list('family_tie', `, 'other', ${wholeOf('other_person_id')}, 'existedBeforeArrival', existed_before_arrival`, known),
  bornInFinlandTo: (known) => list('birth_in_finland', `, 'parent', ${wholeOf('parent_id')}`, known),
  withoutGuardian: (known) => list('guardian_absence', '', known),
  representative: (known) => list('representation', '', known),
  traffickingVictim: (known) => list('trafficking', '', known),
  jobSeeker: (known) => list('job_seeking', `, 'unemployed', is_unemployed`, known),
  homeCareAllowance: (known) => list('home_care_allowance', '', known),
  socialAssistance: (known) => list('social_assistance', `, 'temporary', is_temporary`, known),
  obviousSocialOrHealthNeeds: circumstance('obviousSocialOrHealthNeeds'),
  vulnerable: circumstance('vulnerable'),
  acts: (known) => list('act', `, 'type', kind, 'estimatedNeed', estimated_need, 'needsPlan', needs_plan, 'needsCoordination', needs_coordination, 'withWelfareArea', with_welfare_area, 'ground', ground, 'proposedBy', proposed_by, 'municipality', municipality, 'accepted', is_accepted, 'section', claim_section, 'month', claim_month`, known),
}
const factKeys = Object.keys(factSelects) as FactKey[]

const RowOfFact = z.looseObject({ row: z.number(), source: z.string(), from: z.string() })
export type RowOfFact = z.infer<typeof RowOfFact>
/** `none`: facts of which somebody has stated that there are none, by fact. */
export type PersonFacts = { id: string; born: string; none: Record<string, RowOfFact>; lists: Record<Exclude<FactKey, 'born'>, RowOfFact[]> }

const PersonFactsRow = z.object({ id: z.string(), born: z.string(), none: z.record(z.string(), RowOfFact), facts: z.record(z.string(), z.unknown()) })

/** All facts of the people, in the order of their ids. */
export async function listFacts(tx: Read, people: readonly string[], known: Known = {}): Promise<PersonFacts[]> {
  const pairs = factKeys.filter((key) => key !== 'born').map((key) => sql`${key}::text, ${factSelects[key](known)}`)
  const rows = await tx.rows(PersonFactsRow, sql`
    SELECT person.id::text AS id, person.born,
      (SELECT coalesce(jsonb_object_agg(fact, jsonb_strip_nulls(jsonb_build_object(${new Sql([told], [])})) ORDER BY id), '{}') FROM absence_of_fact WHERE person_id = ANY(file.ids) AND 'absence_of_fact ' || id <> ALL(file.aside) AND ${standing(known)}) AS none,
      jsonb_build_object(${joined(pairs)}) AS facts
    FROM person CROSS JOIN LATERAL (${fileOf(known)}) file
    WHERE person.id = ANY(${people}::bigint[])
    ORDER BY person.id`)
  return rows.map(({ id, born, none, facts }) => ({ id, born, none, lists: facts as PersonFacts['lists'] }))
}

/** Fragments with commas between them. */
function joined(parts: readonly Sql[]): Sql {
  return parts.reduce((all, part) => sql`${all}, ${part}`)
}

const Id = z.object({ id: z.string() })

/** The family component: everybody whose facts may change what the law says of the others (2 § 4–6 mom., 61 § 4 mom.). */
export const listFamily = async (tx: Read, people: readonly string[], known: Known = {}): Promise<string[]> =>
  (await tx.rows(Id, sql`
    WITH RECURSIVE family (id) AS (
      SELECT unnest(${people}::bigint[])
      UNION
      SELECT tie.other FROM family CROSS JOIN LATERAL (
        SELECT other_person_id AS other FROM family_tie WHERE person_id = family.id AND ${standing(known)}
        UNION ALL SELECT person_id FROM family_tie WHERE other_person_id = family.id AND ${standing(known)}
        UNION ALL SELECT parent_id FROM birth_in_finland WHERE person_id = family.id AND ${standing(known)}
        UNION ALL SELECT person_id FROM birth_in_finland WHERE parent_id = family.id AND ${standing(known)}
        UNION ALL SELECT merged_into FROM person WHERE person.id = family.id AND merged_into IS NOT NULL
        UNION ALL SELECT person.id FROM person WHERE merged_into = family.id
      ) tie
    )
    SELECT family.id::text AS id FROM family WHERE (SELECT person.merged_into FROM person WHERE person.id = family.id) IS NULL ORDER BY family.id`)).map((row) => row.id)

/** Nobody else changes these people until the transaction ends. In order of id, so that two of us never wait for each other. */
export const lockPeople = async (tx: Read, people: readonly string[]): Promise<void> => {
  await tx.rows(Id, sql`SELECT id::text AS id FROM person WHERE id = ANY(${people}::bigint[]) ORDER BY id FOR UPDATE`)
}
