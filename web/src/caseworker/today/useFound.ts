/** What the server finds in the whole list by the words of the filter, where the page has read only its first part. */
import { useEffect, useState } from 'react'

import type { findInToday } from '@kotostig/api/person'
import { ask } from '../session.ts'
import type { FoundInToday, Today } from './rows.ts'

const leastLetters = 2
/** Milliseconds without a keystroke before the server is asked. */
const pause = 250

/** `looking`: the list is not whole yet. */
export function useFound(whose: 'mine' | 'team', filter: string, reply: Today | undefined): { found: FoundInToday | undefined; looking: boolean } {
  const text = filter.trim()
  const isPart = reply !== undefined && (reply.next !== null || reply.moreQuestions)
  const wanted = isPart && text.length >= leastLetters ? text : ''
  const [kept, setKept] = useState<{ text: string; whose: string; of: Today; found: FoundInToday | undefined }>()
  useEffect(() => {
    if (wanted === '' || reply === undefined) return
    let here = true
    const later = setTimeout(() => {
      void ask<typeof findInToday>('/api/today/find', { whose, text: wanted }).then((outcome) => {
        if (here) setKept({ text: wanted, whose, of: reply, found: outcome.ok ? outcome.value : undefined })
      })
    }, pause)
    return () => {
      here = false
      clearTimeout(later)
    }
  }, [wanted, whose, reply])
  const isHere = wanted !== '' && kept?.text === wanted && kept.whose === whose && kept.of === reply
  return { found: isHere ? kept.found : undefined, looking: wanted !== '' && !isHere }
}
