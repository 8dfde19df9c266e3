/**
 * Reads what is sent, up to a limit. What is beyond the limit is read and thrown away for a while: a browser that is cut
 * off in the middle of sending shows "connection lost" instead of our reason.
 */
import type { Readable } from 'node:stream'
import { Refusal } from './serve.ts'

/** Beyond this we hang up. */
const mostDrained = 64 * 1_048_576

export const readBytes = (stream: Readable, most: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    let chunks: Buffer[] = []
    let size = 0
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= most) chunks.push(chunk)
      else chunks = []
      if (size > mostDrained) {
        reject(new Refusal('too-large'))
        stream.destroy()
      }
    })
    stream.once('end', () => (size > most ? reject(new Refusal('too-large')) : resolve(Buffer.concat(chunks))))
    stream.once('error', reject)
    // The sender went away: nobody is there to answer, but the promise must end.
    stream.once('close', () => reject(new Refusal('bad-request')))
  })
