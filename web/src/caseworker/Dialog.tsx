/** A window over the page: its title is the question, the verb stands first among the buttons. */
import { useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useSay } from '../shared/words.tsx'
import { work } from './work.texts.ts'

/** Without `onClose` it stays until what it asks for is done. */
export function Dialog({ title, onClose, children, isWide = false }: { title: string; onClose?: () => void; children: ReactNode; isWide?: boolean }) {
  const t = useSay()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed while it still stands on the page: then focus goes back to where it was opened, or to the page where that is gone.
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element?.open) element?.showModal()
    return () => {
      element?.close()
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true })
      })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'dlg wide' : 'dlg'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) dialog.current?.querySelector('form')?.requestSubmit()
        event.stopPropagation()
      }}
    >
      <div className="dlg-h">
        <h2 id={id}>{title}</h2>
        {onClose ? <button className="close" type="button" aria-label={t(work.close)} onClick={onClose}>×</button> : null}
      </div>
      {children}
    </dialog>
  )
}
