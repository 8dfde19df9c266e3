/** Everything that must be corrected, each with its place in words and a link to its field. */
import { useRef } from 'react'
import type { CaseFile } from '@kotostig/law/case-file'
import type { Fault } from '../call.ts'
import { useSay } from '../words.tsx'
import type { Names, Say } from '../words.tsx'
import { faultWords, fileFaultWords } from './fault.texts.ts'
import { Glyph } from '../glyphs.tsx'
import { pathWords, valueAt } from './paths.ts'

/** The fault in the reader's language; what has no words of ours is said as the server said it. */
export function faultText(fault: Fault, file: unknown, t: Say, hasForm = true): string {
  const code = fault.code ?? ''
  const names = (hasForm ? undefined : (fileFaultWords as Record<string, Names>)[code]) ?? (faultWords as Record<string, Names>)[code]
  if (!names) return fault.message
  const value = valueAt(file, fault.path)
  return t(names, { value: value === undefined || typeof value === 'object' ? '–' : `”${String(value).slice(0, 40)}”` })
}

type Props = { faults: Fault[]; file: CaseFile | undefined; onField: (path: string) => void; hasForm: boolean }

export function FaultSummary({ faults, file, onField, hasForm }: Props) {
  const t = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <div className="fault-summary" role="status">
      <h3 ref={heading}>
        <Glyph name="late" /> {faults.length === 1 ? t(faultWords.titleOne) : t(faultWords.title, { n: faults.length })}
      </h3>
      <ul>
        {faults.map((fault, at) => (
          <li key={`${fault.path}${at}`}>
            {hasForm && fault.path ? (
              <a
                href={`#${fault.path}`}
                onClick={(event) => {
                  event.preventDefault()
                  onField(fault.path)
                }}
              >
                {pathWords(fault.path, t)}
              </a>
            ) : (
              <b>{fault.path ? pathWords(fault.path, t) : t(faultWords.whole)}</b>
            )}
            : {faultText(fault, file, t, hasForm)}
          </li>
        ))}
      </ul>
    </div>
  )
}
