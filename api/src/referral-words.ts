/** The closed lists of referrals, apart from their schemas: a browser can import them without carrying those. */
export const referralReceivers = ['welfare-area', 'employment-authority', 'municipality', 'provider', 'other'] as const
export const referralBases = ['law', 'consent', 'nothing-told'] as const
export const consentGivers = ['person', 'guardian', 'representative'] as const
export const consentWays = ['spoken', 'interpreted', 'written'] as const
export type ReferralReceiver = (typeof referralReceivers)[number]
export type ReferralBasis = (typeof referralBases)[number]
