/**
 * Every actor of the integration law and of the documents on who does what: what it is called on a day, what it does by which section,
 * and what took its place. A name that is not known for a day is given by kind, and `note` says so.
 */
import type { Section } from '../src/determination.ts'
import { day, endOfTime, isoOf, type Day, type IsoDate } from '../src/kit/date.ts'
import type { NonEmpty } from '../src/kit/set-by-law.ts'
import { act1386, act681, afs201274 } from '../src/sources.ts'
import type { ActorKind, Names } from '../src/terms.ts'
import { authorityTasks as words, moreWords } from './authorities.texts.ts'

/** One name and its days. `isOne`: the name of one authority; otherwise the word for a kind of which there are several. */
export type AuthorityName = { from: IsoDate; to?: IsoDate; names: Names; short?: { sv: string; fi: string }; isOne: boolean; note?: Names }
/** What a task rests on: sections, or a document that describes the division of work without being law. */
export type Basis = { sections: NonEmpty<Section> } | { document: Names }
export type AuthorityTask = { words: Names; basis: Basis; from: IsoDate; to?: IsoDate }
export type Level = 'state' | 'regional' | 'local' | 'others'
export type Authority = {
  id: string
  /** The kind of actor a determination names; at most one authority of a kind on a day. */
  kind?: ActorKind
  level: Level
  names: NonEmpty<AuthorityName>
  tasks: NonEmpty<AuthorityTask>
  /** What took its tasks over, and when. */
  succeededBy?: { on: IsoDate; by: string; source: NonEmpty<Section> }
}

const oldFrom = '2011-09-01'
const oldTo = '2024-12-31'
const newFrom = '2025-01-01'
const renamed = '2026-01-01'
const beforeRenamed = '2025-12-31'

const n = (sv: string, fi: string, en: string): Names => ({ sv, fi, en })
/** A name that has held through all the law of this release. */
const called = (sv: string, fi: string, en: string, isOne = true): NonEmpty<AuthorityName> => [{ from: oldFrom, names: n(sv, fi, en), isOne }]
type Word = keyof typeof words
const task = (word: Word, sections: NonEmpty<Section>, from: IsoDate = newFrom, to?: IsoDate): AuthorityTask => ({ words: words[word], basis: { sections }, from, ...(to === undefined ? {} : { to }) })
const old = (word: Word, ...sections: [Section, ...Section[]]): AuthorityTask => task(word, sections, oldFrom, oldTo)
/** By the regional programme of 2021–2024 that describes who does what; not a rule of the integration law. */
const told = (word: Word): AuthorityTask => ({ words: words[word], basis: { document: moreWords.document }, from: '2021-01-01' })
const s = act681

