/** From the cells of a row to what they say of a person, or to what is wrong with which column. */
import type { Mapping, Target } from '@kotostig/api/takeover'
import { isoOf, parseDay } from '@kotostig/law/kit/date'
import { readIdentityCode } from '../person/identity-code.ts'
import { isListTarget, termOf } from './words.ts'

export type Fault = { column: string; code: string; isWarning?: true }
export type StagedRow = { id: string; number: number; cells: readonly string[]; fileFault: string | null; key: string | null }
export type Facts = Record<string, unknown>
/** What a row says. `facts` as in a case file. */
export type ReadRow = {
  row: StagedRow
  code?: string; born?: string; familyName?: string; givenNames?: string; language?: string; needsInterpreter?: boolean; isProtected?: boolean; phone?: string; email?: string
  facts: Facts
  relative?: { key: string; existedBeforeArrival: boolean }
  faults: Fault[]
}

/** The days of a spreadsheet are counted from the last of 1899, as if 1900 had been a leap year, or from 1904. */
const epoch = { from1900: parseDay('1899-12-30')!, from1904: parseDay('1904-01-01')! }

/** `3.12.2026`, `2026-12-03`, `3/12/2026` with the day first, with a time after it or not, or the serial day of a spreadsheet. */
export function dayOf(text: string, isFrom1904 = false): string | undefined {
  if (/^[0-9]{4,6}(\.[0-9]+)?$/.test(text)) {
    const serial = Math.floor(Number(text))
    // A year is no serial day: 1990 would be a day of 1905, which nobody means.
    return serial >= 3_000 && serial <= 80_000 ? isoOf((isFrom1904 ? epoch.from1904 : epoch.from1900) + serial) : undefined
  }
  const iso = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ][0-9:.]+Z?)?$/.exec(text)
  const ours = /^([0-9]{1,2})[./]\s*([0-9]{1,2})[./]\s*([0-9]{4})(?: [0-9:.]+)?$/.exec(text)
  const day = iso ? `${iso[1]}-${iso[2]}-${iso[3]}` : ours ? `${ours[3]}-${ours[2]!.padStart(2, '0')}-${ours[1]!.padStart(2, '0')}` : undefined
  return day !== undefined && parseDay(day) !== undefined ? day : undefined
}

const isDay = (target: Target): boolean => target === 'born' || target === 'arrived' || target.endsWith('.from') || target.endsWith('.to') || target.startsWith('act.')

/** Each act with the column of its day, and what the law needs to know with it. */
const actTargets: readonly (readonly [type: string, day: Target, parts: readonly (readonly [part: string, Target])[]])[] = [
  ['known', 'act.known', []], ['contact', 'act.contact', [['estimatedNeed', 'act.contact.estimatedNeed']]], ['assessment-started', 'act.assessment-started', []],
  ['assessment-made', 'act.assessment-made', [['needsPlan', 'act.assessment-made.needsPlan'], ['needsCoordination', 'act.assessment-made.needsCoordination']]],
  ['plan-made', 'act.plan-made', [['until', 'act.plan-made.until'], ['withWelfareArea', 'act.plan-made.withWelfareArea']]], ['plan-reviewed', 'act.plan-reviewed', []],
]

