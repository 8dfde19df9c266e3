import type { Names } from './terms.ts'

/** What a goal aims at, as far as 18 § speaks of it. */
export const aims = {
  'employment': { sv: 'sysselsättning', fi: 'työllistyminen', en: 'employment' },
  'entrepreneurship': { sv: 'företagande', fi: 'yrittäjyys', en: 'entrepreneurship' },
  'working-life-skills': { sv: 'arbetslivsfärdigheter och arbetslivsorientering', fi: 'työelämävalmiudet ja työelämään suuntautuminen', en: 'working-life skills and orientation' },
  'upper-secondary': { sv: 'utbildning på andra stadiet', fi: 'toisen asteen koulutus', en: 'upper secondary education' },
  'language': { sv: 'kunskaper i svenska eller finska', fi: 'suomen tai ruotsin kielen taito', en: 'Finnish or Swedish' },
  'other': { sv: 'annat som främjar integration', fi: 'muu kotoutumista edistävä', en: 'other, for integration' },
} as const satisfies Record<string, Names>
export type Aim = keyof typeof aims
