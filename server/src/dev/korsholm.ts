/** A small world for tests: Korsholm, Vasa and a welfare area, some officers, and a way to ask as one of them. Today is Monday 23.11.2026. */
import { lawRelease } from '@kotostig/law'
import { recordLawRelease } from '../law/law.ts'
import { makeTestApp } from './test-app.ts'
import { makeTestDatabase, type TestDatabase } from './test-database.ts'

export type Answer = { status: number; body: Record<string, unknown> & { errors?: { path: string; code: string }[] }; cookie: string | undefined }
export type Korsholm = {
  made: TestDatabase
  ask(method: 'GET' | 'POST', url: string, cookie: string | undefined, body?: unknown): Promise<Answer>
  /** What is saved as a file; with a body it is sent. */
  askBytes(url: string, cookie: string | undefined, body?: unknown): Promise<{ status: number; headers: Record<string, unknown>; bytes: Uint8Array }>
  signIn(name: string): Promise<string>
  close(): Promise<void>
}

export async function makeKorsholm(): Promise<Korsholm> {
  const made = await makeTestDatabase()
  const server = await makeTestApp({ database: made.database })
  await recordLawRelease(made.database, lawRelease)
  await made.asOwner(`
    INSERT INTO authority (kind, code, name_sv, name_fi, valid_from) VALUES
      ('municipality', '499', 'Korsholm', 'Mustasaari', '2000-01-01'), ('municipality', '905', 'Vasa', 'Vaasa', '2000-01-01'),
      ('welfare-area', '17', 'Österbottens välfärdsområde', 'Pohjanmaan hyvinvointialue', '2023-01-01')`)
  await made.asOwner(`
    INSERT INTO officer (display_name, subject)
    VALUES ('Eva Handläggare', 'demo:eva'), ('Lena Ledare', 'demo:lena'), ('Ville Virkailija', 'demo:ville'), ('Sten Socialarbetare', 'demo:sten'), ('Dag Skydd', 'demo:dag')`)
  await made.asOwner(`
    INSERT INTO officer_role (officer_id, authority_id, role, valid_from)
    SELECT officer.id, authority.id, one.role, '2025-01-01'
    FROM (VALUES ('demo:eva', '499', 'caseworker'), ('demo:lena', '499', 'lead'), ('demo:ville', '905', 'caseworker'), ('demo:sten', '17', 'social-worker'), ('demo:dag', '499', 'data-protection')) one (subject, code, role)
    JOIN officer ON officer.subject = one.subject JOIN authority ON authority.code = one.code`)

  const ask: Korsholm['ask'] = async (method, url, cookie, body) => {
    const reply = await server.app.inject({
      method, url, headers: { ...(cookie ? { cookie } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    return { status: reply.statusCode, body: JSON.parse(reply.body) as Answer['body'], cookie: String(reply.headers['set-cookie'] ?? '').split(';')[0] || undefined }
  }
  const askBytes: Korsholm['askBytes'] = async (url, cookie, body) => {
    const reply = await server.app.inject({
      method: body === undefined ? 'GET' : 'POST', url, headers: { ...(cookie ? { cookie } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    return { status: reply.statusCode, headers: reply.headers, bytes: new Uint8Array(reply.rawPayload) }
  }
  return {
    made, ask, askBytes,
    signIn: async (name) => {
      const { body } = await ask('GET', '/api/session', undefined)
      const account = (body['accounts'] as { id: string; name: string }[]).find((one) => one.name === name)!
      return (await ask('POST', '/api/demonstration/session', undefined, { account: account.id })).cookie!
    },
    close: async () => {
      await server.close()
      await made.remove()
    },
  }
}
