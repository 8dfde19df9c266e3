/** The languages of the page, by the name each has for itself. */
import { languageIn, tagOf } from '@kotostig/api/language-names'
import type { PortalLanguage } from '@kotostig/api/portal-words'

export const languageNames: Readonly<Record<PortalLanguage, string>> = {
  sv: 'Svenska', fi: 'Suomi', en: 'English', uk: 'Українська', ru: 'Русский', ar: 'العربية', prs: 'دری', fa: 'فارسی', so: 'Soomaali', ckb: 'کوردیی ناوەندی', ti: 'ትግርኛ', tr: 'Türkçe', th: 'ไทย', vi: 'Tiếng Việt',
}
export const languages = Object.keys(languageNames) as PortalLanguage[]
export const isLanguage = (code: string): code is PortalLanguage => code in languageNames

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'prs', 'fa', 'ckb'])
export const directionOf = (code: PortalLanguage): 'rtl' | 'ltr' => (rightToLeft.has(code) ? 'rtl' : 'ltr')

const key = 'kotostig.portal.language'
/** The language in the address, chosen before on this device, or of the browser; otherwise Swedish. */
export function firstLanguage(path: string, wished: readonly string[]): PortalLanguage {
  const inPath = path.split('/')[2] ?? ''
  if (isLanguage(inPath)) return inPath
  try {
    const before = localStorage.getItem(key)
    if (before !== null && isLanguage(before)) return before
  } catch {
    // A browser that keeps nothing asks again the next time.
  }
  return wished.map((one) => one.toLowerCase()).map((one) => (one === 'fa-af' ? 'prs' : one.split('-')[0]!)).find(isLanguage) ?? 'sv'
}
export function keepLanguage(code: PortalLanguage): void {
  try {
    localStorage.setItem(key, code)
  } catch {
    // As above.
  }
}
export function forgetLanguage(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}

/** `3.12.2026`, with its weekday where the browser knows the language. */
export function weekdayText(iso: string, code: PortalLanguage): string {
  const day = `${Number(iso.slice(8, 10))}.${Number(iso.slice(5, 7))}.${iso.slice(0, 4)}`
  try {
    const format = new Intl.DateTimeFormat(tagOf(code), { weekday: 'long', timeZone: 'UTC', calendar: 'gregory' })
    if (format.resolvedOptions().locale.split('-')[0] !== tagOf(code).split('-')[0]) return day
    return `${format.format(Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)))} ${day}`
  } catch {
    return day
  }
}

/** The name of a language within a sentence of the page; the one it has for itself, or its code, where there is no other. */
export const nameOfLanguage = (of: string, code: PortalLanguage): string => languageIn(of, code) ?? (isLanguage(of) ? languageNames[of] : of)

const finnish = /\b(ja|on|ei|tai|kun|että|hän|hänen|kanssa|oppia|saada|kurssi|suomen|suomeksi|opinnot|päivisin)\b|(ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|minen|uu|yy|ää|öö|uo|yö|ii|oo|ee|kk[aäeiou])(?![a-zåäö])|(ää|öö|yö|uo)/gi
const swedish = /\b(och|att|är|i|på|för|av|med|till|en|ett|som|den|det|inom|eller|hon|han|vi|din|ditt|dina)\b|å|(ning|het|tion|aren|erna|arna|orna|skt)(?![a-zåäö])/gi
/** The language an officer has written in: there are two. Undefined where the words do not tell. */
export function writtenIn(words: string): 'sv' | 'fi' | undefined {
  const [fi, sv] = [words.match(finnish)?.length ?? 0, words.match(swedish)?.length ?? 0]
  return fi === sv ? undefined : fi > sv ? 'fi' : 'sv'
}
