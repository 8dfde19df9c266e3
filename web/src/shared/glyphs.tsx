/** The shapes of status. The word stands beside them; they are never alone. */
import type { ReactNode } from 'react'

export type GlyphName = 'now' | 'late' | 'soon' | 'ask' | 'later' | 'ok' | 'off' | 'law' | 'warn' | 'standing'

const shapes: Record<GlyphName, ReactNode> = {
  now: (<><path d="M1 10h13" stroke="#00357a" strokeWidth="2.4" /><circle cx="3.5" cy="10" r="3.2" fill="#00357a" /><path d="M12 4.5l6 5.5-6 5.5" fill="none" stroke="#00357a" strokeWidth="2.4" /></>),
  late: (<><rect x="1" y="1" width="18" height="18" rx="2" fill="#ae332d" /><path d="M10 5v6" stroke="#fff" strokeWidth="2.4" /><circle cx="10" cy="14.6" r="1.5" fill="#fff" /></>),
  soon: (<><circle cx="10" cy="10" r="8.5" fill="#f6af09" stroke="#7a5200" strokeWidth="1.5" /><path d="M10 5v5l3.5 2.5" stroke="#212121" strokeWidth="1.8" fill="none" /></>),
  ask: (<><circle cx="10" cy="10" r="8.6" fill="#fff" stroke="#212121" strokeWidth="1.6" strokeDasharray="3 2.2" /><path d="M7.4 7.6c.2-3.4 5.4-3.2 5.2 0-.1 1.800-2.600 1.800-2.600 4" stroke="#212121" strokeWidth="1.8" fill="none" /><circle cx="10" cy="14.6" r="1.3" fill="#212121" /></>),
  later: <circle cx="10" cy="10" r="8.5" fill="#fff" stroke="#5f686d" strokeWidth="1.5" />,
  ok: (<><circle cx="10" cy="10" r="9" fill="#078364" /><path d="M5.600 10.300l3 3 5.600-6" stroke="#fff" strokeWidth="2.2" fill="none" /></>),
  off: (<><circle cx="10" cy="10" r="8.5" fill="#fff" stroke="#5f686d" strokeWidth="1.5" /><path d="M5.500 10h9" stroke="#5f686d" strokeWidth="2" /></>),
  standing: (<><path d="M1 10h18" stroke="#653a7c" strokeWidth="2.4" /><path d="M1 5v10M19 5v10" stroke="#653a7c" strokeWidth="1.6" strokeDasharray="2 2" /></>),
  law: <path d="M10 1v18M3 5h14M3 5L.8 11.500h4.400zM17 5l-2.200 6.500h4.400zM6 19h8" fill="none" stroke="#653a7c" strokeWidth="1.6" />,
  warn: (<><path d="M10 1.500L19 18H1z" fill="#f6af09" stroke="#7a5200" strokeWidth="1.5" strokeLinejoin="round" /><path d="M10 7v5" stroke="#212121" strokeWidth="2" /><circle cx="10" cy="14.8" r="1.2" fill="#212121" /></>),
}

export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg className="gl" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {shapes[name]}
    </svg>
  )
}

export function Notice({ kind, children, role }: { kind: 'lawn' | 'late' | 'soon' | 'ok'; children: ReactNode; role?: 'status' | 'alert' }) {
  const glyph: GlyphName = kind === 'lawn' ? 'law' : kind === 'late' ? 'late' : kind === 'soon' ? 'warn' : 'ok'
  return (
    <div className={`note-bar ${kind}`} role={role}>
      <Glyph name={glyph} />
      <div>{children}</div>
    </div>
  )
}

/** A choice between a few views of the same thing. */
export function Segments<T extends string>({ label, options, value, onChange }: { label: string; options: readonly (readonly [T, string])[]; value: T; onChange: (value: T) => void }) {
  return (
    <span className="seg" role="group" aria-label={label}>
      {options.map(([each, text]) => (
        <button key={each} type="button" aria-pressed={each === value} onClick={() => onChange(each)}>
          {text}
        </button>
      ))}
    </span>
  )
}
