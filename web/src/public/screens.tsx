/** The table of screens: path, title, and the code of the page, loaded when somebody goes there. */
import type { ComponentType } from 'react'
import { frame } from './frame.texts.ts'
import type { Names } from '../shared/words.tsx'

export type ScreenProps = { params: string[] }
export type Screen = { path: RegExp; title: Names; menu?: string; load: () => Promise<{ default: ComponentType<ScreenProps> }> }

export const screens: readonly Screen[] = [
  { path: /^\/$/, title: frame.tryExample, menu: '/', load: () => import('./example/ExamplePage.tsx') },
  { path: /^\/lag$/, title: frame.lawBook, menu: '/lag', load: () => import('./law-book/BookIndexPage.tsx') },
  { path: /^\/lag\/([^/]+)\/([^/]+)$/, title: frame.lawBook, menu: '/lag', load: () => import('./law-book/SectionPage.tsx') },
  { path: /^\/tillganglighet$/, title: frame.accessibility, load: () => import('./about/AccessibilityPage.tsx') },
  { path: /^\/dataskydd$/, title: frame.privacy, load: () => import('./about/PrivacyPage.tsx') },
]

export function screenAt(path: string): { screen: Screen; params: string[] } | undefined {
  for (const screen of screens) {
    const found = screen.path.exec(path)
    if (found) return { screen, params: found.slice(1).map(decodePart) }
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
