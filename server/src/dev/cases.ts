/** Case files for tests. Every test makes its own; only the smallest one that is right stands here. */
import type { CaseFile, CasePerson } from '@kotostig/law'

export const personIn = (code: string, more: Partial<CasePerson> & { id: string }): CasePerson => ({
  born: '1990-05-01',
  arrived: '2025-01-20',
  residence: [{ from: '2025-01-20', kind: 'permit', ground: 'asylum' }],
  homeMunicipality: [{ from: '2025-02-10', code }],
  ...more,
})

export const smallCase = (people: CasePerson[] = [personIn('499', { id: 'p1' })]): CaseFile => ({ asOf: '2026-11-23', people })

export const utf8 = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

/** As many people as are asked for, each with years of acts: what a large municipality could send. */
export const largeCase = (people: number): CaseFile => smallCase(
  Array.from({ length: people }, (_, at) => personIn('499', {
    id: `p${at}`,
    acts: [
      { type: 'known', on: '2025-02-12' },
      { type: 'assessment-started', on: '2025-03-01' },
      { type: 'assessment-made', on: '2025-04-01', needsPlan: true, needsCoordination: true },
      { type: 'plan-made', on: '2025-04-10', until: '2026-04-09', withWelfareArea: true },
      { type: 'plan-reviewed', on: '2025-10-01' },
    ],
    jobSeeker: [{ from: '2025-03-01', unemployed: true }],
  })),
)
