/** Letters of other scripts in Latin ones, roughly as they sound; `name-sound.ts` does the rest. */

const pairs = (text: string): [string, string][] => text.trim().split(/\s+/).map((one) => one.split('=') as [string, string])

/** Ukrainian, Russian and their neighbours. */
const cyrillic = new Map(pairs(`
  а=a б=b в=v г=g ґ=g д=d е=e є=ye ё=yo ж=zh з=z и=i і=i ї=yi й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch
  ъ= ы=y ь= э=e ю=yu я=ya ў=u ј=y ђ=dj ћ=ch љ=l њ=n џ=dzh ә=a қ=k ғ=gh ң=n ө=o ұ=u ү=u һ=h`))

/** Greek, after its pairs of letters. */
const greek = new Map(pairs('α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s ς=s τ=t υ=i φ=f χ=h ψ=ps ω=o'))
const greekPairs: readonly [RegExp, string][] = [
  [/ου/g, 'ou'], [/[αε]υ/g, 'av'], [/αι/g, 'e'], [/[εο]ι/g, 'i'], [/μπ/g, 'b'], [/ντ/g, 'd'], [/γκ|γγ/g, 'g'], [/τζ/g, 'dj'], [/χρ/g, 'kr'],
]

/** Arabic, Persian and Sorani: without short vowels, which the commonest names below bring back. */
const arabic = new Map(pairs(`
  ا=a آ=a أ=a إ=a ٱ=a ب=b پ=p ت=t ث=th ج=j چ=ch ح=h خ=kh د=d ذ=d ر=r ز=z ژ=zh س=s ش=sh ص=s ض=d ط=t ظ=z ع=ʿ غ=gh ف=f ڤ=v ق=q
  ك=k ک=k گ=g ل=l م=m ن=n ه=h ە=e ھ=h ة=a ى=a ء= ئ= ؤ=o و=w ي=y ی=y ێ=e ۆ=o ڕ=r ڵ=l ـ=`))

/** Names whose first vowel no letter shows. */
const arabicNames = new Map(pairs(`
  محمد=mohamed محمود=mahmud حسين=hosein حسن=hasan عمر=omar عثمان=osman علي=ali علی=ali مصطفى=mostafa مصطفی=mostafa محسن=mohsen عبدالله=abdullah
  خديجة=khadija خدیجه=khadija هدى=huda سعاد=suad حميد=hamid منى=mona نجيب=najib سهيلا=soheila شکریه=shokria مرتضی=morteza رستم=rostam جمعة=joma
  أسامة=osama اسامة=osama بشرى=bushra خلود=kholud عبيد=obaid يوسف=yusuf ايمن=ayman رضا=reza پرویز=parviz داود=davud`))

/** The families of Ethiopic letters, eight code points each from U+1200: the consonant of each. */
const ethiopic = 'h l h m s r s sh k k kh kh b v t ch h h n ny a k k h h w a z zh y d d j g g g t ch p ts ts f p'.split(' ')
const ethiopicVowels = ['e', 'u', 'i', 'a', 'e', '', 'o', 'wa']

function ethiopicLetter(code: number): string {
  const at = code - 0x1200
  const consonant = ethiopic[at >> 3] ?? ''
  const vowel = ethiopicVowels[at & 7]!
  return consonant === 'a' ? (vowel === '' || vowel === 'e' ? 'a' : vowel) : consonant + vowel
}

const isArabicVowel = (letter: string | undefined): boolean => letter !== undefined && 'اآأإىةەێۆ'.includes(letter)

/** A word of Arabic letters: waw and ya are consonants beside a vowel and at the start, vowels elsewhere. */
function fromArabic(word: string): string {
  const whole = arabicNames.get(word)
  if (whole !== undefined) return whole
  const bare = word.replace(/^ال(?=..)/, '')
  let text = ''
  const letters = [...bare]
  letters.forEach((letter, at) => {
    const sound = arabic.get(letter) ?? letter
    if (sound === 'ʿ') text += at === 0 && !isArabicVowel(letters[1]) ? 'a' : ''
    else if (sound === 'w') text += at === 0 || isArabicVowel(letters[at + 1]) ? 'w' : 'u'
    else if (sound === 'y') text += at === 0 || (isArabicVowel(letters[at + 1]) && isArabicVowel(letters[at - 1])) ? 'y' : 'i'
    else text += sound
  })
  return text
}

/** A word in small Latin letters. Letters of a script that is not known here stay as they are: they still find themselves. */
export function inLatin(word: string): string {
  if (/[\u0600-\u06ff]/.test(word)) return fromArabic(word)
  let text = word
  if (/[\u0370-\u03ff]/.test(text)) {
    text = text.normalize('NFD').replace(/\p{M}/gu, '')
    for (const [from, to] of greekPairs) text = text.replace(from, to)
  }
  let latin = ''
  for (const letter of text) {
    const code = letter.codePointAt(0)!
    latin += cyrillic.get(letter) ?? greek.get(letter) ?? (code >= 0x1200 && code < 0x1360 ? ethiopicLetter(code) : letter)
  }
  return latin
}
