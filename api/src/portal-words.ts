/** The closed lists of the portal, apart from its schemas: a browser can import them without carrying those. */
export const actsAs = ['self', 'guardian', 'representative'] as const
export type ActsAs = (typeof actsAs)[number]
export const messageKinds = ['review', 'coming', 'not-coming', 'changed', 'not-started', 'question'] as const
export type MessageKind = (typeof messageKinds)[number]
/** Why somebody has used the data, in the words the person reads. */
export const whys = ['list', 'search', 'file', 'plan', 'record', 'notes', 'documents', 'law', 'extract', 'emergency', 'handover', 'portal', 'meeting', 'fee', 'contact', 'intake', 'guidance', 'together', 'provider', 'officer', 'audit', 'retention', 'other'] as const
export type Why = (typeof whys)[number]
/** The languages of the portal. */
export const portalLanguages = ['sv', 'fi', 'en', 'uk', 'ru', 'ar', 'prs', 'fa', 'so', 'ckb', 'ti', 'tr', 'th', 'vi'] as const
export type PortalLanguage = (typeof portalLanguages)[number]
/** Documents made for the person, besides the signed plan and the invitation. */
export const portalPapers = ['assessment', 'referral', 'handover', 'fee'] as const
export const meetingPurposes = ['guidance', 'assessment', 'plan', 'review', 'other'] as const
export const meetingWays = ['on-site', 'phone', 'video'] as const
export const meetingStates = ['booked', 'held', 'cancelled', 'not-come'] as const
/** Wrong PINs before a device is closed. */
export const mostWrongPins = 5
/** A code can be used for so long. */
export const codeMinutes = 30
