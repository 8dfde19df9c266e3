/** What authorities are called and since when they exist, by the areas the law package holds. */
import { employmentAreas, municipalityByCode, stateCentres, welfareAreas } from '@kotostig/law/data/areas.ts'
import type { IsoDate } from '@kotostig/law/kit/date'
import type { AuthorityKind } from '../caller.ts'

export type NamedAuthority = { kind: AuthorityKind; code: string; nameSv: string; nameFi: string; from: IsoDate }

type Area = { readonly name: { readonly sv: string; readonly fi: string } }
const areas: Record<AuthorityKind, { find: (code: string) => Area | undefined; from: IsoDate; sv?: string; fi?: string }> = {
  'municipality': { find: (code) => municipalityByCode.get(code), from: '2011-09-01' },
  'employment-authority': { find: (code) => (Object.hasOwn(employmentAreas, code) ? employmentAreas[code] : undefined), from: '2025-01-01', sv: 'Arbetskraftsmyndigheten, ', fi: 'Työvoimaviranomainen, ' },
  'welfare-area': { find: (code) => (Object.hasOwn(welfareAreas, code) ? welfareAreas[code] : undefined), from: '2023-01-01' },
  'state-regional-centre': { find: (code) => (Object.hasOwn(stateCentres, code) ? stateCentres[code] : undefined), from: '2026-01-01' },
}
export const authorityKinds = Object.keys(areas) as AuthorityKind[]

/** Undefined: there is no such area. */
export function namedAuthority(kind: AuthorityKind, code: string): NamedAuthority | undefined {
  const { find, from, sv = '', fi = '' } = areas[kind]
  const name = find(code)?.name
  return name && { kind, code, nameSv: `${sv}${name.sv}`, nameFi: `${fi}${name.fi}`, from }
}
