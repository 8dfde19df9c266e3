/**
 * THE TABLE: who may do what, by which link to the person, and on which legal ground. What is not in the table is not
 * allowed; there is no wildcard and nobody who may do everything.
 */
import { alsoUndisclosed, disclosed, links, notOneself, type LinkName } from './access-links.ts'
import { portalLinks, type PortalLinkName } from './access-links-portal.ts'
import type { Caller, Officer, PortalCaller, Role } from './caller.ts'
import { sql, type Sql } from './db/tx.ts'

/** Anyone, without signing in. The ground says why that is lawful. */
export type Anyone = { readonly who: 'anyone'; readonly ground: string }
/** Officers in these roles: about people by a link, or without a person. */
export type Official = { readonly who: 'official'; readonly roles: readonly Role[]; readonly link: LinkName | 'no-person'; readonly ground: string }
/** The person on their own page, or who acts for them, on a device that an authority has enrolled. */
export type OwnPage = { readonly who: 'immigrant' | 'guardian' | 'representative'; readonly link: PortalLinkName; readonly ground: string }
type AccessRow = Anyone | Official | OwnPage
type AccessTable = Readonly<Record<string, readonly AccessRow[]>>

const anyone = (ground: string): Anyone => ({ who: 'anyone', ground })
const official = (...roles: Role[]) => ({
  where: (link: LinkName, ground: string): Official => ({ who: 'official', roles, link, ground }),
  /** What concerns no person's file: registering a new one, one's own session, lists of an authority's own. */
  anywhere: (ground: string): Official => ({ who: 'official', roles, link: 'no-person', ground }),
})
const own = (who: OwnPage['who']) => ({ where: (link: PortalLinkName, ground: string): OwnPage => ({ who, link, ground }) })
/** Whoever acts for somebody else sees what the person sees, for as long as they act. */
const guardianGround = 'Act 361/1983 s. 4: a custodian represents the child in matters concerning the child\'s person, until the child is 18.'
const representativeGround = 'Act 681/2023 s. 35, 37, 38: a representative appointed for a child without a guardian, from the appointment to its end.'
const everyRole = ['caseworker', 'lead', 'social-worker', 'data-protection', 'administrator'] as const

