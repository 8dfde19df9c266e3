/** How an amending act changes the moments of a section. Used by the tools that write the statute texts. */
import type { Replacement } from './amendments.ts'

/** Parts of a moment: the words before the points, and the points by number. */
function replacePoints(moment: string, printed: string): string {
  const points = new Map(printed.split('\n').slice(1).map((line) => [line.slice(0, line.indexOf(')')), line]))
  const lines = moment.split('\n').map((line) => {
    const mark = /^(\d{1,2}( [a-z])?|[a-z])\) /.exec(line)
    if (mark === null) return line
    const fresh = points.get(mark[1]!)
    points.delete(mark[1]!)
    return fresh ?? line
  })
  if (points.size > 0) throw new Error(`points ${[...points.keys()].join(', ')} have no place`)
  return lines.join('\n')
}

/** Moments of a section after an amendment. */
export function amend(section: string, before: string[], printed: string[], part: Replacement): string[] {
  if (part === 'skip') return before
  if (part === 'whole') return printed
  if ('leadOf' in part) return before.map((moment, i) => (i + 1 === part.leadOf ? [printed[0]!, ...moment.split('\n').slice(1)].join('\n') : moment))
  if ('pointsOf' in part) return before.map((moment, i) => (i + 1 === part.pointsOf ? replacePoints(moment, printed[0]!) : moment))
  if (part.length !== printed.length) throw new Error(`${section} §: ${part.length} moments listed, ${printed.length} printed`)
  const after = [...before]
  part.forEach((moment, i) => {
    if (moment > after.length + 1) throw new Error(`${section} § ${moment} mom. has no place`)
    after[moment - 1] = printed[i]!
  })
  return after
}
