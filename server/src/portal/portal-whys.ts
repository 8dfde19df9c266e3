/** What each use of the data is for, in the words of the person's own page. An event that is not here does not compile. */
import type { Why } from '@kotostig/api/portal-words'
import type { AuditName } from '../audit.ts'

/** `nobody`: the event names no person. Should one ever do so, it is told as another use: nothing is left out. */
export const whyOf: Readonly<Record<AuditName, Why | 'nobody'>> = {
  DutiesListed: 'list', CaseloadListed: 'list', PeopleWithoutOfficerListed: 'list', RemindersListed: 'list', ReachListRead: 'list', GapPeopleListed: 'list', IntakesListed: 'list', InvitationsListed: 'list', CapsulesListed: 'list', RetentionRead: 'list', PeopleSearched: 'search', SimilarPeopleSought: 'search',
  PersonRead: 'file', PersonReadAsKnown: 'file', GuidanceListed: 'file', DisclosableRead: 'file', CapsulePrepared: 'file', EmergencyAccessUsed: 'emergency',
  PersonRegistered: 'record', PeopleImported: 'record', DetailRecorded: 'record', FactRecorded: 'record', FactWithdrawn: 'record', FilesCompared: 'record', FilesMerged: 'record', FilesParted: 'record', PersonTakenOver: 'record', PersonTakeoverUndone: 'record',
  AssignmentChanged: 'officer', LeaveArranged: 'officer', LeaveEnded: 'officer',
  SittingRead: 'plan', AssessmentOpened: 'plan', AssessmentWritten: 'plan', AssessmentClosed: 'plan', PersonReferred: 'plan', ReferralAnswered: 'plan', PlanBegun: 'plan', PlanWritten: 'plan', PlanSigned: 'plan', PlanEnded: 'plan', PlanPrinted: 'plan', AssessmentPrinted: 'plan',
  AuthorityInvited: 'together', ParticipationsRead: 'together', ParticipationChanged: 'together', SharedPlanRead: 'together', PlanPartWritten: 'together', NoticePrinted: 'together', ProviderTold: 'provider',
  CapsuleSent: 'handover', CapsuleWithdrawn: 'handover', CapsuleAccepted: 'handover', CapsuleRead: 'handover', CapsulePrinted: 'handover', HandoverAccepted: 'handover',
  IntakeRecorded: 'intake', IntakeSettled: 'intake', IntakeRegistered: 'intake', GuidanceRecorded: 'guidance', GuidanceWithdrawn: 'guidance',
  MessagesListed: 'contact', ContactRecorded: 'contact', ContactWithdrawn: 'contact', MessageSent: 'contact',
  MeetingsListed: 'meeting', MeetingBooked: 'meeting', MeetingMoved: 'meeting', MeetingClosed: 'meeting', MeetingTakenOut: 'meeting', InvitationPrinted: 'meeting',
  FeeRead: 'fee', InterpretingCostRecorded: 'fee', FeeJudged: 'fee', FeeDecided: 'fee', FeePrinted: 'fee',
  NotesRead: 'notes', NoteWritten: 'notes', NoteWithdrawn: 'notes', ReminderWritten: 'notes', ReminderChanged: 'notes',
  AttachmentsListed: 'documents', AttachmentSent: 'documents', AttachmentRead: 'documents', AttachmentWithdrawn: 'documents', AttachmentExtracted: 'extract', PersonExtracted: 'extract',
  ReceiptTaken: 'law', ReceiptsListed: 'law', ReceiptRead: 'law', ReceiptPrinted: 'law', RehearsalPeopleListed: 'law',
  AuditRead: 'audit', EmergenciesRead: 'audit', EmergencyReviewed: 'audit', RetentionApproved: 'retention', RetentionObjected: 'retention', FileErased: 'retention', RowsErased: 'retention',
  PortalAccessListed: 'portal', PortalCodeIssued: 'portal', PortalAccessEnded: 'portal', PortalMessagesListed: 'portal', PortalMessageHandled: 'portal', PortalDeviceEnrolled: 'portal', PortalOpened: 'portal', PortalDeviceWiped: 'portal', PortalRead: 'portal', PortalDocumentMade: 'portal', PortalMessageSent: 'portal',
  CaseDetermined: 'nobody', LawRead: 'nobody', InterfaceRead: 'nobody', SystemStateRead: 'nobody', SessionRead: 'nobody', SessionStarted: 'nobody', SignInBegun: 'nobody', SignInRefused: 'nobody', RoleChosen: 'nobody', SessionEnded: 'nobody',
  CaseFileChecked: 'nobody', LanguagesListed: 'nobody', OfficersListed: 'nobody', LeaveLookedAt: 'nobody', DeputyArranged: 'nobody', DeputyEnded: 'nobody', AdministrationRead: 'nobody', OfficerAdded: 'nobody', RoleGranted: 'nobody', RoleEnded: 'nobody', UnitChanged: 'nobody', UnitOfOfficerChanged: 'nobody',
  ConditionReviewed: 'nobody', ArrangementsRead: 'nobody', ArrangementRecorded: 'nobody', ArrangementChanged: 'nobody', ArrangementWithdrawn: 'nobody', PracticeRead: 'nobody', ContactUnitsRead: 'nobody', ContactUnitNamed: 'nobody', ContactUnitEnded: 'nobody', OwnReadingsRead: 'nobody', NormReadingRecorded: 'nobody',
  RadarRead: 'nobody', OwnCalendarRead: 'nobody', CalendarReminderClosed: 'nobody', MunicipalityRead: 'nobody', MunicipalityConditionRecorded: 'nobody', MunicipalityConditionWithdrawn: 'nobody', IntakesCounted: 'nobody', InvitationsCounted: 'nobody', GuidanceCounted: 'nobody', GuidanceCountTakenBack: 'nobody', GuidanceCountsRead: 'nobody',
  OwnMailRead: 'nobody', OwnMailChosen: 'nobody', MailStateRead: 'nobody', TestMailSent: 'nobody', FeeTermsRead: 'nobody', FeeCapRecorded: 'nobody', FeeCapWithdrawn: 'nobody', RectificationRecorded: 'nobody',
  TakeoversListed: 'nobody', TakeoverSent: 'nobody', TakeoverRead: 'nobody', TakeoverMapped: 'nobody', TakeoverRun: 'nobody', TakeoverUndone: 'nobody', RetentionDecided: 'nobody', FeedbackReceived: 'nobody', FeedbackRead: 'nobody', FeedbackAnswered: 'nobody',
  PortalStateRead: 'nobody', PortalSwitchRead: 'nobody', PortalSwitched: 'nobody', PortalCodeRefused: 'nobody', PortalClosed: 'nobody', RehearsalsListed: 'nobody', RehearsalBegun: 'nobody', RehearsalRead: 'nobody', RehearsalCancelled: 'nobody',
}
export const whyFor = (event: string): Why => {
  const why = (whyOf as Readonly<Partial<Record<string, Why | 'nobody'>>>)[event]
  return why === undefined || why === 'nobody' ? 'other' : why
}
