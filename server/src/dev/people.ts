/** Authorities, officers and people for a test, each made where it is used. Nothing is shared between test files. */
import { lawRelease } from '@kotostig/law'
import { z } from 'zod'
import type { AuthorityKind, Officer, Role } from '../caller.ts'
import { sql, type Database, type Sql } from '../db/tx.ts'
import { recordLawRelease } from '../law/law.ts'

const Id = z.object({ id: z.string() })
const inserted = async (database: Database, query: Sql): Promise<string> => (await database.write((tx) => tx.get(Id, sql`${query} RETURNING id::text AS id`))).id

export type MadeAuthority = Officer['authority']
export type Span = { from: string; to?: string }
const always: Span = { from: '2000-01-01' }

export async function makeAuthority(database: Database, kind: AuthorityKind, code: string, name: string): Promise<MadeAuthority> {
  const id = await inserted(database, sql`INSERT INTO authority (kind, code, name_sv, name_fi, valid_from) VALUES (${kind}, ${code}, ${name}, ${name}, '2000-01-01')`)
  return { id, kind, code, nameSv: name, nameFi: name }
}

let officers = 0
/** An officer in one role. `person`: the officer as a client. `subject`: how the identity provider knows them. */
export async function makeOfficer(
  database: Database, authority: MadeAuthority, role: Role, more: { name?: string; person?: string; subject?: string; when?: Span } = {},
): Promise<Officer> {
  const displayName = more.name ?? `${role} ${authority.nameSv}`
  const officerId = await inserted(database, sql`
    INSERT INTO officer (display_name, subject, person_id) VALUES (${displayName}, ${more.subject ?? `test:${++officers}:${authority.id}`}, ${more.person ?? null}::bigint)`)
  const roleId = await grantRole(database, officerId, authority, role, more.when)
  return { sessionId: '0', officerId, displayName, roleId, role, authority, personId: more.person ?? null }
}

export const grantRole = (database: Database, officer: string, authority: MadeAuthority, role: Role, when: Span = always): Promise<string> =>
  inserted(database, sql`
    INSERT INTO officer_role (officer_id, authority_id, role, valid_from, valid_to)
    VALUES (${officer}::bigint, ${authority.id}::bigint, ${role}, ${when.from}, ${when.to ?? null}::date)`)

let people = 0
export async function makePerson(database: Database, openedBy: MadeAuthority, name: { family: string; given: string } = { family: 'Testsson', given: 'Test' }): Promise<string> {
  const id = await inserted(database, sql`
    INSERT INTO person (case_number, born, opened_by) VALUES (${`T-${++people}-${openedBy.id}`}, '1990-05-01', ${openedBy.id}::bigint)`)
  await database.write((tx) => tx.write(sql`
    INSERT INTO person_name (person_id, family_name, given_names, search_key, valid_from, source_kind, recorded_at)
    VALUES (${id}::bigint, ${name.family}, ${name.given}, ${`${name.family} ${name.given}`.toLowerCase()}, '1990-05-01', 'person', '2020-01-01T00:00:00Z')`))
  return id
}

/** As if the law had derived it. */
export async function makeResponsible(database: Database, person: string, { kind, code }: MadeAuthority, when: Span): Promise<void> {
  await recordLawRelease(database, lawRelease)
  await database.write((tx) => tx.write(sql`
    INSERT INTO responsibility (person_id, task, holder_kind, holder_code, role, valid_from, valid_to, law_release)
    VALUES (${person}::bigint, 'integration-services', ${kind}, ${code}, '', ${when.from}, ${when.to ?? null}::date, ${lawRelease})`))
}

export const makeHandover = (database: Database, person: string, { authority, officerId }: Officer): Promise<number> =>
  database.write((tx) => tx.write(sql`
    INSERT INTO handover (person_id, to_authority, accepted_at, accepted_by, ground)
    VALUES (${person}::bigint, ${authority.id}::bigint, '2026-11-23T08:00:00Z', ${officerId}::bigint, 'consent')`))

export const makeAssignment = (database: Database, person: string, { authority, officerId }: Officer, when: Span = always): Promise<number> =>
  database.write((tx) => tx.write(sql`
    INSERT INTO assignment (person_id, authority_id, officer_id, valid_from, valid_to, assigned_at)
    VALUES (${person}::bigint, ${authority.id}::bigint, ${officerId}::bigint, ${when.from}, ${when.to ?? null}::date, '2026-01-01T00:00:00Z')`))

export const makeFamilyTie = (database: Database, person: string, other: string): Promise<number> =>
  database.write((tx) => tx.write(sql`
    INSERT INTO family_tie (person_id, other_person_id, existed_before_arrival, valid_from, source_kind, recorded_at)
    VALUES (${person}::bigint, ${other}::bigint, true, '2020-01-01', 'person', '2020-01-01T00:00:00Z')`))

export const makeProtected = (database: Database, person: string, when: Span): Promise<number> =>
  database.write((tx) => tx.write(sql`
    INSERT INTO non_disclosure (person_id, covers_household, valid_from, valid_to, source_kind, recorded_at)
    VALUES (${person}::bigint, false, ${when.from}, ${when.to ?? null}::date, 'population-register', '2020-01-01T00:00:00Z')`))
