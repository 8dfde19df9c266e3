/**
 * Asking the law: one request at a time, after a short pause, each answer kept per case and day. The latest whole answer
 * stays on the screen until the next one is complete.
 */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { CaseFile } from '@kotostig/law/case-file'
import type { Determination } from '@kotostig/law/determination'
import { call } from '../call.ts'
import type { Fault, Outcome } from '../call.ts'
import { isIso } from '../day.ts'

type Want = { key: string; body: string }
const kept = new Map<string, Outcome<Determination>>()
const listeners = new Set<() => void>()
let wanted: Want[] = []
let running = false
let pause: ReturnType<typeof setTimeout> | undefined
let version = 0

function tell(): void {
  version++
  for (const listener of listeners) listener()
}

async function run(): Promise<void> {
  if (running) return
  running = true
  for (;;) {
    const next = wanted.find((want) => !kept.has(want.key))
    if (!next) break
    const outcome = await call<Determination>('/api/determinations', { method: 'POST', headers: { 'content-type': 'application/json' }, body: next.body })
    if (kept.size > 600) kept.clear()
    kept.set(next.key, outcome)
    tell()
  }
  running = false
}

function want(list: Want[]): void {
  wanted = list
  clearTimeout(pause)
  if (list.every((each) => kept.has(each.key))) return
  pause = setTimeout(() => void run(), 120)
}

/** Ask again for what could not be fetched. */
export function askAgain(): void {
  for (const [key, outcome] of kept) if (!outcome.ok && (!outcome.reached || outcome.status === 429)) kept.delete(key)
  tell()
  void run()
}

export type Shown = { file: CaseFile; today: string; day: string; atToday: Determination; atDay: Determination }
export type Answer = { shown?: Shown; faults: Fault[]; failed?: 'unreachable' | 'busy'; working: boolean; current: boolean }

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The answer for the case's own day (the picture) and for the chosen day (the words and the duties). */
export function useDetermination(file: CaseFile | undefined, chosen: string | undefined): Answer {
  const at = useSyncExternalStore(subscribe, () => version)
  const latest = useRef<Shown>(undefined)
  const today = file && typeof file === 'object' ? file.asOf : undefined
  const day = chosen ?? today
  const wants = useMemo<Want[]>(() => {
    if (file === undefined) return []
    const asked = (on: unknown): Want => {
      const body = JSON.stringify(on === undefined || typeof file !== 'object' || file === null || Array.isArray(file) ? file : { ...file, asOf: on })
      return { key: body, body }
    }
    return day === today || !isIso(String(today)) ? [asked(today)] : [asked(today), asked(day)]
  }, [file, today, day])
  useEffect(() => want(wants), [wants, at])

  const answers = wants.map((each) => kept.get(each.key))
  const [atToday, atDay = atToday] = answers
  const bad = answers.find((each) => each && !each.ok)
  if (file && today && day && atToday?.ok && atDay?.ok) {
    if (latest.current?.atToday !== atToday.value || latest.current.atDay !== atDay.value) latest.current = { file, today, day, atToday: atToday.value, atDay: atDay.value }
  }
  const complete = wants.length > 0 && answers.every((each) => each?.ok)
  return {
    ...(latest.current ? { shown: latest.current } : {}),
    faults: bad && !bad.ok ? bad.faults : [],
    ...(bad && !bad.ok && bad.faults.length === 0 ? { failed: bad.status === 429 ? 'busy' as const : 'unreachable' as const } : {}),
    working: wants.length > 0 && !bad && !complete,
    current: complete,
  }
}
