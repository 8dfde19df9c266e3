/** The table of screens: path, title, what one must be allowed to do, and the code of the page. */
import type { Screen } from '../shared/frame/screens.ts'
import type { Names } from '../shared/words.tsx'
import { capsule } from './capsule/capsule.texts.ts'
import { family } from './family/family.texts.ts'
import { fee } from './fee/fee.texts.ts'
import { notes } from './notes/notes.texts.ts'
import { guidance } from './guidance/guidance.texts.ts'
import { intake } from './intake/intake.texts.ts'
import { people } from './people/people.texts.ts'
import { merge } from './person/merge/merge.texts.ts'
import { practice } from './municipality/practice.texts.ts'
import { municipality } from './municipality/municipality.texts.ts'
import { calendar } from './calendar/calendar.texts.ts'
import { radar } from './radar/radar.texts.ts'
import { extract } from './person/extract/extract.texts.ts'
import { rehearsal } from './rehearsal/rehearsal.texts.ts'
import { receipt } from '../shared/receipt/receipt.texts.ts'
import { inbox, retention } from './retention/retention.texts.ts'
import { sitting } from './sitting/sitting.texts.ts'
import { taking } from './sitting/taking-part.texts.ts'
import { lists, takeover } from './takeover/takeover.texts.ts'
import { work } from './work.texts.ts'

/** What a screen asks of the server first: who may not do that is not offered the page. */
type Action = 'duty.list' | 'intake.read' | 'intake.write' | 'guidance.count' | 'person.search' | 'person.register' | 'person.read' | 'person.merge' | 'person.import' | 'person.extract' | 'note.read' | 'plan.read' | 'fee.read' | 'capsule.prepare' | 'capsule.read' | 'participation.take' | 'receipt.read' | 'team.read' | 'leave.arrange' | 'audit.read' | 'emergency.review' | 'administration.read' | 'retention.read' | 'feedback.answer' | 'municipality.state' | 'radar.read' | 'calendar.read' | 'takeover.prepare' | 'takeover.run' | 'rehearsal.read'

/** `elsewhere`: what the page is called where the authority is no municipality. */
export type WorkScreen = Screen & { action: Action; inMenu?: string; elsewhere?: Names }

