/** How long a document takes, after the first ones: a receipt of everything that the law says of somebody with a plan. */
import { derive, lawRelease, readCaseFile } from '../../law/src/index.ts'
import { startDocuments } from '../../server/src/document/document.ts'
import { receiptPage } from '../../server/src/receipt/receipt-page.ts'
import { sealed } from '../../server/src/receipt/receipt.ts'
import type { Figure } from './figure.ts'

const mostMs = 300

export async function documentFigures(): Promise<Figure[]> {
  const file = {
    asOf: '2026-11-23',
    people: [{
      id: 'p1', born: '1990-05-01', residence: [{ from: '2025-01-20', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2025-02-10', code: '499' }],
      acts: [{ type: 'known', on: '2025-02-12' }, { type: 'assessment-made', on: '2025-04-01', needsPlan: true, needsCoordination: true }, { type: 'plan-made', on: '2026-04-10', until: '2027-04-09', withWelfareArea: true }],
    }],
  }
  const read = readCaseFile(file)
  if (!read.ok) throw new Error('the case is wrong')
  const answer = derive(read.case, { why: true })
  const documents = startDocuments()
  try {
    const times: number[] = []
    for (let count = 0; count < 25; count++) {
      // Another person each time: what was laid out before is of no use.
      const receipt = sealed({ format: 1, kind: 'receipt', lawRelease, lawChecksum: '0'.repeat(64), asOf: file.asOf, person: 'p1', case: file as never, names: { p1: `Person ${count}` }, said: {}, answer })
      const page = receiptPage(receipt, 'sv')
      const begun = performance.now()
      await documents.make('receipt', page)
      if (count >= 5) times.push(performance.now() - begun)
    }
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
    return [{ name: 'A receipt as PDF, one page, median after the first five', value: median, unit: 'ms', against: '', ratio: null, goal: `less than ${mostMs} ms`, holds: median < mostMs }]
  } finally {
    await documents.close()
  }
}
