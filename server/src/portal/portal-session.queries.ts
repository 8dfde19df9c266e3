import { z } from 'zod'
import { sql, type Read, type Tx } from '../db/tx.ts'

const Open = z.strictObject({ session: z.string(), device: z.string(), is_stale: z.boolean() })
/** A device that is open: enrolled still, not closed by wrong PINs, and used lately. */
export const findPortalSession = (tx: Read, tokenHash: string, now: string, limits: { idleMinutes: number; longestHours: number }): Promise<z.infer<typeof Open> | undefined> =>
  tx.find(Open, sql`
    SELECT portal_session.id::text AS session, portal_device.id::text AS device, portal_session.used_at < ${now}::timestamptz - interval '1 minute' AS is_stale
    FROM portal_session JOIN portal_device ON portal_device.id = portal_session.device_id
    WHERE portal_session.token_hash = ${tokenHash} AND portal_session.ended_at IS NULL AND portal_device.ended_at IS NULL
      AND portal_session.used_at >= ${now}::timestamptz - make_interval(mins => ${limits.idleMinutes}::int) AND portal_session.started_at >= ${now}::timestamptz - make_interval(hours => ${limits.longestHours}::int)`)

export const insertPortalSession = async (tx: Tx, device: string, tokenHash: string, now: string): Promise<void> => {
  await tx.write(sql`INSERT INTO portal_session (token_hash, device_id, started_at, used_at) VALUES (${tokenHash}, ${device}::bigint, ${now}, ${now})`)
  await tx.write(sql`UPDATE portal_device SET used_at = ${now} WHERE id = ${device}::bigint`)
}
export const touchPortalSession = async (tx: Tx, session: string, device: string, now: string): Promise<void> => {
  await tx.write(sql`UPDATE portal_session SET used_at = ${now} WHERE id = ${session}::bigint`)
  await tx.write(sql`UPDATE portal_device SET used_at = ${now} WHERE id = ${device}::bigint`)
}
export const endPortalSession = (tx: Tx, session: string, now: string): Promise<number> => tx.write(sql`UPDATE portal_session SET ended_at = ${now} WHERE id = ${session}::bigint AND ended_at IS NULL`)

const Device = z.strictObject({ id: z.string(), person: z.string(), wrong_pins: z.number(), salt: z.string(), hash: z.string() })
export type Device = z.infer<typeof Device>
/** A device by its cookie, also one that wrong PINs have closed. */
export const findDevice = (tx: Read, tokenHash: string): Promise<Device | undefined> =>
  tx.find(Device, sql`SELECT id::text AS id, person_id::text AS person, wrong_pins, pin_salt AS salt, pin_hash AS hash FROM portal_device WHERE token_hash = ${tokenHash} AND ended_at IS NULL`)

const Tried = z.strictObject({ wrong_pins: z.number() })
/** One more try, counted before the PIN is looked at: guesses sent at the same moment count each. Undefined where none is left. */
export const countTry = (tx: Tx, device: string, most: number): Promise<z.infer<typeof Tried> | undefined> =>
  tx.find(Tried, sql`UPDATE portal_device SET wrong_pins = wrong_pins + 1 WHERE id = ${device}::bigint AND ended_at IS NULL AND wrong_pins < ${most} RETURNING wrong_pins`)
export const forgetTries = (tx: Tx, device: string): Promise<number> => tx.write(sql`UPDATE portal_device SET wrong_pins = 0 WHERE id = ${device}::bigint`)
export const endSessions = (tx: Tx, device: string, now: string): Promise<number> => tx.write(sql`UPDATE portal_session SET ended_at = ${now} WHERE device_id = ${device}::bigint AND ended_at IS NULL`)
export const endDevice = (tx: Tx, device: string, how: 'wiped' | 'officer', now: string): Promise<number> =>
  tx.write(sql`UPDATE portal_device SET ended_at = ${now}, ended_how = ${how} WHERE id = ${device}::bigint AND ended_at IS NULL`)

const Id = z.strictObject({ id: z.string() })
const Code = z.strictObject({ id: z.string(), person: z.string(), acts_as: z.enum(['self', 'guardian', 'representative']) })
export type FoundCode = z.infer<typeof Code>
/** Takes a code that is valid now: only one request gets it. */
export const takeCode = (tx: Tx, hash: string, now: string, isOn: ReturnType<typeof sql>): Promise<FoundCode | undefined> =>
  tx.find(Code, sql`
    UPDATE portal_code SET used_at = ${now} WHERE code_hash = ${hash} AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > ${now} AND ${isOn}
    RETURNING id::text AS id, person_id::text AS person, acts_as`)

