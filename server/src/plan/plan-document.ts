/** The plan, the summary of the assessment, a referral and a notice on paper: in Swedish or Finnish, alone or beside the person's language. */
import type { SittingItem, SittingMeasure, SittingVersion } from '@kotostig/api/sitting'
import { isOutside } from '@kotostig/api/sitting-words'
import { topicByKey } from '@kotostig/law/assessment-content'
import type { Section } from '@kotostig/law/determination'
import { isSpecifying, referralPlaces } from '@kotostig/law/referral-kinds'
import { sectionText } from '@kotostig/law/say'
import type { SideWord } from '../document/side-words.ts'
import { SidePaper, type DocumentLanguage, type SidePage } from '../document/side.ts'
import type { FoundAssessment } from './sitting.queries.ts'

export type Subject = { name: string; born: string; caseNumber: string; authority: { nameSv: string; nameFi: string }; isJobSeeker: boolean; nextReviewDue: string | null }

export const dayWritten = (iso: string): string => `${Number(iso.slice(8, 10))}.${Number(iso.slice(5, 7))}.${iso.slice(0, 4)}`
const nameIn = (language: DocumentLanguage, { nameSv, nameFi }: { nameSv: string; nameFi: string }): string => (language === 'fi' ? nameFi : nameSv)

function head(paper: SidePaper, subject: Subject): SidePaper {
  return paper.value('name', subject.name).value('born', dayWritten(subject.born)).value('authority', nameIn(paper.language, subject.authority))
}

export type PaperItem = Pick<SittingItem, 'kind' | 'owner' | 'words' | 'reason' | 'studyLanguage' | 'responsible' | 'contact' | 'startsOn' | 'endsOn' | 'nextOn' | 'writtenIn'>
export type PaperVersion = Pick<SittingVersion, 'startsOn' | 'until' | 'checksum'> & { signatures: readonly Omit<SittingVersion['signatures'][number], 'reason'>[] }

function service(paper: SidePaper, item: PaperItem): void {
  paper.rule().free(item.words, item.writtenIn)
  if (item.studyLanguage) paper.fixed(item.studyLanguage === 'fi' ? 'studyFi' : 'studySv')
  paper.said('why', item.reason ?? '', item.writtenIn)
  paper.value('responsible', [isOutside(item.owner.kind) ? nameIn(paper.language, item.owner) : '', item.responsible, item.contact].filter(Boolean).join(', '))
  if (item.startsOn) paper.value('starts', dayWritten(item.startsOn))
  if (item.endsOn) paper.value('ends', dayWritten(item.endsOn))
  if (item.nextOn) paper.value('nextDay', dayWritten(item.nextOn))
}

const outcomes = { signed: { sv: '', fi: '', en: '' }, agreed: { sv: ', samtycker muntligt', fi: ', suostuu suullisesti', en: ', agrees orally' }, refused: { sv: ', vägrar', fi: ', kieltäytyy', en: ', refuses' } } as const
/** Who, when, and where it is no signature, what instead: agreed by word of mouth, or refused. */
const signatureOf = ({ name, on, outcome }: PaperVersion['signatures'][number], language: DocumentLanguage): string => `${name} ${dayWritten(on)}${outcomes[outcome][language]}`
const otherParties = [['welfare-area', { sv: 'Välfärdsområdet', fi: 'Hyvinvointialue', en: 'The welfare area' }], ['employment-authority', { sv: 'Arbetskraftsmyndigheten', fi: 'Työvoimaviranomainen', en: 'The employment authority' }]] as const

