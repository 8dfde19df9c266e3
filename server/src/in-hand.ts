/**
 * How many requests are being answered, where threads of this process can see it: long work gives way while somebody waits, so that
 * a rehearsal for everybody does not make the list of today slow on a machine of two cores.
 */
const requests = new Int32Array(new SharedArrayBuffer(4))

/** Milliseconds that work gives way at a time: a server that is never idle still lets it work half the time. */
const longest = 25

/** For the data of a thread. */
export const shared: SharedArrayBuffer = requests.buffer

export async function inHand<T>(answer: () => Promise<T>): Promise<T> {
  Atomics.add(requests, 0, 1)
  try {
    return await answer()
  } finally {
    if (Atomics.sub(requests, 0, 1) === 1) Atomics.notify(requests, 0)
  }
}

/**
 * In a thread, between two pieces of work: stops while a request is being answered. Where there is no rest between requests the thread
 * works as long as it has waited.
 */
export function givesWay(seen: SharedArrayBuffer): () => void {
  const waiting = new Int32Array(seen)
  let worksUntil = 0
  return () => {
    const now = Atomics.load(waiting, 0)
    if (now === 0 || performance.now() < worksUntil) return
    if (Atomics.wait(waiting, 0, now, longest) === 'timed-out') worksUntil = performance.now() + longest
  }
}
