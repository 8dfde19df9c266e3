/**
 * The states the law has had, as data. A day belongs to the states in force on it; what never applied has no days, and what is
 * only proposed has neither days nor sections, so that it cannot be taken for law. The words stand in `law-states.texts.ts`.
 */
import type { Section } from './determination.ts'
import { day, endOfTime, type Day, type IsoDate } from './kit/date.ts'
import { between, from, type InForce, type NonEmpty } from './kit/set-by-law.ts'
import { act1313, act1386, act323, act681, decree872, decree975 } from './sources.ts'
import type { Names } from './terms.ts'
import { changeWords, stateWords, transitionWords } from './law-states.texts.ts'

export const lawStateIds = ['L0', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6'] as const
export type LawStateId = (typeof lawStateIds)[number]

/** One thing a state changed. `from`: the day, where it is another than the first day of the state. `never`: repealed before it applied. */
export type Change = { id: ChangeId; words: Names; sections: NonEmpty<Section>; from?: IsoDate; never?: { repealedBy: string; on: IsoDate } }
export type ChangeId = keyof typeof changeWords
type Common = { id: LawStateId; title: Names; lead: Names; /** Which wording this release has. */ held: Names; bill?: string }
/** In force on the days of its period. */
export type AppliedState = Common & { standing: 'in-force'; acts: NonEmpty<string>; inForce: InForce; changes: NonEmpty<Change> }
/** Given, but changed again before any day came on which it applied. */
export type NeverAppliedState = Common & { standing: 'never-applied'; acts: NonEmpty<string>; given: IsoDate; changes: NonEmpty<Change> }
/** In force, but its wording is not held: a gap that readers must see. */
export type UnreadState = Common & { standing: 'unread'; acts: NonEmpty<string>; inForce: InForce; sections: NonEmpty<Section> }
/** A proposal. It has no days and no sections: nothing rests on it. */
export type ProposedState = Common & { standing: 'proposed'; from: IsoDate; points: NonEmpty<Names>; source: Names }
export type LawState = AppliedState | NeverAppliedState | UnreadState | ProposedState

const change = (id: ChangeId, sections: NonEmpty<Section>, more: Pick<Change, 'from' | 'never'> = {}): Change => ({ id, words: changeWords[id], sections, ...more })
const never = { repealedBy: '1100/2024', on: '2025-01-01' }

export const lawStates: NonEmpty<LawState> = [
  {
    id: 'L0', ...stateWords.L0, standing: 'in-force', acts: ['1386/2010', '1313/2011', '936/2022', '1083/2022', '323/2024'], inForce: between('2011-09-01', '2024-12-31'),
    changes: [
      change('oldClocks', [act1386('10', '1'), act1386('12'), act1386('13'), act1386('18')]),
      change('oldCompensation', [act1313('45')], { from: '2012-01-01' }),
      change('oldWelfareAreas', [act1386('45'), act1386('45 a'), decree975('1')], { from: '2023-01-01' }),
      change('oldTemporaryProtection', [act1386('2', '2'), act1386('27')], { from: '2023-03-01' }),
      change('oldAge23', [act323('27'), act1386('27', '2')], { from: '2024-07-01' }),
    ],
  },
  {
    id: 'L1', ...stateWords.L1, standing: 'never-applied', bill: 'RP 208/2022', acts: ['681/2023'], given: '2023-04-14',
    changes: [
      change('multiAssessment', [act681('15')], { never }),
      change('multiPlan', [act681('17')], { never }),
      change('familyPlan', [act681('21')], { never }),
      change('cooperationGroup', [act681('48')], { never }),
      change('programmeDocument', [act681('13', '3')], { never }),
      change('goalsOfMunicipality', [act681('45'), act681('49')], { never: { repealedBy: '1100/2024', on: '2025-01-01' } }),
      change('age25', [act681('2', '6'), act681('34', '2')], { never: { repealedBy: '322/2024', on: '2025-01-01' } }),
      change('years34', [act681('61', '3'), act681('62', '3')], { never: { repealedBy: '322/2024', on: '2025-01-01' } }),
      change('welfareStores', [act681('76', '2')], { never }),
    ],
  },
  {
    id: 'L2', ...stateWords.L2, standing: 'never-applied', bill: 'RP 21/2024', acts: ['322/2024'], given: '2024-06-13',
    changes: [
      change('age23', [act681('2', '6'), act681('34', '2')]),
      change('years23', [act681('61', '3'), act681('62', '3'), act681('102', '6')]),
      change('interpreterFee', [act681('32 a')]),
      change('employmentAuthority', [act681('3', '1'), act681('8')]),
    ],
  },
  {
    id: 'L3', ...stateWords.L3, standing: 'in-force', bill: 'RP 192/2024', acts: ['681/2023', '322/2024', '1100/2024'], inForce: between('2025-01-01', '2025-12-31'),
    changes: [
      change('newClocks', [act681('14'), act681('20'), act681('22', '1'), act681('23')]),
      change('takesPart', [act681('14', '4'), act681('20', '2'), act681('22', '2')]),
      change('neverSections', [act681('15'), act681('17'), act681('21'), act681('48'), act681('13', '3')]),
      change('shorterPlanning', [act681('45'), act681('49')]),
      change('newRates', [decree872('1'), decree872('2'), decree872('4')]),
      change('assistanceOneYear', [act681('63', '1')]),
      change('basicAssistance', [act681('63', '3')], { from: '2025-04-01' }),
    ],
  },
  {
    id: 'L4', ...stateWords.L4, standing: 'in-force', acts: ['721/2025'], inForce: from('2026-01-01'),
    changes: [
      change('centres', [act681('5', '1', '15'), act681('42'), act681('43'), act681('55')]),
      change('serviceCentre', [act681('56'), act681('70', '1'), act681('78')]),
      change('supervision', [act681('57'), act681('33', '4')]),
    ],
  },
  {
    id: 'L5', ...stateWords.L5, standing: 'unread', bill: 'RP 146/2025', acts: ['1376/2025'], inForce: from('2026-01-01'),
    sections: [
      act681('3', '1'), act681('26'), act681('59'), act681('65', '2'), act681('72'), act681('73', '1'), act681('80', '1'), act681('83', '2'), act681('83', '3'), act681('86'),
      act681('90', '3'), act681('92', '2'), act681('92 a'), act681('92 b'), act681('94'),
    ],
  },
  { id: 'L6', ...stateWords.L6, standing: 'proposed', from: '2027-01-01' },
]
export const lawState = (id: LawStateId): LawState => lawStates.find((state) => state.id === id)!

const isApplied = (state: LawState): state is AppliedState | UnreadState => state.standing === 'in-force' || state.standing === 'unread'

/** The states in force on a day. Two from 1.1.2026: what is known, and what is known to be missing. None before the old Act. */
export const statesOn = (on: Day): LawStateId[] => lawStates.filter((state) => isApplied(state) && state.inForce.first <= on && on <= state.inForce.last).map((state) => state.id)

/** The state a reading is made under: the latest of those in force on the day. */
export const latestStateOn = (on: Day): LawStateId => statesOn(on).at(-1) ?? 'L0'

/** The states whose days a rule, a number or a wording shares. */
export const statesOf = (period: InForce): LawStateId[] =>
  lawStates.filter((state) => isApplied(state) && state.inForce.first <= period.last && period.first <= state.inForce.last).map((state) => state.id)

/**
 * How old cases go over to new law: rules of their own, each with its section. `to`: the last day of a rule that ends by itself.
 * `rules`: what in this release carries it out.
 */
export type Transition = { id: TransitionId; words: Names; source: NonEmpty<Section>; inForce: InForce; rules: readonly string[] }
export type TransitionId = keyof typeof transitionWords
const transition = (id: TransitionId, source: NonEmpty<Section>, inForce: InForce, rules: readonly string[]): Transition => ({ id, words: transitionWords[id], source, inForce, rules })

export const transitions: NonEmpty<Transition> = [
  transition('compensation2012', [act1313('45')], between('2012-01-01', '2024-12-31'), ['compensationYears']),
  transition('oldClaims', [act681('102', '1'), act1386('46'), act1386('48'), act1386('49', '1', '3'), act1386('50')], between('2025-01-01', '2026-12-31'), ['oldClaims']),
  transition('oldPlans', [act681('102', '2'), act1386('12'), act1386('18')], from('2025-01-01'), ['transition.plan', 'plan.review', 'yearsOfPlans']),
  transition('clientSystem', [act681('102', '3'), act681('74')], between('2025-01-01', '2027-01-01'), ['clientSystem']),
  transition('store', [act681('102', '4'), act681('76')], from('2025-01-01'), ['store.save', 'nationalStore']),
  transition('appeals', [act681('102', '5')], from('2025-01-01'), []),
  transition('compensation2025', [act681('102', '6')], from('2025-01-01'), ['compensationYears', 'clock.compensationTo']),
  transition('lateMonths', [decree872('4')], from('2025-01-01'), ['lateMunicipalityRates', 'lateWelfareAreaRates', 'lateAlandMunicipalityRates', 'compensation.late']),
]

/** States a section of Act 681/2023 is part of. 15, 17, 21 and 48 § never came further than the text as enacted. */
export function statesOfSection(act: string, section: string, state: 'in-force' | 'repealed' | 'repealed-never-applied', inForce: { from: string; to?: string }): LawStateId[] {
  if (act !== '681/2023') return statesOf({ first: day(inForce.from), last: inForce.to === undefined ? endOfTime : day(inForce.to) })
  if (state === 'repealed-never-applied') return ['L1', 'L2']
  if (section === '92 a' || section === '92 b') return ['L5']
  return section === '32 a' ? ['L2', 'L3', 'L4', 'L5'] : ['L1', 'L2', 'L3', 'L4', 'L5']
}