/** A signed version, or the draft (without one): a draft has no signatures and no checksum. */
export function planPage(language: DocumentLanguage, other: string | null, subject: Subject, items: readonly PaperItem[], version: PaperVersion | undefined): SidePage {
  const paper = head(new SidePaper(language, other), subject)
  if (version) paper.fixed('validity', { from: dayWritten(version.startsOn), until: dayWritten(version.until) })
  // A review that would come after the plan has ended is no review of this plan.
  if (subject.nextReviewDue && (version === undefined || subject.nextReviewDue <= version.until)) paper.fixed('review', { day: dayWritten(subject.nextReviewDue) })
  const own = items.filter((item) => item.reason !== null)
  paper.heading('goals')
  for (const kind of ['long-goal', 'period-goal'] as const) {
    const goals = own.filter((item) => item.kind === kind)
    if (goals.length > 0) paper.fixed(kind === 'long-goal' ? 'longGoal' : 'periodGoal', {}, 'small')
    for (const goal of goals) paper.free(goal.words, goal.writtenIn)
  }
  paper.heading('services')
  for (const item of items.filter((each) => (each.reason !== null && !['long-goal', 'period-goal', 'follow-up'].includes(each.kind)) || isOutside(each.owner.kind))) service(paper, item)
  const followUps = own.filter((item) => item.kind === 'follow-up')
  if (followUps.length > 0) paper.heading('followUp')
  for (const item of followUps) paper.free(item.words, item.writtenIn)
  const others = items.filter((item) => item.reason === null && !isOutside(item.owner.kind))
  if (others.length > 0) paper.heading('others')
  for (const item of others) {
    paper.rule().value('authority', nameIn(language, item.owner)).said('agreedService', item.words, item.writtenIn).value('contact', [item.responsible, item.contact].filter(Boolean).join(', '))
    if (item.nextOn) paper.value('nextDay', dayWritten(item.nextOn))
  }
  paper.heading('rights').fixed('rightReview').fixed('rightPart').fixed('rightTold')
  paper.heading('duties').fixed('dutyPart').fixed('dutyCarry').fixed('dutyServices').fixed('dutyTell').fixed('dutyChange')
  if (subject.isJobSeeker) paper.fixed('dutySeek')
  paper.fixed('effect', {}, 'small')
  for (const party of ['signPerson', 'signAuthority'] as const) {
    const signed = version?.signatures.find((one) => (party === 'signAuthority' ? one.party === 'authority' : ['person', 'guardian', 'representative'].includes(one.party)))
    paper.signature(party, signed ? signatureOf(signed, language) : '')
  }
  for (const one of version?.signatures ?? []) {
    const [, name] = otherParties.find(([party]) => party === one.party) ?? []
    if (name) paper.free(`${name[language]}: ${signatureOf(one, language)}`)
  }
  return paper.page('plan', ['Kotostig', subject.caseNumber, version?.checksum.slice(0, 16) ?? ''].filter(Boolean).join(' · '))
}

export type PaperAssessment = Pick<FoundAssessment, 'begunBy' | 'begunOn' | 'answers'> & { measures: readonly Pick<FoundAssessment['measures'][number], 'referredTo' | 'on' | 'returnedOn' | 'result'>[]; closed: Pick<NonNullable<FoundAssessment['closed']>, 'on' | 'outcome' | 'reason'> | null }
const topicWords: Readonly<Record<string, SideWord>> = {
  literacy: 'topicLiteracy', finnishSwedish: 'topicFinnishSwedish', studyWorkReadiness: 'topicStudyWorkReadiness', employmentEducationNeeds: 'topicEmploymentEducationNeeds', educationWorkExperience: 'topicEducationWorkExperience',
  specialSkills: 'topicSpecialSkills', planNeed: 'topicPlanNeed', lifeSituation: 'topicLifeSituation', otherNeeds: 'topicOtherNeeds', socialHealthNeeds: 'topicSocialHealthNeeds',
}
/** The topics in the order of the decree, each with its name in both languages and what was found out as it was written. */
export function assessmentPage(language: DocumentLanguage, other: string | null, subject: Subject, one: PaperAssessment): SidePage {
  const paper = head(new SidePaper(language, other), subject).value('officer', one.begunBy).value('dated', dayWritten(one.closed?.on ?? one.begunOn)).value('law', '681/2023 14 §, 869/2024 2 §').heading('topics')
  for (const topic of topicByKey.values()) {
    const answer = one.answers.find((each) => each.topic === topic.key)
    const name = topicWords[topic.key]
    if (answer === undefined || name === undefined) continue
    const chosen = topic.fields.flatMap((field) => {
      const option = field.options.find((each) => each.key === answer.choices[field.key])
      return option ? [`${field.names[language]}: ${option.names[language]}`] : []
    })
    paper.rule().fixed(name, {}, 'strong').free(answer.said, answer.writtenIn).free(chosen.join('. '))
  }
  for (const [at, { referredTo, on, returnedOn, result }] of one.measures.entries()) {
    if (at === 0) paper.heading('referral')
    paper.fixed('referralText', { to: referredTo }).value('dated', [on, returnedOn].filter((day) => day !== null).map(dayWritten).join(' – ')).free(result ?? '')
  }
  if (one.closed) {
    paper.heading('outcome')
    if (one.closed.outcome === 'plan') paper.fixed('plan')
    paper.free(one.closed.reason ?? '')
  }
  return paper.page('assessment', `Kotostig · ${subject.caseNumber}`)
}

