/**
 * Every event that an investigator can ask about, and what its record must hold. A request names exactly one. Names,
 * identity numbers and free text never stand in a record.
 *
 * What officers do and look at becomes a row in the same transaction as the deed: no deed without its record, and none
 * recorded that did not happen. What concerns no file goes to the log, or nowhere.
 */
import type { AuditEventName } from '@kotostig/api/audit-events'
import { sql, type Sql } from './db/tx.ts'
import type { Officer } from './caller.ts'

export type AuditRecord = Readonly<Record<string, string | number>>
/** Whose data was seen or changed, and which rows. */
export type AuditTargets = { people?: readonly string[]; objects?: readonly string[]; earliestOn?: string }

type AuditEvent = {
  /** The question an investigator asks. */
  readonly answers: string
  readonly holds: readonly string[]
  /** `nowhere` only for what concerns no person. */
  readonly kept: 'table' | 'log' | 'nowhere'
}

export const auditEvents = {
  CaseDetermined: { answers: 'When were cases worked out, how large, and under which release of the law?', holds: ['bytes', 'lawRelease'], kept: 'log' },
  LawRead: { answers: 'None: the law is public, and who reads it is nobody else\'s business.', holds: [], kept: 'nowhere' },
  InterfaceRead: { answers: 'None: a public description.', holds: [], kept: 'nowhere' },
  SystemStateRead: { answers: 'None: asked every few seconds by machines.', holds: [], kept: 'nowhere' },
  SessionRead: { answers: 'None: somebody is told who they are signed in as.', holds: [], kept: 'nowhere' },
  SessionStarted: { answers: 'Who signed in, in which role, at which authority?', holds: [], kept: 'table' },
  SignInBegun: { answers: 'None: a browser is sent to the identity provider, and nobody is known yet.', holds: [], kept: 'nowhere' },
  SignInRefused: { answers: 'When did somebody try to sign in who may not, and why not?', holds: ['reason'], kept: 'table' },
  RoleChosen: { answers: 'Who went on in another of their roles?', holds: [], kept: 'table' },
  SessionEnded: { answers: 'Who signed out?', holds: [], kept: 'table' },
  DutiesListed: { answers: 'Whose duties stood in a list that somebody saw?', holds: ['shown'], kept: 'table' },
  PeopleSearched: { answers: 'Who searched, and whose names did they get to see?', holds: ['shown'], kept: 'table' },
  PersonRegistered: { answers: 'Who opened a file, and for whom?', holds: [], kept: 'table' },
  CaseFileChecked: { answers: 'Who looked at a case file before registering its people, and how many are in it? Nothing of it is stored.', holds: ['people'], kept: 'table' },
  PeopleImported: { answers: 'Who opened files from a case file, and for whom?', holds: ['people'], kept: 'table' },
  PersonRead: { answers: 'Who opened this person\'s file?', holds: [], kept: 'table' },
  PersonReadAsKnown: { answers: 'Who looked at what was known of this person, and at which moment of the past?', holds: ['at'], kept: 'table' },
  FilesCompared: { answers: 'Who looked at two files side by side, to make them one?', holds: ['refused', 'conflicts'], kept: 'table' },
  FilesMerged: { answers: 'Who made these two files one? The first stays. The reason stands in the table file_merge.', holds: ['aside'], kept: 'table' },
  FilesParted: { answers: 'Who made two files again of what had been merged?', holds: [], kept: 'table' },
  SimilarPeopleSought: { answers: 'Who asked for people like this one, whose names did they get to see, and were they told of somebody elsewhere?', holds: ['shown', 'others'], kept: 'table' },
  DetailRecorded: { answers: 'Who changed the name, identity code, languages, chosen language or non-disclosure of this person?', holds: ['detail'], kept: 'table' },
  EmergencyAccessUsed: { answers: 'Who opened a file in an emergency? The reason stands in the table emergency_access.', holds: ['opened'], kept: 'table' },
  PersonExtracted: { answers: 'Who took out everything that is stored about this person?', holds: [], kept: 'table' },
  FactRecorded: { answers: 'Who added what kind of fact about this person?', holds: ['fact'], kept: 'table' },
  FactWithdrawn: { answers: 'Who withdrew which fact about this person?', holds: ['fact'], kept: 'table' },
  CapsulePrepared: { answers: 'Who looked at what of this person could be handed over to the next authority?', holds: [], kept: 'table' },
  CapsuleSent: { answers: 'Who handed over what of this person, on which ground? The receiver and the consent stand in the table capsule.', holds: ['basis', 'notes', 'attachments'], kept: 'table' },
  CapsuleWithdrawn: { answers: 'Who withdrew what nobody had accepted yet?', holds: [], kept: 'table' },
  CapsulesListed: { answers: 'Of whom did somebody see that a file waits to be handed over or accepted?', holds: ['shown'], kept: 'table' },
  CapsuleAccepted: { answers: 'Who accepted what another authority handed over of this person, on which ground?', holds: ['basis'], kept: 'table' },
  CapsuleRead: { answers: 'Who read what was handed over of this person?', holds: [], kept: 'table' },
  CapsulePrinted: { answers: 'Who took out the receipt of a handover of this person on paper?', holds: ['language', 'other'], kept: 'table' },
  HandoverAccepted: { answers: 'Who took over the file of this person, and on which ground?', holds: ['ground'], kept: 'table' },
  OfficersListed: { answers: 'Who looked at how the work is divided? No person is shown.', holds: [], kept: 'table' },
  AssignmentChanged: { answers: 'Who decided who works with this person?', holds: [], kept: 'table' },
  IntakesListed: { answers: 'Who looked at which contacts (9 §), and whose are they where they have a file?', holds: ['shown'], kept: 'table' },
  IntakesCounted: { answers: 'Who was told how many contacts wait? No person is shown.', holds: [], kept: 'table' },
  IntakeRecorded: { answers: 'Who recorded a contact, and on which ground had it come?', holds: ['ground'], kept: 'table' },
  IntakeSettled: { answers: 'Who said what was done about a contact, and whose file was it tied to? The reason stands in the table intake.', holds: ['outcome'], kept: 'table' },
  IntakeRegistered: { answers: 'Who opened a file for the person of a contact?', holds: [], kept: 'table' },
  ReachListRead: { answers: 'Who looked at whose three years run out?', holds: ['shown'], kept: 'table' },
  GuidanceListed: { answers: 'Who looked at the guidance given to this person?', holds: ['shown'], kept: 'table' },
  GuidanceRecorded: { answers: 'Who recorded guidance on this person\'s file?', holds: [], kept: 'table' },
  GuidanceWithdrawn: { answers: 'Who withdrew guidance recorded on this person\'s file?', holds: [], kept: 'table' },
  GuidanceCounted: { answers: 'Who counted guidance without a file? Nobody is named.', holds: [], kept: 'table' },
  GuidanceCountTakenBack: { answers: 'Who took back which count of guidance?', holds: [], kept: 'table' },
  GuidanceCountsRead: { answers: 'Who looked at the figures of guidance? No person is shown.', holds: ['months'], kept: 'table' },
  MessagesListed: { answers: 'Who looked at how this person may be reached, and at what has been sent to them?', holds: ['shown'], kept: 'table' },
  ContactRecorded: { answers: 'Who recorded an address or a number of this person, and whether they want to be reminded there?', holds: ['kind', 'mayRemind'], kept: 'table' },
  ContactWithdrawn: { answers: 'Who took away an address or a number of this person?', holds: [], kept: 'table' },
  MessageSent: { answers: 'What kind of message was sent to this person, in which way and with what outcome? Written by the server; never the address.', holds: ['kind', 'way', 'outcome'], kept: 'table' },
  OwnMailRead: { answers: 'Who looked at whether they are told of their own reminders by mail?', holds: [], kept: 'table' },
  OwnMailChosen: { answers: 'Who chose to be told of their own reminders by mail, or no more?', holds: [], kept: 'table' },
  MailStateRead: { answers: 'Who looked at whether mail works? No person is shown.', holds: [], kept: 'table' },
  TestMailSent: { answers: 'Who sent a mail to try whether mail works?', holds: [], kept: 'table' },
  TakeoversListed: { answers: 'Who looked at what has been taken over? No person is shown.', holds: [], kept: 'table' },
  TakeoverSent: { answers: 'Who sent a file of an older system?', holds: [], kept: 'table' },
  TakeoverRead: { answers: 'Who looked at a file that is being taken over, its columns and faults?', holds: [], kept: 'table' },
  TakeoverMapped: { answers: 'Who said what the columns of a file hold?', holds: [], kept: 'table' },
  TakeoverRun: { answers: 'Who took over which file, with how many rows?', holds: ['rows', 'refused'], kept: 'table' },
  TakeoverUndone: { answers: 'Who undid which file, that had made and changed how many people?', holds: ['created', 'updated'], kept: 'table' },
  PersonTakenOver: { answers: 'With which file did this person\'s facts come? Written by the server in the name of who took it over.', holds: ['takeover'], kept: 'table' },
  PersonTakeoverUndone: { answers: 'What became of this person when the file was undone: removed, kept or facts withdrawn?', holds: ['outcome'], kept: 'table' },
  RetentionRead: { answers: 'Who looked at what is listed to be deleted?', holds: ['shown'], kept: 'table' },
  RetentionDecided: { answers: 'Who recorded how long the authority keeps what?', holds: ['rule', 'years'], kept: 'table' },
  RetentionApproved: { answers: 'Who approved which list, for how many, and how many were kept?', holds: ['rule', 'approved', 'kept'], kept: 'table' },
  RetentionObjected: { answers: 'Who stopped which list?', holds: ['rule', 'listed'], kept: 'table' },
  FileErased: { answers: 'Which file was deleted, by which list, and how many rows went with it? Written by the server in the name of who approved the list.', holds: ['rule', 'rows'], kept: 'table' },
  RowsErased: { answers: 'How many records of use or letters were deleted, by which list?', holds: ['rule', 'rows'], kept: 'table' },
  FeedbackReceived: { answers: 'None: who writes about the service is nobody else\'s business.', holds: [], kept: 'nowhere' },
  FeedbackRead: { answers: 'Who read what people have written about the service?', holds: ['shown'], kept: 'table' },
  FeedbackAnswered: { answers: 'Who marked which feedback as answered?', holds: [], kept: 'table' },
  MunicipalityRead: { answers: 'Who looked at what the municipality states of itself? No person is shown.', holds: [], kept: 'table' },
  MunicipalityConditionRecorded: { answers: 'Who stated an agreement or a programme of the municipality?', holds: ['kind'], kept: 'table' },
  MunicipalityConditionWithdrawn: { answers: 'Who withdrew what the municipality had stated of itself?', holds: [], kept: 'table' },
  ConditionReviewed: { answers: 'Who stated that the agreement with the state was reviewed, and on which day?', holds: [], kept: 'table' },
  ArrangementsRead: { answers: 'Who looked at the agreements on who carries out tasks? No person is shown.', holds: ['shown'], kept: 'table' },
  ArrangementRecorded: { answers: 'Who recorded an agreement on who carries out tasks, and of how many people was the law then worked out anew?', holds: ['tasks', 'toDerive'], kept: 'table' },
  ArrangementChanged: { answers: 'Who gave an agreement another last day or review day? The row before and the row after.', holds: ['toDerive'], kept: 'table' },
  ArrangementWithdrawn: { answers: 'Who withdrew an agreement that was recorded wrongly? The reason stands in the table arrangement.', holds: ['toDerive'], kept: 'table' },
  PracticeRead: { answers: 'None: whom to contact in a municipality is public.', holds: [], kept: 'nowhere' },
  ContactUnitsRead: { answers: 'Who looked at the units named for contacts? No person is shown.', holds: ['shown'], kept: 'table' },
  ContactUnitNamed: { answers: 'Who named the unit that receives contacts?', holds: [], kept: 'table' },
  ContactUnitEnded: { answers: 'Who ended the unit that receives contacts?', holds: [], kept: 'table' },
  OwnReadingsRead: { answers: 'Who looked at how the own authority reads open norms? No person is shown.', holds: ['shown'], kept: 'table' },
  NormReadingRecorded: { answers: 'Who recorded how the authority reads an open norm? The text stands in the table norm_reading.', holds: ['norm', 'lawState'], kept: 'table' },
  RadarRead: { answers: 'Who looked at what nobody holds? Numbers only.', holds: ['shown'], kept: 'table' },
  GapPeopleListed: { answers: 'Whose names did a leader see behind a line of the radar?', holds: ['kind', 'shown'], kept: 'table' },
  OwnCalendarRead: { answers: 'Who looked at the days that concern the authority? No person is shown.', holds: ['shown'], kept: 'table' },
  CalendarReminderClosed: { answers: 'Who said that a day of the calendar is done, or is to come up later?', holds: ['change'], kept: 'table' },
  AuditRead: { answers: 'Who looked at the records of use?', holds: ['shown'], kept: 'table' },
  CaseloadListed: { answers: 'Whose names did a leader see among the people of an officer?', holds: ['shown'], kept: 'table' },
  PeopleWithoutOfficerListed: { answers: 'Whose names did a leader see among those without an officer?', holds: ['shown'], kept: 'table' },
  LeaveLookedAt: { answers: 'Who counted the people of an officer before a leave? No person is shown.', holds: ['people'], kept: 'table' },
  LeaveArranged: { answers: 'Who gave the people of an officer to others for a leave, until when, and how many of them protected?', holds: ['people', 'hidden'], kept: 'table' },
  LeaveEnded: { answers: 'Who ended a leave before its time, how many people came back, and how many of them protected?', holds: ['people', 'hidden'], kept: 'table' },
  DeputyArranged: { answers: 'Who decided who stands in for whom, and whether for protected people too?', holds: ['protectedToo'], kept: 'table' },
  DeputyEnded: { answers: 'Who decided that somebody no longer stands in?', holds: [], kept: 'table' },
  RemindersListed: { answers: 'Whose names stood among the reminders that somebody saw?', holds: ['shown'], kept: 'table' },
  ReminderWritten: { answers: 'Who wrote a reminder about this person?', holds: [], kept: 'table' },
  ReminderChanged: { answers: 'Who did, moved or took away a reminder about this person?', holds: ['change'], kept: 'table' },
  MeetingsListed: { answers: 'Whose meetings did somebody see?', holds: ['shown'], kept: 'table' },
  MeetingBooked: { answers: 'Who booked a meeting with these people, and for what?', holds: ['purpose'], kept: 'table' },
  MeetingMoved: { answers: 'Who moved which meeting, or changed its place?', holds: [], kept: 'table' },
  MeetingClosed: { answers: 'Who noted that a meeting was held, is cancelled, or that nobody came? The reason stands in the table meeting.', holds: ['state'], kept: 'table' },
  FeeTermsRead: { answers: 'Who looked at the amounts of fees and how to ask for a review, as their authority has entered them? No person is shown.', holds: [], kept: 'table' },
  FeeCapRecorded: { answers: 'Who entered the largest fee of a time, from which day?', holds: [], kept: 'table' },
  FeeCapWithdrawn: { answers: 'Who withdrew the largest fee of a time? The reason stands in the table fee_cap.', holds: [], kept: 'table' },
  RectificationRecorded: { answers: 'Who entered how to ask for a review of a decision, from which day?', holds: [], kept: 'table' },
  FeeRead: { answers: 'Who looked at whether this person may be charged a fee for a missed time?', holds: [], kept: 'table' },
  InterpretingCostRecorded: { answers: 'Who recorded what interpreting at a missed time had cost?', holds: [], kept: 'table' },
  FeeJudged: { answers: 'Who judged what of a missed time: whether there was a reason, whether a fee is unreasonable? The judgement stands in the table fee_judgement.', holds: ['condition'], kept: 'table' },
  FeeDecided: { answers: 'Who decided that this person is charged a fee, or is not?', holds: ['outcome'], kept: 'table' },
  FeePrinted: { answers: 'Who took out which decision on a fee on paper, and beside which language?', holds: ['other'], kept: 'table' },
  InvitationPrinted: { answers: 'Who took out the invitation to a meeting for this person on paper, in which languages?', holds: ['language', 'other'], kept: 'table' },
  MeetingTakenOut: { answers: 'Who took out the time and place of which meeting as a calendar file?', holds: [], kept: 'table' },
  NotesRead: { answers: 'Who read which notes about this person?', holds: ['shown'], kept: 'table' },
  NoteWritten: { answers: 'Who wrote a note about this person, and of which kind?', holds: ['kind'], kept: 'table' },
  NoteWithdrawn: { answers: 'Who withdrew which note? The reason stands in the table note.', holds: [], kept: 'table' },
  AttachmentsListed: { answers: 'Who looked at which documents there are beside this file?', holds: ['shown'], kept: 'table' },
  AttachmentSent: { answers: 'Who sent a document to the file of this person, and what became of it? One record for each part on its way.', holds: ['state'], kept: 'table' },
  AttachmentRead: { answers: 'Who fetched which document about this person?', holds: [], kept: 'table' },
  AttachmentExtracted: { answers: 'Who took out which document, for the person to whom it belongs?', holds: [], kept: 'table' },
  AttachmentWithdrawn: { answers: 'Who withdrew which document? The reason stands in the table attachment.', holds: [], kept: 'table' },
  SittingRead: { answers: 'Who opened the assessment and the plan of this person?', holds: [], kept: 'table' },
  AssessmentOpened: { answers: 'Who began the assessment of this person?', holds: [], kept: 'table' },
  AssessmentWritten: { answers: 'Who wrote in the assessment of this person, and what kind of entry?', holds: ['change'], kept: 'table' },
  AssessmentClosed: { answers: 'Who closed the assessment of this person, with which outcome?', holds: ['outcome'], kept: 'table' },
  PersonReferred: { answers: 'Who referred this person to what kind of receiver, and on which ground?', holds: ['receiver', 'basis'], kept: 'table' },
  ReferralAnswered: { answers: 'Who recorded what came back from a referral of this person?', holds: [], kept: 'table' },
  PlanBegun: { answers: 'Who began a plan for this person?', holds: [], kept: 'table' },
  PlanWritten: { answers: 'Who wrote in the plan of this person, and what kind of item?', holds: ['kind'], kept: 'table' },
  LanguagesListed: { answers: 'None: a list of languages.', holds: [], kept: 'table' },
  PlanPrinted: { answers: 'Who took out which plan of this person on paper, in which languages?', holds: ['language', 'other'], kept: 'table' },
  AssessmentPrinted: { answers: 'Who took out the assessment of this person, or a referral, on paper, in which languages?', holds: ['language', 'other'], kept: 'table' },
  NoticePrinted: { answers: 'Who wrote a notice of a need of social services about this person?', holds: [], kept: 'table' },
  AuthorityInvited: { answers: 'Who asked which authority to take part, and in what?', holds: ['occasion'], kept: 'table' },
  ParticipationsRead: { answers: 'Who looked at who takes part, and what providers have been told?', holds: [], kept: 'table' },
  ParticipationChanged: { answers: 'Who answered an invitation, recorded attendance or ended it?', holds: ['change'], kept: 'table' },
  InvitationsListed: { answers: 'Whose names stood among the invitations that somebody saw?', holds: ['shown'], kept: 'table' },
  InvitationsCounted: { answers: 'Who was told how many invitations wait? No person is shown.', holds: [], kept: 'table' },
  SharedPlanRead: { answers: 'Who opened a plan in which their authority takes part?', holds: [], kept: 'table' },
  PlanPartWritten: { answers: 'Who wrote in their own part of another authority\'s plan?', holds: [], kept: 'table' },
  DisclosableRead: { answers: 'Who looked at what a service provider may be told of this person?', holds: [], kept: 'table' },
  ProviderTold: { answers: 'Who told a service provider about this person, and which points of 94 §? The receiver and the reason stand in the table disclosure.', holds: ['points'], kept: 'table' },
  PlanSigned: { answers: 'Who had which version of this person\'s plan signed, reviewed or extended?', holds: ['act'], kept: 'table' },
  PlanEnded: { answers: 'Who ended the work with the plan of this person at the authority?', holds: [], kept: 'table' },
  ReceiptTaken: { answers: 'Who took a receipt of what the law says of this person and the family, by which release?', holds: ['lawRelease'], kept: 'table' },
  ReceiptsListed: { answers: 'Who looked at which receipts there are of this person?', holds: ['shown'], kept: 'table' },
  ReceiptRead: { answers: 'Who opened a receipt and had it worked out again?', holds: [], kept: 'table' },
  ReceiptPrinted: { answers: 'Who took out a receipt as a document or a file?', holds: [], kept: 'table' },
  EmergenciesRead: { answers: 'Who read the reasons of emergency access?', holds: ['shown'], kept: 'table' },
  EmergencyReviewed: { answers: 'Who noted that an emergency access has been looked at? The remark stands in the table emergency_review.', holds: [], kept: 'table' },
  AdministrationRead: { answers: 'Who looked at the officers, their rights and units? No client is shown.', holds: [], kept: 'table' },
  OfficerAdded: { answers: 'Who added this officer?', holds: [], kept: 'table' },
  RoleGranted: { answers: 'Who gave whom which right?', holds: ['role'], kept: 'table' },
  RoleEnded: { answers: 'Who took which right from whom, and how many sessions ended with it?', holds: ['role', 'sessions'], kept: 'table' },
  UnitChanged: { answers: 'Who made or ended a unit?', holds: ['change'], kept: 'table' },
  RehearsalsListed: { answers: 'Who looked at which changes of the law the authority has tried? No person is shown.', holds: [], kept: 'table' },
  RehearsalBegun: { answers: 'Who had the law package read the facts of how many people under which proposal, and as of which day?', holds: ['proposal', 'on', 'people'], kept: 'table' },
  RehearsalRead: { answers: 'Who looked at what differs, in numbers? No person is shown.', holds: [], kept: 'table' },
  RehearsalPeopleListed: { answers: 'Whose names stood in a list of what a tried law would change?', holds: ['kind', 'subject', 'shown'], kept: 'table' },
  RehearsalCancelled: { answers: 'Who stopped a rehearsal?', holds: [], kept: 'table' },
  PortalStateRead: { answers: 'None: a device asks whether it is enrolled, and is told nothing of anybody.', holds: [], kept: 'nowhere' },
  PortalSwitchRead: { answers: 'Who looked at whether the portal of the authority is on? No person is shown.', holds: [], kept: 'table' },
  PortalSwitched: { answers: 'Who switched the portal of the authority on or off? The reason stands in the table portal_switch.', holds: ['on'], kept: 'table' },
  PortalAccessListed: { answers: 'Who looked at which devices open the page of this person, and at what has been said through it?', holds: [], kept: 'table' },
  PortalCodeIssued: { answers: 'Who handed over a code for the page of this person, and for whom: the person, a guardian or a representative?', holds: ['as'], kept: 'table' },
  PortalCodeRefused: { answers: 'When was a code tried that is wrong, expired or used?', holds: [], kept: 'table' },
  PortalDeviceEnrolled: { answers: 'When was a device enrolled for the page of this person, and as whom?', holds: ['as'], kept: 'table' },
  PortalOpened: { answers: 'When was a device opened with its PIN, or tried with a wrong one?', holds: ['left'], kept: 'table' },
  PortalClosed: { answers: 'When was a device closed by its holder?', holds: [], kept: 'table' },
  PortalDeviceWiped: { answers: 'When was a device forgotten by its holder?', holds: [], kept: 'table' },
  PortalAccessEnded: { answers: 'Who took the page of this person from a device?', holds: [], kept: 'table' },
  PortalRead: { answers: 'When was the page of this person read, and as whom? By the person, a guardian or a representative.', holds: ['as'], kept: 'table' },
  PortalDocumentMade: { answers: 'When was which document made from the page of this person, and for whom: the person, a guardian or a representative?', holds: ['paper', 'as', 'language', 'other'], kept: 'table' },
  PortalMessageSent: { answers: 'When was something said through the page of this person, of which kind, and as whom? The words stand in the table portal_message.', holds: ['kind', 'as'], kept: 'table' },
  PortalMessagesListed: { answers: 'Who read what people have said through the portal?', holds: ['shown'], kept: 'table' },
  PortalMessageHandled: { answers: 'Who handled what this person had said through the portal?', holds: [], kept: 'table' },
  UnitOfOfficerChanged: { answers: 'Who moved an officer to which unit?', holds: [], kept: 'table' },
} as const satisfies Record<AuditEventName, AuditEvent>

