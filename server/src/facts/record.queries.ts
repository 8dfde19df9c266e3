/** Writing facts: one INSERT per kind, and one UPDATE that withdraws. Facts are never changed and never removed. */
import { z } from 'zod'
import { sql, Sql, type Tx } from '../db/tx.ts'

/** Who says it, where it came from, when it was recorded. */
export type Provenance = { person: string; source: string; officer: string | null; at: string; note?: string }
/** An entry of a case file: checked by the law's own reader before it comes here. */
type Entry = { [key: string]: unknown }

const word = (text: string): Sql => new Sql([text], [])
const text = (value: unknown): string | null => (value === undefined ? null : String(value))
const flag = (value: unknown): boolean | null => (value === undefined ? null : value === true)

/** A row with the columns every fact has, and its own. Table and column names are words of this file, never input. */
const insert = (table: string, columns: Record<string, Sql>, from: string, to: string | null, by: Provenance): Sql => {
  const own = Object.entries(columns)
  const names = own.map(([name]) => `, ${name}`).join('')
  const values = own.reduce((all, [, value]) => sql`${all}, ${value}`, sql``)
  return sql`INSERT INTO ${word(table)} (person_id, valid_from, valid_to, source_kind, source_note, recorded_at, recorded_by${word(names)})
    VALUES (${by.person}::bigint, ${from}::date, ${to}::date, ${by.source}, ${by.note ?? null}, ${by.at}, ${by.officer}::bigint${values})`
}
const dated = (table: string, columns: (entry: Entry) => Record<string, Sql> = () => ({})) =>
  (value: unknown, by: Provenance): Sql => {
    const entry = value as Entry
    return insert(table, columns(entry), String(entry['from']), text(entry['to']), by)
  }
const lifeEvent = (kind: string) => (value: unknown, by: Provenance): Sql => insert('life_event', { kind: sql`${kind}` }, String(value), null, by)
const circumstance = (kind: string) => (value: unknown, by: Provenance): Sql => insert('circumstance', { kind: sql`${kind}`, is_so: sql`${flag(value)}` }, by.at.slice(0, 10), null, by)

/** How each fact of a case file is written. */
export const factInserts: Record<string, (value: unknown, by: Provenance) => Sql> = {
  died: lifeEvent('died'),
  left: lifeEvent('left'),
  finnishCitizenFrom: lifeEvent('finnishCitizenFrom'),
  arrived: lifeEvent('arrived'),
  appliedForProtection: lifeEvent('appliedForProtection'),
  unaccompaniedOnArrival: circumstance('unaccompaniedOnArrival'),
  obviousSocialOrHealthNeeds: circumstance('obviousSocialOrHealthNeeds'),
  vulnerable: circumstance('vulnerable'),
  residence: dated('residence', (entry) => ({ kind: sql`${text(entry['kind'])}`, ground: sql`${text(entry['ground'])}`, after_protection_application: sql`${flag(entry['afterProtectionApplication'])}::boolean` })),
  homeMunicipality: dated('home_municipality', (entry) => ({ code: sql`${text(entry['code'])}` })),
  meetsHomeMunicipalityConditions: dated('home_condition', (entry) => ({ is_met: sql`${flag(entry['value'])}` })),
  livesIn: dated('living_place', (entry) => ({ code: sql`${text(entry['code'])}` })),
  withoutGuardian: dated('guardian_absence'),
  representative: dated('representation'),
  traffickingVictim: dated('trafficking'),
  jobSeeker: dated('job_seeking', (entry) => ({ is_unemployed: sql`${flag(entry['unemployed'])}` })),
  homeCareAllowance: dated('home_care_allowance'),
  socialAssistance: dated('social_assistance', (entry) => ({ is_temporary: sql`${flag(entry['temporary'])}` })),
  familyTie: (value, by) => insert('family_tie', { other_person_id: sql`${text((value as Entry)['to'])}::bigint`, existed_before_arrival: sql`${flag((value as Entry)['existedBeforeArrival'])}` }, by.at.slice(0, 10), null, by),
  bornInFinlandTo: (value, by) => insert('birth_in_finland', { parent_id: sql`${text(value)}::bigint` }, by.at.slice(0, 10), null, by),
  acts: (value, by) => {
    const act = value as Entry
    return insert('act', {
      kind: sql`${text(act['type'])}`, estimated_need: sql`${flag(act['estimatedNeed'])}::boolean`, needs_plan: sql`${flag(act['needsPlan'])}::boolean`,
      needs_coordination: sql`${flag(act['needsCoordination'])}::boolean`, with_welfare_area: sql`${flag(act['withWelfareArea'])}::boolean`, ground: sql`${text(act['ground'])}`,
      proposed_by: sql`${text(act['by'])}`, municipality: sql`${text(act['municipality'])}`, is_accepted: sql`${flag(act['accepted'])}::boolean`,
      claim_section: sql`${text(act['section'])}`, claim_month: sql`${text(act['month'])}`,
    }, String(act['on']), text(act['until']), by)
  },
}

