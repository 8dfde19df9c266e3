/**
 * Names as they sound, so that spellings of one name find each other: Mohammed and Muhamed, Jusuf and Youssef, Олена and Olena.
 *
 * A key keeps the consonants in their commonest spelling, the colour of the first vowel (a, e and i against o and u) and an -a at
 * the end, which tells Karim from Karima. Other vowels differ too much between the ways of writing one name. The key is coarse on
 * purpose: a search shows a few names too many rather than one too few.
 */
import { inLatin } from './letters.ts'

const step = (from: RegExp, to: string): readonly [RegExp, string] => [from, to]

/** Letters with marks that carry a sound of their own; every other mark is dropped. */
const marked: readonly (readonly [RegExp, string])[] = [
  step(/ß/g, 'ss'), step(/ł/g, 'l'), step(/đ/g, 'd'), step(/[øœ]/g, 'o'), step(/æ/g, 'a'), step(/ı/g, 'i'), step(/þ|ð/g, 'd'),
  step(/[şšśș]/g, 'sh'), step(/[çčć]/g, 'ch'), step(/[žźż]/g, 'z'), step(/ə/g, 'a'),
]

/** Names that a rule for letters would not bring together. Somali writes x for h, and c for a sound others leave out. */
const ownSpellings: readonly (readonly [RegExp, string])[] = [
  step(/^maxam(?=ed|mad|uud|ud)/, 'moham'), step(/^mohamu+d$/, 'mahmud'), step(/^axm/, 'ahm'), step(/^x(?=a|us|uu)/, 'h'), step(/(?<=aa|a)x$/, 'h'), step(/(?<=[aeiou])x(?=iim|ma)/, 'h'),
  step(/^c(?=ab[dsu]|al[iy]|a+sh|a+mir|umar|usm|ism|i+se|i+sa|a+did|awa)/, ''), step(/(?<=a)c(?=i+d$)|(?<=a)c$/, ''),
  step(/^is(?=maan$)/, 'os'), step(/^fa+dumo?$/, 'fatuma'), step(/^[ou]th?(?=man$|maan$)/, 'os'), step(/llahi$/, 'llah'),
  step(/^abd[aeiou]+l(?=[^aeiou])/, 'abd'), step(/^abd[aeiou](?=r)/, 'abd'),
  step(/^daou/, 'davu'), step(/^ce(?=[mnvy])/, 'ja'), step(/^aye(?=sh)/, 'ai'), step(/^eyy?(?=[uü]p$)/, 'ay'), step(/phorn/, 'porn'),
]

/** Ways of writing one sound, longest first. */
const sounds: readonly (readonly [RegExp, string])[] = [
  step(/shch|schtsch/g, 's'), step(/tsch|tsh|tzsch/g, 's'), step(/sch|sh/g, 's'), step(/chr/g, 'kr'), step(/chael/g, 'kael'), step(/t?ch/g, 's'), step(/ts|tz/g, 's'),
  step(/dzh|dj|dsch|zh(?=[ou]m)/g, 'j'), step(/zh/g, 'z'), step(/kh|gh/g, 'h'), step(/ph/g, 'f'), step(/th/g, 't'), step(/dh/g, 'd'), step(/bh/g, 'b'), step(/ck/g, 'k'),
  step(/qu|qv|kw/g, 'kv'), step(/c(?=[eiy])/g, 's'), step(/[cq]/g, 'k'), step(/x/g, 'ks'), step(/w/g, 'v'), step(/fs/g, 'vs'), step(/ff$/g, 'v'), step(/g/g, 'h'),
]

/** What stands at the ends of a word: silent h, and consonants that Turkish and others harden. */
const ends: readonly (readonly [RegExp, string])[] = [
  step(/ah$/, 'a'), step(/(?<=.{4})eh$/, 'e'), step(/d$/, 't'), step(/b$/, 'p'),
  // The glide: written y, j, i or not at all.
  step(/^[iyj](?=[yj]?[ie])/, ''), step(/^[iy](?=[aou])/, 'j'), step(/(?<=[aou])[yj](?=[aeiou])/g, 'J'), step(/(?<!^)[yj]/g, 'i'), step(/J/g, 'j'),
]

const apply = (text: string, steps: readonly (readonly [RegExp, string])[]): string => steps.reduce((now, [from, to]) => now.replace(from, to), text)

/** One word as it sounds; empty when nothing of it can be heard. */
function soundOfWord(word: string): string {
  let text = apply(inLatin(word), marked).normalize('NFD').replace(/\p{M}/gu, '')
  text = apply(text, ownSpellings)
  // A doubled letter is one, but the doubled vowel of Finnish and Somali first told the rules above something.
  text = apply(text.replace(/(.)\1+/gu, '$1'), sounds).replace(/(.)\1+/gu, '$1')
  text = apply(text, ends).replace(/(.)\1+/gu, '$1')
  const first = /[aeiouy]/.exec(text)
  if (first === null) return text === '' || !/^[a-z]/.test(text) ? text : `${text[0]}a${text.slice(1)}`
  const colour = /[ou]/.test(first[0]) ? 'o' : 'a'
  const ending = /[ae]$/.test(text) && first.index < text.length - 1 ? 'a' : ''
  const bare = text.replace(/[aeiouy]/g, '').replace(/(.)\1+/gu, '$1')
  return first.index === 0 ? `${colour}${bare}${ending}` : `${bare.slice(0, 1)}${colour}${bare.slice(1)}${ending}`
}

/** The words of a name. Apostrophes and the hamza join, hyphens and dots part; the Arabic article belongs to no word. */
const wordsOf = (text: string): string[] =>
  text.normalize('NFC').toLowerCase().replace(/\p{M}|\u0640/gu, '').replace(/['’‘ʼʹʿʾ`´ʻ]/g, '')
    // Abdul Rahman, Abd al-Rahman and Abdelrahman are one word.
    .replace(/(?<!\p{L})(abd)(?:[aeiou][lrnsz]{1,2})?[\s-]+(?:[ae][lrnsz][\s-]+)?(?=\p{L}{3})/gu, '$1ul')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word, at, all) => word !== '' && !(all.length > 1 && /^([ae][lrnsz]|as[hs]|ul|ur|ibn|bin|ben)$/.test(word)))

/** The key under which spellings of one name find each other; words are joined with spaces. */
export const soundOf = (name: string): string => wordsOf(name).map(soundOfWord).filter(Boolean).join(' ')

/** What a person is found by: the sounds of all names, each once. */
export const searchKey = (familyName: string, givenNames: string): string =>
  [...new Set(soundOf(`${familyName} ${givenNames}`).split(' ').filter(Boolean))].join(' ')

/** The words of a search, each as it sounds; the order in which they are written does not matter. */
export const soundsOf = (text: string): string[] => [...new Set(soundOf(text).split(' ').filter(Boolean))]
