/** A made-up older release of the law: as the one that runs, but plans are reviewed every three months. */
import { ownLaw, packLaw, type LawFiles } from '../law/law-module.ts'

export const olderRelease = '2024.9'

function older(): ReturnType<typeof packLaw> {
  const { entry, files } = JSON.parse(ownLaw().text) as LawFiles
  const changed: [file: string, from: RegExp, to: string][] = [
    ['src/release.ts', /"\d{4}\.\d+"/, `"${olderRelease}"`],
    ['src/parameters.ts', /(?<=monthsBetweenReviews = [\s\S]*?value: )6\b/, '3'],
  ]
  const past = { ...files }
  for (const [file, from, to] of changed) {
    const text = files[file]!.replace(from, to)
    if (text === files[file]) throw new Error(`${file} is written otherwise now`)
    past[file] = text
  }
  return packLaw(past, entry)
}

export const olderLaw = older()
