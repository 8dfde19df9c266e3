/** Amounts: `8 160,83 €`, with spaces that do not break. */
const space = '\u00a0'

/** Cents of an exact text such as `8160.83`. */
export function centsOf(text: string): number {
  const [whole = '0', part = ''] = text.replace('-', '').split('.')
  const cents = +whole * 100 + +`${part}00`.slice(0, 2)
  return text.startsWith('-') ? -cents : cents
}

export function centsText(cents: number): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, space)
  return `${cents < 0 ? '−' : ''}${whole},${String(Math.abs(cents) % 100).padStart(2, '0')}${space}€`
}

/** A twelfth of a yearly amount, to the cent, for showing only. */
export const twelfthText = (annual: number): string => centsText(Math.round((annual * 100) / 12))
/** `60 000`, with spaces that do not break. */
export const countText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, space)
export const eurosText = (euros: number): string => `${String(euros).replace(/\B(?=(\d{3})+$)/g, space)}${space}€`
/** `58,30`, `58.3` or `58` euros, as they are typed, in cents; nothing when it is no amount. */
export function centsTyped(text: string): number | undefined {
  const found = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s€]/g, ''))
  return found ? +found[1]! * 100 + +(found[2] ?? '').padEnd(2, '0') : undefined
}
