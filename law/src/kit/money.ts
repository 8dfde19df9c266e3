/**
 * Exact money. A month is a twelfth of an annual amount in whole euros; sums are kept as twelfths of a euro, and only a total
 * is rounded, half up, to cents.
 */

/** Twelfths of a euro. */
export type Twelfths = number

/** `8160.83` of 97 930 twelfths. */
export function euros(sum: Twelfths): string {
  const cents = Math.floor((sum * 200 + 12) / 24)
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}
