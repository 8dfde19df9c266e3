/**
 * Writes `areas.ts` from the registers of this folder: `node law/data/write-areas.ts`.
 * With `--check` nothing is written; the exit status tells whether the file is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs'

type Names = { sv: string; fi: string; en: string }
type Area = { code: string; name: Names; kind?: string }
type Municipality = {
  code: string; name: Names; languageStatus: string; welfareAreaCode: string; employmentAreaCode: string; livskraftscentralCode: string
}

const here = new URL('./', import.meta.url)
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, here), 'utf8')) as T

const municipalities = read<Municipality[]>('municipalities-2026.json')
const welfareAreas = read<Area[]>('welfare-areas-2026.json')
const employmentAreas = read<Area[]>('employment-areas-2026.json')
const stateCentres = read<Area[]>('livskraftscentraler-2026.json')

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const names = (name: Names): string => `{ sv: ${quote(name.sv)}, fi: ${quote(name.fi)}, en: ${quote(name.en)} }`
const languages = ['fi', 'fi-sv', 'sv-fi', 'sv']

function municipalityRow(m: Municipality): string {
  if (!languages.includes(m.languageStatus)) throw new Error(`${m.code}: language status ${m.languageStatus}`)
  const names = m.name.fi === m.name.sv && m.name.en === m.name.sv ? [m.name.sv] : [m.name.sv, m.name.fi, m.name.en]
  const cells = [m.code, m.languageStatus, m.welfareAreaCode, m.employmentAreaCode, m.livskraftscentralCode, ...names]
  if (cells.some((cell) => cell.includes('|'))) throw new Error(`${m.code}: a name holds a bar`)
  return cells.join('|')
}

function areaRows(areas: Area[], from: string): string {
  return areas
    .map((area) => {
      const kind = area.kind === 'city' ? 'city' : area.kind === 'aland' ? 'aland' : 'area'
      return `  ${quote(area.code)}: { name: ${names(area.name)}, kind: '${kind}', from: '${from}' },`
    })
    .join('\n')
}

const text = `/**
 * Municipalities, welfare areas, employment areas and state centres, with their official codes. GENERATED: do not edit.
 *
 * From municipalities-2026.json, welfare-areas-2026.json, employment-areas-2026.json and livskraftscentraler-2026.json
 * (classifications of Statistics Finland, CC BY 4.0; see SOURCES.md). Write again with \`node law/data/write-areas.ts\`.
 *
 * What holds from when: the municipalities are those of 1.1.2026; the welfare areas began on 1.1.2023, the employment areas
 * on 1.1.2025, the state centres (livskraftscentraler) on 1.1.2026. Before that day a name of the table is not to be used:
 * the fifteen NTM/ELY centres and the TE offices have no names here, so they are called by their kind in words.
 *
 * Two codes of the welfare areas are no welfare areas: '90' is the City of Helsinki (kind 'city'), which has the tasks of a
 * welfare area itself (681/2023 100 §), and '91' is Åland (kind 'aland'), where the health authority of Åland is heard and
 * paid instead. Code '46' of the employment areas is Åland as well. The name of an employment area is the name of the area; the
 * word of its kind ("arbetskraftsmyndigheten") is to stand before it.
 */
export type AreaNames = { sv: string; fi: string; en: string }
export type LanguageStatus = 'fi' | 'fi-sv' | 'sv-fi' | 'sv'
export type Area = { name: AreaNames; kind: 'area' | 'city' | 'aland'; from: string }
export type MunicipalityArea = {
  code: string
  name: AreaNames
  /** fi: Finnish; sv: Swedish; fi-sv: bilingual, majority Finnish; sv-fi: bilingual, majority Swedish. */
  languageStatus: LanguageStatus
  /** '90' for Helsinki and '91' for Åland: see above. */
  welfareArea: string
  employmentArea: string
  stateCentre: string
  aland: boolean
}

export const alandWelfareCode = '91'
export const helsinkiWelfareCode = '90'
export const helsinkiCode = '091'

export const welfareAreas: Readonly<Record<string, Area>> = {
${areaRows(welfareAreas, '2023-01-01')}
}

export const employmentAreas: Readonly<Record<string, Area>> = {
${areaRows(employmentAreas, '2025-01-01')}
}

export const stateCentres: Readonly<Record<string, Area>> = {
${areaRows(stateCentres, '2026-01-01')}
}

/** code|language status|welfare area|employment area|state centre|name in all three, or Swedish|Finnish|English */
const rows = \`
${municipalities.map(municipalityRow).join('\n')}
\`

function municipality(row: string): [string, MunicipalityArea] {
  const [code, status, welfareArea, employmentArea, stateCentre, sv, fi, en] = row.split('|') as [string, LanguageStatus, string, string, string, string, string?, string?]
  const name = { sv, fi: fi ?? sv, en: en ?? sv }
  return [code, { code, name, languageStatus: status, welfareArea, employmentArea, stateCentre, aland: welfareArea === alandWelfareCode }]
}

export const municipalityByCode: ReadonlyMap<string, MunicipalityArea> = new Map(rows.trim().split('\\n').map(municipality))
export const isMunicipality = (code: string): boolean => municipalityByCode.has(code)

const namesOf = (areas: Readonly<Record<string, Area>>): Readonly<Record<string, AreaNames>> =>
  Object.fromEntries(Object.entries(areas).map(([code, area]) => [code, area.name]))
export const welfareAreaNames = namesOf(welfareAreas)
export const employmentAreaNames = namesOf(employmentAreas)
export const stateCentreNames = namesOf(stateCentres)
`

const file = new URL('areas.ts', here)
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write('law/data/areas.ts is not what write-areas.ts writes\n')
    process.exitCode = 1
  }
} else writeFileSync(file, text)
