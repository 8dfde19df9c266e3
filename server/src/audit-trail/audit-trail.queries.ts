/** Reading the records of use. Names are compared here and never handed out: an answer holds ids, and what was unusual. */
import { auditFlags } from '@kotostig/api/audit'
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Sql } from '../db/tx.ts'

const EventRow = z.strictObject({
  id: z.string(), at: z.string(), event: z.string(), officer: z.string().nullable(), name_sv: z.string().nullable(), name_fi: z.string().nullable(),
  people: z.array(z.string()), case_numbers: z.array(z.string()), details: z.record(z.string(), z.unknown()), flags: z.array(z.enum(auditFlags)),
})
export type EventRow = z.infer<typeof EventRow>

/** `before`: where the page before ended. */
export type Asked = {
  authority: { id: string; kind: string; code: string }; from: string; to: string; person?: string; officer?: string; event?: string; before?: { id: string; moment: string }
}

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
/** Once for each officer and day among the events shown, however many events there are of it. One's own people are also those one stands in for. */
const countStrangers: Sql = sql`(
  SELECT count(DISTINCT seen.person)
  FROM audit_event other CROSS JOIN LATERAL unnest(other.person_ids) AS seen (person)
  WHERE other.officer_id = looked.officer_id AND other.event <> 'DutiesListed'
    AND other.happened_at >= looked.day::timestamp AT TIME ZONE 'Europe/Helsinki' AND other.happened_at < (looked.day + 1)::timestamp AT TIME ZONE 'Europe/Helsinki'
    AND NOT EXISTS (
      SELECT FROM assignment
      WHERE assignment.person_id = seen.person AND assignment.valid_from <= looked.day AND (assignment.valid_to IS NULL OR assignment.valid_to >= looked.day)
        AND (assignment.officer_id = looked.officer_id OR EXISTS (
          SELECT FROM deputy WHERE deputy.deputy_id = looked.officer_id AND deputy.officer_id = assignment.officer_id AND deputy.authority_id = assignment.authority_id
            AND deputy.withdrawn_at IS NULL AND deputy.valid_from <= looked.day AND deputy.valid_to >= looked.day))))`

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

/** What is asked of either kind of event, where `moment` and `id` are the columns by which its index is ordered. */
const asks = (asked: Asked, moment: Sql, id: Sql): Sql => sql`${moment} >= ${asked.from}::timestamp AT TIME ZONE 'Europe/Helsinki'
  AND ${moment} < (${asked.to}::date + 1)::timestamp AT TIME ZONE 'Europe/Helsinki'
  ${asked.before ? sql`AND (${moment}, ${id}) < (${asked.before.moment}::timestamptz, ${asked.before.id}::bigint)` : sql``}
  ${asked.person ? sql`AND audit_event.person_ids @> ARRAY[${asked.person}::bigint]` : sql``}
  ${asked.officer ? sql`AND audit_event.officer_id = ${asked.officer}::bigint` : sql``}
  ${asked.event ? sql`AND audit_event.event = ${asked.event}` : sql``}`

/**
 * Two lists in the order of their indexes, each no longer than a page: what the own officers did, and what others did with people
 * of ours. Flags are worked out for the events that are shown, not for all that there are.
 */
