/** Names, codes, languages and non-disclosure as the file shows them: with source and recorder, and what has been withdrawn. */
import { PersonDetails } from '@kotostig/api/person-shown'
import { z } from 'zod'
import { sql, Sql, type Read } from '../db/tx.ts'
import { notAside, partsOf } from './person.queries.ts'

/** The rows of a table, latest first. `table` and `columns` are words of this file, never input. */
const rows = (table: string, columns: string, person: string): Sql => {
  const head = new Sql([`(SELECT coalesce(jsonb_agg(jsonb_build_object('table', '${table}', 'row', one.id::text, 'from', one.valid_from, 'to', one.valid_to, 'source', one.source_kind, 'note', one.source_note,
      'recordedAt', to_char(one.recorded_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD'), 'recordedBy', recorder.display_name,
      'withdrawn', CASE WHEN one.withdrawn_at IS NOT NULL THEN jsonb_build_object('on', to_char(one.withdrawn_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD'), 'by', withdrawer.display_name, 'reason', one.withdrawn_reason) END,
      ${columns}) ORDER BY one.withdrawn_at IS NOT NULL, one.valid_from DESC, one.id DESC), '[]')
    FROM ${table} one LEFT JOIN officer recorder ON recorder.id = one.recorded_by LEFT JOIN officer withdrawer ON withdrawer.id = one.withdrawn_by
    WHERE one.person_id IN (`], [])
  return sql`${head}${partsOf(sql`${person}`)}) AND ${notAside(table, sql`one.id`)})`
}

export async function getDetails(tx: Read, person: string): Promise<PersonDetails> {
  const { details } = await tx.get(z.strictObject({ details: PersonDetails }), sql`
    SELECT jsonb_build_object(
      'names', ${rows('person_name', `'familyName', one.family_name, 'givenNames', one.given_names`, person)},
      'codes', ${rows('identity_code', `'code', one.code`, person)},
      'languages', ${rows('person_language', `'language', one.language, 'isSpoken', one.is_spoken, 'isRead', one.is_read, 'needsInterpreter', one.needs_interpreter`, person)},
      'integrationLanguages', ${rows('integration_language', `'language', one.language, 'talkedOn', one.talked_on`, person)},
      'nonDisclosures', ${rows('non_disclosure', `'coversHousehold', one.covers_household`, person)}) AS details`)
  return details
}
