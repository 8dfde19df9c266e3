/** The first administrator of an authority: added by whoever runs the server, and only where there is none. */
import { systemInsert } from '../audit.ts'
import type { Clock } from '../clock.ts'
import type { Tx } from '../db/tx.ts'
import type { NamedAuthority } from './names.ts'
import * as queries from './office.queries.ts'

export type First = { isKnown: boolean } | 'is-administered' | 'has-ended' | 'has-other-right'

export async function addFirstAdministrator(tx: Tx, one: { subject: string; name: string; authority: NamedAuthority }, clock: Clock): Promise<First> {
  const authority = await queries.keepAuthority(tx, one.authority)
  await queries.lockOffice(tx, authority)
  if (await queries.isAdministered(tx, authority, clock.today())) return 'is-administered'
  if (await queries.hasEnded(tx, one.subject)) return 'has-ended'
  const known = await queries.findBySubject(tx, one.subject)
  const officer = known?.id ?? (await queries.insertOfficer(tx, one.name, one.subject, clock.now())).id
  const grant = { officer, role: 'administrator' as const, from: clock.today(), to: null }
  if (await queries.hasWithin(tx, authority, grant, ['data-protection', 'administrator'])) return 'has-other-right'
  const role = await queries.insertRole(tx, grant, { officerId: null, authority: { id: authority } }, clock.now())
  await tx.write(systemInsert('OfficerAdded', { officer: null, authority }, clock.now(), {}, { objects: [officer, role.id], earliestOn: clock.today() }))
  return { isKnown: known !== undefined }
}
