/**
 * Text messages, through whoever sends them for the organisation. There is one way so far: a folder, in which each message becomes a file
 * that a program of the operator takes on. Another is one more function of this type.
 */
import { mkdirSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outcome } from '../mail/mail.ts'

export type TextMessage = { to: string; text: string; id: string }
export type TextSender = { name: string; send(message: TextMessage): Promise<Outcome> }

/** One file a message: written whole, then given its name, so that nobody reads half of one. The same message twice is the same file. */
export function textMessagesToFolder(folder: string): TextSender {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    name: 'folder',
    send: async ({ to, text, id }) => {
      try {
        const path = join(folder, `${id}.json`)
        await writeFile(`${path}.part`, `${JSON.stringify({ to, text })}\n`, { mode: 0o600 })
        await rename(`${path}.part`, path)
        return { ok: true }
      } catch (error) {
        return { ok: false, code: String((error as { code?: unknown }).code ?? 'not-written').slice(0, 30), isFinal: false }
      }
    },
  }
}