export const access = {
  'case.determine': [
    anyone('Act 434/2003 s. 8: an authority advises without charge. The case file is worked out in memory and not stored; whoever sends it is the controller of what is in it.'),
  ],
  'law.read': [anyone('Act 404/1961 s. 9: statutes are not protected by copyright. Act 621/1999 s. 20: an authority produces and distributes information on its activity.')],
  'interface.read': [anyone('Act 906/2019 s. 22: technical interfaces are documented and their descriptions kept available.')],
  'system.read': [anyone('Act 906/2019 s. 13: an authority monitors its information systems. Holds no personal data.')],
  'session.start': [anyone('Act 906/2019 s. 16: rights of use are checked at sign-in.')],
  'session.role': [official(...everyRole).anywhere('Act 906/2019 s. 16: rights of use follow the task; an officer with several works in one at a time.')],
  'session.end': [official(...everyRole).anywhere('Act 906/2019 s. 16: rights of use follow the task; whoever is signed in may stop.')],
  'session.read': [anyone('Act 906/2019 s. 16: whoever asks is told who they are signed in as, and nothing else.')],
  'duty.list': [official('caseworker', 'lead', 'social-worker').where('responsible', 'Act 681/2023 s. 45, 50: the authority carries out the duties the Act gives it.')],
  'person.search': [official('caseworker', 'lead', 'social-worker').where('responsible', 'Act 681/2023 s. 86: information necessary for assessment, plan and review.')],
  'person.register': [official('caseworker', 'lead', 'social-worker').anywhere('Act 681/2023 s. 9, 14: the municipality takes up a contact and starts the assessment without delay.')],
  'person.import': [official('caseworker', 'lead', 'social-worker').anywhere('Act 681/2023 s. 72, 73, 86: client data for the tasks of the Act, with their source, from a case file that another system has made.')],
  'person.read': [
    official('caseworker', 'lead', 'social-worker').where('hasFile', 'Act 681/2023 s. 72, 73, 86: client data for the tasks of the Act.'),
    official('caseworker', 'lead', 'social-worker').where('emergency', 'GDPR art. 6(1)(d), 9(2)(c): the vital interests of a person, for 24 hours and with a reason.'),
  ],
  'emergency.open': [official('caseworker', 'lead', 'social-worker').where('anybody', 'GDPR art. 6(1)(d), 9(2)(c): the vital interests of a person. The data protection officer sees each use.')],
  'person.extract': [
    official('lead', 'data-protection').where('hasFile', 'GDPR art. 15: everybody may have what is stored about them, and learn who has used it.'),
    official('caseworker', 'social-worker').where('worksWith', 'GDPR art. 15: everybody may have what is stored about them, from the officer they know; nobody else sees them under Act 661/2009 s. 36.'),
  ],
  'person.record': [official('caseworker', 'lead', 'social-worker').where('hasFile', 'Act 681/2023 s. 73: client data with their source and who entered them.')],
  'person.detail': [official('caseworker', 'lead', 'social-worker').where('hasFile', 'Act 681/2023 s. 72, 73: who the client is, with the source and who entered it. Act 661/2009 s. 36: non-disclosure for safety.')],
  'person.merge': [official('caseworker', 'lead', 'social-worker').where('hasFile', 'GDPR art. 5(1)(d): data are accurate, and one person has one file. Only where both files are here; nothing is moved, and it can be undone.')],
  'person.similar': [official('caseworker', 'lead', 'social-worker').where('responsible', 'GDPR art. 5(1)(d): data are accurate; nobody gets a second file. Of others no more is told than that there is somebody.')],
  'handover.accept': [official('caseworker', 'lead').where('responsible', 'Act 681/2023 s. 85, 86: with the consent of the person, or what is necessary.')],
  'capsule.prepare': [
    official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 85: the municipality contacts the one that becomes responsible, with the consent of the person; s. 86: what is necessary.'),
    official('caseworker', 'lead').where('handsOver', 'Act 681/2023 s. 85, 86: who had the services hands over what they have, until the new authority has accepted it.'),
  ],
  'capsule.accept': [official('caseworker', 'lead').where('responsible', 'Act 681/2023 s. 85, 86: with the consent of the person, or what is necessary, as recorded by the sender.')],
  'capsule.read': [
    official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 85, 86: what was handed over to the own authority, or is to go from it.'),
    official('caseworker', 'lead').where('handedOver', 'Act 906/2019 s. 15, GDPR art. 5(2): the sender can show what it handed over, to whom, when and on which ground. Its own document, nothing of what came after.'),
  ],
  'team.read': [official('lead').where('responsible', 'Act 906/2019 s. 16: rights of use follow the task; who leads the work sees who does it, and who has nobody.')],
  'leave.arrange': [official('lead').where('movedUnseen', 'Act 906/2019 s. 16: rights of use follow the task. Protected people are moved only where the leader says so, and the leader reads no name.')],
  'deputy.arrange': [official('lead').anywhere('Act 906/2019 s. 16: rights of use follow the task; who stands in works with the people of the absent officer, for a time.')],
  'reminder.read': [official('caseworker', 'lead', 'social-worker').where('hasFile', 'Act 681/2023 s. 72, 73, 86: client data for the tasks of the Act. Reminders are those of the own authority.')],
  'reminder.write': [official('caseworker', 'lead', 'social-worker').where('hasFile', 'Act 681/2023 s. 73: client data with who entered them.')],
  'note.read': [official('caseworker', 'lead', 'social-worker').where('hasFile', 'Act 621/1999 s. 24: notes on clients and refugees are secret, also from other authorities; in a welfare area Act 703/2023 too. Each authority reads its own only.')],
  'note.write': [official('caseworker', 'lead', 'social-worker').where('hasFile', 'Act 681/2023 s. 73: client data with who entered them. GDPR art. 5(1)(d): nothing is changed; what is wrong is withdrawn with a reason.')],
  'attachment.read': [official('caseworker', 'lead', 'social-worker').where('hasFile', 'Act 621/1999 s. 24: documents on clients and refugees are secret, also from other authorities; in a welfare area Act 703/2023 too. Each authority reads its own only.')],
  'attachment.add': [official('caseworker', 'lead', 'social-worker').where('hasFile', 'Act 681/2023 s. 73: client data with who entered them. Act 906/2019 s. 15: documents stay unchanged and can be relied on.')],
  'meeting.read': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 72, 73, 86: client data for the tasks of the Act. Meetings are those of the own authority.')],
  'meeting.write': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 10, 14, 20, 22, 32 a: times are booked for guidance, assessment, plan and review, and what is told when booking is recorded.')],
  'fee.read': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 32 a, 72, 73: whether a fee may be charged for a time to which nobody came. Fees are those of the own authority.')],
  'fee.decide': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 32 a, Act 434/2003 s. 43-46: the municipality or the employment authority may charge the fee, by a written decision with its reasons. Who of its officers may, its own rules say.')],
  'feeTerms.read': [official('caseworker', 'lead', 'administrator').anywhere('Act 681/2023 s. 32 a (4)-(5), 95 (1): the amount of a decree and how to ask for a review. Holds no client.')],
  'feeTerms.state': [official('lead', 'administrator').anywhere('Act 681/2023 s. 32 a (4)-(5), Act 434/2003 s. 46: who leads the work, or keeps the settings, enters the amount of the decree with its source and how to ask for a review. Whoever decides on a fee as a caseworker does not set what limits it.')],
  'intake.read': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 9(2), 14, 84: the municipality takes up a contact without delay. Of somebody protected (661/2009 s. 36) only the leader and whoever recorded it, until there is an officer.')],
  'intake.write': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 9, 10, 14: contacts are taken up and what follows is begun; s. 73: with their source and who entered them.')],
  'guidance.read': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 10, 72, 73: guidance of a client, as each authority has given it.')],
  'guidance.write': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 10, 73, 76: guidance is recorded with the consent of the person.')],
  'guidance.count': [official('caseworker', 'lead').anywhere('Act 681/2023 s. 10, 45: guidance is followed up in figures. Holds no person.')],
  'message.read': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 73 (1): contact details of a client. Messages are those of the own authority.')],
  'message.contact': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 73 (1): contact details, with their source. GDPR art. 6(1)(a), 7: the person says in which way they want to be reminded, and may take it back.')],
  'ownMail.choose': [official('caseworker', 'lead', 'social-worker').anywhere('Act 906/2019 s. 16: an officer chooses to be told of their own work. Holds a number and no client.')],
  'mail.read': [official('administrator').anywhere('Act 906/2019 s. 13: an authority monitors its information systems. Holds no client.')],
  'mail.test': [official('administrator').anywhere('Act 906/2019 s. 13: an authority tests its information systems. Holds no client.')],
  'plan.read': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 14, 16, 20, 22, 86: what is necessary for the assessment, the plan and its review. Parts of other authorities are cut to service, contact and next day.')],
  'plan.write': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 14, 16, 18-20, 22-24: the municipality or the employment authority makes the assessment and the plan together with the person.')],
  'receipt.take': [official('caseworker', 'lead', 'social-worker').where('hasFile', 'Act 434/2003 s. 44, 45: what is decided has its reasons, the facts and the provisions. Act 906/2019 s. 15: documents stay unchanged and can be relied on.')],
  'receipt.read': [official('caseworker', 'lead', 'social-worker').where('hasFile', 'Act 621/1999 s. 12, 24: the person may have a document about themselves; secret from others, also from other authorities. Each authority reads its own only.')],
  'participation.invite': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 14(4), 20(2), 22(2): the welfare area takes part where services must be coordinated; s. 86: what is necessary for it.')],
  'participation.take': [official('social-worker', 'caseworker', 'lead').where('takesPart', 'Act 681/2023 s. 14(4), 20(2), 22(2), 86: who is asked to take part sees its own part of the plan, and of others the service, the contact and the next day.')],
  'provider.disclose': [official('caseworker', 'lead').where('hasFile', 'Act 681/2023 s. 94: a service provider to which the client is referred is told the points of the section; the last one only with a written reason.')],
  'portal.switch': [official('administrator').anywhere('Act 306/2019 s. 6: secret information is shown after the common or another strong identification, or for weighty reasons one that is as secure. The authority decides it knowingly.')],
  'portal.give': [official('caseworker', 'lead', 'social-worker').where('hasFile', 'Act 306/2019 s. 6, GDPR art. 32: whoever hands over the code has met the person; a guardian is one by the record, a representative by appointment.')],
  'portal.enrol': [anyone('Act 306/2019 s. 6: whoever holds a code that was handed over, and has not been used, enrols one device. Nothing is told of codes that are not valid.')],
  'portal.open': [anyone('Act 306/2019 s. 6, GDPR art. 32: an enrolled device is opened with its PIN, closed by five wrong ones, and forgotten when its holder says so.')],
  'portal.state': [anyone('Act 906/2019 s. 16: whoever asks is told whether this device is enrolled, and nothing of anybody.')],
  'portal.read': [
    own('immigrant').where('isMyself', 'GDPR art. 15, Act 621/1999 s. 12: everybody may see their own plan, meetings and documents, and who has used their data.'),
    own('guardian').where('guardianOf', guardianGround),
    own('representative').where('represents', representativeGround),
  ],
  'portal.document': [
    own('immigrant').where('isMyself', 'Act 621/1999 s. 12, Act 681/2023 s. 20, 24: whoever is a party may have the document; the plan is made with the person and signed by them.'),
    own('guardian').where('guardianOf', guardianGround),
    own('representative').where('represents', representativeGround),
  ],
  'portal.write': [
    own('immigrant').where('isMyself', 'Act 681/2023 s. 22 (1), 24 (2): the person may ask for a review, and tells of changes and of how the plan is carried out.'),
    own('guardian').where('guardianOf', guardianGround),
    own('representative').where('represents', representativeGround),
  ],
  'portal.message': [official('caseworker', 'lead', 'social-worker').where('hasFile', 'Act 681/2023 s. 22 (1), Act 434/2003 s. 7, 8: a request is handled without undue delay and questions are answered. Each authority reads what was said to it.')],
  'officer.list': [official('caseworker', 'lead', 'social-worker', 'administrator').anywhere('Act 906/2019 s. 16: the authority knows who has which task. Numbers of people, no names of theirs.')],
  'assignment.change': [official('lead').where('responsible', 'Act 906/2019 s. 16: rights of use follow the task.')],
  'administration.read': [official('administrator').anywhere('Act 906/2019 s. 16: the authority keeps the rights of use up to date.')],
  'administration.change': [official('administrator').anywhere('Act 906/2019 s. 16: rights of use follow the task and are kept up to date. Nobody gives rights to themselves.')],
  'emergency.review': [official('data-protection').anywhere('GDPR art. 5(2), 39: the data protection officer looks at each emergency access of the own officers, and to files of the own authority.')],
  'takeover.prepare': [official('lead').anywhere('Act 681/2023 s. 72, 73: client data for the tasks of the Act, moved from an older system of the same authority. Files, columns and faults by row, without people.')],
  'takeover.run': [official('lead').where('hasFile', 'Act 681/2023 s. 72, 73, 86: client data for the tasks of the Act, with their source. Whoever has a file elsewhere is not touched: access is by handover.')],
  'retention.read': [official('administrator', 'data-protection').where('keepsFile', 'GDPR art. 5(1)(e), 5(2): data are kept no longer than needed, and that can be shown. Files by number, without names.')],
  'retention.rule': [official('administrator').anywhere('Act 906/2019 s. 21: where no law gives a period, the authority decides how long data are kept.')],
  'retention.approve': [official('administrator').where('keepsFile', 'GDPR art. 5(1)(e), 17: the controller deletes what is no longer needed; a person decides, not the program.')],
  'retention.object': [official('administrator', 'data-protection').where('keepsFile', 'GDPR art. 39(1): the data protection officer follows the use of data and may stop a deletion.')],
  'feedback.send': [anyone('Act 306/2019 ch. 3: whoever uses the service may say what cannot be used; nobody has to sign in for it.')],
  'feedback.answer': [official('administrator').anywhere('Act 306/2019 ch. 3: feedback on accessibility is answered within 14 days.')],
  'municipality.read': [official('caseworker', 'lead', 'administrator').anywhere('Act 681/2023 s. 13, 42: the programme and the agreement of the municipality are public and decide what is refunded.')],
  'municipality.state': [official('lead', 'administrator').anywhere('Act 681/2023 s. 13, 42: the municipality states its own programme and its agreement with the state.')],
  'rehearsal.run': [official('lead').where('responsible', 'Act 681/2023 s. 45, 49: planning of the promotion of integration. GDPR art. 5(1)(b), 5(1)(c): the own clients, for the purpose they are kept for; only what differs is kept, for 30 days.')],
  'rehearsal.read': [official('lead').where('responsible', 'Act 681/2023 s. 45, 49: planning of the promotion of integration. Numbers; names only of those whom the officer may come to.')],
  'municipality.review': [official('lead', 'administrator').anywhere('Act 681/2023 s. 42: the agreement is reviewed at least every four years, and the municipality states when it was.')],
  'arrangement.read': [official('caseworker', 'lead', 'administrator').anywhere('Act 681/2023 s. 8: who carries out which task. Decisions of authorities are public (Act 621/1999 s. 1).')],
  'arrangement.state': [official('lead', 'administrator').anywhere('Act 681/2023 s. 8: the municipality states what it has agreed on its own tasks, with the decision.')],
  'practice.read': [anyone('Act 681/2023 s. 9: other authorities must know whom to contact. Act 621/1999 s. 20: an authority produces and distributes information on its activity. Holds no client.')],
  'contactUnit.read': [official('lead', 'administrator').anywhere('Act 681/2023 s. 9: the municipality names who receives contacts.')],
  'contactUnit.state': [official('lead', 'administrator').anywhere('Act 681/2023 s. 9: the municipality names who receives contacts.')],
  'reading.read': [official('caseworker', 'lead', 'social-worker', 'administrator').anywhere('Act 434/2003 s. 6: whoever decides treats people equally, and knows how the own authority reads what the law leaves open.')],
  'reading.record': [official('lead').anywhere('Act 434/2003 s. 6: people are treated equally; how the authority reads an open norm is on record, with its reason.')],
  'radar.read': [official('lead', 'administrator').anywhere('Act 681/2023 s. 45, 50: the authority answers for its tasks. Numbers of people, names of officers, no names of clients.')],
  'radar.people': [official('lead').where('responsible', 'Act 906/2019 s. 16: rights of use follow the task; who leads the work sees whom nobody holds.')],
  'calendar.read': [official('caseworker', 'lead', 'social-worker', 'administrator').anywhere('Act 681/2023 s. 45, 50: the authority knows the days of the law that concern it. Holds no client.')],
  'calendar.close': [official('lead', 'administrator').anywhere('Act 681/2023 s. 45, 50: who leads the work says that a day of the calendar is taken care of.')],
  'audit.read': [official('data-protection').anywhere('GDPR art. 5(2), 39: the data protection officer follows the use of data at the own authority.')],
} as const satisfies AccessTable

