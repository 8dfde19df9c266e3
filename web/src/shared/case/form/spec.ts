/** What the form asks, as data. The same table names the places of faults. */
import { actTypes, actorKinds, extensionGrounds, permitGrounds, residenceKinds, tasks } from '@kotostig/law/terms'
import type { ActType } from '@kotostig/law/terms'
import type { Names } from '../../words.tsx'
import { form } from './form.texts.ts'

export type FieldKind = 'day' | 'flag' | 'choice' | 'town' | 'person' | 'text'
export type Field = { key: string; label: Names; hint?: Names; kind: FieldKind; options?: Record<string, Names>; optional?: boolean }
/** `says`: an empty list means "no", which is not the same as silence. */
export type List = { key: string; title: Names; add: Names; fields: readonly Field[]; fresh: Record<string, unknown> | string; says?: boolean; lists?: readonly List[] }

const from: Field = { key: 'from', label: form.from, kind: 'day' }
const to: Field = { key: 'to', label: form.to, kind: 'day', optional: true }
const town = (key = 'code'): Field => ({ key, label: form.town, kind: 'town' })
const flag = (key: string, label: Names, optional = false): Field => ({ key, label, kind: 'flag', optional })
const day = (key: string, label: Names, optional = true): Field => ({ key, label, kind: 'day', optional })
const list = (key: string, title: Names, add: Names, fields: readonly Field[], fresh: List['fresh'] = {}, says = false): List => ({ key, title, add, fields, fresh, says })
const periods = (key: string, title: Names, says = false, more: readonly Field[] = []): List => list(key, title, form.period, [from, to, ...more], {}, says)

export const basics: readonly Field[] = [
  { key: 'id', label: form.id, hint: form.idHint, kind: 'text' },
  day('born', form.born, false),
  day('arrived', form.arrived),
  day('appliedForProtection', form.applied),
]
export const residence = list('residence', form.residence, form.addResidence, [
  from, to,
  { key: 'kind', label: form.kind, kind: 'choice', options: residenceKinds },
  { key: 'ground', label: form.ground, kind: 'choice', options: permitGrounds, optional: true },
  flag('afterProtectionApplication', form.afterApplication, true),
], { kind: 'permit' })
export const home = list('homeMunicipality', form.home, form.addHome, [from, to, town()])
export const work: readonly List[] = [
  periods('jobSeeker', form.jobSeeker, true, [flag('unemployed', form.unemployed)]),
  periods('homeCareAllowance', form.homeCare, true),
  periods('socialAssistance', form.socialAssistance, true, [flag('temporary', form.temporary)]),
]
export const acts = list('acts', form.acts, form.addAct, [{ key: 'type', label: form.act, kind: 'choice', options: actTypes }, { key: 'on', label: form.on, kind: 'day' }])
export const family: readonly List[] = [
  list('familyTie', form.familyTie, form.addTie, [{ key: 'to', label: form.tieTo, kind: 'person' }, flag('existedBeforeArrival', form.tieBefore)], {}, true),
  list('bornInFinlandTo', form.parents, form.addParent, [{ key: '', label: form.parent, kind: 'person' }], ''),
]
export const unaccompaniedFields: readonly Field[] = [flag('unaccompaniedOnArrival', form.unaccompaniedOnArrival, true)]
export const unaccompanied: readonly List[] = [periods('withoutGuardian', form.withoutGuardian, true), periods('representative', form.representative)]
export const otherFields: readonly Field[] = [
  flag('obviousSocialOrHealthNeeds', form.obviousNeeds, true), flag('vulnerable', form.vulnerable, true),
  day('finnishCitizenFrom', form.citizen), day('left', form.left), day('died', form.died),
]
export const other: readonly List[] = [
  periods('traffickingVictim', form.trafficking, true),
  list('meetsHomeMunicipalityConditions', form.meets, form.period, [from, to, flag('value', form.meets)], {}),
  list('livesIn', form.livesIn, form.period, [from, to, town()]),
]
export const municipalities: List = {
  ...list('municipalities', form.municipalities, form.addMunicipality, [town()]),
  lists: [periods('agreement', form.agreement, true), periods('programme', form.programme, true)],
}
export const arrangements = list('arrangements', form.arrangements, form.addArrangement, [
  town('municipality'),
  { key: 'task', label: form.task, kind: 'choice', options: tasks },
  { key: 'by.kind', label: form.actorKind, kind: 'choice', options: actorKinds },
  { key: 'by.code', label: form.actorCode, kind: 'text', optional: true },
  from, to,
])

const until = day('until', form.until, false)
const estimatedNeed = flag('estimatedNeed', form.estimatedNeed)
/** What each type of act needs besides its day; the law package refuses anything else. */
export const actFields: Record<ActType, readonly Field[]> = {
  'contact': [estimatedNeed],
  'known': [],
  'asked': [estimatedNeed],
  'assessment-started': [],
  'assessment-made': [flag('needsPlan', form.needsPlan), flag('needsCoordination', form.needsCoordination)],
  'plan-made': [until, flag('withWelfareArea', form.withWelfareArea)],
  'plan-reviewed': [day('until', form.until)],
  'directed-to-service': [],
  'plan-extended': [until, { key: 'ground', label: form.ground, kind: 'choice', options: extensionGrounds }],
  'obstacle': [until],
  'representative-applied': [],
  'placement-proposed': [{ key: 'by', label: form.by, kind: 'choice', options: { 'migri': actorKinds.migri, 'reception-centre': actorKinds['reception-centre'] } }, town('municipality')],
  'welfare-area-heard': [],
  'placement-answered': [flag('accepted', form.accepted)],
  'compensation-claimed-late': [{ key: 'section', label: form.payeeSection, kind: 'choice', options: { '61': form.section61, '62': form.section62 } }, { key: 'month', label: form.month, kind: 'text' }],
}

const personLists: readonly List[] = [residence, home, ...work, acts, ...family, ...unaccompanied, ...other]
const personFields: readonly Field[] = [...basics, ...unaccompaniedFields, ...otherFields]

/** The name of one step of a path; `under` is the list it stands in, when it stands in one. */
export function nameOfKey(key: string, under?: string): Names | undefined {
  const lists = [...personLists, municipalities, arrangements, ...(municipalities.lists ?? [])]
  if (under) {
    const inside = lists.find((each) => each.key === under)
    const field = inside?.fields.find((each) => each.key === key) ?? (under === 'acts' ? Object.values(actFields).flat().find((each) => each.key === key) : undefined)
    if (field) return field.label
  }
  return lists.find((each) => each.key === key)?.title ?? personFields.find((each) => each.key === key)?.label ?? (key === 'asOf' ? form.day : undefined)
}
