/**
 * What is kept on the telephone so that the page can be read without a network: the last answer, encrypted. To write takes no PIN
 * (a public key is enough), to read takes it: the private key lies under one that is made from the PIN. Five wrong ones delete all.
 */
import type { readMine } from '@kotostig/api/portal'

export type Mine = typeof readMine extends { readonly types?: { reply: infer R } } ? R : never

type Locked = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer }
type Record = { salt: Uint8Array<ArrayBuffer>; privateKey: Locked; publicKey: ArrayBuffer; wrong: number; data?: { from: ArrayBuffer; locked: Locked } }

/** A PIN is six digits: each guess is made to cost about half a second on a telephone. */
const rounds = 600_000
const mostWrong = 5
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const
const name = 'kotostig-portal'

/** Without these (an old browser, a page that is not sent encrypted) nothing is kept. */
const isPossible = (): boolean => typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && (crypto.subtle as SubtleCrypto | undefined) !== undefined

function base<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(name, 1)
    opening.addEventListener('upgradeneeded', () => void opening.result.createObjectStore('kept'))
    opening.addEventListener('error', () => failed(opening.error ?? new Error('no database')))
    opening.addEventListener('success', () => {
      const database = opening.result
      const transaction = database.transaction('kept', mode)
      const asked = run(transaction.objectStore('kept'))
      transaction.addEventListener('complete', () => {
        database.close()
        done(asked.result)
      })
      transaction.addEventListener('abort', () => {
        database.close()
        failed(transaction.error ?? new Error('aborted'))
      })
    })
  })
}
const readRecord = (): Promise<Record | undefined> => base<Record | undefined>('readonly', (store) => store.get('all') as IDBRequest<Record | undefined>)
const writeRecord = (record: Record): Promise<unknown> => base('readwrite', (store) => store.put(record, 'all'))

const random = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes))
async function underPin(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
const lock = async (key: CryptoKey, bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Locked> => {
  const iv = random(12)
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) }
}
const unlock = (key: CryptoKey, { iv, bytes }: Locked): Promise<ArrayBuffer> => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes)
const between = (own: CryptoKey, other: CryptoKey): Promise<CryptoKey> => crypto.subtle.deriveKey({ name: 'ECDH', public: other }, own, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

/** Nothing that goes wrong here stops the page: it is then read with a network only. */
async function quietly<T>(run: () => Promise<T>): Promise<T | undefined> {
  if (!isPossible()) return undefined
  try {
    return await run()
  } catch {
    return undefined
  }
}

export const hasKept = async (): Promise<boolean> => (await quietly(readRecord))?.data !== undefined

/** New keys under a PIN; what was kept under others is gone. */
export const prepare = (pin: string): Promise<unknown> => quietly(async () => {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveKey'])
  const salt = random(16)
  await writeRecord({
    salt, wrong: 0, publicKey: await crypto.subtle.exportKey('raw', pair.publicKey), privateKey: await lock(await underPin(pin, salt), await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  })
})
/** After the server has opened the page with this PIN: keys where there are none yet, and no wrong tries. */
export const settle = (pin: string): Promise<unknown> => quietly(async () => {
  const record = await readRecord()
  if (record === undefined) await prepare(pin)
  else if (record.wrong > 0) await writeRecord({ ...record, wrong: 0 })
})

export const keep = (mine: Mine): Promise<boolean> => quietly(async () => {
  const record = await readRecord()
  if (record === undefined) return false
  const once = await crypto.subtle.generateKey(curve, true, ['deriveKey'])
  const key = await between(once.privateKey, await crypto.subtle.importKey('raw', record.publicKey, curve, false, []))
  await writeRecord({ ...record, data: { from: await crypto.subtle.exportKey('raw', once.publicKey), locked: await lock(key, new TextEncoder().encode(JSON.stringify(mine))) } })
  return true
}).then((kept) => kept === true)

export type Opened = { kind: 'read'; mine: Mine } | { kind: 'wrong'; left: number } | { kind: 'nothing' }
export async function readKept(pin: string): Promise<Opened> {
  const record = await quietly(readRecord)
  if (record?.data === undefined) return { kind: 'nothing' }
  const { data } = record
  // Counted before it is tried: closing the page in between does not save a try.
  const wrong = record.wrong + 1
  await quietly(() => writeRecord({ ...record, wrong }))
  const mine = await quietly(async () => {
    const own = await crypto.subtle.importKey('pkcs8', await unlock(await underPin(pin, record.salt), record.privateKey), curve, false, ['deriveKey'])
    const key = await between(own, await crypto.subtle.importKey('raw', data.from, curve, false, []))
    const read = JSON.parse(new TextDecoder().decode(await unlock(key, data.locked))) as Mine
    // A copy that an earlier release has kept knows nothing of what came later.
    return { ...read, people: read.people.map((one) => ({ ...one, papers: (one as Partial<typeof one>).papers ?? [] })) }
  })
  if (mine !== undefined) {
    await quietly(() => writeRecord({ ...record, wrong: 0 }))
    return { kind: 'read', mine }
  }
  if (wrong >= mostWrong) await forget()
  return { kind: 'wrong', left: Math.max(0, mostWrong - wrong) }
}

export const forget = (): Promise<unknown> => quietly(() => new Promise<void>((done) => {
  const asked = indexedDB.deleteDatabase(name)
  for (const event of ['success', 'error', 'blocked'] as const) asked.addEventListener(event, () => done())
}))
