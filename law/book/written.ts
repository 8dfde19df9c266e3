/** The law book as Markdown: every file and its text. `write.ts` writes them, a test compares. */
import type { BookMoment, BookPage, BookRule } from '../data/book-page.ts'
import { actInAddress, bookIndex, bookPage, bookRules, consolidatedTo, openNormsOf, rulesOf, sectionInAddress, statuteOf, treatmentOf, wholeActs } from './pages.ts'
import { openNorms } from './open-norms.ts'
import { parameterNames } from './parameter-words.ts'
import { conditionWords } from './words.ts'
import { lawInForce } from '../src/law.ts'
import { lawState } from '../src/law-states.ts'
import { proposals } from '../src/proposals.ts'
import { proposalStandings } from '../src/proposals.texts.ts'
import { whyNotModelled } from '../src/statute-map.ts'
import { unreadSources } from '../src/unread.ts'
import { withProposal } from '../src/with-proposal.ts'

const notes: Record<string, string> = {
  'authority-names-changed-2026-01-01': 'Act 721/2025 changed the names of authorities on 1.1.2026. The Finnish text is the new one; the Swedish text is that of 31.12.2025, as the Swedish wording of 2026 is not held.',
  'wording-of-2026-01-01-not-held': 'Amended on 1.1.2026 by bill HE 146/2025; that wording is not held. The text is the one before.',
  'later-amendments-not-all-held': 'Amended by acts whose text is not held.',
  'finnish-not-held': 'The Finnish text is not held.',
  'swedish-not-held': 'The Swedish text is not held.',
}
const quote = (text: string): string => text.split('\n').map((line) => `> ${line}`).join('\n>\n')
const days = (period: { from: string; to?: string }): string => (period.to === undefined ? `${period.from} –` : `${period.from} – ${period.to}`)
const place = (one: BookRule['sections'][number]): string =>
  `${one.act} ${one.section} §${one.moment === undefined ? '' : ` ${one.moment} mom.`}${one.point === undefined ? '' : ` ${one.point} p.`}`

function momentText(moment: BookMoment): string {
  const lines = [`### ${moment.moment} mom.`]
  if (moment.note !== undefined) lines.push(`*${notes[moment.note]}*`)
  if (moment.fi !== undefined) lines.push(`**Finnish**\n\n${quote(moment.fi)}`)
  if (moment.sv !== undefined) lines.push(`**Swedish**\n\n${quote(moment.sv)}`)
  for (const version of moment.versions ?? []) lines.push(`- wording ${days(version)}${version.by === undefined ? '' : `, by ${version.by}`}${version.note === undefined ? '' : ` (${version.note})`}`)
  return lines.join('\n\n').replaceAll('\n\n- ', '\n- ')
}

function ruleText(rule: BookRule): string {
  return [
    `### ${rule.title.sv} / ${rule.title.fi} (${rule.title.en})`,
    `\`${rule.id}\`, ${rule.kind}, in force ${days(rule.inForce)}, ${rule.reviewed ? 'reviewed' : '**unreviewed**'}`,
    `- sv: ${rule.inWords.sv}\n- fi: ${rule.inWords.fi}\n- en: ${rule.inWords.en}`,
    `Source: ${rule.sections.map(place).join('; ')}`,
    ...rule.unread.map((id) => `Rests on what is not held: ${unreadSources[id].words.en}`),
  ].join('\n\n')
}

function stageText(stage: BookPage['stages'][number]): string {
  const { title, standing } = lawState(stage.state)
  const changed = stage.changedBy === undefined ? '' : `, changed by ${stage.changedBy}`
  const words = stage.read ? (stage.wordings.length > 0 ? `; other words then in moments ${stage.wordings.map((one) => one.moment).join(', ')}` : '') : '; **wording not held**'
  return `- ${stage.state} ${title.en} (${standing})${changed}${words}`
}

export function pageText(page: BookPage): string {
  const title = [page.heading.fi, page.heading.sv].filter((text) => text !== undefined).join(' / ')
  const parts = [
    `# ${page.act} ${page.section} § ${title}`.trim(),
    `${page.actName.fi} / ${page.actName.sv}${page.chapter === undefined ? '' : `, chapter ${page.chapter.number}`}. Official text: [suomi](${page.official.fi}), [svenska](${page.official.sv}). This page is not an official text.`,
  ]
  if (page.state === 'repealed') parts.push('**Repealed. The wording stays for what it still governs.**')
  if (page.state === 'repealed-never-applied') parts.push('**Repealed before it applied.**')
  if (page.note !== undefined) parts.push(`*${notes[page.note]}*`)
  parts.push('## Text', ...page.moments.map(momentText))
  parts.push('## In each state of the law', page.stages.map(stageText).join('\n'))
  if (page.rules.length > 0) parts.push('## Rules', ...page.rules.map(ruleText))
  if (page.openNorms.length > 0) {
    parts.push('## Left to people')
    for (const norm of page.openNorms)
      parts.push(`- \`${norm.id}\` (${norm.sections.map(place).join('; ')}): "${norm.quote.fi}" / "${norm.quote.sv}". ${norm.asks.en} Answered by ${norm.answeredBy.en}.\n  - sv: ${norm.asks.sv}\n  - fi: ${norm.asks.fi}`)
  }
  if (page.notModelled !== undefined) parts.push('## Not modelled', page.notModelled.en, `sv: ${page.notModelled.sv}`, `fi: ${page.notModelled.fi}`)
  if (page.stories.length > 0) parts.push('## Stories', page.stories.map((story) => `- [${story.name}](../../../${story.file})`).join('\n'))
  return `${parts.join('\n\n')}\n`
}

