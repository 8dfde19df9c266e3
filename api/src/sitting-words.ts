/** The closed lists of the sitting, apart from its schemas: a browser can import them without carrying those. */
export const assessmentKinds = ['assessment', 'voluntary-joint'] as const
export const answerSources = ['person', 'document', 'earlier', 'other-authority', 'own-work'] as const
export const outcomes = ['plan', 'work', 'education', 'other-service', 'left-out'] as const
export const understandings = ['mother-tongue', 'understands-well', 'interpreter'] as const
export const itemKinds = ['long-goal', 'period-goal', 'service', 'language-studies', 'association', 'guidance', 'job-search', 'follow-up'] as const
export const itemStates = ['agreed', 'started', 'not-started', 'done', 'interrupted'] as const
export const understandingQuestions = ['first', 'ill', 'again'] as const
export const signatureParties = ['person', 'guardian', 'representative', 'authority', 'welfare-area', 'employment-authority'] as const
export const signatureOutcomes = ['signed', 'agreed', 'refused'] as const
export const planActs = ['plan-made', 'plan-reviewed', 'plan-extended'] as const
export const extensionGrounds = ['low-education', 'multi-sector', 'home-care-part-time', 'studies-31'] as const
export const owners = ['own', 'welfare-area', 'employment-authority', 'municipality'] as const
/** Whose part of a plan it may be without being an authority: they have no place here, what is agreed with them is written by the authority that makes the plan. */
export const outsideOwners = ['school', 'provider'] as const
export type OutsideOwner = (typeof outsideOwners)[number]
export const isOutside = (owner: string): owner is OutsideOwner => outsideOwners.some((each) => each === owner)

export type ItemKind = (typeof itemKinds)[number]
export type ItemState = (typeof itemStates)[number]
export type Outcome = (typeof outcomes)[number]
export type AnswerSource = (typeof answerSources)[number]
