import { expect, test } from 'vitest'
import type { DutyLine } from '@kotostig/api/person'
import { groupsOf, rowsIn, type FoundInToday, type Today } from './rows.ts'

const say = (names: { sv: string }): string => names.sv
const personOf = (id: string, name: string) => ({ id, caseNumber: `K26-${id}`, name, born: '1990-01-15', isProtected: false, hasFile: true })
const duty = (id: string, name: string, rule = 'assessment.start'): DutyLine => ({ person: personOf(id, name), rule, source: [], trigger: '2026-11-04', due: null, state: 'without-delay', officer: null })
const question = (id: string, of: string): Today['questions'][number] => ({ person: personOf(id, `Person ${id}`), question: of, fact: 'traffickingVictim', source: [] })
const listOf = (duties: DutyLine[], questions: Today['questions'] = []): Today => ({ today: '2026-11-23', duties, next: null, questions, moreQuestions: false, counts: { withoutDelay: 0, overdue: 0, dueSoon: 0, countedTo: null }, toAccept: [], toAcceptAll: 0, derivation: null, waiting: 0 })

test('whoever stands further down in the list is found, under another spelling too, and nobody twice', () => {
  const found: FoundInToday = { duties: [duty('1', 'Layla Exempel'), duty('9', 'Muhamed Exempel')], questions: [], more: false }
  const groups = groupsOf(listOf([duty('1', 'Layla Exempel'), duty('2', 'Omar Annan')]), 'exempel', say as never, found)
  expect(groups.flatMap(rowsIn).map((row) => row.person.id)).toEqual(['1', '9'])
})

test('a question that is asked of many alike is folded and hides no other; searching shows each', () => {
  const questions = [question('1', 'trafficking'), question('2', 'trafficking'), question('3', 'trafficking'), question('4', 'trafficking'), question('5', 'jobSeeker')]
  const [group] = groupsOf(listOf([], questions), '', say as never)
  expect([group!.rows.map((row) => row.person.id), group!.folds.map((fold) => fold.rows.length), rowsIn(group!).length]).toEqual([['5'], [4], 5])
  const [searched] = groupsOf(listOf([], questions), 'person', say as never)
  expect([searched!.rows.length, searched!.folds]).toEqual([5, []])
})
