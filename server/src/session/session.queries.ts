import { z } from 'zod'
import type { Officer } from '../caller.ts'
import { sql, type Read, type Tx } from '../db/tx.ts'
import { inForce } from '../role-in-force.ts'

const OfficerRow = z.strictObject({
  session_id: z.string(), is_stale: z.boolean(), officer_id: z.string(), display_name: z.string(), role_id: z.string(), role: z.enum(['caseworker', 'lead', 'social-worker', 'data-protection', 'administrator']),
  authority_id: z.string(), kind: z.enum(['municipality', 'employment-authority', 'welfare-area', 'state-regional-centre']), code: z.string(), name_sv: z.string(), name_fi: z.string(), person_id: z.string().nullable(),
})
export type OfficerRow = z.infer<typeof OfficerRow>

/** The officer of a session that is in use, in a role that is valid today. */
export const findSession = (tx: Read, tokenHash: string, now: string, today: string, limits: { idleMinutes: number; longestHours: number }): Promise<OfficerRow | undefined> =>
  tx.find(OfficerRow, sql`
    SELECT session.id::text AS session_id, session.used_at < ${now}::timestamptz - interval '1 minute' AS is_stale, officer.id::text AS officer_id, officer.display_name, officer_role.id::text AS role_id, officer_role.role,
      authority.id::text AS authority_id, authority.kind, authority.code, authority.name_sv, authority.name_fi, officer.person_id::text AS person_id
    FROM session
    JOIN officer ON officer.id = session.officer_id
    JOIN officer_role ON officer_role.id = session.role_id
    JOIN authority ON authority.id = officer_role.authority_id
    WHERE session.token_hash = ${tokenHash} AND session.ended_at IS NULL AND session.used_at >= ${now}::timestamptz - make_interval(mins => ${limits.idleMinutes}::int)
      AND session.started_at >= ${now}::timestamptz - make_interval(hours => ${limits.longestHours}::int)
      AND officer.ended_at IS NULL AND ${inForce(today)}`)

/** Noted at most once a minute: a busy page must not write the same row for every request. */
export const touchSession = (tx: Tx, session: string, now: string): Promise<number> =>
  tx.write(sql`UPDATE session SET used_at = ${now} WHERE id = ${session}::bigint AND used_at < ${now}::timestamptz - interval '1 minute'`)

const Id = z.object({ id: z.string() })
export const insertSession = async (tx: Tx, role: string, tokenHash: string, now: string, today: string): Promise<string | undefined> =>
  (await tx.find(Id, sql`
    INSERT INTO session (token_hash, officer_id, role_id, started_at, used_at)
    SELECT ${tokenHash}, officer_role.officer_id, officer_role.id, ${now}, ${now}
    FROM officer_role JOIN officer ON officer.id = officer_role.officer_id
    WHERE officer_role.id = ${role}::bigint AND officer.ended_at IS NULL AND ${inForce(today)}
    RETURNING id::text AS id`))?.id

export const endSession = (tx: Tx, session: string, now: string): Promise<number> => tx.write(sql`UPDATE session SET ended_at = ${now} WHERE id = ${session}::bigint`)

const AccountRow = z.strictObject({ role_id: z.string(), display_name: z.string(), role: z.string(), kind: z.string(), code: z.string(), name_sv: z.string(), name_fi: z.string() })
/** The accounts of the demonstration: those whose subject says so, in roles valid today. */
export const listDemonstrationAccounts = (tx: Read, today: string): Promise<z.infer<typeof AccountRow>[]> =>
  tx.rows(AccountRow, sql`
    SELECT officer_role.id::text AS role_id, officer.display_name, officer_role.role, authority.kind, authority.code, authority.name_sv, authority.name_fi
    FROM officer_role JOIN officer ON officer.id = officer_role.officer_id JOIN authority ON authority.id = officer_role.authority_id
    WHERE officer.subject LIKE 'demo:%' AND officer.ended_at IS NULL AND ${inForce(today)}
    ORDER BY authority.kind, authority.code, officer_role.role, officer.display_name`)

export const officerOf = (row: OfficerRow): Officer => ({
  sessionId: row.session_id, officerId: row.officer_id, displayName: row.display_name, roleId: row.role_id, role: row.role, personId: row.person_id,
  authority: { id: row.authority_id, kind: row.kind, code: row.code, nameSv: row.name_sv, nameFi: row.name_fi },
})

/** What an officer may be today, first the oldest right. */
export const listRoles = (tx: Read, officer: string, today: string): Promise<z.infer<typeof AccountRow>[]> =>
  tx.rows(AccountRow, sql`
    SELECT officer_role.id::text AS role_id, officer.display_name, officer_role.role, authority.kind, authority.code, authority.name_sv, authority.name_fi
    FROM officer_role JOIN officer ON officer.id = officer_role.officer_id JOIN authority ON authority.id = officer_role.authority_id
    WHERE officer.id = ${officer}::bigint AND officer.ended_at IS NULL AND ${inForce(today)}
    ORDER BY officer_role.id`)

/** An officer by the name the identity provider knows them by. */
export const findOfficer = (tx: Read, subject: string): Promise<z.infer<typeof Id> | undefined> =>
  tx.find(Id, sql`SELECT id::text AS id FROM officer WHERE subject = ${subject} AND ended_at IS NULL`)

/** The session goes on in another role of the same officer, if it is valid today. */
export const changeRole = (tx: Tx, session: string, role: string, today: string): Promise<number> =>
  tx.write(sql`
    UPDATE session SET role_id = officer_role.id
    FROM officer_role
    WHERE session.id = ${session}::bigint AND officer_role.id = ${role}::bigint AND officer_role.officer_id = session.officer_id
      AND ${inForce(today)}`)

export const hasDemonstrationAccount = (tx: Read): Promise<{ found: boolean }> =>
  tx.get(z.strictObject({ found: z.boolean() }), sql`SELECT EXISTS (SELECT FROM officer WHERE subject LIKE 'demo:%') AS found`)
