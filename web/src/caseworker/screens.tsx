/** The table of screens: path, title, what one must be allowed to do, and the code of the page. */
import type { Screen } from '../shared/frame/screens.ts'
import { inbox, retention } from './retention/retention.texts.ts'
import { work } from './work.texts.ts'

/** What a screen asks of the server. The server decides; this only keeps people from pages that could not answer them. */
const withPeople = ['caseworker', 'lead', 'social-worker']
const allowed = {
  'duty.list': withPeople, 'person.search': withPeople, 'person.register': withPeople, 'person.read': withPeople,
  'retention.read': ['administrator', 'data-protection'], 'feedback.answer': ['administrator'],
} as const satisfies Record<string, readonly string[]>
type Action = keyof typeof allowed
export const may = (role: string, action: Action): boolean => (allowed[action] as readonly string[]).includes(role)

export type WorkScreen = Screen & { action: Action; inMenu?: string }

export const screens: readonly WorkScreen[] = [
  { path: /^\/arbete$/, title: work.today, action: 'duty.list', menu: '/arbete', inMenu: '/arbete', load: () => import('./today/TodayPage.tsx') },
  { path: /^\/arbete\/personer$/, title: work.people, action: 'person.search', menu: '/arbete/personer', inMenu: '/arbete/personer', load: () => import('./people/PeoplePage.tsx') },
  { path: /^\/arbete\/personer\/ny$/, title: work.register, action: 'person.register', menu: '/arbete/personer', load: () => import('./people/RegisterPage.tsx') },
  { path: /^\/arbete\/person\/([0-9]{1,18})$/, title: work.person, action: 'person.read', menu: '/arbete/personer', load: () => import('./person/PersonPage.tsx') },
  { path: /^\/arbete\/bevarande$/, title: retention.title, action: 'retention.read', menu: '/arbete/bevarande', inMenu: '/arbete/bevarande', load: () => import('./retention/RetentionPage.tsx') },
  { path: /^\/arbete\/respons$/, title: inbox.title, action: 'feedback.answer', menu: '/arbete/respons', inMenu: '/arbete/respons', load: () => import('./feedback/FeedbackInboxPage.tsx') },
]