export const authorities: NonEmpty<Authority> = [
  { id: 'government', kind: 'government', level: 'state', names: called('statsrådet', 'valtioneuvosto', 'Government'), tasks: [task('programme', [s('52')]), old('programme', act1386('34'))] },
  {
    id: 'economic-affairs', kind: 'ministry', level: 'state',
    names: [{ from: '2021-01-01', names: n('arbets- och näringsministeriet', 'työ- ja elinkeinoministeriö', 'Ministry of Economic Affairs and Employment'), short: { sv: 'ANM', fi: 'TEM' }, isOne: true, note: moreWords.ministrySince }],
    tasks: [task('policy', [s('51'), s('53')]), task('placesTargets', [s('40')]), task('feeDecree', [s('32 a', '5')]), told('steersCentres')],
  },
  { id: 'interior', level: 'state', names: called('inrikesministeriet', 'sisäministeriö', 'Ministry of the Interior'), tasks: [old('policyOld', act1386('35')), told('migrationPolicy')] },
  { id: 'education-ministry', level: 'state', names: called('undervisnings- och kulturministeriet', 'opetus- ja kulttuuriministeriö', 'Ministry of Education and Culture'), tasks: [told('educationPolicy'), task('ministries', [s('54')])] },
  { id: 'social-ministry', level: 'state', names: called('social- och hälsovårdsministeriet', 'sosiaali- ja terveysministeriö', 'Ministry of Social Affairs and Health'), tasks: [told('healthPolicy'), task('ministries', [s('54')])] },
  { id: 'justice', level: 'state', names: called('justitieministeriet', 'oikeusministeriö', 'Ministry of Justice'), tasks: [told('rightsPolicy')] },
  { id: 'foreign-affairs', level: 'state', names: called('utrikesministeriet', 'ulkoministeriö', 'Ministry for Foreign Affairs'), tasks: [told('visaPolicy')] },
  { id: 'finance', level: 'state', names: called('finansministeriet', 'valtiovarainministeriö', 'Ministry of Finance'), tasks: [told('ownGoals')] },
  { id: 'environment', level: 'state', names: called('miljöministeriet', 'ympäristöministeriö', 'Ministry of the Environment'), tasks: [told('ownGoals')] },
  {
    id: 'migri', kind: 'migri', level: 'state', names: called('Migrationsverket', 'Maahanmuuttovirasto', 'Finnish Immigration Service'),
    tasks: [told('permits'), task('basicInformation', [s('11', '1')]), task('proposesQuota', [s('43', '1'), s('43', '2')]), task('givesData', [s('83'), s('84')]), task('paysTravel', [s('99')]), task('proposesQuota', [act1386('43')], '2023-03-01', oldTo)],
  },
  { id: 'missions', level: 'state', names: called('Finlands beskickningar', 'Suomen edustustot', 'Finnish missions abroad', false), tasks: [told('visas')] },
  { id: 'education-agency', kind: 'education-agency', level: 'state', names: called('Utbildningsstyrelsen', 'Opetushallitus', 'Finnish National Agency for Education'), tasks: [task('curriculum', [s('26', '4')]), told('qualifications')] },
  { id: 'ombudsman', level: 'state', names: called('diskrimineringsombudsmannen', 'yhdenvertaisuusvaltuutettu', 'Non-Discrimination Ombudsman'), tasks: [told('equality')] },
  {
    id: 'kela', kind: 'kela', level: 'state', names: [{ from: oldFrom, names: n('Folkpensionsanstalten', 'Kansaneläkelaitos', 'Social Insurance Institution of Finland'), short: { sv: 'FPA', fi: 'Kela' }, isOne: true }],
    tasks: [task('tellsBenefits', [s('84')]), task('learnsOfPlan', [s('88')]), task('tellsBenefits', [act1386('87 a'), act1386('87 g')], '2023-01-01', oldTo)],
  },
  {
    id: 'dvv', kind: 'dvv', level: 'state',
    names: [
      { from: '2021-01-01', names: n('Myndigheten för digitalisering och befolkningsdata', 'Digi- ja väestötietovirasto', 'Digital and Population Data Services Agency'), short: { sv: 'MDB', fi: 'DVV' }, isOne: true },
      { from: oldFrom, to: '2020-12-31', names: n('den som för befolkningsdatasystemet', 'väestötietojärjestelmän pitäjä', 'the keeper of the population information system'), isOne: false, note: moreWords.nameNotHeld },
    ],
    tasks: [task('population', [s('84'), s('35', '4')]), task('basicInformation', [s('11', '1')])],
  },
  {
    id: 'service-centre', kind: 'state-service-centre', level: 'state',
    names: [
      { from: renamed, names: n('Sysselsättnings-, utvecklings- och förvaltningscentret', 'Työllisyys-, kehittämis- ja hallintokeskus', 'Employment, Development and Administration Centre'), isOne: true },
      { from: '2023-01-01', to: beforeRenamed, names: n('Utvecklings- och förvaltningscentret', 'Kehittämis- ja hallintokeskus', 'Development and Administration Centre'), short: { sv: 'UF-centret', fi: 'KEHA-keskus' }, isOne: true },
      { from: oldFrom, to: '2022-12-31', names: n('Utvecklings- och förvaltningscentret', 'Kehittämis- ja hallintokeskus', 'Development and Administration Centre'), short: { sv: 'UF-centret', fi: 'KEHA-keskus' }, isOne: true, note: moreWords.claimsBefore2023 },
    ],
    tasks: [
      task('paysCompensation', [s('56'), s('70', '1')]), task('dataStore', [s('74'), s('76'), s('77'), s('78')]), task('paysRepresentatives', [s('39')]), task('translations', [s('11', '2')]),
      task('paysCompensation', [act1386('54', '1')], '2023-01-01', oldTo),
    ],
  },
  {
    id: 'regional-centre-until-2025', kind: 'state-regional-centre', level: 'regional', succeededBy: { on: renamed, by: 'regional-centre', source: [s('55'), { act: '935/2025', section: '1' }] },
    names: [{ from: oldFrom, to: beforeRenamed, names: n('närings-, trafik- och miljöcentralen', 'elinkeino-, liikenne- ja ympäristökeskus', 'regional NTM/ELY centre'), short: { sv: 'NTM-centralen', fi: 'ELY-keskus' }, isOne: false, note: moreWords.fifteen }],
    tasks: [
      task('assigns', [s('41'), s('42'), s('43')], newFrom, beforeRenamed), task('supervisesHomes', [s('33', '3'), s('36'), s('55', '1')], newFrom, beforeRenamed), task('decidesCosts', [s('64'), s('65'), s('68'), s('69')], newFrom, beforeRenamed),
      old('assignsOld', act1386('37'), act1386('41'), act1386('43')), task('paysCompensation', [act1386('54', '1')], oldFrom, '2022-12-31'),
    ],
  },
  {
    id: 'regional-centre', kind: 'state-regional-centre', level: 'regional',
    names: [{ from: renamed, names: n('livskraftscentralen', 'elinvoimakeskus', 'vitality centre'), isOne: false, note: moreWords.ten }],
    tasks: [task('assigns', [s('41'), s('42'), s('43')], renamed), task('supervisesHomes', [s('33', '3'), s('36'), s('55', '1')], renamed), task('decidesCosts', [s('64'), s('65'), s('68'), s('69')], renamed), task('regionalGroup', [s('58')], renamed)],
  },
  {
    id: 'avi', kind: 'supervisory-authority', level: 'regional', succeededBy: { on: renamed, by: 'supervisor', source: [s('57')] },
    names: [{ from: oldFrom, to: beforeRenamed, names: n('regionförvaltningsverket', 'aluehallintovirasto', 'regional state administrative agency'), short: { sv: 'RFV', fi: 'AVI' }, isOne: false, note: moreWords.severalAgencies }],
    tasks: [task('supervises', [s('57'), s('33', '4')], newFrom, beforeRenamed), old('supervises', act1386('38'))],
  },
  {
    id: 'valvira', level: 'state', succeededBy: { on: renamed, by: 'supervisor', source: [s('57')] },
    names: [{ from: oldFrom, to: beforeRenamed, names: n('Tillstånds- och tillsynsverket för social- och hälsovården', 'Sosiaali- ja terveysalan lupa- ja valvontavirasto', 'National Supervisory Authority for Welfare and Health'), short: { sv: 'Valvira', fi: 'Valvira' }, isOne: true }],
    tasks: [task('supervises', [s('57')], newFrom, beforeRenamed)],
  },
  { id: 'supervisor', kind: 'supervisory-authority', level: 'state', names: [{ from: renamed, names: n('Tillstånds- och tillsynsverket', 'Lupa- ja valvontavirasto', 'Licensing and Supervisory Authority'), isOne: true }], tasks: [task('supervises', [s('57'), s('33', '4')], renamed)] },
  { id: 'district-court', kind: 'district-court', level: 'state', names: called('tingsrätten', 'käräjäoikeus', 'district court', false), tasks: [task('appoints', [s('35', '3'), s('38')]), old('appoints', act1386('56'))] },
  {
    id: 'te-office', kind: 'te-office', level: 'regional', succeededBy: { on: newFrom, by: 'employment-authority', source: [s('3', '1')] },
    names: [{ from: oldFrom, to: oldTo, names: n('arbets- och näringsbyrån', 'työ- ja elinkeinotoimisto', 'TE office'), short: { sv: 'TE-byrån', fi: 'TE-toimisto' }, isOne: false, note: moreWords.teOffices }],
    tasks: [old('surveysUnemployed', act1386('10', '1'), act1386('13'), act1386('40'))],
  },
  {
    id: 'employment-authority', kind: 'employment-authority', level: 'regional', names: [{ from: newFrom, names: n('arbetskraftsmyndigheten', 'työvoimaviranomainen', 'employment authority'), isOne: false, note: moreWords.fortyFive }],
    tasks: [task('servesJobSeekers', [s('3', '1')]), task('mayServeAll', [s('8')]), task('employmentPlan', [s('31', '3')]), task('fee', [s('32 a', '1')])],
  },
  {
    id: 'welfare-area', kind: 'welfare-area', level: 'regional',
    names: [
      { from: '2023-01-01', names: n('välfärdsområdet', 'hyvinvointialue', 'welfare area'), isOne: false, note: moreWords.twentyOne },
      { from: oldFrom, to: '2022-12-31', names: n('kommunens social- och hälsovård', 'kunnan sosiaali- ja terveydenhuolto', "the municipality's social and health care"), isOne: false, note: moreWords.before2023 },
    ],
    tasks: [
      task('takesPart', [s('14', '4'), s('20', '2'), s('22', '2')]), task('housing', [s('33'), s('34')]), task('appliesRepresentative', [s('35', '2')]), task('isHeard', [s('42', '1'), s('43', '3')]), task('welfareServices', [s('49'), s('50')]),
      task('returnSupport', [s('98')]), task('unaccompaniedOld', [act1386('27')], '2023-01-01', oldTo),
    ],
  },
  { id: 'helsinki', level: 'local', names: called('Helsingfors stad', 'Helsingin kaupunki', 'City of Helsinki'), tasks: [task('bothRoles', [s('100')]), task('bothRoles', [act1386('88 a')], '2023-01-01', oldTo)] },
  {
    id: 'aland', kind: 'aland-health-authority', level: 'regional', names: called('hälso- och sjukvårdsmyndigheten i landskapet Åland', 'Ahvenanmaan maakunnan terveys- ja sairaanhoitoviranomainen', 'Åland health authority'),
    tasks: [task('isHeard', [s('42', '1')]), task('isPaidOnAland', [s('62'), s('59', '1')]), task('alandServices', [afs201274('1')])],
  },
  {
    id: 'municipality', kind: 'municipality', level: 'local', names: called('kommunen', 'kunta', 'municipality', false),
    tasks: [
      task('guidance', [s('10')]), task('assessesAndPlans', [s('14'), s('16'), s('22')]), task('orientation', [s('25'), s('27')]), task('agrees', [s('42', '1'), s('43', '3'), s('44')]), task('plansLocally', [s('45'), s('46'), s('47')]),
      task('supportsYoung', [s('34')]), task('stores', [s('76'), s('102', '4')], '2027-01-01'), old('surveysOthers', act1386('10'), act1386('13')), old('localProgramme', act1386('30'), act1386('32')),
    ],
  },
  { id: 'reception-centre', kind: 'reception-centre', level: 'regional', names: called('förläggningen', 'vastaanottokeskus', 'reception centre', false), tasks: [task('proposesVulnerable', [s('43', '1'), s('43', '4')]), task('proposesVulnerable', [act1386('43')], '2023-03-01', oldTo)] },
  { id: 'provider', level: 'others', names: called('tjänsteproducenten', 'palveluntuottaja', 'service provider', false), tasks: [task('produces', [s('13'), s('10')]), task('getsData', [s('94')])] },
  { id: 'associations', level: 'others', names: called('organisationer och föreningar', 'järjestöt ja yhdistykset', 'organisations and associations', false), tasks: [task('civic', [s('12'), s('14', '7')])] },
  { id: 'representative', kind: 'representative', level: 'others', names: called('företrädaren', 'edustaja', 'representative', false), tasks: [task('represents', [s('35'), s('37')]), old('represents', act1386('56'), act1386('57'))] },
  { id: 'immigrant', kind: 'immigrant', level: 'others', names: called('invandraren', 'maahanmuuttaja', 'immigrant', false), tasks: [task('ownDuties', [s('24', '2')]), old('ownDuties', act1386('17'))] },
  { id: 'any-authority', kind: 'any-authority', level: 'others', names: called('varje myndighet', 'jokainen viranomainen', 'any authority', false), tasks: [task('directs', [s('9', '1'), s('11', '1')])] },
]

