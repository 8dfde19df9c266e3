/** The signed plan and the invitation on paper, for whoever they are about: what the page shows, as the authority's own paper shows it. */
import * as api from '@kotostig/api/portal'
import type { OwnFilter } from '../access.ts'
import type { Tx } from '../db/tx.ts'
import type { Documents } from '../document/document.ts'
import type { SidePage } from '../document/side.ts'
import { invitationPage } from '../meeting/meeting-document.ts'
import { planPage } from '../plan/plan-document.ts'
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

  return [
    servePortal(api.printMyPlan, {
      action: 'portal.document', audit: 'PortalDocumentMade', limited: true,
      run: async ({ tx, own, params, audit }): Promise<Found> => {
        const { person, onPaper } = await subjectOf(tx, own, params.person)
        const version = person.versions.find((one) => one.id === params.version) ?? refuse('not-found')
        const { checksum } = (await queries.findChecksum(tx, own, person.id, version.id)) ?? refuse('not-found')
        audit({ as: person.actsAs, language: params.language, other: params.other }, { people: [person.id], objects: [version.id] })
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
        audit({ as: person.actsAs, language: params.language, other: params.other }, { people: [person.id], objects: [meeting.id] })
        const { nameSv, nameFi } = meeting.authority
        const to = { name: person.name, caseNumber: onPaper.case_number, authority: meeting.authority, contact: `${meeting.officer}, ${params.language === 'fi' ? nameFi : nameSv}` }
        return { page: invitationPage(params.language, otherOf(params.other), to, { ...meeting, day: meeting.at.slice(0, 10), time: meeting.at.slice(11) }), fileName: `invitation-${meeting.at.slice(0, 10)}.pdf` }
      },
      make,
    }),
  ]
}
