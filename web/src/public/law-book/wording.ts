/** Which wording of a section held on a day. */
import type { BookMoment, BookPage, BookVersion } from '@kotostig/api/book'

const versionsOf = (moment: BookMoment, page: BookPage): BookVersion[] =>
  moment.versions ?? [{ from: page.inForce.from, ...(page.inForce.to === undefined ? {} : { to: page.inForce.to }), ...(moment.fi === undefined ? {} : { fi: moment.fi }), ...(moment.sv === undefined ? {} : { sv: moment.sv }), ...(moment.note === undefined ? {} : { note: moment.note }) }]

/** The wording of a moment on a day; where one language of it is not held, the wording before, as the note says. */
export function wordingOn(moment: BookMoment, page: BookPage, on: string): BookVersion | undefined {
  if (page.state === 'repealed-never-applied') return undefined
  const versions = versionsOf(moment, page)
  const at = versions.findIndex((version) => version.from <= on && (version.to === undefined || on <= version.to))
  if (at < 0) return undefined
  const [found, before] = [versions[at]!, versions[at + 1]]
  const [fi, sv] = [found.fi ?? before?.fi, found.sv ?? before?.sv]
  return { ...found, ...(fi === undefined ? {} : { fi }), ...(sv === undefined ? {} : { sv }) }
}

export const isGoneOn = (page: BookPage, on: string): boolean => page.moments.length > 0 && page.moments.every((moment) => wordingOn(moment, page, on) === undefined)
