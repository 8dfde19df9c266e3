/** A figure: what was measured, against what, and whether the goal holds. */
export type Figure = {
  name: string
  value: number
  unit: string
  /** What it is compared with, measured in the same run; empty when the goal is a plain number. */
  against: string
  /** Value divided by that of the peer, when there is one. */
  ratio: number | null
  goal: string
  holds: boolean
}

/** Repeats work for a while and tells how many pieces a second were done: the best of a few rounds after a warm-up, since others on the machine only slow it down. The same for ours and for peers. */
export function perSecond(pieces: number, work: () => void, rounds = 5, roundMs = 400): number {
  const once = (ms: number): number => {
    const begun = performance.now()
    let done = 0
    do {
      work()
      done += pieces
    } while (performance.now() - begun < ms)
    return done / ((performance.now() - begun) / 1000)
  }
  once(roundMs)
  return Math.max(...Array.from({ length: rounds }, () => once(roundMs)))
}

export async function perSecondAsync(pieces: number, work: () => Promise<void>, rounds = 5, roundMs = 400): Promise<number> {
  const once = async (ms: number): Promise<number> => {
    const begun = performance.now()
    let done = 0
    do {
      await work()
      done += pieces
    } while (performance.now() - begun < ms)
    return done / ((performance.now() - begun) / 1000)
  }
  await once(roundMs)
  const rates: number[] = []
  for (let i = 0; i < rounds; i++) rates.push(await once(roundMs))
  return Math.max(...rates)
}
