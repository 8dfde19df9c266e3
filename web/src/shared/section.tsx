/** A place in an act: its words, and the violet chip that leads to the law book. */
import type { Section } from '@kotostig/law/determination'
import { Link } from './router.tsx'
import { useLanguage } from './words.tsx'
import type { Language } from './words.tsx'

export const mainAct = '681/2023'
const space = '\u00a0'

/** `22 § 1 mom.`; another act than the Integration Act is named first. */
export function sectionText(place: Section, language: Language): string {
  const parts = [`${place.section.replace(' ', space)}${space}§`]
  if (place.moment) parts.push(language === 'en' ? place.moment : `${place.moment}${space}mom.`)
  if (place.point) parts.push(`${place.point}${space}${language === 'fi' ? 'k.' : 'p.'}`)
  const text = parts.join(space)
  return place.act === mainAct ? text : `${place.act}${space}${text}`
}

export const sectionPath = (place: Section): string =>
  `/lag/${place.act.replace('/', '-')}/${encodeURIComponent(place.section.replace(' ', '-'))}${place.moment ? `#m${place.moment}` : ''}`

export function SectionChip({ place, gone = false, tabIndex }: { place: Section; gone?: boolean; tabIndex?: number | undefined }) {
  const language = useLanguage()
  return (
    <Link to={sectionPath(place)} className={gone ? 'law gone' : 'law'} tabIndex={tabIndex}>
      <bdi dir="ltr">{sectionText(place, language)}</bdi>
    </Link>
  )
}

/** Several places once each, in the order they came. `tabIndex`: in a list that is one stop for Tab. */
export function SectionChips({ places, tabIndex }: { places: readonly Section[]; tabIndex?: number }) {
  const language = useLanguage()
  const seen = new Map(places.map((place) => [sectionText(place, language), place]))
  return (
    <>
      {[...seen].map(([text, place], index) => (
        <span key={text}>
          {index > 0 ? ' ' : ''}
          <SectionChip place={place} tabIndex={tabIndex} />
        </span>
      ))}
    </>
  )
}
