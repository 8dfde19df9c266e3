/** Documents of a sitting on paper. Only the Swedish or Finnish side applies and is signed. */
import { z } from 'zod'
import { download, get, post } from './endpoint.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Language = z.enum(['sv', 'fi'])
/** `alone`: nothing beside it. */
const Other = z.string().regex(/^[a-z]{2,5}$/)

export const listSideLanguages = get('/api/documents/languages', { summary: 'Languages that documents can have beside Swedish or Finnish, and whether somebody has read the translation' },
  z.strictObject({ languages: z.array(z.strictObject({ code: z.string(), name: z.string(), isReviewed: z.boolean(), isRightToLeft: z.boolean(), /** The texts that apply, and not a translation. */
    isOriginal: z.boolean(), reviewedBy: z.string().nullable(), reviewedOn: z.string().nullable() })) }))
/** The three questions of the understanding check, as they are asked in the language of the person. */
export const readUnderstandingWords = get('/api/documents/words/:language/understanding', { summary: 'The questions of the understanding check in a language', description: 'The keys are those of the documents\' words. Null: not had in that language.' },
  z.strictObject({ language: z.string(), isReviewed: z.boolean(), isRightToLeft: z.boolean(), words: z.record(z.string(), z.string()).nullable() }), z.strictObject({ language: Other }))
export const printPlan = get('/api/people/:id/plan/:version/:language/:other', { summary: 'The plan as PDF: a signed version by its id, or `draft`' }, download,
  z.strictObject({ id: Id, version: z.union([Id, z.literal('draft')]), language: Language, other: Other }))
export const printAssessment = get('/api/people/:id/assessment/:language/:other', { summary: 'The newest assessment as PDF' }, download, z.strictObject({ id: Id, language: Language, other: Other }))
export const printReferral = get('/api/people/:id/referral/:measure/:language/:other', { summary: 'A referral to a specifying measure as PDF' }, download, z.strictObject({ id: Id, measure: Id, language: Language, other: Other }))
export const printNotice = post('/api/people/notice', { summary: 'A notice to the welfare area of a need of social services, as PDF' },
  z.strictObject({ person: Id, language: Language, other: Other, words: z.string().trim().min(3).max(2000).refine((given) => !given.includes('\0')) }), download)
