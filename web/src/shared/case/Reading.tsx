/** One authority's reading of an open norm: what, since when, under which state of the law, and why. */
import type { NormReading } from '@kotostig/api/practice'
import { dayText } from '../day.ts'
import { Glyph } from '../glyphs.tsx'
import { texts, useLanguage, useSay } from '../words.tsx'

export const readingWords = texts({
  title: { sv: 'Så läser myndigheter det', fi: 'Näin viranomaiset tulkitsevat', en: 'How authorities read it' },
  lead: { sv: 'Myndigheternas egna läsningar, de nyaste först. De är inte lag.', fi: 'Viranomaisten omia tulkintoja, uusimmat ensin. Ne eivät ole lakia.', en: "Authorities' own readings, the newest first. They are not law." },
  since: { sv: 'sedan {day}, lagläge {state}', fi: '{day} alkaen, lain vaihe {state}', en: 'since {day}, state of the law {state}' },
  why: { sv: 'Skäl: {reason}', fi: 'Perustelu: {reason}', en: 'Reason: {reason}' },
  earlier: { sv: 'Läst under ett tidigare lagläge', fi: 'Tulkittu lain aiemmassa vaiheessa', en: 'Read under an earlier state of the law' },
  replaced: { sv: 'Ersatt av en nyare läsning', fi: 'Korvattu uudemmalla tulkinnalla', en: 'Replaced by a newer reading' },
})

export function Reading({ of }: { of: NormReading }) {
  const t = useSay()
  const language = useLanguage()
  return (
    <div className={`reading${of.isReplaced ? ' meta' : ''}`}>
      <p><b>{language === 'fi' ? of.authority.nameFi : of.authority.nameSv}</b> <span className="meta">{t(readingWords.since, { day: dayText(of.from), state: of.lawState })}</span></p>
      <p className="measure as-said">{of.said}</p>
      <p className="meta measure">{t(readingWords.why, { reason: of.reason })}</p>
      {of.isReplaced ? <p className="meta">{t(readingWords.replaced)}</p> : of.isOfEarlierState ? <p className="st"><Glyph name="warn" /> {t(readingWords.earlier)}</p> : null}
    </div>
  )
}
