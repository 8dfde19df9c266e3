/** Documents that an authority keeps beside the file of a person. Sent in parts, looked at by their bytes, and never changed. */
import { z } from 'zod'
import { download, get, post } from './endpoint.ts'
import { Withdrawn } from './note.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)

export const attachmentKinds = ['pdf', 'png', 'jpeg', 'text'] as const
export const AttachmentKind = z.enum(attachmentKinds)
export type AttachmentKind = z.infer<typeof AttachmentKind>

/** Why a document is not kept. */
export const attachmentFaults = ['empty', 'too-large', 'not-accepted', 'not-its-kind', 'broken-pdf', 'locked-pdf', 'active-pdf', 'broken-image', 'text-not-utf-8', 'text-control', 'incomplete'] as const
export const AttachmentFault = z.enum(attachmentFaults)
export type AttachmentFault = z.infer<typeof AttachmentFault>

export const mostAttachmentBytes = 10_485_760
export const attachmentPartBytes = 524_288

export const AttachmentLine = z.strictObject({
  id: z.string(), fileName: z.string(), kind: AttachmentKind, bytes: z.number(), sha256: z.string(), sentAt: z.string(), sentBy: z.string(), withdrawn: Withdrawn.nullable(),
})
export type AttachmentLine = z.infer<typeof AttachmentLine>

export const listAttachments = get('/api/people/:id/attachments', { summary: 'The documents of the own authority about a person, newest first', description: 'At most 200.' },
  z.strictObject({ attachments: z.array(AttachmentLine), more: z.boolean() }), z.strictObject({ id: Id }))

const One = z.strictObject({ id: Id, attachment: Id })
export const readAttachment = get('/api/people/:id/attachments/:attachment', { summary: 'One document, to be saved' }, download, One)
export const extractAttachment = get('/api/people/:id/extract/attachments/:attachment', { summary: 'One document of the extract, withdrawn or not, for the person to whom it belongs' }, download, One)

/** `upload` is null where the document is there already: the same submission again. `received`: how many parts are here, after a lost connection. */
export const beginAttachment = post('/api/attachments', { summary: 'Begin to send a document', description: 'The same `key` twice goes on where the first was stopped, and makes one document.' },
  z.strictObject({ key: z.string().min(8).max(100), person: Id, fileName: z.string().trim().min(1).max(400), bytes: z.int().min(0) }),
  z.strictObject({ upload: z.string().nullable(), received: z.number(), attachment: z.string().nullable(), fault: AttachmentFault.nullable() }))

export const sendAttachmentPart = post('/api/attachments/parts', { summary: 'Send a part of a document', description: 'In base64, at most 512 KiB. With the last one the document is looked at, and kept or thrown away.' },
  z.strictObject({ upload: Id, number: z.int().min(0).max(20), data: z.string().max(720_000), isLast: z.boolean() }),
  z.strictObject({ received: z.number(), attachment: z.string().nullable(), fault: AttachmentFault.nullable() }))

export const withdrawAttachment = post('/api/attachments/withdraw', { summary: 'Withdraw a document that should not be there; its row stays, with the reason' },
  z.strictObject({ attachment: Id, reason: z.string().trim().min(3).max(500) }), z.strictObject({ withdrawn: z.literal(true) }))
