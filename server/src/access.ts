/**
 * THE TABLE: who may do what, and on which legal ground. What is not in the table is not allowed; there is no wildcard
 * and nobody who may do everything. Today nothing is stored about anyone, so every action is open to the public.
 */

/** Anyone, without signing in. The ground says why that is lawful. */
export type Anyone = { readonly who: 'anyone'; readonly ground: string }
type AccessRow = Anyone
type AccessTable = Readonly<Record<string, readonly AccessRow[]>>

const anyone = (ground: string): Anyone => ({ who: 'anyone', ground })

export const access = {
  'case.determine': [
    anyone('Act 434/2003 s. 8: an authority advises without charge. The case file is worked out in memory and not stored; whoever sends it is the controller of what is in it.'),
  ],
  'law.read': [anyone('Act 404/1961 s. 9: statutes are not protected by copyright. Act 621/1999 s. 20: an authority produces and distributes information on its activity.')],
  'interface.read': [anyone('Act 906/2019 s. 22: technical interfaces are documented and their descriptions kept available.')],
  'system.read': [anyone('Act 906/2019 s. 13: an authority monitors its information systems. Holds no personal data.')],
} as const satisfies AccessTable

export type Action = keyof typeof access

/** Whether the caller may. `caller` is the only kind there is until people sign in. */
export const may = (caller: 'anyone', action: Action): boolean => access[action].some((row) => row.who === caller)
