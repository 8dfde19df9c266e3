import { createHash } from 'node:crypto'
import * as api from '@kotostig/api/attachment'
import { reach } from '../person/reach.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { checkAttachment, cleanName, contentTypes } from './attachment.ts'
import * as queries from './attachment.queries.ts'

const mostShown = 200
const gone = { upload: null, received: 0, attachment: null } as const

export const attachmentRoutes: Served[] = [
  serveOfficer(api.listAttachments, {
    action: 'attachment.read', audit: 'AttachmentsListed', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      await reach(tx, may, params.id)
      const rows = await queries.listAttachments(tx, may, params.id, mostShown + 1)
      const attachments = rows.slice(0, mostShown)
      audit({ shown: attachments.length }, { people: [params.id], objects: attachments.map((one) => one.id) })
      return { attachments, more: rows.length > mostShown }
    },
  }),
  serveOfficer(api.readAttachment, {
    action: 'attachment.read', audit: 'AttachmentRead', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      const found = (await queries.findContent(tx, may, params.id, params.attachment, false)) ?? refuse('not-found')
      audit({}, { people: [params.id], objects: [params.attachment] })
      return { fileName: found.file_name, contentType: contentTypes[found.kind], bytes: found.bytes }
    },
  }),
  serveOfficer(api.extractAttachment, {
    action: 'person.extract', audit: 'AttachmentExtracted', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      const found = (await queries.findContent(tx, may, params.id, params.attachment, true)) ?? refuse('not-found')
      audit({}, { people: [params.id], objects: [params.attachment] })
      return { fileName: found.file_name, contentType: contentTypes[found.kind], bytes: found.bytes }
    },
  }),
  serveOfficer(api.beginAttachment, {
    action: 'attachment.add', audit: 'AttachmentSent', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      await reach(tx, may, body.person)
      const there = await queries.findByKey(tx, body.key)
      if (there !== undefined) {
        // The same submission again; a key of another authority's tells nothing about whom it was sent.
        if (there.authority !== officer.authority.id || there.person !== body.person) return refuse('conflict')
        audit({ state: 'kept' }, { people: [body.person], objects: [there.id] })
        return { ...gone, attachment: there.id, fault: null }
      }
      const fault = body.bytes === 0 ? 'empty' as const : body.bytes > api.mostAttachmentBytes ? 'too-large' as const : null
      if (fault !== null) {
        audit({ state: 'refused' }, { people: [body.person] })
        return { ...gone, fault }
      }
      await queries.dropAbandoned(tx, officer.authority.id, clock.now())
      const begun = await queries.findUploadByKey(tx, may, body.key)
      if (begun !== undefined && (begun.person !== body.person || begun.byte_count !== body.bytes)) return refuse('conflict')
      const upload = begun?.id ?? (await queries.insertUpload(tx, may, { key: body.key, person: body.person, fileName: cleanName(body.fileName), bytes: body.bytes, at: clock.now() })) ?? refuse('not-found')
      audit({ state: 'begun' }, { people: [body.person] })
      return { upload, received: await queries.countParts(tx, upload), attachment: null, fault: null }
    },
  }),
  serveOfficer(api.sendAttachmentPart, {
    action: 'attachment.add', audit: 'AttachmentSent', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const upload = (await queries.findUpload(tx, may, body.upload)) ?? refuse('not-found')
      const people = [upload.person]
      const part = Buffer.from(body.data, 'base64')
      if (part.length > api.attachmentPartBytes) return refuse('bad-request', [{ path: 'data', code: 'too-large', message: 'a part has at most 512 KiB' }])
      // One after the other: what is asked for next is what is missing.
      const here = await queries.countParts(tx, upload.id)
      if (body.number > here) return refuse('conflict')
      await queries.insertPart(tx, upload.id, body.number, part)
      const received = Math.max(here, body.number + 1)
      if (!body.isLast) {
        audit({ state: 'part' }, { people })
        return { received, attachment: null, fault: null }
      }
      const bytes = Buffer.concat((await queries.readParts(tx, upload.id)).map((one) => one.bytes))
      const checked = bytes.length === upload.byte_count && received === body.number + 1 ? await checkAttachment(upload.file_name, bytes) : { fault: 'incomplete' as const }
      await queries.dropUpload(tx, upload.id)
      if (checked.fault !== undefined) {
        audit({ state: 'refused' }, { people })
        return { received, attachment: null, fault: checked.fault }
      }
      const id = await queries.insertAttachment(tx, may, { key: upload.key, person: upload.person, fileName: upload.file_name, kind: checked.kind, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), at: clock.now() })
      audit({ state: 'kept' }, { people, objects: [id] })
      return { received, attachment: id, fault: null }
    },
  }),
  serveOfficer(api.withdrawAttachment, {
    action: 'attachment.add', audit: 'AttachmentWithdrawn', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const { person } = (await queries.withdrawAttachment(tx, may, body.attachment, body.reason, clock.now())) ?? refuse('not-found')
      audit({}, { people: [person], objects: [body.attachment] })
      return { withdrawn: true as const }
    },
  }),
]
