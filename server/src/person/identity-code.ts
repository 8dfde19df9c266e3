/**
 * The personal identity code (661/2009 11–12 §, 128/2010): day of birth, separator of the century, number and check character.
 * The separators of 2023 stand beside the old ones; the separator is part of the code, so two people may differ in it alone.
 */
import { parseDay, type IsoDate } from '@kotostig/law/kit/date'

export type IdentityCodeFault =
  | 'empty' | 'too-short' | 'too-long'
  /** A letter that looks like a digit stands where a digit belongs: O for 0, I or L for 1. */
  | 'letter-for-digit'
  | 'not-a-digit' | 'not-a-separator' | 'not-a-day'
  /** 000 and 001 are given to nobody. */
  | 'not-a-number-given'
  | 'wrong-check'

export type IdentityCode = {
  ok: true
  /** The code as it is stored: capital letters, no spaces. */
  code: string
  born: IsoDate
  century: 1800 | 1900 | 2000
  /** The number is from 900 to 999, which no real person has. */
  isArtificial: boolean
}
/** `at`: which character is wrong, counted from one. */
export type IdentityCodeRefusal = { ok: false; fault: IdentityCodeFault; at?: number }

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'
export const separators = { 1800: '+', 1900: '-YXWVU', 2000: 'ABCDEF' } as const

/** The check character of nine digits. */
export const checkOf = (digits: string): string => checkCharacters[Number(digits) % 31]!

const centuryOf = (separator: string): 1800 | 1900 | 2000 | undefined =>
  ([1800, 1900, 2000] as const).find((century) => separators[century].includes(separator))

const refuse = (fault: IdentityCodeFault, at?: number): IdentityCodeRefusal => (at === undefined ? { ok: false, fault } : { ok: false, fault, at })

/** The code as people write it: any case, spaces around or inside, any of the dashes a keyboard gives. */
const tidy = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').replace(/[\u2010-\u2015\u2212]/g, '-').toUpperCase()

/** Reads a code, or tells the first thing that is wrong with it. */
export function readIdentityCode(text: string): IdentityCode | IdentityCodeRefusal {
  const code = tidy(text)
  if (code === '') return refuse('empty')
  if (code.length < 11) return refuse('too-short')
  if (code.length > 11) return refuse('too-long')
  for (const at of [0, 1, 2, 3, 4, 5, 7, 8, 9]) {
    const found = code[at]!
    if (/[OQIL]/.test(found)) return refuse('letter-for-digit', at + 1)
    if (!/[0-9]/.test(found)) return refuse('not-a-digit', at + 1)
  }
  const century = centuryOf(code[6]!)
  if (century === undefined) return refuse('not-a-separator', 7)
  const born = `${century / 100}${code.slice(4, 6)}-${code.slice(2, 4)}-${code.slice(0, 2)}`
  if (parseDay(born) === undefined) return refuse('not-a-day', 1)
  const number = Number(code.slice(7, 10))
  if (number < 2) return refuse('not-a-number-given', 8)
  // O and I are in no check character: whoever writes them means the digit.
  if (/[OI]/.test(code[10]!)) return refuse('letter-for-digit', 11)
  if (checkOf(code.slice(0, 6) + code.slice(7, 10)) !== code[10]) return refuse('wrong-check', 11)
  return { ok: true, code, born, century, isArtificial: number >= 900 }
}

/** A code for somebody invented: the number must be from 900 to 999. */
export function inventedIdentityCode(born: IsoDate, number: number, separator: string): string {
  if (number < 900 || number > 999) throw new Error(`${number} may belong to a real person`)
  const day = born.slice(8) + born.slice(5, 7) + born.slice(2, 4)
  return `${day}${separator}${number}${checkOf(`${day}${number}`)}`
}
