/**
 * Writes the statute texts of `statutes/` from a folder of Finlex texts:
 * `node law/data/write-statutes.ts <folder>`. The folder holds `<year>-<number>.<fi|sv>.<enacted.txt|consolidated.md>`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { day, isoOf } from '../src/kit/date.ts'
import { amend } from './amend-statute.ts'
import { amendments1386, amendments1393, amendments681, type Amendment } from './amendments.ts'
import { readConsolidated, readEnacted, type RawSection } from './read-statute.ts'
import { amendedWithoutText, type MomentVersion, type Statute, type StatuteSection } from './statutes.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: node law/data/write-statutes.ts <folder with the texts>')
const source = folder
type Tongue = 'fi' | 'sv'
const text = (name: string): string => readFileSync(join(source, name), 'utf8')
const enacted = (act: string, tongue: Tongue, amending = false): RawSection[] => readEnacted(text(`${fileOf(act)}.${tongue}.enacted.txt`), { amending })
const fileOf = (act: string): string => act.split('/').reverse().join('-')
const dayBefore = (iso: string): string => isoOf(day(iso) - 1)
const official = (act: string) => {
  const [number, year] = act.split('/')
  return { fi: `https://www.finlex.fi/fi/lainsaadanto/${year}/${number}`, sv: `https://www.finlex.fi/sv/lagstiftning/${year}/${number}` }
}

const numberOf = (section: string): number => Number.parseInt(section, 10) * 100 + (section.split(' ')[1]?.charCodeAt(0) ?? 0)

type State = { from: string; by?: string; heading: string; moments: string[] }
type Life = { section: string; chapter?: RawSection['chapter']; states: State[] }

/** Every state each section has had, oldest first. States of the same day replace each other. */
function lives(base: RawSection[], from: string, amendments: readonly Amendment[], tongue: Tongue): Map<string, Life> {
  const all = new Map<string, Life>()
  for (const raw of base) all.set(raw.section, { section: raw.section, chapter: raw.chapter, states: [{ from, heading: raw.heading, moments: raw.moments }] })
  for (const amendment of amendments) {
    const printed = enacted(amendment.act, tongue, true)
    const seen = new Set<string>()
    for (const raw of printed) {
      const part = amendment.parts[raw.section]
      if (part === undefined) throw new Error(`${amendment.act}: ${raw.section} § is printed but not listed`)
      seen.add(raw.section)
      if (part === 'skip') continue
      const life = all.get(raw.section) ?? { section: raw.section, states: [] }
      const last = life.states.at(-1)
      const state: State = { from: amendment.from, by: amendment.act, heading: raw.heading, moments: amend(raw.section, last?.moments ?? [], raw.moments, part) }
      if (last?.from === amendment.from) life.states.pop()
      life.states.push(state)
      all.set(raw.section, life)
    }
    if (tongue === 'sv') for (const section of Object.keys(amendment.parts)) if (!seen.has(section)) throw new Error(`${amendment.act}: ${section} § is not printed`)
  }
  return all
}

/** A consolidated text gives the present wording, and for what changed on 1.1.2026 the one before it. */
function consolidatedLives(base: RawSection[], from: string): Map<string, Life> {
  return new Map(
    base.filter((raw) => raw.moments.length > 0).map((raw): [string, Life] => {
      const now: State = { from, heading: raw.heading, moments: raw.moments }
      const changed = raw.olderWhole !== undefined || raw.older.size > 0
      const before: State = { from, heading: raw.olderWhole?.heading ?? raw.heading, moments: raw.olderWhole?.moments ?? raw.moments.map((words, i) => raw.older.get(i + 1) ?? words) }
      const states = changed ? [before, { ...now, from: '2026-01-01' }] : [now]
      return [raw.section, { section: raw.section, chapter: raw.chapter, states }]
    }),
  )
}

const sorted = <T extends { section: string }>(list: T[]): T[] => [...list].sort((a, b) => numberOf(a.section) - numberOf(b.section))