export type AuditName = keyof typeof auditEvents
/** The facts an event must hold, by name: leaving one out does not compile. */
export type AuditDetails<Name extends AuditName> = Readonly<Record<(typeof auditEvents)[Name]['holds'][number], string | number>>

/** Who did it, at which authority. Nobody: the server by itself. */
type Doer = { readonly officerId: Officer['officerId'] | null; readonly authority: Pick<Officer['authority'], 'id'> }

/**
 * The row of an event, and the authorities it concerns besides the officer's own: those that opened the file or are responsible
 * for the person on the day. Ids are kept as they are; whose they are stands elsewhere.
 */
export const auditInsert = (event: AuditName, officer: Doer | undefined, moment: string, requestId: string, details: AuditRecord, targets: AuditTargets): Sql => sql`
  WITH kept AS (
    INSERT INTO audit_event (happened_at, event, officer_id, authority_id, person_ids, object_ids, earliest_on, request_id, details)
    VALUES (${moment}, ${event}, ${officer?.officerId ?? null}::bigint, ${officer?.authority.id ?? null}::bigint, ${targets.people ?? []}::bigint[],
      ${targets.objects ?? []}::bigint[], ${targets.earliestOn ?? null}::date, ${requestId}, ${JSON.stringify(details)}::jsonb)
    RETURNING id, happened_at, authority_id, person_ids, (happened_at AT TIME ZONE 'Europe/Helsinki')::date AS day
  ), concerned AS (
    SELECT person.opened_by AS authority_id FROM kept JOIN person ON person.id = ANY(kept.person_ids)
    UNION
    SELECT authority.id FROM kept JOIN responsibility ON responsibility.person_id = ANY(kept.person_ids) AND responsibility.valid_from <= kept.day AND (responsibility.valid_to IS NULL OR responsibility.valid_to >= kept.day)
    JOIN authority ON authority.kind = responsibility.holder_kind AND authority.code = responsibility.holder_code
  )
  INSERT INTO audit_concern (authority_id, happened_at, event_id)
  SELECT concerned.authority_id, kept.happened_at, kept.id FROM kept CROSS JOIN concerned WHERE concerned.authority_id IS DISTINCT FROM kept.authority_id`

/** What the server does by itself, in the name of the officer who decided it, or of nobody. */
export const systemInsert = <Name extends AuditName>(event: Name, by: { officer: string | null; authority: string }, moment: string, details: AuditDetails<Name>, targets: AuditTargets): Sql =>
  auditInsert(event, { officerId: by.officer, authority: { id: by.authority } }, moment, 'server', details, targets)