/** Whether a code that is valid now (`isOn`: where own pages are in use) was handed to another adult than those who open this device, as far as both are known. */
export const isHandedToAnother = async (tx: Read, hash: string, device: string, now: string, isOn: ReturnType<typeof sql>): Promise<boolean> =>
  (await tx.find(Id, sql`
    SELECT portal_code.id::text AS id FROM portal_code JOIN portal_access ON portal_access.device_id = ${device}::bigint AND portal_access.ended_at IS NULL
    WHERE portal_code.code_hash = ${hash} AND portal_code.used_at IS NULL AND portal_code.withdrawn_at IS NULL AND portal_code.expires_at > ${now} AND ${isOn}
      AND CASE portal_code.acts_as WHEN 'self' THEN portal_code.person_id ELSE portal_code.holder_id END <> CASE portal_access.acts_as WHEN 'self' THEN portal_access.person_id ELSE portal_access.holder_id END
    LIMIT 1`)) !== undefined

export const insertDevice = async (tx: Tx, one: { person: string; tokenHash: string; salt: string; hash: string; at: string }): Promise<string> =>
  (await tx.get(Id, sql`
    INSERT INTO portal_device (person_id, token_hash, pin_salt, pin_hash, enrolled_at, used_at)
    VALUES (${one.person}::bigint, ${one.tokenHash}, ${one.salt}, ${one.hash}, ${one.at}, ${one.at}) RETURNING id::text AS id`)).id
/** What the code was for; the same again on one device replaces what was before. */
export const grantAccess = async (tx: Tx, device: string, code: string, at: string): Promise<void> => {
  await tx.write(sql`
    UPDATE portal_access SET ended_at = ${at} FROM portal_code WHERE portal_code.id = ${code}::bigint AND portal_access.device_id = ${device}::bigint AND portal_access.person_id = portal_code.person_id AND portal_access.ended_at IS NULL`)
  await tx.write(sql`
    INSERT INTO portal_access (device_id, person_id, authority_id, code_id, acts_as, holder_id, holder_name, granted_at, granted_by)
    SELECT ${device}::bigint, person_id, authority_id, id, acts_as, holder_id, holder_name, ${at}, issued_by FROM portal_code WHERE id = ${code}::bigint`)
}

const DemoPerson = z.strictObject({ id: z.string(), name: z.string(), language: z.string(), actsAs: z.enum(['self', 'guardian', 'representative']) })
/** The invented people of a demonstration whose page anybody may open: those for whom one was made ready. */
export const listDemonstrationPeople = (tx: Read): Promise<z.infer<typeof DemoPerson>[]> =>
  tx.rows(DemoPerson, sql`
    SELECT portal_device.id::text AS id, name.given_names || ' ' || name.family_name AS name, coalesce(spoken.language, 'en') AS language,
      (SELECT max(portal_access.acts_as) FROM portal_access WHERE portal_access.device_id = portal_device.id) AS "actsAs"
    FROM portal_device JOIN person ON person.id = portal_device.person_id AND person.case_number LIKE 'K00-%'
    JOIN LATERAL (SELECT given_names, family_name FROM person_name WHERE person_name.person_id = person.id AND withdrawn_at IS NULL ORDER BY valid_from DESC LIMIT 1) name ON true
    LEFT JOIN LATERAL (SELECT language FROM person_language WHERE person_language.person_id = person.id AND withdrawn_at IS NULL ORDER BY id LIMIT 1) spoken ON true
    WHERE portal_device.is_demonstration AND portal_device.ended_at IS NULL ORDER BY portal_device.id LIMIT 20`)
/** A device of one's own beside the one that was made ready, for the same pages. */
export const copyDemonstration = async (tx: Tx, ready: string, tokenHash: string, pin: { salt: string; hash: string }, at: string): Promise<{ id: string; person: string } | undefined> => {
  const made = await tx.find(z.strictObject({ id: z.string(), person: z.string() }), sql`
    INSERT INTO portal_device (person_id, token_hash, pin_salt, pin_hash, enrolled_at, used_at)
    SELECT person_id, ${tokenHash}, ${pin.salt}, ${pin.hash}, ${at}, ${at} FROM portal_device JOIN person ON person.id = portal_device.person_id
    WHERE portal_device.id = ${ready}::bigint AND portal_device.is_demonstration AND portal_device.ended_at IS NULL AND person.case_number LIKE 'K00-%' RETURNING id::text AS id, person_id::text AS person`)
  if (made === undefined) return undefined
  await tx.write(sql`
    INSERT INTO portal_access (device_id, person_id, authority_id, acts_as, holder_id, holder_name, granted_at)
    SELECT ${made.id}::bigint, person_id, authority_id, acts_as, holder_id, holder_name, ${at} FROM portal_access WHERE device_id = ${ready}::bigint AND ended_at IS NULL`)
  return made
}
