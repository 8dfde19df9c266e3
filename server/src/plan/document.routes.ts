import * as api from '@kotostig/api/plan-document'
import { referralByKey } from '@kotostig/law/referral-kinds'
import { isYes, ask } from '@kotostig/law/kit/truth'
import { isJobSeeker } from '@kotostig/law/conditions'
import { derive } from '@kotostig/law'
import { day } from '@kotostig/law/kit/date'
import { mayFilter, type MayFilter } from '../access.ts'
import type { Read } from '../db/tx.ts'
import type { Documents } from '../document/document.ts'
import type { SidePage } from '../document/side.ts'
import { isReviewed, nameOfLanguage, reviewOf, rightToLeft, sideLanguages, wordsOf } from '../document/side-words.ts'
import { reach } from '../person/reach.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { assessmentPage, noticePage, planPage, referralPage, type Subject } from './plan-document.ts'
import { personInCase } from './sitting.ts'
import { findAssessment, findPlan, getHead, plannerKinds } from './sitting.queries.ts'

const pdf = 'application/pdf'
/** The language beside, or none. */
function otherOf(code: string): string | null {
  if (code === 'alone') return null
  return sideLanguages.includes(code) ? code : refuse('bad-address', [{ path: 'other', code: 'no-such-language', message: `is none of ${sideLanguages.join(', ')}, alone` }])
}

async function subjectOf(tx: Read, may: MayFilter, id: string): Promise<Subject> {
  await reach(tx, may, id)
  if (!(plannerKinds as readonly string[]).includes(may.officer.authority.kind)) refuse('not-allowed')
  const head = await getHead(tx, may, mayFilter(may.officer, 'plan.write', may.today), id)
  const { person, case: parsed } = await personInCase(tx, id, may.today)
  const { clocks } = derive(parsed).people.find((one) => one.id === id)!
  return { name: head.name, born: head.born, caseNumber: head.case_number, authority: may.officer.authority, isJobSeeker: isYes(ask(isJobSeeker, person, day(may.today))), nextReviewDue: clocks.nextReviewDue }
}

type Found = { page: SidePage; fileName: string }

export function documentRoutes(documents: Documents): Served[] {
  const make = async ({ page, fileName }: Found) => ({ fileName, contentType: pdf, bytes: await documents.make('side', page) })
  return [
    serveOfficer(api.listSideLanguages, {
      action: 'plan.read', audit: 'LanguagesListed', data: 'read',
      run: async ({ audit }) => {
        audit({}, {})
        return { languages: sideLanguages.map((code) => ({ code, name: nameOfLanguage(code), isReviewed: isReviewed(code), isRightToLeft: rightToLeft.has(code), ...reviewOf(code) })) }
      },
    }),
    serveOfficer(api.readUnderstandingWords, {
      action: 'plan.read', audit: 'LanguagesListed', data: 'read',
      run: async ({ params, audit }) => {
        audit({}, {})
        const { language } = params
        return { language, isReviewed: isReviewed(language), isRightToLeft: rightToLeft.has(language), words: wordsOf(language, /^u[A-Z]/) }
      },
    }),
    serveOfficer(api.printPlan, {
      action: 'plan.read', audit: 'PlanPrinted', data: 'read-then-make',
      run: async ({ tx, may, params, audit }): Promise<Found> => {
        const other = otherOf(params.other)
        const subject = await subjectOf(tx, may, params.id)
        const plan = (await findPlan(tx, may, params.id)) ?? refuse('not-found')
        const version = params.version === 'draft' ? undefined : (plan.versions.find((one) => one.id === params.version) ?? refuse('not-found'))
        audit({ language: params.language, other: params.other }, { people: [params.id], objects: [plan.id] })
        return { page: planPage(params.language, other, subject, version?.items ?? plan.items, version), fileName: `plan-${subject.caseNumber}-${version?.number ?? 'draft'}.pdf` }
      },
      make,
    }),
    serveOfficer(api.printAssessment, {
      action: 'plan.read', audit: 'AssessmentPrinted', data: 'read-then-make',
      run: async ({ tx, may, params, audit }): Promise<Found> => {
        const other = otherOf(params.other)
        const subject = await subjectOf(tx, may, params.id)
        const one = (await findAssessment(tx, may, params.id)) ?? refuse('not-found')
        audit({ language: params.language, other: params.other }, { people: [params.id], objects: [one.id] })
        return { page: assessmentPage(params.language, other, subject, one), fileName: `assessment-${subject.caseNumber}.pdf` }
      },
      make,
    }),
    serveOfficer(api.printReferral, {
      action: 'plan.read', audit: 'AssessmentPrinted', data: 'read-then-make',
      run: async ({ tx, may, params, audit }): Promise<Found> => {
        const other = otherOf(params.other)
        const subject = await subjectOf(tx, may, params.id)
        const assessment = await findAssessment(tx, may, params.id)
        const plan = await findPlan(tx, may, params.id)
        const referral = [...(assessment?.measures ?? []), ...(plan?.referrals ?? [])].find((each) => each.id === params.measure) ?? refuse('not-found')
        const item = plan?.items.find((each) => each.id === referral.item)
        const names = referralByKey.get(referral.measure)?.names
        audit({ language: params.language, other: params.other }, { people: [params.id], objects: [referral.id] })
        return { page: referralPage(params.language, other, subject, item?.words ?? names?.[params.language] ?? referral.measure, referral, may.officer.displayName), fileName: `referral-${subject.caseNumber}.pdf` }
      },
      make,
    }),
    serveOfficer(api.printNotice, {
      action: 'plan.write', audit: 'NoticePrinted', data: 'read-then-make',
      run: async ({ tx, may, body, audit }): Promise<Found> => {
        const other = otherOf(body.other)
        const subject = await subjectOf(tx, may, body.person)
        audit({}, { people: [body.person] })
        return { page: noticePage(body.language, other, subject, body.words, { officer: may.officer.displayName, on: may.today }), fileName: `notice-${subject.caseNumber}.pdf` }
      },
      make,
    }),
  ]
}