export const insertFact = (tx: Tx, fact: string, value: unknown, by: Provenance): Promise<number> => tx.write(factInserts[fact]!(value, by))

/** Somebody has stated that there is none of a fact. */
export const insertAbsence = (tx: Tx, fact: string, by: Provenance): Promise<number> =>
  tx.write(insert('absence_of_fact', { fact: sql`${fact}` }, by.at.slice(0, 10), null, by))

/**
 * Non-disclosure that covers the household reaches everybody the person is tied to: spouse and children live at the same address
 * (661/2009 36 §). Who has a period of their own then keeps it. Rather one relative too many than one too few.
 */
export const spreadNonDisclosure = (tx: Tx, family: readonly string[], today: string, at: string): Promise<number> =>
  tx.write(sql`
    INSERT INTO non_disclosure (person_id, covers_household, valid_from, valid_to, source_kind, source_note, recorded_at)
    SELECT DISTINCT ON (relative) relative, true, hidden.valid_from, hidden.valid_to, hidden.source_kind, 'household', ${at}
    FROM non_disclosure hidden CROSS JOIN unnest(${family}::bigint[]) relative
    WHERE hidden.person_id = ANY(${family}::bigint[]) AND hidden.person_id <> relative AND hidden.covers_household AND hidden.withdrawn_at IS NULL
      AND (hidden.valid_to IS NULL OR hidden.valid_to >= ${today})
      AND NOT EXISTS (SELECT FROM non_disclosure own WHERE own.person_id = relative AND own.withdrawn_at IS NULL
        AND daterange(own.valid_from, own.valid_to, '[]') && daterange(hidden.valid_from, hidden.valid_to, '[]'))
    ORDER BY relative, hidden.valid_to DESC NULLS FIRST`)

/** Tables whose rows an officer may withdraw: facts of the law, and who the person is. */
export const factTables = [
  'residence', 'home_municipality', 'home_condition', 'living_place', 'family_tie', 'birth_in_finland', 'guardian_absence', 'representation', 'trafficking',
  'job_seeking', 'home_care_allowance', 'social_assistance', 'absence_of_fact', 'life_event', 'circumstance', 'act',
  'person_name', 'identity_code', 'person_language', 'integration_language', 'non_disclosure',
] as const
export type FactTable = (typeof factTables)[number]

const Id = z.strictObject({ id: z.string() })
/** Withdraws a row of the person's that still stands; nothing when there is none. */
export const withdrawRow = async (tx: Tx, table: FactTable, row: string, person: string, reason: string, officer: string, at: string): Promise<boolean> =>
  (await tx.find(Id, sql`
    UPDATE ${word(table)} SET withdrawn_at = ${at}, withdrawn_by = ${officer}::bigint, withdrawn_reason = ${reason}
    WHERE id = ${row}::bigint AND person_id IN (SELECT ${person}::bigint UNION ALL SELECT part.id FROM person part WHERE part.merged_into = ${person}::bigint) AND withdrawn_at IS NULL RETURNING id::text AS id`)) !== undefined
