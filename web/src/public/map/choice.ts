/** What is chosen on the map, kept in the part of the address after #, so that it can be linked, printed and gone back to. */
import { useCallback, useEffect, useState } from 'react'
import { firstMapDay, lastMapDay } from '@kotostig/law/map-words'
import type { MapRefusal } from '@kotostig/law/map'
import { isIso, today } from '../../shared/day.ts'
import { addressOf, replace, usePlace } from '../../shared/router.tsx'

export type View = 'matrix' | 'topics'
export type Choice = { town: string; day: string; compare: string; view: View }

const form = /^([^/]*)\/([^/]*)\/([^/]*)\/(matrix|topics)$/
const fallback = (): Choice => ({ town: '499', day: today(), compare: '', view: 'matrix' })
/** The choice outlives the page: the map, the one page and back. */
let last: Choice | undefined

export function choiceOf(hash: string): Choice | undefined {
  const found = form.exec(decodeURIComponent(hash))
  return found ? { town: found[1]!, day: found[2]!, compare: found[3]!, view: found[4] as View } : undefined
}
export const hashOf = (choice: Choice): string => encodeURI(`${choice.town}/${choice.day}/${choice.compare}/${choice.view}`).replaceAll('#', '')

/** Other parts after # belong to others (a skip link, a heading) and change nothing. */
export function useChoice(): [Choice, (change: Partial<Choice>) => void] {
  const { language, path, hash } = usePlace()
  const [choice, setChoice] = useState<Choice>(() => choiceOf(hash) ?? last ?? fallback())
  useEffect(() => {
    const told = choiceOf(hash)
    if (told) setChoice(told)
  }, [hash])
  last = choice
  const change = useCallback((part: Partial<Choice>) => {
    const next = { ...(last ?? fallback()), ...part }
    setChoice(next)
    replace(`${addressOf(language, path)}#${hashOf(next)}`)
  }, [language, path])
  return [choice, change]
}

export function dayRefusal(day: string): MapRefusal | undefined {
  if (!isIso(day)) return 'not-a-day'
  return day < firstMapDay ? 'before-known-law' : day > lastMapDay ? 'after-known-law' : undefined
}
