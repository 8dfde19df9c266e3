/** A place in an act: its words, and the violet chip that leads to the law book. */
import type { Section } from '@kotostig/law/determination'
import { sectionText } from '@kotostig/law/say'
import { Link } from './router.tsx'
import { useLanguage } from './words.tsx'

export { sectionText }

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
