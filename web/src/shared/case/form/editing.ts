/** The case in the hands of the form: what it says, where it is wrong, and how to change it. */
import { createContext, useContext } from 'react'
import type { CaseFile } from '@kotostig/law/case-file'

export type Editing = { file: CaseFile; set: (path: string, value: unknown) => void; faultOf: (path: string) => string | undefined; hasFault: (path: string) => boolean; nameOf?: (id: string) => string }
export const EditingContext = createContext<Editing | undefined>(undefined)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('a field stands outside the form')
  return editing
}
