/**
 * Every event that an investigator can ask about, and what its record must hold. A request names exactly one. Names,
 * identity numbers and free text never stand in a record.
 *
 * Nothing is stored about anyone yet, so records go to the log. When people sign in and files are kept, each record
 * becomes a row in the same transaction as what it tells of.
 */
export type AuditRecord = Readonly<Record<string, string | number>>

type AuditEvent = {
  /** The question an investigator asks. */
  readonly answers: string
  readonly holds: readonly string[]
  /** `nowhere` only for what concerns no person. */
  readonly kept: 'log' | 'nowhere'
}

export const auditEvents = {
  CaseDetermined: { answers: 'When were cases worked out, how large, and under which release of the law?', holds: ['bytes', 'lawRelease'], kept: 'log' },
  LawRead: { answers: 'None: the law is public, and who reads it is nobody else\'s business.', holds: [], kept: 'nowhere' },
  InterfaceRead: { answers: 'None: a public description.', holds: [], kept: 'nowhere' },
  SystemStateRead: { answers: 'None: asked every few seconds by machines.', holds: [], kept: 'nowhere' },
} as const satisfies Record<string, AuditEvent>

export type AuditName = keyof typeof auditEvents
/** The facts an event must hold, by name: leaving one out does not compile. */
export type AuditDetails<Name extends AuditName> = Readonly<Record<(typeof auditEvents)[Name]['holds'][number], string | number>>
