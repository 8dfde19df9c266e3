/** A file to choose, in our words and not the browser's: a button that opens the chooser, and the name of what is chosen beside it. */
import { Frame } from '../shared/case/form/FieldEditor.tsx'
import { useSay } from '../shared/words.tsx'
import { formWords } from './form.texts.ts'

type Props = { id: string; label: string; hint: string; error?: string | undefined; accept: string; file: File | undefined; onChange: (file: File | undefined) => void }

/** The field itself lies unseen over the button that is drawn: it is one stop for Tab, opens with Enter or the space bar, and takes a click or a dropped file. */
export function FileField({ id, label, hint, error, accept, file, onChange }: Props) {
  const t = useSay()
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <div className="file-field">
        <span className="file-pick">
          <input id={id} type="file" accept={accept} aria-invalid={error ? true : undefined} aria-describedby={`${id}-h ${id}-n${error ? ` ${id}-e` : ''}`} onChange={(event) => onChange(event.target.files?.[0])} />
          <span className="btn" aria-hidden="true">{t(formWords.chooseFile)}</span>
        </span>
        <span id={`${id}-n`} className={file ? 'wrap' : 'meta'}>{file?.name ?? t(formWords.noFile)}</span>
      </div>
    </Frame>
  )
}