const groundWords = {
  law: { sv: 'Grund: mottagaren har rätt att få det nödvändiga ({where})', fi: 'Peruste: saajalla on oikeus saada välttämättömät tiedot ({where})', en: 'Ground: the receiver has a right to what is necessary ({where})' },
  consent: { sv: 'Grund: samtycke {day}', fi: 'Peruste: suostumus {day}', en: 'Ground: consent {day}' },
  'nothing-told': { sv: 'Inga uppgifter om personen lämnas. Personen tar själv kontakt.', fi: 'Henkilöstä ei anneta tietoja. Hän ottaa itse yhteyttä.', en: 'Nothing is told of the person, who makes contact.' },
} as const
const answerWords = { sv: 'Svar önskas senast {day}', fi: 'Vastaus pyydetään viimeistään {day}', en: 'An answer is asked for by {day}' } as const

/** With its act, also where that is the Act itself: paper travels. */
const placeWritten = (place: Section, language: DocumentLanguage): string => (sectionText(place, language).includes(place.act) ? sectionText(place, language) : `${place.act} ${sectionText(place, language)}`)

/** The referral and on which ground it tells something: whoever gets it may have to show it. */
export function referralPage(language: DocumentLanguage, other: string | null, subject: Subject, measure: string, of: SittingMeasure, officer = ''): SidePage {
  const places = referralPlaces[of.item !== null ? 'plan' : isSpecifying(of.measure) ? 'assessment' : 'afterwards']
  const paper = head(new SidePaper(language, other), subject).value('dated', dayWritten(of.on)).rule().fixed('referralText', { to: of.referredTo }, 'strong').said('referredFor', measure).value('law', places.map((one) => placeWritten(one, language)).join(', '))
  if (of.basis !== null) paper.rule().free(groundWords[of.basis][language].replace('{where}', of.source.map((one) => sectionText(one as Section, language)).join(', ')).replace('{day}', of.consent ? dayWritten(of.consent.on) : ''))
  if (of.answerBy !== null && of.basis !== 'nothing-told') paper.free(answerWords[language].replace('{day}', dayWritten(of.answerBy)))
  return paper.rule().value('officer', officer).page('referral', `Kotostig · ${subject.caseNumber}`)
}

/** To the welfare area, when the talk shows that the person may need social services. What is told is what the officer has written for it. */
export const noticePage = (language: DocumentLanguage, other: string | null, subject: Subject, words: string, { officer, on }: { officer: string; on: string }): SidePage =>
  head(new SidePaper(language, other), subject).value('dated', dayWritten(on)).rule().fixed('noticeText', {}, 'strong').said('referredFor', words).value('law', '681/2023 10 § 2 mom.').rule().value('officer', officer).page('notice', `Kotostig · ${subject.caseNumber}`)