const holds = (period: { from: IsoDate; to?: IsoDate }, on: Day): boolean => day(period.from) <= on && on <= (period.to === undefined ? endOfTime : day(period.to))
/** What an authority is called on a day; `undefined` on days when there was none, or none is known. */
export const nameOn = (authority: Authority, on: Day): AuthorityName | undefined => authority.names.find((name) => holds(name, on))
export const tasksOn = (authority: Authority, on: Day): AuthorityTask[] => authority.tasks.filter((one) => holds(one, on))
/** What the kind of an actor is called on a day, when the name has changed over time. */
export function nameOfKind(kind: ActorKind, on: Day): AuthorityName | undefined {
  for (const authority of authorities) {
    if (authority.kind !== kind) continue
    const name = nameOn(authority, on)
    if (name !== undefined) return name
  }
  return undefined
}
/** Days on which a name or a task of an authority changes, oldest first. */
export const daysOfChange: readonly IsoDate[] = [
  ...new Set(authorities.flatMap((one) => [...one.names, ...one.tasks].flatMap((period) => [period.from, ...(period.to === undefined ? [] : [isoOf(day(period.to) + 1)])]))),
].sort()

/* ---- which state centre decides what (935/2025) ------------------------------------------------------------------ */

export type CentreMatter = 'assignment' | 'costs' | 'homes'
export const centreMatters: Record<CentreMatter, { words: Names; sections: NonEmpty<Section>; source: Section }> = {
  assignment: { words: moreWords.matterAssignment, sections: [s('42'), s('43'), s('58')], source: { act: '935/2025', section: '1' } },
  costs: { words: moreWords.matterCosts, sections: [s('64'), s('65'), s('68')], source: { act: '935/2025', section: '3', moment: '1', point: '4' } },
  homes: { words: moreWords.matterHomes, sections: [s('33', '3'), s('36'), s('55', '1', '5'), s('69')], source: { act: '935/2025', section: '3', moment: '2' } },
}
/** Deciding centre of homes, representatives and 69 §, by the centre of the region (935/2025 3 § 2, 5 § and 11 §). */
const homesBy: Readonly<Record<string, { centre: string; source: Section }>> = Object.fromEntries(
  ([['01', '01 03 06', '3'], ['04', '04 05 07 02', '5'], ['09', '09 10 08', '11']] as const).flatMap(([centre, region, section]) =>
    region.split(' ').map((code) => [code, { centre, source: { act: '935/2025', section } }]),
  ),
)
/** Code of the centre that decides a matter for a municipality whose own centre is given; from 1.1.2026. */
export function decidingCentre(matter: CentreMatter, ownCentre: string): { centre: string; source: Section } {
  if (matter === 'costs') return { centre: '01', source: centreMatters.costs.source }
  if (matter === 'assignment') return { centre: ownCentre, source: centreMatters.assignment.source }
  const found = homesBy[ownCentre]
  if (found === undefined) throw new Error(`no deciding centre for ${ownCentre}`)
  return found
}
