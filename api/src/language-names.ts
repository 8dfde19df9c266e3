/**
 * What a language is called within a sentence of another: as browsers and servers name it, and by lists of our own for the languages few
 * browsers know, and where people use another name than theirs.
 */
const tags: Partial<Record<string, string>> = { prs: 'fa-AF' }
/** The tag by which programs know a language. */
export const tagOf = (code: string): string => tags[code] ?? code

const named: Partial<Record<string, Partial<Record<string, string>>>> = {
  sv: { ckb: 'sorani' }, fi: { ckb: 'sorani' }, en: { ckb: 'Sorani' }, uk: { ckb: 'сорані' }, ru: { ckb: 'сорани' }, ar: { ckb: 'السورانية' }, fa: { ckb: 'کردی سورانی', tr: 'ترکی' }, tr: { ckb: 'Soranice', ti: 'Tigrinya' }, th: { ckb: 'โซรานี' }, vi: { ckb: 'tiếng Sorani' },
  prs: { sv: 'سویدنی', fi: 'فنلندی', en: 'انگلیسی', uk: 'اوکراینی', ru: 'روسی', ar: 'عربی', prs: 'دری', fa: 'فارسی', so: 'سومالیایی', ckb: 'کردی سورانی', ti: 'تیگرینیایی', tr: 'ترکی', th: 'تایلندی', vi: 'ویتنامی' },
  so: { sv: 'Iswiidhish', fi: 'Finnish', en: 'Ingiriisi', uk: 'Yukreeniyaan', ru: 'Ruush', ar: 'Carabi', prs: 'Daari', fa: 'Faarisi', so: 'Soomaali', ckb: 'Soraani', ti: 'Tigrinya', tr: 'Turki', th: 'Taaylandays', vi: 'Fiitnaamays' },
  ckb: { sv: 'سویدی', fi: 'فینلەندی', en: 'ئینگلیزی', uk: 'ئۆکراینی', ru: 'ڕووسی', ar: 'عەرەبی', prs: 'دەری', fa: 'فارسی', so: 'سۆمالی', ckb: 'کوردیی ناوەندی', ti: 'تیگرینیا', tr: 'تورکی', th: 'تایلەندی', vi: 'ڤیەتنامی' },
  ti: { sv: 'ሽወደንኛ', fi: 'ፊንላንድኛ', en: 'እንግሊዝኛ', uk: 'ዩክረይንኛ', ru: 'ሩስኛ', ar: 'ዓረብኛ', prs: 'ዳሪ', fa: 'ፋርስኛ', so: 'ሶማሊ', ckb: 'ሶራኒ', ti: 'ትግርኛ', tr: 'ቱርክኛ', th: 'ታይኛ', vi: 'ቬትናምኛ' },
}

/** `arabiska` in a Swedish sentence. Undefined where neither we nor the program that runs this has a name. */
export function languageIn(of: string, sentence: string): string | undefined {
  const own = named[sentence]?.[of]
  if (own !== undefined) return own
  try {
    const names = new Intl.DisplayNames([tagOf(sentence)], { type: 'language', fallback: 'none' })
    // A program that does not know the language of the sentence answers in one of its own.
    if (names.resolvedOptions().locale.split('-')[0] !== tagOf(sentence).split('-')[0]) return undefined
    const name = names.of(tagOf(of))
    return sentence === 'vi' ? name?.replace(/^Tiếng/, 'tiếng') : name
  } catch {
    return undefined
  }
}
