/** Who a municipality may agree with, and what parties are called: by the areas the law package holds. */
import { employmentAreas, municipalityByCode } from '@kotostig/law/data/areas.ts'
import type { ReceiverKind } from '@kotostig/law/arrangements'
import type { Names } from '@kotostig/law/terms'

export type Party = { kind: ReceiverKind; code: string; nameSv: string; nameFi: string }

export function partyNames(kind: ReceiverKind, code: string): Names {
  if (kind === 'municipality') return municipalityByCode.get(code)?.name ?? { sv: code, fi: code, en: code }
  const area = employmentAreas[code]?.name
  return area === undefined ? { sv: code, fi: code, en: code } : { sv: `Arbetskraftsmyndigheten, ${area.sv}`, fi: `Työvoimaviranomainen, ${area.fi}`, en: `Employment authority, ${area.en}` }
}
export const partyOf = (kind: ReceiverKind, code: string): Party => {
  const { sv, fi } = partyNames(kind, code)
  return { kind, code, nameSv: sv, nameFi: fi }
}

/** The employment authority of the own area first (8 §), then every other municipality of the mainland. Nobody on Åland, where the sections do not apply. */
export function receiversOf(code: string): Party[] {
  const own = municipalityByCode.get(code)
  if (own === undefined || own.aland) return []
  return [partyOf('employment-authority', own.employmentArea), ...[...municipalityByCode.values()].filter((one) => one.code !== code && !one.aland).map((one) => partyOf('municipality', one.code))]
}
export const mayReceive = (municipality: string, kind: ReceiverKind, code: string): boolean => receiversOf(municipality).some((one) => one.kind === kind && one.code === code)
/** Whether the law package still knows the party: a municipality that has been merged is not among them. */
export const isKnown = (kind: ReceiverKind, code: string): boolean => (kind === 'municipality' ? municipalityByCode.has(code) : employmentAreas[code] !== undefined)