/** A version list of one moment, newest first, without repeating what did not change. */
function versionsOf(moment: number, states: Record<Tongue, State[]>, to: string | undefined): MomentVersion[] {
  const days = [...new Set([...states.fi, ...states.sv].map((state) => state.from))].sort()
  const at = (list: State[], day: string): State | undefined => list.filter((state) => state.from <= day).at(-1)
  const versions: MomentVersion[] = []
  for (const day of days) {
    const [fi, sv] = [at(states.fi, day), at(states.sv, day)]
    const words = { fi: fi?.moments[moment - 1], sv: sv?.moments[moment - 1] }
    if (words.fi === undefined && words.sv === undefined) continue
    const last = versions.at(-1)
    if (last !== undefined && last.fi === words.fi && last.sv === words.sv) continue
    if (last !== undefined) last.to = dayBefore(day)
    const by = [fi, sv].find((state) => state?.from === day)?.by
    versions.push({ from: day, ...(by === undefined ? {} : { by }), ...(words.fi === undefined ? {} : { fi: words.fi }), ...(words.sv === undefined ? {} : { sv: words.sv }) })
  }
  if (to !== undefined && versions.length > 0) versions.at(-1)!.to = to
  return versions.reverse()
}

const chapterOf = (fi: RawSection['chapter'], sv: RawSection['chapter']) => {
  const one = fi ?? sv
  if (one === undefined) return {}
  return { chapter: { number: one.number, ...(fi === undefined ? {} : { fi: fi.title }), ...(sv === undefined ? {} : { sv: sv.title }) } }
}
const headingOf = (fi: string | undefined, sv: string | undefined) => ({ ...(fi === undefined || fi === '' ? {} : { fi }), ...(sv === undefined || sv === '' ? {} : { sv }) })

const chapter3 = 'Bestämmelser om barn och unga personer som har kommit till landet som minderåriga och utan vårdnadshavare'