const fileOf = (act: string, section: string): string => `${actInAddress(act)}/${sectionInAddress(section)}.md`

/** Sections that a rule, a number or an open norm cites and whose text is held. */
function citedSections(): { act: string; section: string }[] {
  const cited = new Map<string, { act: string; section: string }>()
  for (const one of [...bookRules, ...openNorms].flatMap((rule) => rule.sections)) cited.set(`${one.act} ${one.section}`, { act: one.act, section: one.section })
  return [...cited.values()].filter((one) => bookPage(actInAddress(one.act), one.section) !== undefined)
}

function mapRow(act: string, section: string, heading: string, hasPage: boolean): string {
  const rules = rulesOf(act, section)
  const norms = openNormsOf(act, section)
  const shown = [...new Set(rules.map((rule) => `\`${rule.id}\``))].join(', ')
  const treatment = treatmentOf(act, section)
  const reason = treatment === 'not-modelled' ? whyNotModelled(act, section)!.en : [shown, norms.length > 0 ? `open norms: ${norms.map((norm) => `\`${norm.id}\``).join(', ')}` : ''].filter((text) => text !== '').join('; ')
  const review = rules.length === 0 ? '' : rules.every((rule) => rule.reviewed) ? 'reviewed' : 'unreviewed'
  return `| ${hasPage ? `[${section} §](${fileOf(act, section)})` : `${section} §`} | ${heading} | ${treatment ?? 'NOWHERE'} | ${review} | ${reason} |`
}

function statuteMap(): string {
  const index = bookIndex()
  const pages = new Set(citedSections().map((one) => `${one.act} ${one.section}`))
  const reviewed = bookRules.filter((rule) => rule.reviewed).length
  const parts = [
    '# Law book and statute map',
    'Generated by `npm run book` from the rules in `law/src` and the texts in `law/data/statutes`: do not edit. A test fails when this folder differs from what would be written, and when a section of Act 681/2023 or of its five decrees is nowhere.',
    `Law release ${index.lawRelease}. Finnish text of 681/2023 consolidated to ${consolidatedTo}. Proposed law stands apart, in [PROPOSED.md](PROPOSED.md). Rules in the book: ${bookRules.length} (each wording of a rule counts), of which read by somebody with legal training: ${reviewed}. A rule that nobody with legal training has read is marked \`unreviewed\`; today that is ${reviewed === 0 ? 'all of them' : 'the rest'}.`,
    '- **rule**: derived by the engine. **open-norm**: a named person decides. **parameter**: a dated number only. **not-modelled**: not in this release, and why.',
  ]
  for (const act of wholeActs) {
    const statute = statuteOf(act)!
    parts.push(`## ${act} ${statute.name.fi} / ${statute.name.sv}`, `[suomi](${statute.official.fi}), [svenska](${statute.official.sv})`)
    parts.push(['| Section | Heading | Treated as | Read | What, or why not |', '| --- | --- | --- | --- | --- |', ...statute.sections.map((one) => mapRow(act, one.section, one.heading.sv ?? one.heading.fi ?? '', pages.has(`${act} ${one.section}`)))].join('\n'))
  }
  const others = citedSections().filter((one) => !wholeActs.includes(one.act))
  parts.push('## Other acts that rules cite', others.map((one) => `- [${one.act} ${one.section} §](${fileOf(one.act, one.section)})`).sort().join('\n'))
  const without = [...new Set(bookRules.flatMap((rule) => rule.sections).filter((one) => bookPage(actInAddress(one.act), one.section) === undefined).map((one) => `${one.act} ${one.section} §`))].sort()
  if (without.length > 0) parts.push('Cited, but the text is not held: ' + without.join(', ') + '.')
  return `${parts.join('\n\n')}\n`
}

/** Proposed law, beside the law in force and never on its pages. */
function proposedLaw(): string {
  const parts = [
    '# Proposed law: NOT IN FORCE',
    'Generated by `npm run book` from `law/src/proposals.ts`: do not edit. Nothing here is law, no answer rests on it, and no page of the law book shows it among its rules. Each can be rehearsed on a caseload: what would move is then told beside the law in force. `own assumptions` of an authority are of the same kind: numbers of the law, each from a day.',
  ]
  for (const proposal of proposals) {
    parts.push(`## ${proposal.title.sv} / ${proposal.title.fi} (${proposal.title.en})`)
    parts.push(`\`${proposal.id}\`: **${proposalStandings[proposal.standing].sv} / ${proposalStandings[proposal.standing].fi} / ${proposalStandings[proposal.standing].en}**. Would apply from ${proposal.firstDay}.`)
    parts.push(proposal.lead.en, `Source: ${proposal.source.en}`)
    for (const { rule, words } of proposal.rules) {
      const version = withProposal(lawInForce, proposal).rules.find((one) => one.id === rule)!.versions[0]
      parts.push(`### \`${rule}\`, from ${proposal.firstDay}, **unreviewed**`, `- sv: ${words.sv}\n- fi: ${words.fi}\n- en: ${words.en}`, `When: ${conditionWords(version.when, 'en')}.`)
    }
    for (const { table, from, value } of proposal.tables) parts.push(`### ${parameterNames[table].en}, from ${from}`, `\`${JSON.stringify(value)}\``)
    parts.push('Not modelled:', proposal.notModelled.map((one) => `- ${one.en}\n  - sv: ${one.sv}\n  - fi: ${one.fi}`).join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}

/** File name in `law/book` -> text. */
export function writtenBook(): Map<string, string> {
  const files = new Map<string, string>([['README.md', statuteMap()], ['PROPOSED.md', proposedLaw()]])
  for (const { act, section } of citedSections()) files.set(fileOf(act, section), pageText(bookPage(actInAddress(act), section)!))
  return files
}
