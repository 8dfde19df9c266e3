/**
 * The thread in which a kept release of the law works out a case. It is given the case and nothing else: its files come from the kept
 * text, every other import is refused, and what could reach a file, the network or another program is taken away before it is loaded.
 */
import { registerHooks } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { CaseFile, Determination } from '@kotostig/law'
import { checksumOfModule, type LawFiles, type LawModule } from './law-module.ts'

type Law = {
  readCaseFile(value: unknown): { ok: true; case: unknown } | { ok: false; faults: { path: string; code: string; message: string }[] }
  derive(parsed: unknown, options: { why: boolean }): Determination
}
export type ReleaseAnswer = { ok: true; answer: Determination } | { ok: false; reason: string }

const root = 'kotostig-law:///'

async function load({ checksum, text }: LawModule): Promise<Law> {
  if (checksumOfModule(text) !== checksum) throw new Error('the kept release is not what its checksum says')
  const { entry, files } = JSON.parse(text) as LawFiles
  registerHooks({
    resolve: (name, { parentURL }, next) => {
      const address = name.startsWith(root) ? name : parentURL?.startsWith(root) ? (/^\.{1,2}\//.test(name) ? new URL(name, parentURL).href : undefined) : null
      if (address === null) return next(name)
      if (address === undefined || !Object.hasOwn(files, address.slice(root.length))) throw new Error(`a release of the law may not import ${name}`)
      return { url: address, format: 'module-typescript', shortCircuit: true }
    },
    load: (address, context, next) => address.startsWith(root) ? { format: 'module-typescript', source: files[address.slice(root.length)]!, shortCircuit: true } : next(address, context),
  })
  for (const name of ['process', 'fetch', 'WebSocket', 'EventSource', 'Worker', 'BroadcastChannel', 'MessageChannel', 'navigator', 'localStorage', 'sessionStorage', 'setTimeout', 'setInterval']) Reflect.deleteProperty(globalThis, name)
  return (await import(`${root}${entry}`)) as Law
}

const law = load(workerData as LawModule)
// Told to whoever asks.
law.catch(() => {})

parentPort?.on('message', async (file: CaseFile) => {
  let reply: ReleaseAnswer
  try {
    const { readCaseFile, derive } = await law
    const read = readCaseFile(file)
    reply = read.ok ? { ok: true, answer: structuredClone(derive(read.case, { why: true })) } : { ok: false, reason: read.faults.map((one) => `${one.path} ${one.code}`).join('; ') }
  } catch (error) {
    reply = { ok: false, reason: (error as Error).message }
  }
  parentPort?.postMessage(reply)
})