export const screens: readonly WorkScreen[] = [
  { path: /^\/arbete$/, title: work.today, action: 'duty.list', menu: '/arbete', inMenu: '/arbete', load: () => import('./today/TodayPage.tsx') },
  { path: /^\/arbete\/kontakter$/, title: intake.title, action: 'intake.read', menu: '/arbete/kontakter', inMenu: '/arbete/kontakter', load: () => import('./intake/IntakesPage.tsx') },
  { path: /^\/arbete\/kontakter\/([0-9]{1,18})\/registrera$/, title: intake.registerTitle, action: 'intake.write', menu: '/arbete/kontakter', load: () => import('./intake/RegisterFromIntakePage.tsx') },
  { path: /^\/arbete\/tre-ar$/, title: intake.reachTitle, action: 'intake.read', menu: '/arbete/kontakter', load: () => import('./intake/ReachPage.tsx') },
  { path: /^\/arbete\/vagledning$/, title: guidance.title, action: 'guidance.count', menu: '/arbete/vagledning', inMenu: '/arbete/vagledning', load: () => import('./guidance/GuidancePage.tsx') },
  { path: /^\/arbete\/personer$/, title: work.people, action: 'person.search', menu: '/arbete/personer', inMenu: '/arbete/personer', load: () => import('./people/PeoplePage.tsx') },
  { path: /^\/arbete\/personer\/ny$/, title: work.register, action: 'person.register', menu: '/arbete/personer', load: () => import('./people/RegisterPage.tsx') },
  { path: /^\/arbete\/personer\/fran-fil$/, title: people.importTitle, action: 'person.import', menu: '/arbete/personer', load: () => import('./people/ImportPage.tsx') },
  { path: /^\/arbete\/person\/([0-9]{1,18})\/anteckningar$/, title: notes.title, action: 'note.read', menu: '/arbete/personer', load: () => import('./notes/NotesPage.tsx') },
  { path: /^\/arbete\/inbjudningar$/, title: taking.invitations, action: 'participation.take', menu: '/arbete/inbjudningar', inMenu: '/arbete/inbjudningar', load: () => import('./participation/InvitationsPage.tsx') },
  { path: /^\/arbete\/person\/([0-9]{1,18})\/delad-plan$/, title: taking.shared, action: 'participation.take', menu: '/arbete/inbjudningar', load: () => import('./participation/SharedPlanPage.tsx') },
  { path: /^\/arbete\/person\/([0-9]{1,18})\/samtal$/, title: sitting.title, action: 'plan.read', menu: '/arbete/personer', load: () => import('./sitting/SittingPage.tsx') },
  { path: /^\/arbete\/person\/([0-9]{1,18})\/familjesamtal$/, title: family.title, action: 'plan.read', menu: '/arbete/personer', load: () => import('./family/FamilySittingPage.tsx') },
  { path: /^\/arbete\/person\/([0-9]{1,18})$/, title: work.person, action: 'person.read', menu: '/arbete/personer', load: () => import('./person/PersonPage.tsx') },
  { path: /^\/arbete\/person\/([0-9]{1,18})\/kvitto\/([0-9]{1,18})$/, title: receipt.title, action: 'receipt.read', menu: '/arbete/personer', load: () => import('./receipt/ReceiptPage.tsx') },
  { path: /^\/arbete\/person\/([0-9]{1,18})\/slaihop$/, title: merge.title, action: 'person.merge', menu: '/arbete/personer', load: () => import('./person/merge/MergePage.tsx') },
  { path: /^\/arbete\/person\/([0-9]{1,18})\/utdrag$/, title: extract.title, action: 'person.extract', menu: '/arbete/personer', load: () => import('./person/extract/ExtractPage.tsx') },
  { path: /^\/arbete\/person\/([0-9]{1,18})\/overlamning$/, title: capsule.title, action: 'capsule.prepare', menu: '/arbete/personer', load: () => import('./capsule/HandoverPage.tsx') },
  { path: /^\/arbete\/person\/([0-9]{1,18})\/overlamning\/([0-9]{1,18})$/, title: capsule.handedOver, action: 'capsule.read', menu: '/arbete/personer', load: () => import('./capsule/CapsulePage.tsx') },
  { path: /^\/arbete\/mote\/([0-9]{1,18})\/avgift$/, title: fee.title, action: 'fee.read', menu: '/arbete/personer', load: () => import('./fee/FeePage.tsx') },
  { path: /^\/arbete\/team$/, title: work.team, action: 'team.read', menu: '/arbete/team', inMenu: '/arbete/team', load: () => import('./team/TeamPage.tsx') },
  { path: /^\/arbete\/team\/([0-9]{1,18})$/, title: work.caseload, action: 'team.read', menu: '/arbete/team', load: () => import('./team/CaseloadPage.tsx') },
  { path: /^\/arbete\/team\/franvaro(?:\/([0-9]{1,18}))?$/, title: work.leave, action: 'leave.arrange', menu: '/arbete/team', load: () => import('./team/LeavePage.tsx') },
  { path: /^\/arbete\/logg$/, title: work.audit, action: 'audit.read', menu: '/arbete/logg', inMenu: '/arbete/logg', load: () => import('./audit/AuditPage.tsx') },
  { path: /^\/arbete\/nodfall$/, title: work.emergencies, action: 'emergency.review', menu: '/arbete/nodfall', inMenu: '/arbete/nodfall', load: () => import('./audit/EmergenciesPage.tsx') },
  { path: /^\/arbete\/behorigheter$/, title: work.administration, action: 'administration.read', menu: '/arbete/behorigheter', inMenu: '/arbete/behorigheter', load: () => import('./admin/AdminPage.tsx') },
  { path: /^\/arbete\/kommun$/, title: municipality.title, action: 'municipality.state', menu: '/arbete/kommun', inMenu: '/arbete/kommun', elsewhere: practice.otherTitle, load: () => import('./municipality/MunicipalityPage.tsx') },
  { path: /^\/arbete\/luckor$/, title: radar.title, action: 'radar.read', menu: '/arbete/luckor', inMenu: '/arbete/luckor', load: () => import('./radar/RadarPage.tsx') },
  { path: /^\/arbete\/dagar$/, title: calendar.title, action: 'calendar.read', load: () => import('./calendar/CalendarPage.tsx') },
  { path: /^\/arbete\/(listor)$/, title: lists.title, action: 'takeover.prepare', menu: '/arbete/kontakter', load: () => import('./takeover/TakeoversPage.tsx') },
  { path: /^\/arbete\/(overtagande)$/, title: takeover.title, action: 'takeover.prepare', menu: '/arbete/overtagande', inMenu: '/arbete/overtagande', load: () => import('./takeover/TakeoversPage.tsx') },
  { path: /^\/arbete\/listor\/([0-9]{1,18})$/, title: lists.title, action: 'takeover.run', menu: '/arbete/kontakter', load: () => import('./takeover/TakeoverPage.tsx') },
  { path: /^\/arbete\/overtagande\/([0-9]{1,18})$/, title: takeover.title, action: 'takeover.run', menu: '/arbete/overtagande', load: () => import('./takeover/TakeoverPage.tsx') },
  { path: /^\/arbete\/lagprov$/, title: rehearsal.title, action: 'rehearsal.read', menu: '/arbete/lagprov', inMenu: '/arbete/lagprov', load: () => import('./rehearsal/RehearsalsPage.tsx') },
  { path: /^\/arbete\/lagprov\/([0-9]{1,18})$/, title: rehearsal.title, action: 'rehearsal.read', menu: '/arbete/lagprov', load: () => import('./rehearsal/RehearsalPage.tsx') },
  { path: /^\/arbete\/bevarande$/, title: retention.title, action: 'retention.read', menu: '/arbete/bevarande', inMenu: '/arbete/bevarande', load: () => import('./retention/RetentionPage.tsx') },
  { path: /^\/arbete\/respons$/, title: inbox.title, action: 'feedback.answer', menu: '/arbete/respons', inMenu: '/arbete/respons', load: () => import('./feedback/FeedbackInboxPage.tsx') },
]
