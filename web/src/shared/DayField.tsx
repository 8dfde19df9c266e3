/** A day: typed first, a calendar second. What is typed is passed on as it stands when it is not a day. */
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { dayText, isIso, parseTyped } from './day.ts'
import { Glyph } from './glyphs.tsx'
import { texts, useSay } from './words.tsx'

const words = texts({
  calendar: { sv: 'Kalender: {label}', fi: 'Kalenteri: {label}', en: 'Calendar: {label}' },
  hint: { sv: 'dag.månad.år', fi: 'päivä.kuukausi.vuosi', en: 'day.month.year' },
})

type Props = { id: string; label: string; value: string; onChange: (value: string) => void; error?: ReactNode; hint?: string; isInline?: boolean; accessibleLabel?: string }

export function DayField({ id, label, value, onChange, error, hint, isInline = false, accessibleLabel }: Props) {
  const t = useSay()
  const [typed, setTyped] = useState(dayText(value))
  const [focused, setFocused] = useState(false)
  const native = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!focused) setTyped(dayText(value))
  }, [value, focused])
  const type = (text: string): void => {
    setTyped(text)
    onChange(parseTyped(text) ?? text)
  }
  const described = [isInline ? '' : `${id}-h`, error ? `${id}-e` : ''].filter(Boolean).join(' ')
  return (
    <div className={`field day-field${error ? ' bad' : ''}${isInline ? ' inline' : ''}`}>
      <label htmlFor={id}>{label}</label>
      {isInline ? null : <p className="hint" id={`${id}-h`}>{t(words.hint)}{hint ? ` · ${hint}` : ''}</p>}
      <span className="day-in">
        <input
          className="in"
          id={id}
          value={typed}
          inputMode="decimal"
          autoComplete="off"
          aria-label={accessibleLabel}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onChange={(event) => type(event.target.value)}
        />
        <button
          type="button"
          className="cal-btn"
          aria-label={t(words.calendar, { label: accessibleLabel ?? label })}
          onClick={() => {
            try {
              native.current?.showPicker()
            } catch {
              native.current?.focus()
            }
          }}
        >
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <rect x="2" y="4" width="16" height="14" fill="none" stroke="currentColor" strokeWidth="1.6" />
            <path d="M2 8.500h16M6 1.500v4M14 1.500v4" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </button>
        <input ref={native} type="date" className="cal-native" tabIndex={-1} aria-hidden="true" value={isIso(value) ? value : ''} onChange={(event) => event.target.value && onChange(event.target.value)} />
      </span>
      {error ? (
        <p className="err" id={`${id}-e`}>
          <Glyph name="late" />
          <span>{error}</span>
        </p>
      ) : null}
    </div>
  )
}
