/**
 * The SQL of "this person belongs to this authority on this day". Each link is a condition on a person's id; a list puts it
 * into its WHERE, a page asks it about one id, so the two cannot disagree. The day stands once, here.
 * Every table has a name of its own here, so that a list of the same table can ask about its own column.
 */
import type { Officer } from './caller.ts'
import { sql, type Sql } from './db/tx.ts'
import { worksAt } from './role-in-force.ts'

/**
 * Whether there is such a row. Written so that the planner asks it of each person in turn by an index, never by reading the
 * whole table into a hash first: a list shows some hundred people of a million.
 */
const isThere = (rows: Sql): Sql => sql`((SELECT true ${rows} LIMIT 1) IS NOT NULL)`

/** `now` is the moment; without it, nothing is an emergency. */
export type Link = (officer: Officer, today: string, person: Sql, now?: string) => Sql

/** The law gives the authority a task towards the person today. */
const holds: Link = ({ authority }, today, person) => sql`${isThere(sql`FROM responsibility held
  WHERE held.person_id = ${person} AND held.holder_kind = ${authority.kind} AND held.holder_code = ${authority.code}
    AND held.valid_from <= ${today} AND (held.valid_to IS NULL OR held.valid_to >= ${today})`)}`

/** A file of its own, not read as a part of another. */
const isWhole = (person: Sql): Sql => isThere(sql`FROM person whole WHERE whole.id = ${person} AND whole.merged_into IS NULL`)

/** The authority opened the file, and the law names nobody for the integration services yet. */
const openedWithoutHolder: Link = ({ authority }, today, person) => sql`(
  ${isThere(sql`FROM person opened WHERE opened.id = ${person} AND opened.opened_by = ${authority.id}::bigint AND opened.merged_into IS NULL`)}
  AND NOT ${isThere(sql`FROM responsibility held
    WHERE held.person_id = ${person} AND held.task = 'integration-services'
      AND held.valid_from <= ${today} AND (held.valid_to IS NULL OR held.valid_to >= ${today})`)})`

/** The file is here: opened by the authority, or its handover accepted (85, 86 §). */
const fileIsHere: Link = ({ authority }, _today, person) => sql`(
  ${isThere(sql`FROM person opened WHERE opened.id = ${person} AND opened.opened_by = ${authority.id}::bigint`)}
  OR ${isThere(sql`FROM handover accepted WHERE accepted.person_id = ${person} AND accepted.to_authority = ${authority.id}::bigint`)})`

const responsible: Link = (officer, today, person) => sql`(${holds(officer, today, person)} OR ${openedWithoutHolder(officer, today, person)})`
const hasFile: Link = (officer, today, person) => sql`((${holds(officer, today, person)} AND ${fileIsHere(officer, today, person)}) OR ${openedWithoutHolder(officer, today, person)})`

export const links = {
  /** The name and the duties: from the day the law makes the authority responsible. */
  responsible,
  /** The whole file: responsible, and the file is here. */
  hasFile,
  /** The whole file, and the officer is the one who works with the person, or stands in for them. */
  worksWith: (officer, today, person) => sql`(${hasFile(officer, today, person)}
    AND ${hasOfficer(officer.authority.id, today, person, sql`working.officer_id = ANY(${ownWork(officer, today, true)})`)})`,
  /** The officer has opened the file in an emergency, less than a day ago, and said why. */
  emergency: ({ officerId, authority }, _today, person, now) =>
    now === undefined
      ? sql`false`
      : isThere(sql`FROM emergency_access urgent
        WHERE urgent.person_id = ${person} AND urgent.officer_id = ${officerId}::bigint AND urgent.authority_id = ${authority.id}::bigint
          AND urgent.opened_at <= ${now} AND urgent.closes_at > ${now} AND ${isWhole(sql`urgent.person_id`)}`),
  /** Asked to take part in an assessment, a plan or a review by the authority that is responsible today (14 § 4, 20 § 2, 22 § 2). */
  takesPart: ({ authority }, today, person) => isThere(sql`FROM participation asked JOIN authority asking ON asking.id = asked.inviting_authority_id
    JOIN responsibility held ON held.person_id = ${person} AND held.holder_kind = asking.kind AND held.holder_code = asking.code AND held.valid_from <= ${today} AND (held.valid_to IS NULL OR held.valid_to >= ${today})
    WHERE asked.person_id = ${person} AND asked.authority_id = ${authority.id}::bigint AND asked.answer IS DISTINCT FROM 'does-not' AND asked.invited_on <= ${today} AND (asked.ended_on IS NULL OR asked.ended_on >= ${today})`),
  /**
   * The file is here, the services have become another authority's, and nobody there has accepted it: until then it is handed over from here (85 §). Only whoever had the services last.
   */
  handsOver: (officer, today, person) => sql`(${fileIsHere(officer, today, person)}
    AND ${isThere(sql`FROM person waits WHERE waits.id = ${person} AND waits.merged_into IS NULL AND waits.awaited_by IS NOT NULL AND waits.awaited_by <> ${officer.authority.id}::bigint`)}
    AND ${isThere(sql`FROM responsibility ours WHERE ours.person_id = ${person} AND ours.task = 'integration-services' AND ours.holder_kind = ${officer.authority.kind} AND ours.holder_code = ${officer.authority.code} AND ours.valid_to < ${today}
      AND NOT EXISTS (SELECT FROM responsibility later WHERE later.person_id = ${person} AND later.task = 'integration-services' AND later.valid_from > ours.valid_from AND later.valid_to < ${today})`)})`,
  /** Something was handed over from here: one's own document, also afterwards. */
  handedOver: ({ authority }, _today, person) => isThere(sql`FROM capsule given WHERE given.person_id IN (SELECT ${person}::bigint UNION ALL SELECT part.id FROM person part WHERE part.merged_into = ${person}::bigint) AND given.from_authority = ${authority.id}::bigint`),
  /** As responsible, but seen by nobody: people are moved between officers by number, without the leader reading who they are. */
  movedUnseen: responsible,
  /** The file is here and nobody is responsible any more: what is kept, and one day deleted. Shown by number only. */
  keepsFile: (officer, today, person) => sql`(${fileIsHere(officer, today, person)} AND ${isWhole(person)} AND NOT ${isThere(sql`FROM responsibility held
    WHERE held.person_id = ${person} AND (held.valid_to IS NULL OR held.valid_to >= ${today})`)})`,
  /** Whoever has a file anywhere: only for opening it in an emergency. */
  anybody: () => sql`true`,
} as const satisfies Record<string, Link>
export type LinkName = keyof typeof links

