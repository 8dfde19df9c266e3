/** How a section reads in each state of the law, and what changed it. */
import { readFileSync } from 'node:fs'
import type { BookStage } from '../data/book-page.ts'
import type { FirstWording, FirstWordings } from '../data/first-wordings.ts'
import type { Statute, StatuteSection } from '../data/statutes.ts'
import { statesOfSection, type LawStateId } from '../src/law-states.ts'
import { isAmendedUnread } from '../src/unread.ts'

const firstWordings = JSON.parse(readFileSync(new URL('../data/first-wordings-681-2023.json', import.meta.url), 'utf8')) as FirstWordings

/** The wording of a moment in L1 or L2: an amendment that is not listed changed nothing. */
const wordingIn = (list: readonly FirstWording[], state: 'L1' | 'L2'): FirstWording => (state === 'L2' ? list.find((one) => one.state === 'L2') : undefined) ?? list[0]!

function firstStage(section: StatuteSection, state: 'L1' | 'L2'): BookStage {
  const lists = Object.entries(firstWordings[section.section] ?? {})
  const wordings = lists
    .map(([moment, list]) => ({ moment, one: wordingIn(list, state) }))
    .filter(({ one }) => one.fi !== undefined || one.sv !== undefined || one.absent === true)
    .map(({ moment, one: { state: _state, ...words } }) => ({ moment, ...words }))
  const isChanged = state === 'L2' && (section.section === '32 a' || lists.some(([, list]) => list.length > 1))
  return { state, read: true, ...(isChanged ? { changedBy: '322/2024' } : {}), wordings }
}

function stage681(section: StatuteSection, state: LawStateId): BookStage {
  if (state === 'L1' || state === 'L2') return firstStage(section, state)
  const plain: BookStage = { state, read: true, wordings: [] }
  if (state === 'L3') return firstStage(section, 'L2').wordings.length > 0 ? { ...plain, changedBy: '1100/2024' } : plain
  if (state === 'L4') return section.moments.some((moment) => moment.versions.some((version) => version.by === '721/2025')) ? { ...plain, changedBy: '721/2025' } : plain
  // Some sections are amended only in one moment.
  const isAmended = isAmendedUnread({ act: '681/2023', section: section.section })
  return isAmended ? { ...plain, read: false, changedBy: '1376/2025' } : plain
}

export function stagesOf(statute: Statute, section: StatuteSection): BookStage[] {
  const states = statesOfSection(statute.act, section.section, section.state, statute.inForce)
  if (statute.act === '681/2023') return states.map((state) => stage681(section, state))
  const by = [...new Set(section.moments.flatMap((moment) => moment.versions.flatMap((version) => version.by ?? [])))]
  return states.map((state): BookStage => ({ state, read: true, ...(by.length > 0 && state === 'L0' ? { changedBy: by.join(', ') } : {}), wordings: [] }))
}
