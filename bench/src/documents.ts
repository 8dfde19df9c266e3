/** How long a document takes, after the first ones: a receipt, a signed plan, a decision on a fee; alone and beside another language. */
import type { SittingItem } from '../../api/src/sitting.ts'
import { derive, lawRelease, readCaseFile } from '../../law/src/index.ts'
import { startDocuments, type Template, type Templates } from '../../server/src/document/document.ts'
import { feePage, type FeeDocument } from '../../server/src/fee/fee-document.ts'
import { assessmentPage, planPage, type PaperAssessment } from '../../server/src/plan/plan-document.ts'
import { receiptPage } from '../../server/src/receipt/receipt-page.ts'
import { sealed } from '../../server/src/receipt/receipt.ts'
import type { Figure } from './figure.ts'

const mostMs = { alone: 300, beside: 500 } as const

const authority = { kind: 'municipality', nameSv: 'Korsholm', nameFi: 'Mustasaari' }
const item = (id: number, kind: string, words: string, reason: string | null = 'Dagtid, när dottern är i daghem, och nära hemmet.'): SittingItem =>
  ({ id: String(id), kind, owner: authority, isOwn: true, number: 1, words, reason, aims: [], studyLanguage: null, responsible: 'Eva Handläggare', contact: '044 000 1234', startsOn: '2027-01-11', endsOn: null, nextOn: null, state: 'agreed', at: '', by: '' }) as unknown as SittingItem
const items = [item(1, 'long-goal', 'Arbeta i daghem'), item(2, 'period-goal', 'Nå nivå A2.2 i svenska'), ...Array.from({ length: 8 }, (_, at) => item(3 + at, 'service', `Svenskakurs på förmiddagarna, del ${at + 1}`)), item(20, 'follow-up', 'Vi ser över planen tillsammans inom sex månader.')]
const planOf = (name: string, other: string | null) => planPage('sv', other, { name, born: '1990-05-14', caseNumber: 'K26-000402', authority, isJobSeeker: true, nextReviewDue: '2027-05-23' }, items, undefined)
const feeOf = (name: string, other: string | null) => feePage({
  format: 1, kind: 'fee-decision', language: 'sv', number: 1, outcome: 'charged', cents: 5_830, dueOn: '2026-12-14', decidedOn: '2026-11-23', decidedBy: 'Eva Handläggare', contact: '044 000 1234', authority: { ...authority, code: '499' },
  person: { name, born: '1990-05-14', caseNumber: 'K26-000402' }, meeting: { purpose: 'plan', day: '2026-11-16', time: '09:30', place: 'Ämbetshuset', interpreter: 'ar' }, cost: { cents: 7_250, source: 'Faktura' }, cap: { cents: 5_830, from: '2026-01-01', to: null, source: 'Förordning' },
  conditions: [], judged: [], told: { fee: true, cancelling: true, language: 'ar', way: 'interpreted', isUnderstood: true }, reasons: 'Tolken kom till platsen och fakturerade hela tiden.', heard: { was: true, words: 'Hade glömt tiden.' },
  rectification: { words: 'Omprövning begärs hos nämnden.', from: '2026-01-01', source: 'Nämnden' }, replaces: null,
} satisfies FeeDocument, other, 'a'.repeat(64))

const topics = ['literacy', 'finnishSwedish', 'studyWorkReadiness', 'employmentEducationNeeds', 'educationWorkExperience', 'specialSkills', 'planNeed', 'lifeSituation', 'otherNeeds']
const assessed = { begunOn: '2026-11-20', begunBy: 'Eva Handläggare', closed: null, measures: [], answers: topics.map((topic) => ({ topic, number: 1, said: 'Bor med man och dotter. Vill studera på förmiddagarna och arbeta inom vården.', choices: {}, source: 'person', writtenIn: 'sv', at: '', by: '' })) } satisfies PaperAssessment
const assessmentOf = (name: string, other: string | null) => assessmentPage('sv', other, { name, born: '1990-05-14', caseNumber: 'K26-000402', authority, isJobSeeker: true, nextReviewDue: null }, assessed)

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
  const receiptOf = (name: string) => receiptPage(sealed({ format: 1, kind: 'receipt', lawRelease, lawChecksum: '0'.repeat(64), asOf: file.asOf, person: 'p1', case: file as never, names: { p1: name }, said: {}, answer }), 'sv')
  const documents = startDocuments()
  // Another person each time: what was laid out before is of no use.
  const figure = async <T extends Template>(name: string, most: number, template: T, page: (name: string) => Templates[T]): Promise<Figure> => {
    const times: number[] = []
    for (let count = 0; count < 25; count++) {
      const data = page(`Person ${count}`)
      const begun = performance.now()
      await documents.make(template, data)
      if (count >= 5) times.push(performance.now() - begun)
    }
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
    return { name: `${name}, median after the first five`, value: median, unit: 'ms', against: '', ratio: null, goal: `less than ${most} ms`, holds: median < most }
  }
  try {
    return [
      await figure('A receipt as PDF, one page', mostMs.alone, 'receipt', receiptOf),
      await figure('A plan of eight services as PDF', mostMs.alone, 'side', (name) => planOf(name, null)), await figure('The same beside Arabic', mostMs.beside, 'side', (name) => planOf(name, 'ar')), await figure('The same beside Tigrinya', mostMs.beside, 'side', (name) => planOf(name, 'ti')),
      await figure('A summary of an assessment as PDF', mostMs.alone, 'side', (name) => assessmentOf(name, null)), await figure('The same beside Sorani', mostMs.beside, 'side', (name) => assessmentOf(name, 'ckb')),
      await figure('A decision on a fee as PDF', mostMs.alone, 'side', (name) => feeOf(name, null)), await figure('The same beside Arabic', mostMs.beside, 'side', (name) => feeOf(name, 'ar')),
    ]
  } finally {
    await documents.close()
  }
}
