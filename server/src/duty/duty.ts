/** Deriving what the law says of people and keeping it beside their facts, in the transaction that changes a fact. */
import { hash } from 'node:crypto'
import { derive, lawRelease, nextTurningDay, readCaseFile, type Arrangement, type CaseMunicipality, type CasePerson, type Determination, type Duty, type ParsedCase, type Section } from '@kotostig/law'
import { isNotAssessed } from '@kotostig/law/conditions'
import { day } from '@kotostig/law/kit/date'
import { ask, isYes } from '@kotostig/law/kit/truth'
import type { Read, Tx } from '../db/tx.ts'
import { caseOf, listFacts, listFamily, lockPeople, municipalitiesNamed, nothingStated, type Known, type PersonFacts, type Stated } from '../facts/facts.ts'
import { listArrangements, listMunicipalityConditions, writeOutcomes, type DerivedRows, type DutyRow } from './duty.queries.ts'
import { clearDerived, listDerivedTogether, relistNames, relistWindows, writeSnapshots } from './derived.queries.ts'

export { clearDerived, relistNames }

/** `681/2023 22 § 1; 102 § 2`: the places an answer rests on, as one text. */
export const sourceText = (sections: readonly Section[]): string =>
  sections.map(({ act, section, moment, point }) => [act, section, moment ?? '', point ?? ''].join('|')).join(' ')

export const sourceOf = (text: string): Section[] =>
  text.split(/ (?=\d+\/\d{4}\||ÅFS )/).filter(Boolean).map((one) => {
    const [act, section, moment, point] = one.split('|')
    return { act: act!, section: section!, ...(moment ? { moment } : {}), ...(point ? { point } : {}) }
  })

const stateOf = (duty: Duty): DutyRow['derived_state'] => (duty.state === 'overdue' ? 'open' : duty.state)

/** A duty without any day stands last in its list, whichever day it was derived. */
const withoutDay = '9999-12-31'

function dutyRow(duty: Duty): DutyRow {
  return {
    rule: duty.id, occurrence: duty.trigger ?? '', holder_kind: duty.actor.kind, holder_code: duty.actor.code ?? '', source: sourceText(duty.source),
    trigger_on: duty.trigger, due_on: duty.due, is_without_delay: duty.withoutDelay, is_standing: duty.standing === true, derived_state: stateOf(duty),
    done_on: duty.doneOn ?? null, list_rank: duty.withoutDelay ? 0 : duty.due !== null ? 1 : 2, list_day: duty.due ?? duty.trigger ?? withoutDay,
  }
}

function rowsOf(person: Determination['people'][number], today: string): DerivedRows {
  const duties = new Map<string, DutyRow>()
  for (const duty of person.duties) {
    const row = dutyRow(duty)
    const identity = [row.rule, row.occurrence, row.holder_kind, row.holder_code].join(' ')
    if (!duties.has(identity)) duties.set(identity, row)
  }
  const holder = person.responsibilities.find((one) => one.task === 'integration-services' && one.from <= today && (one.to === null || one.to >= today))?.actor
  return {
    duties: [...duties.values()],
    questions: person.questions.map(({ id, fact, source }) => ({ question: id, fact, source: sourceText(source), holder_kind: holder?.kind ?? '', holder_code: holder?.code ?? '' })),
    responsibilities: person.responsibilities.map(({ task, actor, role, from, to }) => ({
      task, holder_kind: actor.kind, holder_code: actor.code ?? '', role: role ?? '', valid_from: from, valid_to: to,
    })),
  }
}

/**
 * What the law says of one person on the day of the case. `hash` tells whether it has moved; `next`: when time alone may move it;
 * `windowEnds`: the last day of the three years (14 §) of somebody who has not been assessed.
 */
export type Outcome = DerivedRows & { person: string; hash: string; next: string | null; windowEnds: string | null }

