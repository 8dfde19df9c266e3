/**
 * What the assessment of 14 § holds by decree 869/2024: topics to find out, what the person is told, specifying measures, and how
 * it is carried out. The words in Swedish and Finnish are the decree's. Options of a topic are ours: they make an answer comparable
 * between years, and every topic takes free words.
 */
import type { Section } from './determination.ts'
import { act681, decree869 } from './sources.ts'
import type { Names } from './terms.ts'

export type Option = { readonly key: string; readonly names: Names }
export type TopicField = { readonly key: string; readonly names: Names; readonly options: readonly Option[] }
export type Topic = { readonly key: string; readonly names: Names; readonly source: Section; readonly fields: readonly TopicField[] }

const option = (key: string, sv: string, fi: string, en: string): Option => ({ key, names: { sv, fi, en } })
const field = (key: string, sv: string, fi: string, en: string, ...options: Option[]): TopicField => ({ key, names: { sv, fi, en }, options })
const topic = (point: string, key: string, sv: string, fi: string, en: string, ...fields: TopicField[]): Topic => ({ key, names: { sv, fi, en }, source: decree869('2', '1', point), fields })

const reading = [option('none', 'kan inte läsa', 'ei osaa lukea', 'cannot read'), option('some', 'läser lite', 'lukee vähän', 'reads a little'), option('well', 'läser väl', 'lukee hyvin', 'reads well')]
// The scale of the Common European Framework, with the half steps used in Finland.
const levels = ['0', 'A1.1', 'A1.2', 'A1.3', 'A2.1', 'A2.2', 'B1.1', 'B1.2', 'B2.1', 'B2.2', 'C1', 'C2'].map((level) =>
  level === '0' ? option('0', 'inga kunskaper', 'ei taitoa', 'none') : option(level, level, level, level))
const yesNo = [option('yes', 'ja', 'kyllä', 'yes'), option('no', 'nej', 'ei', 'no')]

/** The nine topics of 2 § 1, in the order of the decree. */
export const topics: readonly Topic[] = [
  topic('1', 'literacy', 'läs- och skrivkunnighet', 'luku- ja kirjoitustaito', 'reading and writing',
    field('motherTongue', 'På modersmålet', 'Äidinkielellä', 'In the mother tongue', ...reading), field('latin', 'Latinska bokstäver', 'Latinalaiset kirjaimet', 'Latin letters', ...reading)),
  topic('2', 'finnishSwedish', 'kunskaper i finska och svenska', 'suomen ja ruotsin kielen taito', 'Finnish and Swedish',
    field('sv', 'Svenska', 'Ruotsi', 'Swedish', ...levels), field('fi', 'Finska', 'Suomi', 'Finnish', ...levels)),
  topic('3', 'studyWorkReadiness', 'färdigheter och förutsättningar för studier och arbetsliv', 'opiskelutaidot ja -valmiudet sekä työelämätaidot ja -valmiudet', 'readiness for study and working life'),
  topic('4', 'employmentEducationNeeds', 'behov av sysselsättnings- och utbildningstjänster samt målen för dem', 'työllisyys- ja koulutuspalveluiden tarpeet sekä niitä koskevat tavoitteet', 'needs of and goals for employment and education services'),
  topic('5', 'educationWorkExperience', 'tidigare utbildning och arbetserfarenhet', 'aikaisempi koulutus ja työkokemus', 'earlier education and work',
    field('education', 'Längsta utbildning', 'Korkein koulutus', 'Highest education', option('none', 'ingen skola', 'ei koulua', 'no school'), option('basic', 'grundskola', 'peruskoulu', 'basic school'),
      option('secondary', 'andra stadiet', 'toinen aste', 'upper secondary'), option('higher', 'högskola', 'korkeakoulu', 'higher education'))),
  topic('6', 'specialSkills', 'kompetens som hänför sig till specialkunskaper och andra starka sidor', 'erityistaitoihin liittyvä osaaminen ja muut vahvuudet', 'special skills and strengths'),
  topic('7', 'planNeed', 'behov av en integrationsplan', 'kotoutumissuunnitelman tarve', 'need of an integration plan', field('needed', 'Behövs en plan?', 'Tarvitaanko suunnitelma?', 'Is a plan needed?', ...yesNo)),
  topic('8', 'lifeSituation', 'livssituationen i övrigt och det behov av tjänster som den medför', 'muu elämäntilanne ja siitä johtuvat palvelutarpeet', 'life situation and what it calls for'),
  topic('9', 'otherNeeds', 'övriga behov av integrationsfrämjande tjänster och målen för dem', 'muut kotoutumista edistävien palveluiden tarpeet ja tavoitteet', 'other needs and goals'),
]

/** 2 § 2: only when the welfare area takes part, and then preliminarily. */
export const socialHealthTopic: Topic = {
  key: 'socialHealthNeeds', names: { sv: 'behovet av social- och hälsovårdstjänster (preliminärt)', fi: 'sosiaali- ja terveyspalveluiden tarpeet (alustavasti)', en: 'need of social and health services (preliminary)' },
  source: decree869('2', '2'), fields: [],
}

