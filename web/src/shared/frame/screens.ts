/** What a screen is: a path, a title, and the code of the page, loaded when somebody goes there. */
import { lazy } from 'react'
import type { ComponentType } from 'react'
import type { Names } from '../words.tsx'

export type ScreenProps = { params: string[] }
export type Screen = { path: RegExp; title: Names; menu?: string; load: () => Promise<{ default: ComponentType<ScreenProps> }> }

export function findScreen<S extends Screen>(screens: readonly S[], path: string): { screen: S; params: string[] } | undefined {
  for (const screen of screens) {
    const found = screen.path.exec(path)
    if (found) return { screen, params: found.slice(1).map((part: string | undefined) => decodePart(part ?? '')) }
  }
  return undefined
}

/** A part of an address as text; one that is not well formed is used as it stands and leads to "not found". */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const pages = new Map<Screen, ComponentType<ScreenProps>>()
export function pageOf(screen: Screen): ComponentType<ScreenProps> {
  const before = pages.get(screen)
  if (before) return before
  const page = lazy(screen.load)
  pages.set(screen, page)
  return page
}
