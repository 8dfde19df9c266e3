/** Calls to the server: one at a time where it matters, and faults as data. */
export type Fault = { path: string; message: string; code?: string }
export type Outcome<T> = { ok: true; value: T } | { ok: false; faults: Fault[]; reached: boolean; status: number }

export async function call<T>(address: string, init?: RequestInit): Promise<Outcome<T>> {
  let response: Response
  try {
    response = await fetch(address, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    return { ok: false, faults: [], reached: false, status: 0 }
  }
  let body: unknown
  try {
    body = await response.json()
  } catch {
    body = undefined
  }
  if (response.ok && body !== undefined) return { ok: true, value: body as T }
  const errors = (body as { errors?: Fault[] } | undefined)?.errors
  return { ok: false, faults: Array.isArray(errors) ? errors : [], reached: response.ok || response.status < 500, status: response.status }
}

const kept = new Map<string, Promise<Outcome<unknown>>>()
/** Something that does not change while the page is open: the law book, the list of municipalities. Failures are not kept. */
export function callOnce<T>(address: string): Promise<Outcome<T>> {
  const before = kept.get(address)
  if (before) return before as Promise<Outcome<T>>
  const asked = call<T>(address).then((outcome) => {
    if (!outcome.ok) kept.delete(address)
    return outcome
  })
  kept.set(address, asked)
  return asked
}
