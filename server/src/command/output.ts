/** How the command speaks: answers on standard output, everything else on standard error, one line per thing. */
import { once } from 'node:events'

/** The input or the command is wrong: exit status 2, and these lines. */
export class Complaint extends Error {
  readonly lines: string[]
  constructor(what: string, usage?: string)
  constructor(lines: string[])
  constructor(what: string | string[], usage?: string) {
    super('complaint')
    this.lines = Array.isArray(what) ? what : [`kotostig: ${what}`, ...(usage ? [`usage: ${usage}`] : [])]
  }
}

/** `kotostig ... | head` closes our output early. That is no error. */
export function endQuietlyWithoutReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    process.stderr.write(`kotostig: the answer could not be written: ${error.code ?? error.message}\n`)
    process.exit(1)
  })
}

/** Write, and wait when the reader is slower than we are. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
