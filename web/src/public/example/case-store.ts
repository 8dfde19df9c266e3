/**
 * The case on the table: one text, kept while the tab is open. The form and the text are two views of it. What somebody
 * typed is never thrown away: a text that is not yet readable stays as it is, and the answer shown is the latest one.
 */
import { useSyncExternalStore } from 'react'
import type { CaseFile } from '@kotostig/law/case-file'
import type { IsoDate } from '../../shared/day.ts'
import { faultInJson } from '../../shared/case/json-fault.ts'
import type { JsonFault } from '../../shared/case/json-fault.ts'
import { storyById, stories } from './stories.ts'

export type View = 'story' | 'form' | 'file'
export type Kept = { text: string; story?: string; view: View; day?: IsoDate; person: number; undo: string[] }
export type Reading = { value?: CaseFile; fault?: JsonFault }

/** A larger text is not a case file; it is refused before anything reads it. */
export const largestFile = 1_000_000 // a little under the server's own limit
const key = 'kotostig.case'
const listeners = new Set<() => void>()

export const textOf = (value: unknown): string => JSON.stringify(value, null, 2)

function first(): Kept {
  try {
    const text = sessionStorage.getItem(key)
    if (text) {
      const kept = JSON.parse(text) as Kept
      if (typeof kept.text === 'string') return { ...kept, undo: [] }
    }
  } catch {
    // Nothing kept, or storage is closed: start from the first story.
  }
  const story = stories[0]!
  return { text: textOf(story.case), story: story.id, view: 'story', person: 0, undo: [] }
}

let kept: Kept | undefined
const now = (): Kept => (kept ??= first())

let writing: ReturnType<typeof setTimeout> | undefined
export function change(part: Partial<Kept>): void {
  kept = { ...now(), ...part }
  for (const listener of listeners) listener()
  clearTimeout(writing)
  writing = setTimeout(write, 150)
}
function write(): void {
  clearTimeout(writing)
  try {
    const { undo: _, ...rest } = now()
    sessionStorage.setItem(key, JSON.stringify(rest))
  } catch {
    // A full or closed storage only means that a reload starts afresh.
  }
}
if (typeof addEventListener === 'function') addEventListener('pagehide', write)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useKept = (): Kept => useSyncExternalStore(subscribe, now)

let read: { text: string; reading: Reading } | undefined
/** The case as the text says it, or where the text stops being JSON. */
export function readingOf(text: string): Reading {
  if (read?.text === text) return read.reading
  let reading: Reading
  try {
    const value: unknown = JSON.parse(text)
    reading = { value: value as CaseFile }
  } catch {
    reading = { fault: faultInJson(text) }
  }
  read = { text, reading }
  return reading
}

export const setText = (text: string): void => {
  const { story: _, ...rest } = now()
  kept = rest
  change({ text })
}
/** A change made in the form; the state before it can be brought back. */
export function setCase(value: CaseFile): void {
  const before = now()
  setText(textOf(value))
  change({ undo: [...before.undo.slice(-49), before.text] })
}
export function undo(): void {
  const before = now().undo.at(-1)
  if (before === undefined) return
  setText(before)
  change({ undo: now().undo.slice(0, -1) })
}
export function chooseStory(id: string): void {
  const story = storyById(id)
  if (!story) return
  const before = now()
  const { day: _, ...rest } = before
  kept = rest
  change({ text: textOf(story.case), story: id, person: 0, undo: [...before.undo.slice(-49), before.text] })
}
export function chooseDay(day: IsoDate | undefined): void {
  const { day: _, ...rest } = now()
  kept = rest
  change(day === undefined ? {} : { day })
}
