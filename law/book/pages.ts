/** Pages of the law book, made from the statute texts and the rules of the engine. */
import { existsSync, readFileSync } from 'node:fs'
import type { BookIndex, BookMoment, BookPage, BookRule, BookStory, Treatment } from '../data/book-page.ts'
import type { Statute, StatuteMoment, StatuteSection } from '../data/statutes.ts'
import { groupConditions } from '../src/groups.ts'
import { from, validity } from '../src/kit/set-by-law.ts'
import { leavesOf } from '../src/kit/truth.ts'
import { parameters } from '../src/parameters.ts'
import { lawRelease } from '../src/release.ts'
import { rules as dutyRules } from '../src/rules/index.ts'
import { treatedAs, whyNotModelled } from '../src/statute-map.ts'
import { statesOfSection } from '../src/law-states.ts'
import { duties, groups, type Group } from '../src/terms.ts'
import { unreadOf } from '../src/unread.ts'
import { openNorms } from './open-norms.ts'
import { clockRules, compensationRules, responsibilities } from './other-rules.ts'
import { stagesOf } from './stages.ts'
import { parameterNames, valueWords } from './parameter-words.ts'
import { conditionWords, dutyWords, inThree } from './words.ts'

type Place = BookRule['sections'][number]

/** Acts shown in the book, in this order. Others appear only where a rule cites them. */
export const bookActs = ['681/2023', '869/2024', '576/2024', '577/2024', '872/2024', '874/2024', '1386/2010', '323/2024', '1393/2011', '975/2022', '201/1994', '301/2004', '746/2011', '434/2003', '380/2023', '935/2025', '618/2021']
/** Acts of which every section stands in the book. */
export const wholeActs = bookActs.slice(0, 6)
export const consolidatedTo = '2026-08-17'

const pathOf = (act: string): string => act.split('/').reverse().join('-')
/** `681/2023` as it stands in an address: `681-2023`. */
export const actInAddress = (act: string): string => act.replace('/', '-')
export const sectionInAddress = (section: string): string => section.replace(' ', '-')

const statutes = new Map<string, Statute>(
  bookActs.map((act) => [act, JSON.parse(readFileSync(new URL(`../data/statutes/${pathOf(act)}.json`, import.meta.url), 'utf8')) as Statute]),
)
export const statuteOf = (act: string): Statute | undefined => statutes.get(act)

const unique = (places: readonly Place[]): Place[] => [...new Map(places.map((place) => [`${place.act} ${place.section} ${place.moment ?? ''} ${place.point ?? ''}`, place])).values()]

const dutyPages: BookRule[] = dutyRules.flatMap((rule) =>
  rule.versions.map((version) => ({
    id: rule.id, kind: 'duty' as const, title: duties[rule.id], inForce: validity(version.inForce), inWords: dutyWords(version), sections: unique(version.source), reviewed: rule.reviewed,
    unread: unreadOf(version.source, version.inForce, version.due !== undefined),
  })),
)
const groupPages: BookRule[] = (Object.keys(groupConditions) as Group[]).map((id) => {
  const sections = unique(leavesOf(groupConditions[id]).flatMap((leaf) => leaf.source))
  return {
    id, kind: 'group', title: groups[id], inForce: { from: '2025-01-01' }, inWords: inThree((l) => conditionWords(groupConditions[id], l)), sections, reviewed: false,
    unread: unreadOf(sections, from('2025-01-01')),
  }
})
const parameterPages: BookRule[] = (Object.keys(parameters) as (keyof typeof parameters)[]).flatMap((id) =>
  parameters[id].rows.map((row) => ({
    id, kind: 'parameter' as const, title: parameterNames[id], inForce: validity(row.inForce), inWords: inThree((l) => valueWords(row.value, l, id)), sections: [row.source], reviewed: false,
    unread: unreadOf([row.source], row.inForce),
  })),
)

/** Every rule of this release, as the book shows it. */
export const bookRules: readonly BookRule[] = [...dutyPages, ...groupPages, ...responsibilities, ...clockRules, ...compensationRules, ...parameterPages]