export function outcomesOf(parsed: ParsedCase, today: string): Outcome[] {
  const { people } = derive(parsed, { compensation: false })
  return people.map((one, at) => {
    const rows = rowsOf(one, today)
    const person = parsed.people[at]!
    const next = nextTurningDay(person) ?? null
    const windowEnds = isYes(ask(isNotAssessed, person, day(today))) ? one.clocks.assessmentWindowEnds : null
    return { person: one.id, ...rows, hash: hash('sha256', JSON.stringify([rows, next, windowEnds]), 'base64'), next, windowEnds }
  })
}

/** Agreements and programmes of municipalities, and who carries out their tasks, as a case file states them. `of`: only where these agree with others. */
export async function statedOf(tx: Read, of: readonly string[] | 'all'): Promise<Stated> {
  const found = new Map<string, CaseMunicipality>()
  for (const { municipality, kind, valid_from, valid_to } of await listMunicipalityConditions(tx)) {
    const one = found.get(municipality) ?? { code: municipality }
    found.set(municipality, one)
    ;(one[kind] ??= []).push(valid_to === null ? { from: valid_from } : { from: valid_from, to: valid_to })
  }
  const arrangements = (await listArrangements(tx, of)).map(({ municipality, task, kind, code, valid_from, valid_to }): Arrangement => ({
    municipality, task, by: { kind, code }, ...(valid_to === null ? { from: valid_from } : { from: valid_from, to: valid_to }),
  }))
  return { municipalities: [...found.values()], arrangements }
}

export type FamilyCase = { people: PersonFacts[]; stated: Stated; case: ParsedCase }

/**
 * The case of a family on a day, by what is known now or was known at a moment. `shown` may leave out what the reader may not see.
 */
export async function familyCase(tx: Read, family: readonly string[], asOf: string, known: Known = {}, shown: (people: PersonFacts[]) => PersonFacts[] = (all) => all): Promise<FamilyCase> {
  const people = shown(await listFacts(tx, family, known))
  const stated = await statedOf(tx, municipalitiesNamed(people))
  const read = readCaseFile(caseOf(asOf, people, stated))
  if (!read.ok) throw new Error(`facts in the database do not make a case: ${read.faults.map((one) => `${one.path} ${one.code}`).join('; ')}`)
  return { people, stated, case: read.case }
}

/** A case file may give one entry without a list around it. */
const listed = <T>(given: T | readonly T[] | undefined): readonly T[] => (given === undefined ? [] : Array.isArray(given) ? (given as readonly T[]) : [given as T])

/** Everybody who is tied to each other has the same mark: the first id among them. */
function familiesOf(people: readonly CasePerson[]): Map<string, string> {
  const first = new Map(people.map((one) => [one.id, one.id]))
  const rootOf = (id: string): string => {
    let root = id
    while (first.get(root) !== root) root = first.get(root)!
    return root
  }
  for (const one of people) {
    for (const other of [...listed(one.familyTie).map((tie) => tie.to), ...listed(one.bornInFinlandTo)]) {
      const [a, b] = [rootOf(one.id), rootOf(other)]
      if (a !== b) first.set(BigInt(a) < BigInt(b) ? b : a, BigInt(a) < BigInt(b) ? a : b)
    }
  }
  return new Map(people.map((one) => [one.id, rootOf(one.id)]))
}

/** Derives again for these people and everybody their facts touch, or touched before. Call it in the transaction that changed the facts. */
export async function rederive(tx: Tx, changed: readonly string[], today: string, at: string): Promise<void> {
  const family = await listFamily(tx, await listDerivedTogether(tx, changed))
  await lockPeople(tx, family)
  const found = await familyCase(tx, family, today)
  const outcomes = outcomesOf(found.case, today)
  const { people } = caseOf(today, found.people, nothingStated)
  const families = familiesOf(people)
  await writeOutcomes(tx, outcomes, lawRelease, at, today)
  await writeSnapshots(tx, people.map((one, index) => ({ person: one.id, family: families.get(one.id)!, facts: JSON.stringify(one), hash: outcomes[index]!.hash })))
  await relistNames(tx, family)
  await relistWindows(tx, outcomes)
}
