import { texts } from '../../shared/words.tsx'

/** Titles of the pages of the law book. */
export const titles = texts({
  sections: { sv: 'Paragraferna', fi: 'Pykälät', en: 'The sections' },
  time: { sv: 'Lagen över tid', fi: 'Laki eri aikoina', en: 'The law over time' },
  authorities: { sv: 'Myndigheter', fi: 'Viranomaiset', en: 'Authorities' },
  calendar: { sv: 'Kalender', fi: 'Kalenteri', en: 'Calendar' },
  bookMenu: { sv: 'Lagbokens delar', fi: 'Lakikirjan osat', en: 'Parts of the law book' },
})
