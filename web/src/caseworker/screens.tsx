/** The table of screens: path, title, what one must be allowed to do, and the code of the page. */
import type { Screen } from '../shared/frame/screens.ts'
import { work } from './work.texts.ts'

/** What a screen asks of the server. The server decides; this only keeps people from pages that could not answer them. */
type Action = 'duty.list' | 'person.search' | 'person.register' | 'person.read'
const withPeople = ['caseworker', 'lead', 'social-worker']
export const may = (role: string, _action: Action): boolean => withPeople.includes(role)

export type WorkScreen = Screen & { action: Action; inMenu?: string }

export const screens: readonly WorkScreen[] = [
  { path: /^\/arbete$/, title: work.today, action: 'duty.list', menu: '/arbete', inMenu: '/arbete', load: () => import('./today/TodayPage.tsx') },
  { path: /^\/arbete\/personer$/, title: work.people, action: 'person.search', menu: '/arbete/personer', inMenu: '/arbete/personer', load: () => import('./people/PeoplePage.tsx') },
  { path: /^\/arbete\/personer\/ny$/, title: work.register, action: 'person.register', menu: '/arbete/personer', load: () => import('./people/RegisterPage.tsx') },
  { path: /^\/arbete\/person\/([0-9]{1,18})$/, title: work.person, action: 'person.read', menu: '/arbete/personer', load: () => import('./person/PersonPage.tsx') },
]
