/** Runs every figure and prints a table, or with `--json` one object per line. */
import type { Figure } from './figure.ts'
import { decisionFigures } from './decision.ts'
import { determinationFigures } from './determinations.ts'
import { documentFigures } from './documents.ts'
import { firstPageFigures } from './first-page.ts'
import { millionFigures } from './million/figures.ts'
import { responsibilityMapFigures } from './responsibility-map.ts'

const asJson = process.argv.includes('--json')
const rounded = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en').replaceAll(',', ' ') : value.toFixed(2))

const figures: Figure[] = []
for (const measure of [decisionFigures, determinationFigures, documentFigures, firstPageFigures, responsibilityMapFigures, millionFigures]) {
  for (const figure of await measure()) {
    figures.push(figure)
    if (asJson) process.stdout.write(`${JSON.stringify(figure)}\n`)
  }
}
if (!asJson) {
  for (const { name, value, unit, against, ratio, goal, holds } of figures) {
    process.stdout.write(`${holds ? 'holds  ' : 'MISSED '} ${name}\n         ${rounded(value)} ${unit}${ratio === null ? '' : `, ${rounded(ratio)} times ${against}`}; goal: ${goal}\n`)
  }
}
process.exitCode = figures.every((one) => one.holds) ? 0 : 1