/** 681/2023: the consolidated Finnish text, and the Swedish text put together from the Act and its two amendments of 2024. */
function act681(): Statute {
  const from = '2025-01-01'
  const changed = '2026-01-01'
  const fi = readConsolidated(text('2023-681.fi.consolidated.md'))
  const fiEnacted = new Map(enacted('681/2023', 'fi').map((raw) => [raw.section, raw]))
  const svEnacted = new Map(enacted('681/2023', 'sv').map((raw) => [raw.section, raw]))
  const sv = lives([...svEnacted.values()], from, amendments681, 'sv')
  // 49 § has two moments in Finnish; our copy of the Swedish text prints them as one paragraph of two sentences.
  const s49 = sv.get('49')!.states.at(-1)!
  s49.moments = s49.moments.flatMap((words) => words.split(/(?<=\.) (?=Integrationsfrämjandet ska beaktas)/))
  const sections = fi.map((raw): StatuteSection => {
    const life = sv.get(raw.section)!
    const state = life.states.at(-1)!
    const chapter = svEnacted.get(raw.section)?.chapter ?? svEnacted.get('32')!.chapter!
    // 1100/2024 gave chapter 3 another Swedish heading.
    const shared = { section: raw.section, ...chapterOf(raw.chapter, chapter.number === '3' ? { number: '3', title: chapter3 } : chapter) }
    if (raw.repealedWhole) {
      const finnish = fiEnacted.get(raw.section)!
      const moments = finnish.moments.map((words, i) => ({ moment: String(i + 1), versions: [{ from, fi: words, sv: state.moments[i]! }] }))
      return { ...shared, heading: headingOf(finnish.heading, state.heading), state: 'repealed-never-applied', repealedBy: '1100/2024', moments }
    }
    const notHeld = amendedWithoutText[raw.section]
    const moments = raw.moments.map((words, i) => {
      const moment = i + 1
      const swedish = state.moments[i]
      if (swedish === undefined) throw new Error(`681/2023 ${raw.section} § ${moment} mom.: no Swedish`)
      if (raw.repealed.includes(moment)) {
        const finnish = fiEnacted.get(raw.section)!.moments[i]!
        const never = raw.section === '13'
        return { moment: String(moment), versions: [{ from, to: never ? '2024-12-31' : '2025-03-31', by: '1100/2024', fi: finnish, sv: swedish }] }
      }
      const older = raw.older.get(moment) ?? raw.olderWhole?.moments[i]
      const missing = notHeld === 'whole' || (notHeld?.includes(moment) ?? false)
      const note = missing ? { note: 'wording-of-2026-01-01-not-held' as const } : {}
      if (older === undefined || older === words) return { moment: String(moment), versions: [{ from, fi: words, sv: swedish, ...note }] }
      return {
        moment: String(moment),
        versions: [
          { from: changed, by: '721/2025', fi: words, note: missing ? ('wording-of-2026-01-01-not-held' as const) : ('authority-names-changed-2026-01-01' as const) },
          { from, to: dayBefore(changed), fi: older, sv: swedish },
        ],
      }
    })
    return { ...shared, heading: headingOf(raw.heading, state.heading), state: 'in-force', moments }
  })
  for (const section of ['92 a', '92 b'])
    sections.push({ section, ...chapterOf({ number: '9', title: fi.find((raw) => raw.section === '92')!.chapter!.title }, svEnacted.get('92')!.chapter), heading: {}, state: 'in-force', note: 'wording-of-2026-01-01-not-held', moments: [] })
  return {
    act: '681/2023',
    name: { fi: 'Laki kotoutumisen edistämisestä', sv: 'Lag om främjande av integration' },
    inForce: { from },
    official: official('681/2023'),
    texts: { fi: 'consolidated 2026-08-17, without the amendment of 2026-01-01 by bill HE 146/2025', sv: '681/2023 as amended by 322/2024 and 1100/2024' },
    sections: sorted(sections),
  }
}

type Plain = { act: string; name: { fi: string; sv: string }; from: string; to?: string; amendments?: readonly Amendment[]; only?: string; note?: StatuteSection['note']; texts?: Statute['texts']; repealed?: Record<string, number[]>; empty?: string[]; amending?: boolean }

/** Other acts: the consolidated or enacted text of each language that is held. */
function plainAct(spec: Plain): Statute {
  const wanted = spec.only?.split(', ')
  const read = (tongue: Tongue): Map<string, Life> | undefined => {
    const name = `${fileOf(spec.act)}.${tongue}`
    if (existsSync(join(source, `${name}.consolidated.md`))) return consolidatedLives(readConsolidated(text(`${name}.consolidated.md`)), spec.from)
    if (existsSync(join(source, `${name}.enacted.txt`))) return lives(enacted(spec.act, tongue, spec.amending), spec.from, spec.amendments ?? [], tongue)
    return undefined
  }
  const fi = read('fi')
  const sv = read('sv')
  const names = [...new Set([...(fi?.keys() ?? []), ...(sv?.keys() ?? [])])].filter((section) => wanted === undefined || wanted.includes(section))
  for (const section of wanted ?? []) if (!names.includes(section)) throw new Error(`${spec.act}: ${section} § not found`)
  const sections = names.map((section): StatuteSection => {
    const [f, s] = [fi?.get(section), sv?.get(section)]
    const states = { fi: f?.states ?? [], sv: s?.states ?? [] }
    const count = Math.max(...[...states.fi, ...states.sv].map((state) => state.moments.length))
    const moments = Array.from({ length: count }, (_, i) => ({ moment: String(i + 1), versions: versionsOf(i + 1, states, spec.to) }))
    for (const moment of spec.repealed?.[section] ?? []) moments[moment - 1]!.versions[0]!.to = '2022-12-31'
    const note = fi === undefined ? ('finnish-not-held' as const) : sv === undefined ? ('swedish-not-held' as const) : spec.note
    return {
      section,
      ...chapterOf(f?.chapter, s?.chapter),
      heading: headingOf(states.fi.at(-1)?.heading, states.sv.at(-1)?.heading),
      state: spec.to === undefined ? 'in-force' : 'repealed',
      ...(note === undefined ? {} : { note }),
      moments,
    }
  })
  // A section added later stands in the chapter of the one before it.
  const inOrder = sorted(sections)
  inOrder.forEach((section, i) => {
    const chapter = inOrder[i - 1]?.chapter
    if (section.chapter === undefined && chapter !== undefined) section.chapter = chapter
  })
  for (const section of spec.empty ?? []) sections.push({ section, heading: {}, state: 'in-force', note: 'later-amendments-not-all-held', moments: [] })
  return {
    act: spec.act,
    name: spec.name,
    inForce: { from: spec.from, ...(spec.to === undefined ? {} : { to: spec.to }) },
    official: official(spec.act),
    texts: spec.texts ?? { fi: 'consolidated 2026-08-17', sv: 'as enacted' },
    sections: sorted(sections),
  }
}

