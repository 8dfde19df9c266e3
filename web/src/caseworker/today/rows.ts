/** The list of today in the order of the law, as rows in groups. */
import type { DutyLine, PersonLine, findInToday, readToday } from '@kotostig/api/person'
import type { Section } from '@kotostig/law/determination'
import { duties, questions } from '@kotostig/law/terms'
import type { GlyphName } from '../../shared/glyphs.tsx'
import type { Names, Say } from '../../shared/words.tsx'
import type { ReplyOf } from '../session.ts'
import { nameOfLine, wordOf } from '../words.ts'
import { today as words } from './today.texts.ts'

export type Today = ReplyOf<typeof readToday>
export type FoundInToday = ReplyOf<typeof findInToday>
type QuestionLine = Today['questions'][number]
export type GroupId = 'now' | 'late' | 'soon' | 'undated' | 'later' | 'questions'
export type Row = { key: string; person: PersonLine; title: string; source: readonly Section[]; duty?: DutyLine; question?: QuestionLine }
/** `folds`: of questions, those that are asked of many alike, each under its own heading. */
export type RowGroup = { id: GroupId; title: Names; help?: Names; glyph: GlyphName; rows: Row[]; folds: { title: string; rows: Row[] }[] }

/** Asked of so many, a question is folded. */
const manyAlike = 4

const heads: Record<GroupId, Omit<RowGroup, 'rows' | 'id' | 'folds'>> = {
  now: { title: words.now, help: words.nowHelp, glyph: 'now' },
  late: { title: words.late, help: words.lateHelp, glyph: 'late' },
  soon: { title: words.soon, glyph: 'soon' },
  undated: { title: words.undated, help: words.undatedHelp, glyph: 'later' },
  later: { title: words.later, glyph: 'later' },
  questions: { title: words.questions, help: words.questionsHelp, glyph: 'ask' },
}
const groupOf = (duty: DutyLine): GroupId =>
  duty.state === 'without-delay' ? 'now' : duty.state === 'overdue' ? 'late' : duty.state === 'due-soon' ? 'soon' : duty.due ? 'later' : 'undated'

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const nameOfDuty = (duty: DutyLine): string => `${duty.person.id} ${duty.rule} ${duty.trigger ?? ''} ${duty.due ?? ''}`
const nameOfQuestion = (question: QuestionLine): string => `${question.person.id} ${question.question}`
const withMore = <T>(lines: readonly T[], more: readonly T[], nameOf: (line: T) => string): T[] => {
  const there = new Set(lines.map(nameOf))
  return [...lines, ...more.filter((line) => !there.has(nameOf(line)))]
}

/** `found`: what the server found by the same words in the whole list, of which only the first part has been read. */
export function groupsOf(reply: Today, filter: string, t: Say, found?: FoundInToday): RowGroup[] {
  const seen = new Map<string, number>()
  const keyOf = (base: string): string => {
    const times = seen.get(base) ?? 0
    seen.set(base, times + 1)
    return `${base}#${times}`
  }
  const wanted = fold(filter.trim())
  const foundPeople = new Set([...(found?.duties ?? []), ...(found?.questions ?? [])].map((line) => line.person.id))
  const isWanted = (row: Row): boolean => wanted === '' || foundPeople.has(row.person.id) || fold(`${nameOfLine(row.person, t)} ${row.person.caseNumber} ${row.title} ${row.duty?.officer ?? ''}`).includes(wanted)
  const groups = new Map<GroupId, Row[]>((['now', 'late', 'soon', 'undated', 'later', 'questions'] as const).map((id) => [id, []]))
  for (const duty of withMore(reply.duties, found?.duties ?? [], nameOfDuty)) {
    const row: Row = { key: keyOf(`${duty.person.id} ${duty.rule}`), person: duty.person, title: wordOf(duties, duty.rule, t), source: duty.source as Section[], duty }
    if (isWanted(row)) groups.get(groupOf(duty))!.push(row)
  }
  for (const question of withMore(reply.questions, found?.questions ?? [], nameOfQuestion)) {
    const row: Row = { key: keyOf(`${question.person.id} ${question.question}`), person: question.person, title: wordOf(questions, question.question, t), source: question.source as Section[], question }
    if (isWanted(row)) groups.get('questions')!.push(row)
  }
  return [...groups].filter(([, rows]) => rows.length > 0).map(([id, rows]) => {
    const alike = [...Map.groupBy(rows, (row) => row.question?.question)].filter(([question, same]) => question !== undefined && same.length >= manyAlike && wanted === '')
    const folded = new Set(alike.flatMap(([, same]) => same))
    return { id, ...heads[id], rows: rows.filter((row) => !folded.has(row)), folds: alike.map(([, same]) => ({ title: same[0]!.title, rows: same })) }
  })
}

export const rowsIn = (group: RowGroup): Row[] => [...group.rows, ...group.folds.flatMap((fold) => fold.rows)]
