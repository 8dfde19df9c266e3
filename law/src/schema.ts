/**
 * The published JSON Schemas (2020-12) of the case file and the determination. Ids, facts, readings and codes of acts are
 * closed lists, made from `terms.ts`, so the schemas cannot fall behind.
 */
import { actNeeds } from './parse.ts'
import * as terms from './terms.ts'

type Schema = { [key: string]: unknown }

const list = (words: object): Schema => ({ type: 'string', enum: Object.keys(words) })
const day: Schema = { type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }
const month: Schema = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$' }
const municipalityCode: Schema = { type: 'string', pattern: '^[0-9]{3}$' }
const flag: Schema = { type: 'boolean' }
const text: Schema = { type: 'string', minLength: 1 }
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` })
const listOf = (items: Schema): Schema => ({ type: 'array', items })
const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })

/** An object that holds nothing else: keys ending in `?` are optional. */
function object(properties: Record<string, Schema>, description?: string): Schema {
  const required = Object.keys(properties).filter((key) => !key.endsWith('?'))
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    properties: Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key.replace('?', ''), schema])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}
const period = (more: Record<string, Schema> = {}): Schema => object({ 'from': day, 'to?': day, ...more })

const actor = object({ 'kind': list(terms.actorKinds), 'code?': text }, 'An authority, or a person who holds a duty; `code` is the official code of its area')

const needs: Record<string, Schema> = {
  'estimatedNeed': flag, 'needsPlan': flag, 'needsCoordination': flag, 'until': day, 'until?': day, 'withWelfareArea': flag,
  'ground': list(terms.extensionGrounds), 'by': { type: 'string', enum: ['migri', 'reception-centre'] }, 'municipality': municipalityCode,
  'accepted': flag, 'section': { type: 'string', enum: ['61', '62'] }, 'month': month,
}
const act: Schema = {
  oneOf: Object.entries(actNeeds).map(([type, keys]) =>
    object({ 'type': { const: type }, 'on': day, ...Object.fromEntries(keys.map((key) => [key, needs[key]!])) }, terms.actTypes[type as terms.ActType].en)),
}

export const caseFileSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:kotostig:case-file:1',
  title: 'Case file, version 1',
  description: 'Dated facts about one or more people. Periods are inclusive of both days; a missing `to` is open.',
  ...object({
    'format?': { const: 1 },
    'asOf': day,
    'people': { ...listOf(ref('person')), minItems: 1 },
    'municipalities?': listOf(object({ 'code': municipalityCode, 'agreement?': listOf(ref('period')), 'programme?': listOf(ref('period')) })),
    'arrangements?': listOf(period({ municipality: municipalityCode, task: list(terms.tasks), by: ref('actor') })),
  }),
  $defs: {
    period: period(),
    actor,
    act,
    tie: object({ to: text, existedBeforeArrival: flag }),
    person: object({
      'id': text,
      'born': day,
      'died?': day,
      'left?': day,
      'finnishCitizenFrom?': day,
      'arrived?': day,
      'appliedForProtection?': day,
      'unaccompaniedOnArrival?': flag,
      'residence?': listOf(period({ 'kind': list(terms.residenceKinds), 'ground?': list(terms.permitGrounds), 'afterProtectionApplication?': flag })),
      'homeMunicipality?': listOf(period({ code: municipalityCode })),
      'meetsHomeMunicipalityConditions?': listOf(period({ value: flag })),
      'livesIn?': listOf(period({ code: municipalityCode })),
      'familyTie?': { anyOf: [ref('tie'), listOf(ref('tie'))] },
      'bornInFinlandTo?': listOf(text),
      'withoutGuardian?': listOf(ref('period')),
      'representative?': listOf(ref('period')),
      'traffickingVictim?': listOf(ref('period')),
      'jobSeeker?': listOf(period({ unemployed: flag })),
      'homeCareAllowance?': listOf(ref('period')),
      'socialAssistance?': listOf(period({ temporary: flag })),
      'obviousSocialOrHealthNeeds?': flag,
      'vulnerable?': flag,
      'acts?': listOf(ref('act')),
    }),
  },
}

const amount: Schema = { type: 'string', pattern: '^[0-9]+\\.[0-9]{2}$' }
const sections = listOf(ref('section'))
const clockNames = Object.keys(terms.clocks)

export const determinationSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:kotostig:determination:1',
  title: 'Determination, version 1',
  description: 'What the law says of the people of a case file on one day.',
  ...object({
    format: { const: 1 },
    asOf: day,
    lawRelease: text,
    people: listOf(ref('person')),
    authorities: listOf(object({ 'kind': list(terms.actorKinds), 'code?': text, 'name': ref('names'), 'nameKnown': flag })),
    compensation: object({
      lines: listOf(object({
        'person': text, 'source': sections, 'payee': ref('actor'), 'month': month,
        'components': listOf(object({ rate: list(terms.rates), annual: { type: 'integer', minimum: 0 } })),
        'planned?': { const: true }, 'questions?': listOf(list(terms.questions)),
      })),
      totals: listOf(object({
        'person': text, 'payee': ref('actor'), 'act': { type: 'string', enum: ['681/2023', '1386/2010'] }, 'section': { type: 'string', enum: ['61', '62', '45'] },
        'share?': { type: 'string', enum: ['municipality', 'welfare-area'] }, 'year': { type: 'integer' }, 'amount': amount,
      })),
      claimDeadlines: listOf(object({ 'year': { type: 'integer' }, 'due': day, 'movedTo?': day })),
    }),
  }),
  $defs: {
    actor,
    names: object({ sv: text, fi: text, en: text }),
    section: object({ 'act': text, 'section': text, 'moment?': text, 'point?': text }, 'A place in an act: its number, section, moment and point'),
    fact: object({ 'fact': list(terms.facts), 'person': text, 'path': text, 'value': { type: ['string', 'boolean'] }, 'from?': day, 'to?': day, 'saidBy': text }),
    node: object({
      'answer': list(terms.answers), 'presumed?': { const: true }, 'all?': listOf(ref('node')), 'any?': listOf(ref('node')), 'not?': ref('node'),
      'condition?': list(terms.conditions), 'of?': text, 'source?': sections, 'facts?': listOf(ref('fact')), 'missing?': listOf(list(terms.facts)),
    }, 'A branch is `all`, `any` or `not`; a leaf is a named condition with the facts it used and missed'),
    working: object({
      'from': day, 'add': object({ 'years?': { type: 'integer' }, 'months?': { type: 'integer' }, 'days?': { type: 'integer' } }), 'to': day,
      'note?': { type: 'string', enum: ['last-day-of-month', 'weekend-or-holiday-does-not-move', 'day-before-anniversary'] }, 'source': sections,
    }),
    why: object({
      'lawRelease': text, 'inForce': object({ 'from': day, 'to?': day }), 'conditions': ref('node'), 'trigger': listOf(ref('fact')),
      'working': listOf(ref('working')), 'holder': sections, 'doneBy?': ref('fact'),
    }),
    person: object({
      id: text,
      groups: listOf(list(terms.groups)),
      responsibilities: listOf(object({
        'task': list(terms.tasks), 'actor': ref('actor'), 'role?': { type: 'string', enum: ['support', 'assigns', 'agrees', 'stores'] },
        'from': day, 'to': nullable(day), 'source': sections,
      })),
      clocks: object(Object.fromEntries(clockNames.map((name) => [name, nullable(day)]))),
      duties: listOf(object({
        'id': list(terms.duties), 'source': sections, 'actor': ref('actor'), 'trigger': nullable(day), 'due': nullable(day), 'withoutDelay': flag,
        'state': list(terms.dutyStates), 'standing?': { const: true }, 'doneOn?': day, 'why?': ref('why'),
      })),
      questions: listOf(object({ 'id': list(terms.questions), 'fact': list(terms.facts), 'source': sections, 'about?': text })),
      readings: listOf(object({ id: list(terms.readings), choice: list(terms.readingChoices), others: listOf(list(terms.readingChoices)), source: sections })),
      notices: listOf(list(terms.notices)),
    }),
  },
}
