/** Sending documents one after the other, in parts. What was chosen stays until it is saved or taken away; what was stopped goes on where it was. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AttachmentFault, beginAttachment, sendAttachmentPart } from '@kotostig/api/attachment'
import { ask, freshKey } from '../session.ts'

const partBytes = 524_288
/** `percent`: how much has come over. `status`: what the server answered when it stopped; 0 where it did not answer. */
export type Chosen = { key: string; file: File; state: 'waiting' | 'sending' | 'stopped' | 'refused'; percent: number; fault?: AttachmentFault; status?: number }

/** Base64 of some bytes, a little at a time: a call with half a million arguments is too much for a browser. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(text)
}

type Result = { kept: true } | { kept: false; fault?: AttachmentFault; status?: number }
async function sendOne(person: string, { key, file }: Chosen, onPercent: (percent: number) => void): Promise<Result> {
  const begun = await ask<typeof beginAttachment>('/api/attachments', { key, person, fileName: file.name.slice(-400) || '-', bytes: file.size })
  if (!begun.ok) return { kept: false, status: begun.status }
  if (begun.value.attachment !== null) return { kept: true }
  if (begun.value.upload === null) return { kept: false, ...(begun.value.fault ? { fault: begun.value.fault } : {}) }
  const parts = Math.max(1, Math.ceil(file.size / partBytes))
  // The last part is sent again where its answer was lost: with it the document is looked at.
  for (let number = Math.min(begun.value.received, parts - 1); number < parts; number++) {
    let bytes: Uint8Array
    try {
      bytes = new Uint8Array(await file.slice(number * partBytes, (number + 1) * partBytes).arrayBuffer())
    } catch {
      // The file has been moved or changed since it was chosen.
      return { kept: false, fault: 'incomplete' }
    }
    const reply = await ask<typeof sendAttachmentPart>('/api/attachments/parts', { upload: begun.value.upload, number, data: base64(bytes), isLast: number === parts - 1 })
    if (!reply.ok) return { kept: false, status: reply.status }
    if (reply.value.fault) return { kept: false, fault: reply.value.fault }
    onPercent(Math.round(((number + 1) / parts) * 100))
  }
  return { kept: true }
}

export function useSendingFiles(person: string, onKept: (name: string) => void): { chosen: readonly Chosen[]; add: (files: readonly File[]) => void; goOn: (key: string) => void; remove: (key: string) => void } {
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const isHere = useRef(true)
  const busy = useRef(false)
  const told = useRef(onKept)
  told.current = onKept
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const change = useCallback((key: string, part: Partial<Chosen>) => setChosen((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one))), [])
  const waiting = chosen.find((one) => one.state === 'waiting')
  useEffect(() => {
    if (!waiting || busy.current) return
    busy.current = true
    const { key, file } = waiting
    change(key, { state: 'sending', percent: 0 })
    void sendOne(person, waiting, (percent) => change(key, { percent })).then((result) => {
      busy.current = false
      if (!isHere.current) return
      if (result.kept) {
        setChosen((before) => before.filter((one) => one.key !== key))
        told.current(file.name)
      } else change(key, result.fault ? { state: 'refused', fault: result.fault } : { state: 'stopped', status: result.status ?? 0 })
    })
  }, [waiting, chosen, person, change])
  return {
    chosen,
    add: (files) => setChosen((before) => [...before, ...files.map((file): Chosen => ({ key: freshKey(), file, state: 'waiting', percent: 0 }))]),
    goOn: (key) => change(key, { state: 'waiting' }),
    remove: (key) => setChosen((before) => before.filter((one) => one.key !== key)),
  }
}
