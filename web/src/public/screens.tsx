/** The table of screens: path, title, and the code of the page, loaded when somebody goes there. */
import { frame } from '../shared/frame/frame.texts.ts'
import { titles as over } from './law-book/titles.texts.ts'
import { receipt } from '../shared/receipt/receipt.texts.ts'
import type { Screen } from '../shared/frame/screens.ts'

export const screens: readonly Screen[] = [
  { path: /^\/$/, title: frame.tryExample, menu: '/', load: () => import('./example/ExamplePage.tsx') },
  { path: /^\/kvitto$/, title: receipt.title, menu: '/', load: () => import('./receipt/ExampleReceiptPage.tsx') },
  { path: /^\/kvitto\/kontroll$/, title: receipt.toCheck, load: () => import('./receipt/CheckPage.tsx') },
  { path: /^\/ansvar$/, title: frame.responsibilityMap, menu: '/ansvar', load: () => import('./map/MapPage.tsx') },
  { path: /^\/ansvar\/en-sida$/, title: frame.responsibilityMap, menu: '/ansvar', load: () => import('./map/OnePage.tsx') },
  { path: /^\/ansvar\/kallor$/, title: frame.sources, menu: '/ansvar', load: () => import('./sources/SourcesPage.tsx') },
  { path: /^\/lag$/, title: frame.lawBook, menu: '/lag', load: () => import('./law-book/BookIndexPage.tsx') },
  { path: /^\/lag\/over-tid$/, title: over.time, menu: '/lag', load: () => import('./law-book/LawOverTimePage.tsx') },
  { path: /^\/lag\/myndigheter$/, title: over.authorities, menu: '/lag', load: () => import('./law-book/AuthoritiesPage.tsx') },
  { path: /^\/lag\/kalender$/, title: over.calendar, menu: '/lag', load: () => import('./law-book/CalendarPage.tsx') },
  { path: /^\/lag\/([^/]+)\/([^/]+)$/, title: frame.lawBook, menu: '/lag', load: () => import('./law-book/SectionPage.tsx') },
  { path: /^\/tillganglighet$/, title: frame.accessibility, load: () => import('./about/AccessibilityPage.tsx') },
  { path: /^\/respons$/, title: frame.feedback, load: () => import('./about/FeedbackPage.tsx') },
  { path: /^\/dataskydd$/, title: frame.privacy, load: () => import('./about/PrivacyPage.tsx') },
]
