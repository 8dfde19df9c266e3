import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'base.css'), 'utf8')
const scss = readFileSync(join(dirname(createRequire(import.meta.url).resolve('suomifi-design-tokens/package.json')), 'dist/tokens.scss'), 'utf8')

/** `hsl(212, 63%, 45%)` as red, green and blue. */
function rgbOf(hsl: string): number[] {
  const [h = 0, s = 0, l = 0] = hsl.match(/\d+/g)!.map(Number)
  const part = (n: number): number => {
    const k = (n + h / 30) % 12
    return (l / 100 - (s / 100) * Math.min(l / 100, 1 - l / 100) * Math.max(-1, Math.min(k - 3, 9 - k, 1))) * 255
  }
  return [part(0), part(8), part(4)]
}
const rgbOfHex = (hex: string): number[] => (hex.length === 4 ? Array.from(hex.slice(1), (digit) => digit + digit) : hex.slice(1).match(/../g)!).map((pair) => parseInt(pair, 16))

const pairs = {
  '--ink': 'black-base', '--ink-2': 'depth-dark1', '--paper-2': 'depth-light3', '--paper-3': 'depth-light2', '--line': 'depth-light1', '--line-strong': 'depth-dark2',
  '--action': 'highlight-base', '--action-dark': 'highlight-dark1', '--action-tint': 'highlight-light2', '--brand': 'brand-base',
  '--law': 'accent-tertiary-dark1', '--law-tint': 'accent-tertiary-light1', '--late': 'alert-base', '--late-tint': 'alert-light1', '--soon-fill': 'warning-base', '--ok': 'success-dark1',
}

test.each(Object.entries(pairs))('the colour %s is the one of suomifi-design-tokens, %s', (ours, theirs) => {
  const own = new RegExp(`${ours}:(#[0-9a-f]+)`).exec(css)![1]!
  const token = new RegExp(`\\$fi-color-${theirs}: (hsl\\([^)]*\\))`).exec(scss)![1]!
  const [a, b] = [rgbOfHex(own), rgbOf(token)]
  a.forEach((value, at) => expect(Math.abs(value - b[at]!)).toBeLessThanOrEqual(4))
})
