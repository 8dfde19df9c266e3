/** What was made for somebody, on paper, for whoever it is about: the signed plan, the invitation and the rest of what the page lists, as the authority's own paper shows it. */
import * as api from '@kotostig/api/portal'
import type { portalPapers } from '@kotostig/api/portal-words'
import { referralByKey } from '@kotostig/law/referral-kinds'
import type { OwnFilter } from '../access.ts'
import { receiptOfHandover } from '../capsule/capsule-document.ts'
import type { Tx } from '../db/tx.ts'
import type { Documents } from '../document/document.ts'
import type { SidePage } from '../document/side.ts'
import { feePage, type FeeDocument } from '../fee/fee-document.ts'
import { invitationPage } from '../meeting/meeting-document.ts'
import { assessmentPage, planPage, referralPage } from '../plan/plan-document.ts'
import { refuse, servePortal, type Served } from '../serve.ts'
import * as queries from './portal-document.queries.ts'
import { listMine } from './portal-shown.queries.ts'

type Found = { page: SidePage; fileName: string }

export function portalDocumentRoutes(documents: Documents): Served[] {
  const make = async ({ page, fileName }: Found) => ({ fileName, contentType: 'application/pdf', bytes: await documents.make('side', page) })
  const subjectOf = async (tx: Tx, own: OwnFilter, id: string) => {
    const person = (await listMine(tx, own)).find((one) => one.id === id) ?? refuse('not-found')
    return { person, onPaper: (await queries.findOnPaper(tx, own, id)) ?? refuse('not-found') }
  }
  const otherOf = (given: string): string | null => (given === 'alone' ? null : given)

  type Asked = { person: string; paper: (typeof portalPapers)[number]; id: string; language: 'sv' | 'fi'; other: string }
  async function paperOf(tx: Tx, own: OwnFilter, { id, person: of, paper, language, other: given }: Asked) {
    const { person, onPaper } = await subjectOf(tx, own, of)
    // What stands in the list of the page, and nothing else: also what is not for whoever acts for a child.
    const listed = person.papers.find((one) => one.kind === paper && one.id === id) ?? refuse('not-found')
    const other = otherOf(given)
    const subject = { name: person.name, born: onPaper.born, caseNumber: onPaper.case_number, authority: listed.authority, isJobSeeker: person.isJobSeeker, nextReviewDue: null }
    const found = async (): Promise<Found> => {
      switch (paper) {
        case 'assessment': return { page: assessmentPage(language, other, subject, (await queries.findAssessment(tx, own, of, id)) ?? refuse('not-found')), fileName: `assessment-${onPaper.case_number}.pdf` }
        case 'referral': {
          const { referral, words } = (await queries.findReferral(tx, own, of, id)) ?? refuse('not-found')
          return { page: referralPage(language, other, subject, words ?? referralByKey.get(referral.measure)?.names[language] ?? referral.measure, referral), fileName: `referral-${onPaper.case_number}.pdf` }
        }
        case 'handover': {
          const { line, content, checksum } = (await queries.findHandover(tx, own, of, id)) ?? refuse('not-found')
          return { page: receiptOfHandover(language, other, line, content, checksum), fileName: `handover-${onPaper.case_number}.pdf` }
        }
        case 'fee': {
          const { document, checksum } = (await queries.findDecision(tx, own, of, id)) ?? refuse('not-found')
          const decision = JSON.parse(document) as FeeDocument
          if (decision.language !== language) refuse('bad-address', [{ path: 'language', code: 'not-its-language', message: `the decision was made in ${decision.language}` }])
          return { page: feePage(decision, other, checksum), fileName: `fee-${onPaper.case_number}-${decision.number}.pdf` }
        }
      }
    }
    return { person, found: await found() }
  }

  return [
    servePortal(api.printMyPaper, {
      action: 'portal.document', audit: 'PortalDocumentMade', limited: true,
      run: async ({ tx, own, params, audit }): Promise<Found> => {
        const { person, found } = await paperOf(tx, own, params)
        audit({ paper: params.paper, as: person.actsAs, language: params.language, other: params.other }, { people: [person.id], objects: [params.id] })
        return found
      },
      make,
    }),
    servePortal(api.printMyPlan, {
      action: 'portal.document', audit: 'PortalDocumentMade', limited: true,
      run: async ({ tx, own, params, audit }): Promise<Found> => {
        const { person, onPaper } = await subjectOf(tx, own, params.person)
        const version = person.versions.find((one) => one.id === params.version) ?? refuse('not-found')
        const { checksum } = (await queries.findChecksum(tx, own, person.id, version.id)) ?? refuse('not-found')
        audit({ paper: 'plan', as: person.actsAs, language: params.language, other: params.other }, { people: [person.id], objects: [version.id] })
        const subject = { name: person.name, born: onPaper.born, caseNumber: onPaper.case_number, authority: version.authority, isJobSeeker: person.isJobSeeker, nextReviewDue: version === person.versions[0] ? person.nextReview : null }
        return { page: planPage(params.language, otherOf(params.other), subject, version.items, { ...version, checksum }), fileName: `plan-${onPaper.case_number}-${version.number}.pdf` }
      },
      make,
    }),
    servePortal(api.printMyInvitation, {
      action: 'portal.document', audit: 'PortalDocumentMade', limited: true,
      run: async ({ tx, own, params, audit }): Promise<Found> => {
        const { person, onPaper } = await subjectOf(tx, own, params.person)
        const meeting = person.meetings.find((one) => one.id === params.meeting && one.state === 'booked') ?? refuse('not-found')
        audit({ paper: 'invitation', as: person.actsAs, language: params.language, other: params.other }, { people: [person.id], objects: [meeting.id] })
        const { nameSv, nameFi } = meeting.authority
        const to = { name: person.name, caseNumber: onPaper.case_number, authority: meeting.authority, contact: `${meeting.officer}, ${params.language === 'fi' ? nameFi : nameSv}` }
        return { page: invitationPage(params.language, otherOf(params.other), to, { ...meeting, day: meeting.at.slice(0, 10), time: meeting.at.slice(11) }), fileName: `invitation-${meeting.at.slice(0, 10)}.pdf` }
      },
      make,
    }),
  ]
}
