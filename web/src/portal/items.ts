import type { PortalItem } from '@kotostig/api/portal'
import type { PictureName } from './pictures.tsx'
import type { Word } from './words.tsx'

export const itemPictures: Readonly<Record<PortalItem['kind'], PictureName>> = {
  'long-goal': 'target', 'period-goal': 'target', service: 'work', 'language-studies': 'book', association: 'people', guidance: 'ask', 'job-search': 'work', 'follow-up': 'again',
}
export const itemKinds: Readonly<Record<PortalItem['kind'], Word>> = {
  'long-goal': 'longGoal', 'period-goal': 'periodGoal', service: 'services', 'language-studies': 'languageStudies', association: 'association', guidance: 'guidance', 'job-search': 'jobSearch', 'follow-up': 'followUp',
}
export const itemStates: Readonly<Record<PortalItem['state'], Word>> = { agreed: 'agreed', started: 'started', 'not-started': 'notStarted', done: 'done', interrupted: 'interrupted' }