/** 577/2024: the consolidated Finnish text has the names of 2026 only, the Swedish text those of 2025. */
function splitByNames(statute: Statute): Statute {
  for (const section of statute.sections)
    for (const moment of section.moments) {
      const only = moment.versions[0]!
      if (!/elinvoimakesku|Työllisyys-, kehittämis/i.test(only.fi ?? '') || only.sv === undefined) continue
      const { sv, ...rest } = only
      moment.versions = [{ ...rest, from: '2026-01-01', note: 'authority-names-changed-2026-01-01' }, { from: only.from, to: '2025-12-31', sv, note: 'finnish-not-held' }]
    }
  return statute
}

const asEnacted = { fi: 'as enacted', sv: 'as enacted' }
const later = 'later-amendments-not-all-held'
const acts: Statute[] = [
  act681(),
  plainAct({ act: '1386/2010', name: { fi: 'Laki kotoutumisen edistämisestä', sv: 'Lag om främjande av integration' }, from: '2011-09-01', to: '2024-12-31', amendments: amendments1386, note: later, repealed: { '87': [4] }, texts: { fi: 'as enacted, with 936/2022, 1083/2022 and 323/2024', sv: 'as enacted, with 936/2022, 1083/2022 and 323/2024' } }),
  plainAct({ act: '869/2024', name: { fi: 'Valtioneuvoston asetus osaamisen ja kotoutumisen palvelutarpeen arvioinnista', sv: 'Statsrådets förordning om bedömning av kompetens och behovet av integrationstjänster' }, from: '2025-01-01' }),
  plainAct({ act: '576/2024', name: { fi: 'Valtioneuvoston asetus monikielisestä yhteiskuntaorientaatiosta', sv: 'Statsrådets förordning om flerspråkig samhällsorientering' }, from: '2025-01-01' }),
  splitByNames(plainAct({ act: '577/2024', name: { fi: 'Valtioneuvoston asetus ilman huoltajaa olevan lapsen edustajalle maksettavasta palkkiosta ja kulukorvauksesta', sv: 'Statsrådets förordning om arvode och kostnadsersättning till företrädare för barn utan vårdnadshavare' }, from: '2025-01-01' })),
  plainAct({ act: '872/2024', name: { fi: 'Valtioneuvoston asetus kotoutumisen edistämiseen liittyvien kunnan, hyvinvointialueen ja Ahvenanmaan maakunnan terveys- ja sairaanhoitoviranomaisen kustannusten korvaamisesta valtion varoista', sv: 'Statsrådets förordning om ersättning av statens medel till kommuner, välfärdsområden och hälso- och sjukvårdsmyndigheten i landskapet Åland för kostnader för främjande av integration' }, from: '2025-01-01' }),
  plainAct({ act: '874/2024', name: { fi: 'Valtioneuvoston asetus valtakunnalliseen kotoutumisen tietovarantoon tallennettavista tiedoista', sv: 'Statsrådets förordning om uppgifter som ska föras in i den nationella informationsresursen för integration' }, from: '2025-01-01' }),
  plainAct({ act: '1393/2011', name: { fi: 'Valtioneuvoston asetus kotoutumisen edistämiseen liittyvien kunnan kustannusten korvaamisesta valtion varoista', sv: 'Statsrådets förordning om ersättning av statens medel för kommunens kostnader för främjande av integration' }, from: '2012-01-01', to: '2024-12-31', amendments: amendments1393, texts: { fi: 'as enacted, with 975/2022', sv: 'as enacted, with 975/2022' } }),
  plainAct({ act: '975/2022', name: { fi: 'Valtioneuvoston asetus asetuksen 1393/2011 nimikkeen ja 1 §:n muuttamisesta', sv: 'Statsrådets förordning om ändring av rubriken för och 1 § i förordning 1393/2011' }, from: '2023-01-01', to: '2024-12-31', texts: asEnacted, amending: true }),
  plainAct({ act: '323/2024', name: { fi: 'Laki kotoutumisen edistämisestä annetun lain (1386/2010) muuttamisesta', sv: 'Lag om ändring av lagen om främjande av integration (1386/2010)' }, from: '2024-07-01', to: '2024-12-31', texts: asEnacted, amending: true }),
  plainAct({ act: '301/2004', name: { fi: 'Ulkomaalaislaki', sv: 'Utlänningslag' }, from: '2004-05-01', only: '51, 52, 54, 87, 88, 89, 90, 93, 110', texts: { sv: 'as enacted' }, empty: ['52 a'] }),
  plainAct({ act: '746/2011', name: { fi: 'Laki kansainvälistä suojelua hakevan vastaanotosta sekä ihmiskaupan uhrin tunnistamisesta ja auttamisesta', sv: 'Lag om mottagande av personer som söker internationellt skydd och om identifiering av och hjälp till offer för människohandel' }, from: '2011-09-01', only: '3, 6, 39, 40, 41, 42, 43', note: later, texts: asEnacted }),
  plainAct({ act: '201/1994', name: { fi: 'Kotikuntalaki', sv: 'Lag om hemkommun' }, from: '1994-06-01', only: '4', note: later, texts: asEnacted }),
  plainAct({ act: '434/2003', name: { fi: 'Hallintolaki', sv: 'Förvaltningslag' }, from: '2004-01-01', only: '26', texts: { sv: 'as enacted' } }),
  plainAct({ act: '380/2023', name: { fi: 'Laki työvoimapalveluiden järjestämisestä', sv: 'Lag om ordnande av arbetskraftsservice' }, from: '2025-01-01', only: '3, 120 a', texts: { fi: 'consolidated 2026-08-17' } }),
  plainAct({ act: '935/2025', name: { fi: 'Valtioneuvoston asetus elinvoimakeskuksista sekä Työllisyys-, kehittämis- ja hallintokeskuksesta', sv: 'Statsrådets förordning om livskraftscentralerna och Sysselsättnings-, utvecklings- och förvaltningscentret' }, from: '2026-01-01', only: '1, 3, 5, 11', texts: { fi: 'consolidated 2026-08-17' } }),
  plainAct({ act: '618/2021', name: { fi: 'Laki kunnan peruspalvelujen valtionosuudesta', sv: 'Lag om statsandel för kommunal basservice' }, from: '2022-01-01', only: '8', note: later }),
]

for (const act of acts) {
  writeFileSync(new URL(`statutes/${fileOf(act.act)}.json`, import.meta.url), `${JSON.stringify(act, null, 1)}\n`)
  process.stdout.write(`${act.act}: ${act.sections.length} sections, ${act.sections.reduce((sum, section) => sum + section.moments.length, 0)} moments\n`)
}
