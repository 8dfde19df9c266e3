/** A consent as a fact: who, when, how, and in which language it was explained. */
import { consentGivers, consentWays } from '@kotostig/api/referral-words'
import type { Section } from '@kotostig/law/determination'
import { DayField } from '../../shared/DayField.tsx'
import { dayText } from '../../shared/day.ts'
import { languageName, languageWithin } from '../../shared/language-name.ts'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Choice, dayFaults } from '../form.tsx'
import { languageOptions } from '../person/details/language-name.ts'
import { giverNames, referral as words, wayNames } from './referral.texts.ts'
import type { Desk } from './useSitting.ts'

type Giver = (typeof consentGivers)[number]
type Way = (typeof consentWays)[number]
export type Consent = { on: string; by: Giver | ''; way: Way | ''; language: string }
export const newConsent = ({ at }: Desk): Consent => ({ on: at.today, by: at.age < 18 ? '' : 'person', way: '', language: at.languages[0]?.language ?? '' })
/** What is missing, by `consent.` and the field. */
export const consentFaults = (consent: Consent): Record<string, string> =>
  Object.fromEntries([...Object.entries(dayFaults({ on: consent.on })), ...(['by', 'way', 'language'] as const).filter((key) => consent[key] === '').map((key) => [key, 'missing'] as const)].map(([key, code]) => [`consent.${key}`, code]))
/** Whole, once nothing is missing. */
export const wholeConsent = ({ by, way, ...rest }: Consent) => ({ ...rest, by: by || 'person', way: way || 'spoken' } as const)

export function ConsentFields({ consent, wrongWith, onChange }: { consent: Consent; wrongWith: (field: string) => string | undefined; onChange: (consent: Consent) => void }) {
  const t = useSay()
  const language = useLanguage()
  const { common, others } = languageOptions(language)
  return (
    <>
      <div className="pair">
        <Choice id="consent-by" label={t(words.consentBy)} value={consent.by} error={wrongWith('consent.by')} options={consentGivers.map((each) => [each, t(giverNames[each])] as const)} onChange={(by) => onChange({ ...consent, by: by as Giver | '' })} />
        <DayField id="consent-on" label={t(words.consentOn)} value={consent.on} error={wrongWith('consent.on')} onChange={(on) => onChange({ ...consent, on })} />
      </div>
      <div className="pair">
        <Choice id="consent-way" label={t(words.consentWay)} value={consent.way} error={wrongWith('consent.way')} options={consentWays.map((each) => [each, t(wayNames[each])] as const)} onChange={(way) => onChange({ ...consent, way: way as Way | '' })} />
        <Choice id="consent-language" label={t(words.consentLanguage)} value={consent.language} error={wrongWith('consent.language')} options={[...common, ...others].map((one) => [one.code, languageName(one.code, language)] as const)} onChange={(code) => onChange({ ...consent, language: code })} />
      </div>
    </>
  )
}

/** On which ground something was told, in a line. */
export function Ground({ basis, source, consent }: { basis: 'law' | 'consent' | 'nothing-told' | null; source: readonly Section[]; consent: { on: string; by: Giver; way: Way; language: string } | null }) {
  const t = useSay()
  const language = useLanguage()
  return (
    <p className="meta">
      {basis === null ? t(words.unknownGround) : basis === 'law' ? <>{t(words.byLaw)} <SectionChips places={source} /></>
        : basis === 'nothing-told' ? t(words.nothingTold)
          : consent ? t(words.consented, { by: t(giverNames[consent.by]).toLowerCase(), day: dayText(consent.on), way: t(wayNames[consent.way]).toLowerCase(), language: languageWithin(consent.language, language) }) : ''}
    </p>
  )
}
