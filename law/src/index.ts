/** The law package: dated facts in, duties, responsibilities, clocks, questions and money out. */
export type * from './case-file.ts'
export type * from './determination.ts'
export { derive, type DeriveOptions } from './derive.ts'
export { parseCaseFile, readCaseFile, type ReadResult } from './parse.ts'
export type { ParsedCase } from './person.ts'
export { lawRelease } from './release.ts'
export { nextTurningDay } from './timeline.ts'