/** What the row says: as many faults as there are, not only the first. */
export function readRow(row: StagedRow, headings: readonly string[], mapping: Mapping, isFrom1904: boolean): ReadRow {
  const read: ReadRow = { row, facts: {}, faults: [] }
  if (row.fileFault !== null) return { ...read, faults: [{ column: '', code: row.fileFault }] }
  const columnOf = new Map<Target, string>()
  const values = new Map<Target, string>()
  headings.forEach((heading, at) => {
    const target = mapping.columns[heading]
    if (target === undefined) return
    columnOf.set(target, heading)
    const text = row.cells[at] ?? ''
    if (text === '') return
    if (isListTarget(target)) {
      const term = termOf(target, text, mapping)
      if (term === undefined) read.faults.push({ column: heading, code: 'not-in-list' })
      else if (term !== '') values.set(target, term)
    } else if (isDay(target)) {
      const day = dayOf(text, isFrom1904)
      if (day === undefined) read.faults.push({ column: heading, code: 'not-a-day' })
      else values.set(target, day)
    } else values.set(target, text)
  })
  const fault = (target: Target, code: string): void => void read.faults.push({ column: columnOf.get(target) ?? '', code })
  const isBad = (target: Target): boolean => read.faults.some((one) => one.column !== '' && one.column === columnOf.get(target))

  if (row.key === null) read.faults.push({ column: columnOf.get('number') ?? columnOf.get('identityCode') ?? '', code: 'no-key' })
  const code = values.get('identityCode')
  if (code !== undefined) {
    const found = readIdentityCode(code)
    if (!found.ok) fault('identityCode', 'identity-code')
    else {
      read.code = found.code
      const born = values.get('born')
      if (born !== undefined && born !== found.born) fault('identityCode', 'born-differs')
      values.set('born', found.born)
    }
  }
  const take = <K extends 'born' | 'familyName' | 'givenNames' | 'language'>(key: K): void => {
    const value = values.get(key)
    if (value === undefined) return
    if (value.length > 200) fault(key, 'too-long')
    else read[key] = value
  }
  for (const key of ['born', 'familyName', 'givenNames', 'language'] as const) take(key)
  if (values.has('needsInterpreter')) read.needsInterpreter = values.get('needsInterpreter') === 'yes'
  if (values.get('nonDisclosure') === 'yes') read.isProtected = true

  for (const key of ['phone', 'email'] as const) {
    const value = values.get(key)
    if (value !== undefined && value.length > (key === 'phone' ? 40 : 200)) fault(key, 'too-long')
    else if (value !== undefined) read[key] = value
  }

  const { facts } = read
  const period = (name: string, from: Target, to: Target | undefined, more: object | undefined, first: Target): void => {
    if (more === undefined && !values.has(from)) return
    const start = values.get(from)
    if (start === undefined) return void (isBad(from) || fault(columnOf.has(from) ? from : first, 'missing'))
    if (more === undefined) return void (isBad(first) || fault(columnOf.has(first) ? first : from, 'missing'))
    const end = to === undefined ? undefined : values.get(to)
    if (end !== undefined && end < start) return fault(to!, 'period-backwards')
    facts[name] = [{ from: start, ...(end === undefined ? {} : { to: end }), ...more }]
  }
  if (values.has('arrived')) facts['arrived'] = values.get('arrived')
  const ground = values.get('residence.ground')
  if (!isBad('residence.ground') && !isBad('residence.kind')) {
    const kind = values.get('residence.kind') ?? (ground !== undefined || values.has('residence.from') ? 'permit' : undefined)
    period('residence', 'residence.from', 'residence.to', kind === undefined ? undefined : { kind, ...(ground === undefined ? {} : { ground }) }, 'residence.ground')
  }
  const home = values.get('homeMunicipality.code')
  period('homeMunicipality', 'homeMunicipality.from', 'homeMunicipality.to', home === undefined ? undefined : { code: home }, 'homeMunicipality.code')
  const place = values.get('livesIn.code')
  period('livesIn', 'livesIn.from', undefined, place === undefined ? undefined : { code: place }, 'livesIn.code')
  const unemployed = values.get('jobSeeker.unemployed')
  period('jobSeeker', 'jobSeeker.from', 'jobSeeker.to', unemployed === undefined ? undefined : { unemployed: unemployed === 'yes' }, 'jobSeeker.unemployed')
  period('homeCareAllowance', 'homeCareAllowance.from', 'homeCareAllowance.to', values.has('homeCareAllowance.from') ? {} : undefined, 'homeCareAllowance.from')
  period('socialAssistance', 'socialAssistance.from', 'socialAssistance.to', values.has('socialAssistance.from') ? { temporary: values.get('socialAssistance.temporary') === 'yes' } : undefined, 'socialAssistance.from')
  if (values.has('traffickingVictim.from')) facts['traffickingVictim'] = [{ from: values.get('traffickingVictim.from') }]
  const acts = actTargets.flatMap(([type, target, parts]) => {
    const on = values.get(target)
    if (on === undefined) return []
    const act: Record<string, unknown> = { type, on }
    for (const [part, of] of parts) {
      const value = values.get(of)
      // The law asks for it with the act, and silence is no answer.
      if (value === undefined) {
        if (!isBad(of)) fault(columnOf.has(of) ? of : target, 'missing')
      } else if (part === 'until' && value < on) fault(of, 'period-backwards')
      else act[part] = part === 'until' ? value : value === 'yes'
    }
    return [act]
  })
  if (acts.length > 0) facts['acts'] = acts
  const relative = values.get('relative')
  if (relative !== undefined) {
    const existed = values.get('relative.existedBeforeArrival')
    // Whether the tie existed before arrival decides what the law says (2 §): silence is no answer.
    if (existed === undefined) fault(columnOf.has('relative.existedBeforeArrival') ? 'relative.existedBeforeArrival' : 'relative', 'missing')
    else read.relative = { key: relative, existedBeforeArrival: existed === 'yes' }
  }
  return read
}

/** The column that a fault of the law's reader is about. */
export function columnAt(path: string, mapping: Mapping): string {
  const found = /(?:^|\.)(residence|homeMunicipality|livesIn|jobSeeker|homeCareAllowance|socialAssistance|traffickingVictim|acts|arrived|born|familyTie)\b(?:\[\d+\])?(?:\.(\w+))?/.exec(path)
  if (!found) return ''
  const [, fact, part] = found
  const wanted = fact === 'acts' ? 'act.' : fact === 'familyTie' ? 'relative' : fact!
  const columns = Object.entries(mapping.columns).filter(([, target]) => target === wanted || target.startsWith(wanted.endsWith('.') ? wanted : `${wanted}.`))
  return (columns.find(([, target]) => target === `${wanted}.${part}`) ?? columns.find(([, target]) => target === `${wanted}.from`) ?? columns[0])?.[0] ?? ''
}