/** Links that hold for somebody whose whereabouts are not disclosed too. */
export const alsoUndisclosed: ReadonlySet<LinkName> = new Set(['emergency', 'anybody', 'movedUnseen', 'keepsFile'])

/** Nobody opens their own file, or that of their family. */
export const notOneself: Link = ({ personId }, _today, person) =>
  personId === null
    ? sql`true`
    : sql`(${person} <> ${personId}::bigint
      AND NOT ${isThere(sql`FROM family_tie tie WHERE tie.withdrawn_at IS NULL AND ((tie.person_id = ${person} AND tie.other_person_id = ${personId}::bigint) OR (tie.other_person_id = ${person} AND tie.person_id = ${personId}::bigint))`)}
      AND NOT ${isThere(sql`FROM birth_in_finland birth WHERE birth.withdrawn_at IS NULL AND ((birth.person_id = ${person} AND birth.parent_id = ${personId}::bigint) OR (birth.parent_id = ${person} AND birth.person_id = ${personId}::bigint))`)})`

/**
 * The officers whose people are one's own work today: oneself, and colleagues for whom one stands in. `protectedToo`: also where
 * the people's whereabouts are not disclosed, which the leader says for each deputy.
 */
export const ownWork = ({ officerId, authority }: Officer, today: string, protectedToo: boolean): Sql => sql`ARRAY(
  SELECT ${officerId}::bigint UNION ALL
  SELECT absent.officer_id FROM deputy absent
  WHERE absent.deputy_id = ${officerId}::bigint AND absent.authority_id = ${authority.id}::bigint AND absent.withdrawn_at IS NULL
    AND absent.valid_from <= ${today} AND absent.valid_to >= ${today}${protectedToo ? sql` AND absent.covers_protected` : sql``})`

/** Somebody works with the person at the authority: assigned today, to an officer whose role is in force. `which` narrows it. */
export const hasOfficer = (authority: string, today: string, person: Sql, which: Sql): Sql => isThere(sql`FROM assignment working
  WHERE working.person_id = ${person} AND working.authority_id = ${authority}::bigint AND ${which} AND working.valid_from <= ${today} AND (working.valid_to IS NULL OR working.valid_to >= ${today})`)
/** Of an assignment: the officer is still here. */
export const isStillHere = (authority: string, today: string): Sql => worksAt(sql`working.officer_id`, authority, today)

/** Somebody whose whereabouts are not disclosed (661/2009 36 §) is there only for the officer who works with them. */
/** Until somebody does, the leader sees them, to decide who: also when the role of whoever did has ended. */
export const disclosed: Link = (officer, today, person) => {
  const { authority, role } = officer
  return sql`(
    NOT ${isHidden(today, person)}
    OR ${hasOfficer(authority.id, today, person, sql`working.officer_id = ANY(${ownWork(officer, today, true)})`)}
    OR ${role === 'lead' ? sql`NOT ${hasOfficer(authority.id, today, person, isStillHere(authority.id, today))}` : sql`false`})`
}

/** The person's whereabouts are not disclosed today. */
export const isHidden = (today: string, person: Sql): Sql => isThere(sql`FROM non_disclosure hidden WHERE hidden.person_id = ${person} AND hidden.withdrawn_at IS NULL AND hidden.valid_from <= ${today} AND (hidden.valid_to IS NULL OR hidden.valid_to >= ${today})`)
