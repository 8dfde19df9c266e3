/**
 * The fonts of our documents, one line for each script. A line more, and its package in package.json, is all that another script
 * needs. Files are TTF; what is not Latin is chosen so that its text can be searched and copied from the document again.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

type Font = { readonly family: string; readonly files: readonly string[] }

const fonts: readonly Font[] = [
  // Latin, Cyrillic, Greek, Vietnamese
  { family: 'Noto Sans', files: ['noto-sans/400Regular/NotoSans_400Regular.ttf', 'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'] },
  // Arabic, Persian, Kurdish in Arabic letters, Urdu
  { family: 'Amiri', files: ['amiri/400Regular/Amiri_400Regular.ttf', 'amiri/700Bold/Amiri_700Bold.ttf'] },
  // Tigrinya, Amharic
  { family: 'Noto Sans Ethiopic', files: ['noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf', 'noto-sans-ethiopic/600SemiBold/NotoSansEthiopic_600SemiBold.ttf'] },
  { family: 'Noto Sans Thai', files: ['noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf', 'noto-sans-thai/600SemiBold/NotoSansThai_600SemiBold.ttf'] },
]

/** In the order in which they are asked for a letter. */
export const families: readonly string[] = fonts.map((one) => one.family)

export function readFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  return fonts.flatMap((one) => one.files).map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`)))
}