export type Action = keyof typeof access

/** The rows of the table that let the caller do something. Empty: not allowed. */
export function allowedRows(caller: Caller, action: Action): readonly AccessRow[] {
  const rows: readonly AccessRow[] = access[action]
  return rows.filter((row) => row.who === 'anyone' || (row.who === 'official' && caller !== 'anyone' && row.roles.includes(caller.role)))
}

/** Whether the caller may at all, before any person is named. */
export const may = (caller: Caller, action: Action): boolean => allowedRows(caller, action).length > 0

declare const made: unique symbol
/** The condition a query must put on a person's id. Only this file makes one, so a list cannot forget it and compile. */
export type MayFilter = { on(person: Sql): Sql; readonly officer: Officer; readonly today: string; readonly [made]: true }

/** `now` is needed where an emergency may open the file. */
export function mayFilter(officer: Officer, action: Action, today: string, now?: string): MayFilter {
  const rows = allowedRows(officer, action).filter((row): row is Official => row.who === 'official' && row.link !== 'no-person')
  const on = (person: Sql): Sql => {
    const linked = rows.map(({ link }) => {
      const name = link as LinkName
      const holds = links[name](officer, today, person, now)
      return alsoUndisclosed.has(name) ? holds : sql`(${holds} AND ${disclosed(officer, today, person)})`
    })
    const anyOf = linked.length === 0 ? sql`false` : linked.reduce((all, one) => sql`${all} OR ${one}`)
    return sql`((${anyOf}) AND ${notOneself(officer, today, person)})`
  }
  return { on, officer, today } as MayFilter
}

/** The same for a device on which somebody's own page is open: the condition a query must put on a person's id. */
export type OwnFilter = { on(person: Sql): Sql; readonly caller: PortalCaller; readonly today: string; readonly [made]: true }
export function ownFilter(caller: PortalCaller, action: Action, today: string): OwnFilter {
  const rows: readonly AccessRow[] = access[action]
  const linked = rows.flatMap((row) => (row.who === 'anyone' || row.who === 'official' ? [] : [portalLinks[row.link]]))
  const on = (person: Sql): Sql => (linked.length === 0 ? sql`false` : sql`(${linked.map((holds) => holds(caller, today, person)).reduce((all, one) => sql`${all} OR ${one}`)})`)
  return { on, caller, today } as OwnFilter
}