type StoryLine = BookStory & { rules: string[] }
const storyFile = new URL('stories.json', import.meta.url)
const stories: StoryLine[] = existsSync(storyFile) ? (JSON.parse(readFileSync(storyFile, 'utf8')) as StoryLine[]) : []

const citing = (places: readonly Place[], act: string, section: string): boolean => places.some((place) => place.act === act && place.section === section)
export const rulesOf = (act: string, section: string): BookRule[] => bookRules.filter((rule) => citing(rule.sections, act, section))
export const openNormsOf = (act: string, section: string) => openNorms.filter((norm) => citing(norm.sections, act, section))

/** How the statute map treats a section, and where it is modelled, whether by a rule or by a number only. */
export function treatmentOf(act: string, section: string): Treatment | undefined {
  const treated = treatedAs(act, section)
  if (treated?.as !== 'modelled') return treated?.as
  return rulesOf(act, section).some((rule) => rule.kind !== 'parameter') ? 'rule' : 'parameter'
}

function momentOf(moment: StatuteMoment): BookMoment {
  const [newest, before] = moment.versions
  // Where the newest wording is not held in one language, the one before it stands there, and the note says so.
  const fi = newest!.fi ?? before?.fi
  const sv = newest!.sv ?? before?.sv
  return {
    moment: moment.moment,
    ...(fi === undefined ? {} : { fi }),
    ...(sv === undefined ? {} : { sv }),
    ...(newest!.note === undefined ? {} : { note: newest!.note }),
    ...(moment.versions.length > 1 || newest!.to !== undefined ? { versions: moment.versions } : {}),
  }
}

function pageOf(statute: Statute, section: StatuteSection): BookPage {
  const rules = rulesOf(statute.act, section.section)
  const norms = openNormsOf(statute.act, section.section)
  const reason = whyNotModelled(statute.act, section.section)
  const ids = new Set(rules.map((rule) => rule.id))
  return {
    act: statute.act,
    actName: { sv: statute.name.sv, fi: statute.name.fi },
    section: section.section,
    ...(section.chapter === undefined ? {} : { chapter: section.chapter }),
    heading: section.heading,
    state: section.state,
    ...(section.note === undefined ? {} : { note: section.note }),
    moments: section.moments.map(momentOf),
    rules,
    openNorms: norms,
    ...(reason === undefined ? {} : { notModelled: reason }),
    stages: stagesOf(statute, section),
    inForce: statute.inForce,
    stories: stories.filter((story) => story.rules.some((rule) => ids.has(rule))).map(({ name, file }) => ({ name, file })),
    official: statute.official,
  }
}

/** A page by its address, `bookPage('681-2023', '32-a')` or `('681-2023', '32 a')`; `undefined` when the book has no such page. */
export function bookPage(act: string, section: string): BookPage | undefined {
  const statute = statutes.get(act.replace('-', '/'))
  const found = statute?.sections.find((one) => one.section === section.replace('-', ' '))
  return statute === undefined || found === undefined ? undefined : pageOf(statute, found)
}

export function bookIndex(): BookIndex {
  return {
    lawRelease,
    consolidatedTo,
    acts: [...statutes.values()].map((statute) => ({
      act: statute.act,
      name: { sv: statute.name.sv, fi: statute.name.fi },
      inForce: statute.inForce,
      official: statute.official,
      sections: statute.sections
        .filter((section) => wholeActs.includes(statute.act) || treatmentOf(statute.act, section.section) !== undefined)
        .map((section) => {
          const rules = rulesOf(statute.act, section.section)
          return {
            section: section.section,
            ...(section.chapter === undefined ? {} : { chapter: section.chapter }),
            heading: section.heading,
            state: section.state,
            treatment: treatmentOf(statute.act, section.section) ?? 'not-modelled',
            rules: rules.length,
            reviewed: rules.length > 0 && rules.every((rule) => rule.reviewed),
            states: statesOfSection(statute.act, section.section, section.state, statute.inForce),
          }
        }),
    })),
  }
}
