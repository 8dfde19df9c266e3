/** Reading the records of use. Names are compared here and never handed out: an answer holds ids, and what was unusual. */
import { auditFlags } from '@kotostig/api/person'
import { z } from 'zod'
import { sql, type Read, type Sql } from '../db/tx.ts'

const EventRow = z.strictObject({
  id: z.string(), at: z.string(), event: z.string(), officer: z.string().nullable(), authority: z.string().nullable(),
  people: z.array(z.string()), details: z.record(z.string(), z.unknown()), flags: z.array(z.enum(auditFlags)),
})
export type EventRow = z.infer<typeof EventRow>

export type Asked = { authority: { id: string; kind: string; code: string }; from: string; to: string; person?: string }

/** The day of an event, in Finland. */
const dayOf = (moment: Sql): Sql => sql`(${moment} AT TIME ZONE 'Europe/Helsinki')::date`

/** Somebody whom the law had made the authority responsible for on the day, or whose file it opened. */
const isOurs = ({ authority }: Asked, person: Sql, day: Sql): Sql => sql`(
  EXISTS (SELECT FROM person WHERE person.id = ${person} AND person.opened_by = ${authority.id}::bigint)
  OR EXISTS (
    SELECT FROM responsibility
    WHERE responsibility.person_id = ${person} AND responsibility.holder_kind = ${authority.kind} AND responsibility.holder_code = ${authority.code}
      AND responsibility.valid_from <= ${day} AND (responsibility.valid_to IS NULL OR responsibility.valid_to >= ${day})))`

/** More people than this in one day, none of them one's own, is much. The list of today is work that the law hands out: it is not counted. */
const manyStrangers = 100
const countStrangers = (officer: Sql, day: Sql): Sql => sql`(
  SELECT count(DISTINCT seen.person)
  FROM audit_event other CROSS JOIN LATERAL unnest(other.person_ids) AS seen (person)
  WHERE other.officer_id = ${officer} AND other.event <> 'DutiesListed'
    AND other.happened_at >= ${day}::timestamp AT TIME ZONE 'Europe/Helsinki' AND other.happened_at < (${day} + 1)::timestamp AT TIME ZONE 'Europe/Helsinki'
    AND NOT EXISTS (
      SELECT FROM assignment
      WHERE assignment.person_id = seen.person AND assignment.officer_id = ${officer}
        AND assignment.valid_from <= ${day} AND (assignment.valid_to IS NULL OR assignment.valid_to >= ${day})))`

/** The words of a name that are long enough to mean a family: Holm-Berg has two, von Essen one. */
const familyWords = (name: Sql): Sql => sql`(SELECT array_agg(word) FROM regexp_split_to_table(lower(${name}), '[\\s-]+') word WHERE length(word) > 3)`
/** The officer's family name, all after the first word of the name, is that of somebody in the event, in whole or in part. */
const sharesName = (officerName: Sql, people: Sql): Sql => sql`EXISTS (
  SELECT FROM person_name
  WHERE person_name.person_id = ANY(${people}) AND person_name.withdrawn_at IS NULL
    AND (lower(regexp_replace(${officerName}, '^\\S+\\s+', '')) = lower(person_name.family_name)
      OR ${familyWords(sql`regexp_replace(${officerName}, '^\\S+\\s+', '')`)} && ${familyWords(sql`person_name.family_name`)}))`

const isAnyProtected = (people: Sql, day: Sql): Sql => sql`EXISTS (
  SELECT FROM non_disclosure
  WHERE non_disclosure.person_id = ANY(${people}) AND non_disclosure.withdrawn_at IS NULL
    AND non_disclosure.valid_from <= ${day} AND (non_disclosure.valid_to IS NULL OR non_disclosure.valid_to >= ${day}))`

/** The file was opened in an emergency, or looked at while it was open so. */
const isEmergency: Sql = sql`(visible.event = 'EmergencyAccessUsed' OR EXISTS (
  SELECT FROM emergency_access
  WHERE emergency_access.officer_id = visible.officer_id AND emergency_access.authority_id = visible.authority_id AND emergency_access.person_id = ANY(visible.people)
    AND emergency_access.opened_at <= visible.happened_at AND emergency_access.closes_at > visible.happened_at))`

/** Flags are worked out for the events that are shown, not for all that there are. */
export const listEvents = (tx: Read, asked: Asked, most: number): Promise<EventRow[]> =>
  tx.rows(EventRow, sql`
    WITH shown AS (
      SELECT audit_event.*, ${dayOf(sql`audit_event.happened_at`)} AS day, audit_event.authority_id IS NOT DISTINCT FROM ${asked.authority.id}::bigint AS is_own
      FROM audit_event
      WHERE audit_event.happened_at >= ${asked.from}::timestamp AT TIME ZONE 'Europe/Helsinki'
        AND audit_event.happened_at < (${asked.to}::date + 1)::timestamp AT TIME ZONE 'Europe/Helsinki'
        AND (${asked.person ?? null}::bigint IS NULL OR audit_event.person_ids @> ARRAY[${asked.person ?? null}::bigint])
        AND (audit_event.authority_id = ${asked.authority.id}::bigint
          OR EXISTS (SELECT FROM unnest(audit_event.person_ids) AS touched (person) WHERE ${isOurs(asked, sql`touched.person`, dayOf(sql`audit_event.happened_at`))}))
      ORDER BY audit_event.happened_at DESC, audit_event.id DESC
      LIMIT ${most}
    ), visible AS (
      SELECT shown.*, ARRAY(
        SELECT touched.person FROM unnest(shown.person_ids) AS touched (person) WHERE shown.is_own OR ${isOurs(asked, sql`touched.person`, sql`shown.day`)}) AS people
      FROM shown
    )
    SELECT visible.id::text AS id, to_char(visible.happened_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS at, visible.event,
      officer.display_name AS officer, authority.name_sv AS authority, visible.people::text[] AS people, visible.details,
      array_remove(ARRAY[
        CASE WHEN officer.id IS NOT NULL AND visible.people <> '{}' AND ${countStrangers(sql`officer.id`, sql`visible.day`)} > ${manyStrangers} THEN 'many-strangers' END,
        CASE WHEN ${sharesName(sql`officer.display_name`, sql`visible.people`)} THEN 'own-name' END,
        CASE WHEN officer.id IS NOT NULL AND (date_part('hour', visible.happened_at AT TIME ZONE 'Europe/Helsinki') >= 22 OR date_part('hour', visible.happened_at AT TIME ZONE 'Europe/Helsinki') < 5) THEN 'night' END,
        CASE WHEN ${isAnyProtected(sql`visible.people`, sql`visible.day`)} THEN 'protected' END,
        CASE WHEN ${isEmergency} THEN 'emergency' END
      ], NULL) AS flags
    FROM visible
    LEFT JOIN officer ON officer.id = visible.officer_id
    LEFT JOIN authority ON authority.id = visible.authority_id
    ORDER BY visible.happened_at DESC, visible.id DESC`)
