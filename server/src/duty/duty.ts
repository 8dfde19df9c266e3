/** Deriving what the law says of people and keeping it beside their facts, in the transaction that changes a fact. */
import { createHash } from 'node:crypto'
import { derive, lawRelease, nextTurningDay, readCaseFile, type CaseMunicipality, type Determination, type Duty, type ParsedCase, type Section } from '@kotostig/law'
import type { Read, Tx } from '../db/tx.ts'
import { caseOf, listFacts, listFamily, lockPeople, type Known, type PersonFacts } from '../facts/facts.ts'
import { listMunicipalityConditions, writeDerived, type DerivedRows, type DutyRow, type Turn } from './duty.queries.ts'

/** `681/2023 22 § 1; 102 § 2`: the places an answer rests on, as one text. */
export const sourceText = (sections: readonly Section[]): string =>
  sections.map(({ act, section, moment, point }) => [act, section, moment ?? '', point ?? ''].join('|')).join(' ')

export const sourceOf = (text: string): Section[] =>
  text.split(/ (?=\d+\/\d{4}\||ÅFS )/).filter(Boolean).map((one) => {
    const [act, section, moment, point] = one.split('|')
    return { act: act!, section: section!, ...(moment ? { moment } : {}), ...(point ? { point } : {}) }
  })

/** Of the reasons, whoever they were derived together with: the place in a case file is left out, the person and the fact are not. */
const hashOf = (why: unknown): string => createHash('sha256').update(JSON.stringify(why, (key, value: unknown) => (key === 'path' ? undefined : value))).digest('hex')
const stateOf = (duty: Duty): DutyRow['derived_state'] => (duty.state === 'overdue' ? 'open' : duty.state)

function dutyRow(person: string, duty: Duty, today: string): DutyRow {
  return {
    person, rule: duty.id, occurrence: duty.trigger ?? '', holder_kind: duty.actor.kind, holder_code: duty.actor.code ?? '', source: sourceText(duty.source),
    trigger_on: duty.trigger, due_on: duty.due, is_without_delay: duty.withoutDelay, is_standing: duty.standing === true, derived_state: stateOf(duty),
    done_on: duty.doneOn ?? null, list_rank: duty.withoutDelay ? 0 : duty.due !== null ? 1 : 2, list_day: duty.due ?? duty.trigger ?? today, why_hash: hashOf(duty.why),
  }
}

export function rowsOf(determination: Determination): DerivedRows {
  const rows: DerivedRows = { duties: [], questions: [], responsibilities: [] }
  for (const person of determination.people) {
    const seen = new Set<string>()
    for (const duty of person.duties) {
      const row = dutyRow(person.id, duty, determination.asOf)
      const identity = [row.rule, row.occurrence, row.holder_kind, row.holder_code].join(' ')
      if (seen.has(identity)) continue
      seen.add(identity)
      rows.duties.push(row)
    }
    const holder = person.responsibilities.find((one) => one.task === 'integration-services' && one.from <= determination.asOf && (one.to === null || one.to >= determination.asOf))?.actor
    for (const { id, fact, source } of person.questions) {
      rows.questions.push({ person: person.id, question: id, fact, source: sourceText(source), holder_kind: holder?.kind ?? '', holder_code: holder?.code ?? '' })
    }
    for (const { task, actor, role, from, to } of person.responsibilities) {
      rows.responsibilities.push({ person: person.id, task, holder_kind: actor.kind, holder_code: actor.code ?? '', role: role ?? '', valid_from: from, valid_to: to })
    }
  }
  return rows
}

/** Agreements and programmes of municipalities, as a case file states them. */
export async function municipalitiesOf(tx: Read): Promise<CaseMunicipality[]> {
  const found = new Map<string, CaseMunicipality>()
  for (const { municipality, kind, valid_from, valid_to } of await listMunicipalityConditions(tx)) {
    const one = found.get(municipality) ?? { code: municipality }
    found.set(municipality, one)
    ;(one[kind] ??= []).push(valid_to === null ? { from: valid_from } : { from: valid_from, to: valid_to })
  }
  return [...found.values()]
}

export type FamilyCase = { people: PersonFacts[]; municipalities: CaseMunicipality[]; case: ParsedCase }

/**
 * The case of a family on a day, by what is known now or was known at a moment. `shown` may leave out what the reader may not see.
 */
export async function familyCase(tx: Read, family: readonly string[], asOf: string, known: Known = {}, shown: (people: PersonFacts[]) => PersonFacts[] = (all) => all): Promise<FamilyCase> {
  const people = shown(await listFacts(tx, family, known))
  const municipalities = await municipalitiesOf(tx)
  const read = readCaseFile(caseOf(asOf, people, municipalities))
  if (!read.ok) throw new Error(`facts in the database do not make a case: ${read.faults.map((one) => `${one.path} ${one.code}`).join('; ')}`)
  return { people, municipalities, case: read.case }
}

/** Derives again for these people and everybody their facts touch. Call it in the transaction that changed the facts. */
export async function rederive(tx: Tx, changed: readonly string[], today: string, at: string): Promise<void> {
  const family = await listFamily(tx, changed)
  await lockPeople(tx, family)
  const { case: parsed } = await familyCase(tx, family, today)
  const determination = derive(parsed, { why: true, compensation: false })
  const turns: Turn[] = parsed.people.map((person) => ({ person: person.id, next: nextTurningDay(person) ?? null }))
  await writeDerived(tx, family, rowsOf(determination), turns, lawRelease, at, today)
}
