/** Where the keyboard goes when a form is refused. */
import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/**
 * Returns what is called when something has been found wrong: the keyboard goes to the first field that is. While somebody mends the
 * fields one after another it stays where they write, however many are still wrong.
 */
export function useFirstFault(form: RefObject<HTMLElement | null>): () => void {
  const [refusals, setRefusals] = useState(0)
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refusals, form])
  return () => setRefusals((before) => before + 1)
}
