/** Who asks: anybody, an officer signed in to one role at one authority, or a device that opens somebody's own page. */
export type Role = 'caseworker' | 'lead' | 'social-worker' | 'data-protection' | 'administrator'
export type AuthorityKind = 'municipality' | 'employment-authority' | 'welfare-area' | 'state-regional-centre'

export type Officer = {
  readonly sessionId: string
  readonly officerId: string
  readonly displayName: string
  readonly roleId: string
  readonly role: Role
  readonly authority: { readonly id: string; readonly kind: AuthorityKind; readonly code: string; readonly nameSv: string; readonly nameFi: string }
  /** The officer as a client, when known. */
  readonly personId: string | null
}
export type Caller = Officer | 'anyone'
/** A device opened with its PIN. Whose pages it shows hangs on the table of access and on the day. */
export type PortalCaller = { readonly sessionId: string; readonly deviceId: string }