/** The order of a talk: from what is easy to tell to what is decided. The decree leaves the order open. */
export const talkOrder: readonly string[] = ['lifeSituation', 'educationWorkExperience', 'specialSkills', 'literacy', 'finnishSwedish', 'studyWorkReadiness', 'employmentEducationNeeds', 'otherNeeds', 'socialHealthNeeds', 'planNeed']

export const topicByKey: ReadonlyMap<string, Topic> = new Map([...topics, socialHealthTopic].map((one) => [one.key, one]))

/** What the person is at least told of (2 § 3). */
export const informationDuties: readonly { readonly key: string; readonly names: Names; readonly source: Section }[] = [
  { key: 'serviceGoals', names: { sv: 'målen för de integrationsfrämjande tjänsterna', fi: 'kotoutumista edistävien palveluiden tavoitteet', en: 'goals of the integration services' }, source: decree869('2', '3', '1') },
  { key: 'planProcess', names: { sv: 'utarbetandet av integrationsplanen och serviceprocessen', fi: 'kotoutumissuunnitelman laadinta ja palveluprosessi', en: 'how the plan is made and what follows' }, source: decree869('2', '3', '2') },
  { key: 'bindingNature', names: { sv: 'integrationsplanens förpliktande karaktär samt rättigheter och skyldigheter', fi: 'kotoutumissuunnitelman velvoittavuus sekä oikeudet ja velvollisuudet', en: 'that the plan binds, rights and duties' }, source: decree869('2', '3', '3') },
  { key: 'dataProcessing', names: { sv: 'behandlingen av personuppgifter', fi: 'henkilötietojen käsittely', en: 'how personal data are used' }, source: decree869('2', '3', '4') },
]

/** Specifying measures (3 §). "Bland annat": others may be used as well. */
export const specifyingMeasures: readonly { readonly key: string; readonly names: Names; readonly source: Section }[] = [
  { key: 'competenceRecognition', names: { sv: 'identifiering av personens kompetens', fi: 'henkilön osaamisen tunnistaminen', en: 'recognition of competence' }, source: decree869('3', undefined, '1') },
  { key: 'literacyDetail', names: { sv: 'närmare utredning av läs- och skrivkunnigheten', fi: 'luku- ja kirjoitustaidon tarkempi selvittäminen', en: 'closer look at reading and writing' }, source: decree869('3', undefined, '2') },
  { key: 'languageDetail', names: { sv: 'närmare utredning av kunskaper i finska eller svenska', fi: 'suomen tai ruotsin kielen taidon tarkempi selvittäminen', en: 'closer look at Finnish or Swedish' }, source: decree869('3', undefined, '3') },
  { key: 'studySkills', names: { sv: 'utredning av studiefärdigheter och förutsättningar för studier', fi: 'opiskelutaitojen ja -valmiuksien selvittäminen', en: 'study skills and readiness' }, source: decree869('3', undefined, '4') },
  { key: 'employmentOptions', names: { sv: 'utredning av sysselsättningsalternativ', fi: 'työllistymisvaihtoehtojen selvittäminen', en: 'ways to work' }, source: decree869('3', undefined, '5') },
  { key: 'serviceNeedsDetail', names: { sv: 'närmare utredning av behovet av tjänster', fi: 'palvelutarpeiden tarkempi selvittäminen', en: 'closer look at needs of services' }, source: decree869('3', undefined, '6') },
  { key: 'other', names: { sv: 'annan preciserande åtgärd', fi: 'muu tarkentava toimenpide', en: 'another specifying measure' }, source: decree869('3') },
]

/** How an assessment stands, as far as its completeness turns on it. */
export type AssessmentSoFar = {
  /** Topics with an answer. */
  readonly answered: readonly string[]
  /** What the person has been told of. */
  readonly told: readonly string[]
  readonly understanding: string | null
  readonly place: 'service-point' | 'other' | null
  readonly welfareAreaTakesPart: boolean | null
  /** Referrals from which nothing has come back. */
  readonly openMeasures: number
}
export type Gap = { readonly what: 'topic' | 'told' | 'language' | 'place' | 'welfare-area' | 'measure'; readonly key?: string; readonly source: Section }

/**
 * What the decree asks for and is not there yet. Nothing is left out because it went unsaid: a topic the person did not wish to
 * speak of is answered with just that.
 */
export function gapsOf(so: AssessmentSoFar): Gap[] {
  const gaps: Gap[] = []
  for (const one of topics) if (!so.answered.includes(one.key)) gaps.push({ what: 'topic', key: one.key, source: one.source })
  for (const one of informationDuties) if (!so.told.includes(one.key)) gaps.push({ what: 'told', key: one.key, source: one.source })
  if (so.understanding === null) gaps.push({ what: 'language', source: decree869('4', '1') })
  if (so.place === null) gaps.push({ what: 'place', source: decree869('4', '3') })
  if (so.welfareAreaTakesPart === null) gaps.push({ what: 'welfare-area', source: act681('14', '4') })
  if (so.openMeasures > 0) gaps.push({ what: 'measure', source: decree869('3') })
  return gaps
}
