/** The documents that the authority keeps beside the file: choosing or dropping files, how far each has come, and what there is. */
import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import type { AttachmentLine, listAttachments, withdrawAttachment } from '@kotostig/api/attachment'
import { momentText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import type { Say } from '../../shared/words.tsx'
import { ask } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'
import { attachmentFaults, attachmentKinds, attachments as words, notes } from './notes.texts.ts'
import { ReasonDialog } from '../ReasonDialog.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSendingFiles } from './sending.ts'
import type { Chosen } from './sending.ts'

const sizeText = (bytes: number): string => (bytes < 1_000 ? `${bytes}\u00a0B` : bytes < 1_000_000 ? `${Math.round(bytes / 1_000)}\u00a0kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00a0MB`)

export function Attachments({ person }: { person: string }) {
  const t = useSay()
  const { value, failed, again } = useLoad(person, () => ask<typeof listAttachments>(`/api/people/${person}/attachments`))
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const [isOver, setIsOver] = useState(false)
  const [withdrawing, setWithdrawing] = useState<AttachmentLine>()
  const box = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const sending = useSendingFiles(person, (name) => {
    setSaid(t(words.sent, { name }))
    again()
  })
  const add = (files: FileList | null | undefined): void => {
    setSaid('')
    sending.add([...(files ?? [])])
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    add(event.dataTransfer.files)
  }
  const save = async (one: AttachmentLine): Promise<void> => {
    setProblem('')
    const isSaved = await saveFile(`/api/people/${person}/attachments/${one.id}`, one.fileName)
    if (!isSaved) {
      setProblem(t(words.notFetched, { name: one.fileName }))
      again()
    }
  }
  return (
    <section aria-labelledby="attachments">
      <div className="sec-h"><h2 id="attachments">{t(words.title)}</h2></div>
      <div
        className={isOver ? 'drop is-over no-print' : 'drop no-print'}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p className="hint" id="attachment-files-h">{t(words.hint)}</p>
        <button type="button" className="btn" aria-describedby="attachment-files-h" ref={opener} onClick={() => box.current?.click()}>{t(words.choose)}</button>
        <input
          ref={box}
          type="file"
          multiple
          accept=".pdf,.png,.jpg,.jpeg,.txt"
          className="vh"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            add(event.target.files)
            event.target.value = ''
          }}
        />
      </div>
      {sending.chosen.length > 0 ? (
        <ul className="chosen-files no-print">
          {sending.chosen.map((one) => <ChosenFile key={one.key} of={one} onGoOn={() => sending.goOn(one.key)} onRemove={() => {
            sending.remove(one.key)
            opener.current?.focus()
          }} />)}
        </ul>
      ) : null}
      <p role="status" className="saved quiet">{said}</p>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      {failed && !value ? <p role="alert">{t(work.unreachableText)} <button type="button" className="lnk" onClick={again}>{t(work.again)}</button></p> : null}
      {value && value.attachments.length === 0 ? <p className="meta">{t(words.none)}</p> : null}
      {value && value.attachments.length > 0 ? (
        <ul className="attachments">
          {value.attachments.map((one) => (
            <li key={one.id}>
              {one.withdrawn ? <del>{one.fileName}</del> : <b>{one.fileName}</b>}
              <span className="meta block">{t(attachmentKinds[one.kind])}, {sizeText(one.bytes)} · {t(words.by, { moment: momentText(one.sentAt), name: one.sentBy })}</span>
              {one.withdrawn ? <span className="meta block">{t(notes.withdrawn, { moment: momentText(one.withdrawn.at), name: one.withdrawn.by, reason: one.withdrawn.reason })}</span> : null}
              <details><summary>{t(words.hash)}<span className="vh"> – {one.fileName}</span></summary><code>{one.sha256}</code></details>
              {one.withdrawn ? null : (
                <p className="row">
                  <button type="button" className="lnk" onClick={() => void save(one)}>{t(words.fetch)}<span className="vh"> – {one.fileName}</span></button>
                  <button type="button" className="lnk" onClick={() => setWithdrawing(one)}>{t(notes.withdraw)}<span className="vh"> – {one.fileName}</span></button>
                </p>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {value?.more ? <p className="meta">{t(words.more)}</p> : null}
      {withdrawing ? (
        <ReasonDialog<typeof withdrawAttachment>
          title={t(words.withdrawTitle)}
          label={t(notes.reason)}
          verb={t(notes.withdraw)}
          address="/api/attachments/withdraw"
          bodyOf={(reason) => ({ attachment: withdrawing.id, reason })}
          onClose={() => setWithdrawing(undefined)}
          onDone={() => {
            setWithdrawing(undefined)
            setSaid(t(notes.wasWithdrawn))
            again()
          }}
        >
          <p><b>{withdrawing.fileName}</b></p>
          <p>{t(words.withdrawText)}</p>
        </ReasonDialog>
      ) : null}
    </section>
  )
}

const problemOf = (of: Chosen, t: Say): string => {
  if (of.state === 'refused') return t(attachmentFaults[of.fault ?? 'incomplete'])
  return t(of.status === 401 ? words.signIn : of.status === 404 || of.status === 403 ? words.notYours : words.stopped)
}

function ChosenFile({ of, onGoOn, onRemove }: { of: Chosen; onGoOn: () => void; onRemove: () => void }) {
  const t = useSay()
  const isStill = of.state === 'stopped' || of.state === 'refused'
  return (
    <li>
      <b>{of.file.name}</b> <span className="meta">{sizeText(of.file.size)}{of.state === 'waiting' ? `, ${t(words.waits)}` : ''}</span>
      {of.state === 'sending' ? <progress className="takeover-bar" aria-label={t(words.sending, { name: of.file.name })} max={100} value={of.percent} /> : null}
      {isStill ? (
        <>
          <p className="err" role="alert"><Glyph name="late" /><span>{problemOf(of, t)}</span></p>
          <p className="row">
            {of.state === 'stopped' ? <button type="button" className="btn" onClick={onGoOn}>{t(words.goOn)}<span className="vh"> – {of.file.name}</span></button> : null}
            <button type="button" className="lnk" onClick={onRemove}>{t(words.remove)}<span className="vh"> – {of.file.name}</span></button>
          </p>
        </>
      ) : null}
    </li>
  )
}
