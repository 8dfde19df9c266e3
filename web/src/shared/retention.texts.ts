/** How a period of keeping is told. */
import type { CountedFrom, RetentionRule } from '@kotostig/law/retention'
import { texts } from './words.tsx'
import type { Names, Say } from './words.tsx'

const counted: Record<CountedFrom, Names> = texts({
  'relation-ended': { sv: '{n} år efter att kundrelationen upphörde', fi: '{n} vuotta asiakkuuden päättymisestä', en: '{n} years after the client relation ended' },
  'death': { sv: '{n} år efter dödsfallet', fi: '{n} vuotta kuolemasta', en: '{n} years after the death' },
  'happened': { sv: '{n} år efter händelsen', fi: '{n} vuotta tapahtumasta', en: '{n} years after the event' },
  'answered': { sv: '{n} år efter svaret', fi: '{n} vuotta vastaamisesta', en: '{n} years after the answer' },
})
export const keeping = texts({
  unknown: { sv: 'Myndigheten bestämmer. Okänt här, och inget raderas.', fi: 'Viranomainen päättää. Ei tiedossa tässä, eikä mitään poisteta.', en: 'The authority decides. Unknown here, and nothing is deleted.' },
  and: { sv: 'och', fi: 'ja', en: 'and' },
})
export const countedText = (from: CountedFrom, years: number, t: Say): string => t(counted[from], { n: years })
export const periodsText = (rule: RetentionRule, t: Say): string =>
  rule.periods.length === 0 ? t(keeping.unknown) : rule.periods.map((one) => countedText(one.from, one.years, t)).join(` ${t(keeping.and)} `)