export const listEvents = (tx: Read, asked: Asked, most: number): Promise<EventRow[]> =>
  tx.rows(EventRow, sql`
    WITH own AS (
      SELECT audit_event.*, true AS is_own FROM audit_event
      WHERE audit_event.authority_id = ${asked.authority.id}::bigint AND ${asks(asked, sql`audit_event.happened_at`, sql`audit_event.id`)}
      ORDER BY audit_event.happened_at DESC, audit_event.id DESC LIMIT ${most}
    ), others AS (
      SELECT audit_event.*, false AS is_own FROM audit_concern JOIN audit_event ON audit_event.id = audit_concern.event_id
      WHERE audit_concern.authority_id = ${asked.authority.id}::bigint AND ${asks(asked, sql`audit_concern.happened_at`, sql`audit_concern.event_id`)}
      ORDER BY audit_concern.happened_at DESC, audit_concern.event_id DESC LIMIT ${most}
    ), shown AS (
      SELECT either.*, ${dayOf(sql`either.happened_at`)} AS day FROM (SELECT * FROM own UNION ALL SELECT * FROM others) either
      ORDER BY either.happened_at DESC, either.id DESC LIMIT ${most}
    ), visible AS MATERIALIZED (
      SELECT shown.*, ARRAY(
        SELECT touched.person FROM unnest(shown.person_ids) AS touched (person) WHERE shown.is_own OR ${isOurs(asked, sql`touched.person`, sql`shown.day`)}) AS people
      FROM shown
    ), strangers AS MATERIALIZED (
      SELECT looked.officer_id, looked.day, ${countStrangers} AS seen
      FROM (SELECT DISTINCT visible.officer_id, visible.day FROM visible WHERE visible.officer_id IS NOT NULL AND visible.people <> '{}') looked
    )
    SELECT visible.id::text AS id, to_char(visible.happened_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS at, visible.event,
      officer.display_name AS officer, authority.name_sv, authority.name_fi, visible.people::text[] AS people,
      ARRAY(SELECT person.case_number FROM person WHERE person.id = ANY(visible.people) ORDER BY person.case_number) AS case_numbers, visible.details,
      array_remove(ARRAY[
        CASE WHEN visible.people <> '{}' AND strangers.seen > ${manyStrangers} THEN 'many-strangers' END,
        CASE WHEN ${sharesName(sql`officer.display_name`, sql`visible.people`)} THEN 'own-name' END,
        CASE WHEN officer.id IS NOT NULL AND (date_part('hour', visible.happened_at AT TIME ZONE 'Europe/Helsinki') >= 22 OR date_part('hour', visible.happened_at AT TIME ZONE 'Europe/Helsinki') < 5) THEN 'night' END,
        CASE WHEN ${isAnyProtected(sql`visible.people`, sql`visible.day`)} THEN 'protected' END,
        CASE WHEN ${isEmergency} THEN 'emergency' END
      ], NULL) AS flags
    FROM visible
    LEFT JOIN officer ON officer.id = visible.officer_id
    LEFT JOIN authority ON authority.id = visible.authority_id
    LEFT JOIN strangers ON strangers.officer_id = visible.officer_id AND strangers.day = visible.day
    ORDER BY visible.happened_at DESC, visible.id DESC`)

const Moment = z.strictObject({ id: z.string(), moment: z.string() })
/** Where a page ended, if the event is one that the authority may ask about. */
export const findMoment = (tx: Read, authority: string, event: string): Promise<z.infer<typeof Moment> | undefined> =>
  tx.find(Moment, sql`
    SELECT audit_event.id::text AS id, audit_event.happened_at::text AS moment FROM audit_event
    WHERE audit_event.id = ${event}::bigint AND (audit_event.authority_id = ${authority}::bigint
      OR EXISTS (SELECT FROM audit_concern WHERE audit_concern.authority_id = ${authority}::bigint AND audit_concern.happened_at = audit_event.happened_at AND audit_concern.event_id = audit_event.id))`)

const File = z.strictObject({ id: z.string(), caseNumber: z.string() })
/** Those of the people whose extract the officer may take out. */
export const listExtractable = (tx: Read, may: MayFilter, people: readonly string[]): Promise<z.infer<typeof File>[]> =>
  tx.rows(File, sql`SELECT person.id::text AS id, person.case_number AS "caseNumber" FROM person WHERE person.id = ANY(${people}::bigint[]) AND ${may.on(sql`person.id`)} ORDER BY person.id`)

const Id = z.strictObject({ id: z.string() })
export const findCase = (tx: Read, caseNumber: string): Promise<z.infer<typeof Id> | undefined> => tx.find(Id, sql`SELECT id::text AS id FROM person WHERE case_number = ${caseNumber}`)

const Named = z.strictObject({ id: z.string(), name: z.string() })
export const listAllOfficers = (tx: Read, authority: string): Promise<z.infer<typeof Named>[]> =>
  tx.rows(Named, sql`
    SELECT officer.id::text AS id, officer.display_name AS name FROM officer
    WHERE EXISTS (SELECT FROM officer_role WHERE officer_role.officer_id = officer.id AND officer_role.authority_id = ${authority}::bigint)
    ORDER BY officer.display_name, officer.id`)
