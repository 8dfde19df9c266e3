/** Why a whole file is refused: one code, one line for the user. */
import type { FileFaultCode } from '@kotostig/api/takeover'

export class FileFault extends Error {
  readonly code: FileFaultCode
  constructor(code: FileFaultCode) {
    super(code)
    this.code = code
  }
}

/** A row as it stands in the file: cells as text. `fault`: the row cannot be taken as it stands. */
export type FileRow = { number: number; cells: string[]; fault?: 'merged-cells' | 'formula-without-value' | 'cell-error' | 'cell-too-long' | 'too-many-cells' }

export const limits = {
  /** As sent, and unpacked. */
  fileBytes: 64 * 1_048_576, unpackedBytes: 512 * 1_048_576,
  rows: 500_000, columns: 200, cellLength: 2_000,
} as const
