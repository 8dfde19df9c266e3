/** To what somebody is referred, from the assessment or the plan. */
import { specifyingMeasures } from './assessment-content.ts'
import type { Section } from './determination.ts'
import { act681, decree869 } from './sources.ts'
import type { Names } from './terms.ts'

export type ReferralKind = { readonly key: string; readonly names: Names; readonly source: Section }
/** Referrals that follow from the assessment (14 § 7) or the plan (20 § 5). They are not waited for before the assessment is closed. */
export const serviceReferrals: readonly ReferralKind[] = [
  { key: 'planned-service', names: { sv: 'tjänst enligt planen', fi: 'suunnitelmassa sovittu palvelu', en: 'a service of the plan' }, source: act681('20', '5') },
  { key: 'other-authority', names: { sv: 'en annan myndighets tjänst', fi: 'toisen viranomaisen palvelu', en: 'a service of another authority' }, source: act681('14', '7') },
  { key: 'provider-service', names: { sv: 'serviceproducents, organisations eller förenings verksamhet', fi: 'palveluntuottajan, järjestön tai yhdistyksen toiminta', en: 'a provider, an organisation or an association' }, source: act681('14', '7') },
  // Who recognises what is said by other Acts, whose texts are not held here.
  { key: 'qualification', names: { sv: 'erkännande av examen', fi: 'tutkinnon tunnustaminen', en: 'recognition of a qualification' }, source: act681('14', '7') },
]
export const referralByKey: ReadonlyMap<string, ReferralKind> = new Map([...specifyingMeasures, ...serviceReferrals].map((one) => [one.key, one]))
export const isSpecifying = (key: string): boolean => specifyingMeasures.some((one) => one.key === key)
/** Where in the law it stands that people are sent to experts while they are assessed, to services after it, and to what the plan holds. */
export const referralPlaces = { assessment: [decree869('3'), act681('14', '2')], afterwards: [act681('14', '7')], plan: [act681('20', '5')] } as const
