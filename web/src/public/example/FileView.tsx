/** The case as text: pasted, typed or opened. The size is looked at before anything reads the text. */
import { useRef, useState } from 'react'
import type { ChangeEvent, ClipboardEvent } from 'react'
import { Glyph } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { largestFile, setText } from './case-store.ts'
import { example } from './example.texts.ts'
import type { JsonFault } from '../../shared/case/json-fault.ts'
import { jsonFaultText } from '../../shared/case/json-fault.texts.ts'

export const sizeText = (bytes: number): string => (bytes < 100_000 ? `${Math.ceil(bytes / 1000)}\u00a0kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00a0MB`)

export function FileView({ text, fault }: { text: string; fault: JsonFault | undefined }) {
  const t = useSay()
  const area = useRef<HTMLTextAreaElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<string>()
  const limit = sizeText(largestFile)
  const isTooLarge = (length: number): boolean => {
    if (length <= largestFile) {
      setRefused(undefined)
      return false
    }
    setRefused(t(example.tooLarge, { size: sizeText(length), limit }))
    return true
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData('text')
    if (isTooLarge(pasted.length + text.length > largestFile ? Math.max(pasted.length, largestFile + 1) : pasted.length)) event.preventDefault()
  }
  const type = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    if (!isTooLarge(event.target.value.length)) setText(event.target.value)
  }
  const open = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = event.target.files?.[0]
    event.target.value = ''
    if (!chosen || isTooLarge(chosen.size)) return
    try {
      setText(new TextDecoder('utf-8', { fatal: true }).decode(await chosen.arrayBuffer()).replace(/^\ufeff/, ''))
    } catch {
      setRefused(t(example.fileUnreadable))
    }
  }
  const goToLine = (): void => {
    const element = area.current
    if (!element || !fault) return
    const lines = text.split('\n')
    const start = lines.slice(0, fault.line - 1).reduce((sum, line) => sum + line.length + 1, 0)
    element.focus()
    element.setSelectionRange(start, start + (lines[fault.line - 1]?.length ?? 0))
    element.scrollTop = Math.max(0, (fault.line - 4) * 20)
  }
  const shown = refused ?? (fault ? jsonFaultText(fault, t, example['json-empty']) : undefined)
  return (
    <div className={`field file-view${shown ? ' bad' : ''}`}>
      <label htmlFor="case-text">{t(example.fileLabel)}</label>
      <p className="hint" id="case-text-h">{t(example.fileHint, { size: limit })}</p>
      <textarea
        ref={area}
        className="in code"
        id="case-text"
        rows={18}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={text}
        aria-describedby={shown ? 'case-text-h case-text-e' : 'case-text-h'}
        aria-invalid={shown ? true : undefined}
        onChange={type}
        onPaste={paste}
      />
      <div role="status">
        {shown ? (
          <p className="err" id="case-text-e">
            <Glyph name="late" />
            <span>{shown}</span>
          </p>
        ) : null}
      </div>
      <p className="row after">
        <button type="button" className="btn" onClick={() => file.current?.click()}>{t(example.open)}</button>
        <input ref={file} type="file" accept=".json,application/json,text/plain" className="vh" tabIndex={-1} aria-hidden="true" onChange={(event) => void open(event)} />
        {fault && !refused && fault.kind !== 'empty' ? <button type="button" className="lnk" onClick={goToLine}>{t(example.goToLine)}</button> : null}
      </p>
    </div>
  )
}
