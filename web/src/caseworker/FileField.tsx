/** A file to choose, in our words and not the browser's: a button that opens the chooser, and the name of what is chosen beside it. */
import { useRef } from 'react'
import { Frame } from '../shared/case/form/FieldEditor.tsx'
import { useSay } from '../shared/words.tsx'
import { formWords } from './form.texts.ts'

type Props = { id: string; label: string; hint: string; error?: string | undefined; accept: string; file: File | undefined; onChange: (file: File | undefined) => void }

/** The field itself is one stop for Tab and opens with Enter or the space bar; what is seen is the button, which the pointer uses. */
export function FileField({ id, label, hint, error, accept, file, onChange }: Props) {
  const t = useSay()
  const field = useRef<HTMLInputElement>(null)
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <div className="file-field">
        <input
          ref={field} id={id} type="file" className="vh" accept={accept} aria-invalid={error ? true : undefined} aria-describedby={`${id}-h ${id}-n${error ? ` ${id}-e` : ''}`}
          onChange={(event) => onChange(event.target.files?.[0])}
        />
        <span className="btn" aria-hidden="true" onClick={() => field.current?.click()}>{t(formWords.chooseFile)}</span>
        <span id={`${id}-n`} className={file ? 'wrap' : 'meta'}>{file?.name ?? t(formWords.noFile)}</span>
      </div>
    </Frame>
  )
}
