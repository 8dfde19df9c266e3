/** Ready stories. Every person in them is invented; the municipalities are real. */
import type { CaseFile, CaseMunicipality } from '@kotostig/law/case-file'
import type { Names } from '../../shared/words.tsx'
import { roles, storyNames, storyShows } from './stories.texts.ts'

export type Story = { id: keyof typeof storyNames; name: Names; shows: Names; people: Record<string, Names>; case: CaseFile }

const agreed = (code: string): CaseMunicipality => ({ code, agreement: [{ from: '2011-09-01' }], programme: [{ from: '2011-09-01' }] })
const story = (id: Story['id'], people: Record<string, Names>, file: CaseFile): Story => ({ id, name: storyNames[id], shows: storyShows[id], people, case: { format: 1, ...file } })

const asylumAdult = (code: string): CaseFile => ({
  asOf: '2026-03-01',
  municipalities: [agreed(code)],
  people: [
    {
      id: 'p1', born: '1990-01-15', arrived: '2024-06-20', appliedForProtection: '2024-06-21',
      residence: [{ from: '2025-02-03', kind: 'permit', ground: 'asylum' }],
      homeMunicipality: [{ from: '2025-02-10', code }],
    },
  ],
})

export const stories: readonly Story[] = [
  story('asylum', { p1: roles.adult }, {
    asOf: '2026-11-23',
    municipalities: [agreed('499')],
    people: [
      {
        id: 'p1', born: '1990-05-14', arrived: '2024-06-20', appliedForProtection: '2024-06-21',
        residence: [{ from: '2025-02-03', to: '2029-02-02', kind: 'permit', ground: 'asylum' }],
        homeMunicipality: [{ from: '2025-02-10', code: '499' }],
        jobSeeker: [{ from: '2025-04-14', to: '2025-12-31', unemployed: true }],
        homeCareAllowance: [{ from: '2026-01-01', to: '2026-11-30' }],
        acts: [
          { type: 'known', on: '2025-02-10' },
          { type: 'assessment-started', on: '2025-02-20' },
          { type: 'assessment-made', on: '2025-03-03', needsPlan: true, needsCoordination: false },
          { type: 'plan-made', on: '2025-08-31', until: '2026-08-31', withWelfareArea: false },
          { type: 'directed-to-service', on: '2025-09-22' },
          { type: 'plan-reviewed', on: '2026-02-19', until: '2027-02-28' },
        ],
      },
    ],
  }),
  story('quota', { mother: roles.mother, daughter: roles.daughter }, {
    asOf: '2025-10-06',
    municipalities: [agreed('905')],
    people: [
      {
        id: 'mother', born: '1991-06-08', arrived: '2025-09-03', obviousSocialOrHealthNeeds: false,
        residence: [{ from: '2025-07-15', kind: 'permit', ground: 'quota' }],
        homeMunicipality: [{ from: '2025-09-03', code: '905' }],
        acts: [
          { type: 'placement-proposed', on: '2025-07-22', by: 'migri', municipality: '905' },
          { type: 'placement-answered', on: '2025-08-05', accepted: true },
          { type: 'known', on: '2025-09-03' },
        ],
      },
      { id: 'daughter', born: '2019-11-20', arrived: '2025-09-03', residence: [{ from: '2025-07-15', kind: 'permit', ground: 'quota' }], homeMunicipality: [{ from: '2025-09-03', code: '905' }] },
    ],
  }),
  story('handover', { p1: roles.parent }, {
    asOf: '2026-02-10',
    people: [
      {
        id: 'p1', born: '1993-04-17', arrived: '2025-05-02',
        residence: [{ from: '2025-05-06', kind: 'permit', ground: 'family' }],
        homeMunicipality: [{ from: '2025-05-12', code: '598' }],
        homeCareAllowance: [{ from: '2025-06-01', to: '2025-12-31' }],
        jobSeeker: [{ from: '2026-01-01', unemployed: true }],
        acts: [
          { type: 'known', on: '2025-07-01' },
          { type: 'assessment-started', on: '2025-07-14' },
          { type: 'assessment-made', on: '2025-08-11', needsPlan: true, needsCoordination: false },
          { type: 'plan-made', on: '2025-08-20', until: '2026-08-20', withWelfareArea: false },
          { type: 'directed-to-service', on: '2025-09-01' },
          { type: 'obstacle', on: '2025-10-06', until: '2025-10-19' },
        ],
      },
    ],
  }),
  story('unaccompanied', { p1: roles.youth }, {
    asOf: '2025-07-15',
    municipalities: [agreed('946')],
    people: [
      {
        id: 'p1', born: '2009-07-11', arrived: '2025-01-20', appliedForProtection: '2025-01-21', unaccompaniedOnArrival: true,
        residence: [{ from: '2025-06-18', kind: 'permit', ground: 'subsidiary-protection' }],
        homeMunicipality: [{ from: '2025-07-01', code: '946' }],
        withoutGuardian: [{ from: '2025-01-20' }],
        acts: [{ type: 'known', on: '2025-07-01' }],
      },
    ],
  }),
  story('temporary', { settled: roles.settled, newcomer: roles.newcomer }, {
    asOf: '2026-01-15',
    municipalities: [agreed('743')],
    people: [
      { id: 'settled', born: '1978-02-19', arrived: '2024-03-28', residence: [{ from: '2024-04-08', kind: 'permit', ground: 'temporary-protection' }], homeMunicipality: [{ from: '2025-06-10', code: '743' }] },
      { id: 'newcomer', born: '1999-08-03', arrived: '2025-11-10', residence: [{ from: '2025-11-19', kind: 'permit', ground: 'temporary-protection' }], meetsHomeMunicipalityConditions: [{ from: '2025-11-10', value: false }] },
    ],
  }),
  story('old-plan', { p1: roles.adult }, {
    asOf: '2025-11-01',
    municipalities: [agreed('905')],
    people: [
      {
        id: 'p1', born: '1986-12-01', arrived: '2022-10-17', appliedForProtection: '2022-10-18',
        residence: [{ from: '2023-08-10', kind: 'permit', ground: 'asylum' }],
        homeMunicipality: [{ from: '2023-08-21', code: '905' }],
        acts: [
          { type: 'assessment-started', on: '2024-09-02' },
          { type: 'assessment-made', on: '2024-09-26', needsPlan: true, needsCoordination: false },
          { type: 'plan-made', on: '2024-10-07', until: '2025-10-07', withWelfareArea: false },
          { type: 'directed-to-service', on: '2024-10-21' },
          { type: 'plan-reviewed', on: '2025-09-29', until: '2026-10-07' },
        ],
      },
    ],
  }),
  story('child', { mother: roles.mother, child: roles.child }, {
    asOf: '2026-06-01',
    municipalities: [agreed('499')],
    people: [
      { id: 'mother', born: '1994-08-30', arrived: '2024-04-02', appliedForProtection: '2024-04-02', residence: [{ from: '2025-03-10', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2025-03-17', code: '499' }] },
      { id: 'child', born: '2026-04-09', bornInFinlandTo: ['mother'], residence: [{ from: '2026-05-04', kind: 'permit', ground: 'family' }], homeMunicipality: [{ from: '2026-04-09', code: '499' }] },
    ],
  }),
  story('trafficking', { p1: roles.person }, {
    asOf: '2026-02-16',
    municipalities: [agreed('853')],
    people: [
      {
        id: 'p1', born: '1996-11-11', arrived: '2021-04-26',
        residence: [{ from: '2021-05-05', to: '2025-11-30', kind: 'permit', ground: 'work' }, { from: '2025-12-01', kind: 'permit', ground: 'trafficking-continuous' }],
        homeMunicipality: [{ from: '2021-05-20', code: '853' }],
        traffickingVictim: [{ from: '2025-09-01' }],
        acts: [{ type: 'known', on: '2026-02-09' }],
      },
    ],
  }),
  story('move', { p1: roles.adult }, {
    asOf: '2025-11-06',
    municipalities: [agreed('499'), agreed('049')],
    people: [
      {
        id: 'p1', born: '1990-01-15', arrived: '2024-06-20', appliedForProtection: '2024-06-21',
        residence: [{ from: '2025-02-03', kind: 'permit', ground: 'asylum' }],
        homeMunicipality: [{ from: '2025-02-10', to: '2025-09-14', code: '499' }, { from: '2025-09-15', code: '049' }],
        acts: [
          { type: 'known', on: '2025-02-17' },
          { type: 'assessment-started', on: '2025-03-03' },
          { type: 'assessment-made', on: '2025-04-14', needsPlan: true, needsCoordination: true },
          { type: 'plan-made', on: '2025-05-05', until: '2026-05-05', withWelfareArea: true },
          { type: 'directed-to-service', on: '2025-05-26' },
        ],
      },
    ],
  }),
  story('helsinki', { p1: roles.adult }, asylumAdult('091')),
  story('aland', { p1: roles.adult }, asylumAdult('478')),
  story('unknown', { p1: roles.person }, {
    asOf: '2026-03-02',
    people: [
      { id: 'p1', born: '1987-09-30', arrived: '2025-02-24', residence: [{ from: '2025-03-01', kind: 'permit', ground: 'work' }], homeMunicipality: [{ from: '2025-03-10', code: '545' }], acts: [{ type: 'asked', on: '2026-02-23', estimatedNeed: true }] },
    ],
  }),
]

export const storyById = (id: string): Story | undefined => stories.find((each) => each.id === id)

/** What to call a person: the role in a ready story, otherwise the id of the case file. */
export function personName(id: string, storyId: string | undefined): Names {
  return (storyId ? storyById(storyId)?.people[id] : undefined) ?? { sv: id, fi: id, en: id }
}
