/**
 * What the Act lays on an authority as such: planning, agreements, decisions on money. No duty towards a person, so no rule derives
 * it; the responsibility map shows it beside what is derived. Each line has its section. Only the Act in force is listed: before
 * 2025 the map says that these are not worked out.
 */
import type { Section } from './determination.ts'
import type { IsoDate } from './kit/date.ts'
import type { ModelId } from './map-words.ts'
import { act681 } from './sources.ts'
import type { Names, Task as DutyTask } from './terms.ts'

/** The topics of source 000, in its order. */
export const topicNames = {
  general: { sv: 'Allmänt ansvar och planering', fi: 'Yleisvastuu ja suunnittelu', en: 'General responsibility and planning' },
  services: { sv: 'Integrationsprogram och tjänster', fi: 'Kotoutumisohjelma ja palvelut', en: 'Integration programme and services' },
  guidance: { sv: 'Kontakt, vägledning och rådgivning', fi: 'Yhteydenotto, ohjaus ja neuvonta', en: 'Contact, guidance and counselling' },
  assessment: { sv: 'Bedömning, plan och utbildning', fi: 'Arviointi, suunnitelma ja koulutus', en: 'Assessment, plan and training' },
  unaccompanied: { sv: 'Barn och unga utan vårdnadshavare', fi: 'Ilman huoltajaa tulleet lapset ja nuoret', en: 'Unaccompanied children and young people' },
  placement: { sv: 'Kommunplats och mottagande', fi: 'Kuntapaikka ja vastaanotto', en: 'Municipal place and reception' },
  refund: { sv: 'Ersättning från staten', fi: 'Korvaus valtiolta', en: 'Refunds from the state' },
  store: { sv: 'Nationella informationsresursen', fi: 'Valtakunnallinen tietovaranto', en: 'National data store' },
} satisfies Record<string, Names>
export type Topic = keyof typeof topicNames

/** Where the tasks of the rules belong among the topics. */
export const topicOfTask: Record<DutyTask, Topic> = {
  'contact': 'guidance', 'guidance': 'guidance', 'integration-services': 'assessment', 'unaccompanied-housing': 'unaccompanied', 'unaccompanied-support': 'unaccompanied',
  'representative': 'unaccompanied', 'placement': 'placement', 'national-store': 'store',
}

type Who = 'municipality' | 'employment' | 'welfare' | 'centre' | 'deciding-centre' | 'unaccompanied-centre' | 'service-centre' | 'supervisory' | 'ministry' | 'migri' | 'kela' | 'reception-centre' | 'any-authority'
type Task = {
  id: string; topic: Topic; who: Who; source: readonly Section[]; words: Names
  /** The model people it concerns; without them it is nobody's in particular. */
  people?: readonly ModelId[]
  /** First and last day, where it does not hold as long as the Act. */
  from?: IsoDate; to?: IsoDate
  /** Holds on Åland too: chapter 4 and the refunds do, the services follow ÅFS 2012:74. */
  aland?: true
}

const inMoney: readonly ModelId[] = ['quota', 'protection', 'protection-job-seeker', 'permit-after-application', 'taken-in-93', 'continuous', 'temporary-protection', 'family', 'family-child', 'unaccompanied-child', 'unaccompanied-young']
const arriving: readonly ModelId[] = ['quota', 'protection', 'permit-after-application', 'taken-in-93', 'continuous', 'unaccompanied-child']
const jobSeekers: readonly ModelId[] = ['protection-job-seeker', 'job-seeker']
const children: readonly ModelId[] = ['unaccompanied-child']
const unaccompanied: readonly ModelId[] = ['unaccompanied-child', 'unaccompanied-young']
const victims: readonly ModelId[] = ['trafficking', 'trafficking-late']

const tasks = [
  { id: 'general.responsible', topic: 'general', who: 'municipality', source: [act681('45', '1')], words: { sv: 'Har det allmänna ansvaret och samordnar planeringen med välfärdsområdet', fi: 'Vastaa yleisesti ja sovittaa suunnittelun yhteen hyvinvointialueen kanssa', en: 'Has the general responsibility, and coordinates planning with the welfare area' } },
  { id: 'general.goals', topic: 'general', who: 'municipality', source: [act681('45', '2')], words: { sv: 'Beaktar de nationella målen i sin planering', fi: 'Ottaa valtakunnalliset tavoitteet huomioon suunnittelussaan', en: 'Takes the national goals into account in its planning' } },
  { id: 'general.strategy', topic: 'general', who: 'municipality', source: [act681('45', '3')], words: { sv: 'Beaktar integrationen i strategi, budget, välfärdsplan och plan för arbetskraftsservicen', fi: 'Ottaa kotoutumisen huomioon strategiassa, talousarviossa, hyvinvointisuunnitelmassa ja työvoimapalvelujen suunnitelmassa', en: 'Takes integration into account in strategy, budget, wellbeing plan and plan for employment services' } },
  { id: 'general.welfare', topic: 'general', who: 'welfare', source: [act681('49', '1'), act681('49', '2')], words: { sv: 'Beaktar invandrarnas behov och de nationella målen i sin planering och uppföljning', fi: 'Ottaa maahanmuuttajien tarpeet ja valtakunnalliset tavoitteet huomioon suunnittelussa ja seurannassa', en: 'Takes the needs of immigrants and the national goals into account in planning and follow-up' } },
  { id: 'general.centre', topic: 'general', who: 'centre', source: [act681('55', '1')], words: { sv: 'Utvecklar och samordnar i regionen, ger råd och utövar tillsyn över tjänsterna för andra än arbetssökande', fi: 'Kehittää ja sovittaa yhteen alueella, neuvoo ja valvoo muiden kuin työnhakijoiden palveluja', en: 'Develops and coordinates in the region, advises, and supervises services for others than job seekers' } },
  { id: 'general.supervision', topic: 'general', who: 'supervisory', source: [act681('57', '1')], words: { sv: 'Styr och övervakar på sitt område', fi: 'Ohjaa ja valvoo toimialallaan', en: 'Steers and supervises in its field' } },
  { id: 'general.serviceCentre', topic: 'general', who: 'service-centre', source: [act681('56', '1')], words: { sv: 'Följer upp, ger juridiska råd och stöder kommunerna', fi: 'Seuraa, antaa oikeudellista neuvontaa ja tukee kuntia', en: 'Follows up, gives legal advice and supports municipalities' } },

  { id: 'services.programme', topic: 'services', who: 'municipality', source: [act681('13', '1'), act681('46', '1')], words: { sv: 'Ordnar integrationsprogrammet inom ramen för tillgängliga anslag', fi: 'Järjestää kotoutumisohjelman käytettävissä olevien määrärahojen rajoissa', en: 'Arranges the integration programme within available appropriations' } },
  { id: 'services.coordinate', topic: 'services', who: 'municipality', source: [act681('47', '1')], words: { sv: 'Samordnar tjänsterna och finner dem som behöver samordnade tjänster', fi: 'Sovittaa palvelut yhteen ja tunnistaa ne, jotka tarvitsevat yhteen sovitettuja palveluja', en: 'Coordinates services and finds those who need coordinated ones' } },
  { id: 'services.suit', topic: 'services', who: 'municipality', source: [act681('46', '3')], words: { sv: 'Ser till att tjänsterna passar invandrare och att personalen kan integration', fi: 'Huolehtii palvelujen soveltuvuudesta maahanmuuttajille ja henkilöstön osaamisesta', en: 'Sees that services suit immigrants and that staff know integration' } },
  { id: 'services.suitWelfare', topic: 'services', who: 'welfare', source: [act681('50', '1')], words: { sv: 'Ser till att tjänsterna passar invandrare och att personalen kan integration', fi: 'Huolehtii palvelujen soveltuvuudesta maahanmuuttajille ja henkilöstön osaamisesta', en: 'Sees that services suit immigrants and that staff know integration' } },
  { id: 'services.health', topic: 'services', who: 'welfare', source: [act681('50', '2', '1')], words: { sv: 'Ordnar social- och hälsovård', fi: 'Järjestää sosiaali- ja terveyspalvelut', en: 'Arranges social and health services' } },
  { id: 'information', topic: 'guidance', who: 'any-authority', source: [act681('11', '1')], words: { sv: 'Ger basinformation vid tillstånd, kort eller registrering', fi: 'Antaa perustietoa luvan, kortin tai rekisteröinnin yhteydessä', en: 'Gives basic information with a permit, card or registration' } },
  { id: 'contact.send', topic: 'guidance', who: 'any-authority', source: [act681('9', '1')], words: { sv: 'Hänvisar den som bedöms behöva tjänster, eller tar med samtycke kontakt med kommunen', fi: 'Ohjaa palveluihin tai suostumuksella ottaa yhteyttä kuntaan, kun palveluja arvioidaan tarvittavan', en: 'Directs those who are estimated to need services, or with consent contacts the municipality' } },

  { id: 'feed.migri', topic: 'assessment', who: 'migri', people: [...inMoney, ...victims], source: [act681('84', '4')], words: { sv: 'Lämnar kommunen de uppgifter som bedömningen kräver', fi: 'Antaa kunnalle arvioinnissa tarvittavat tiedot', en: 'Gives the municipality the data the assessment needs' } },
  { id: 'feed.homeCare', topic: 'assessment', who: 'kela', people: ['home-care'], source: [act681('84', '2')], words: { sv: 'Samkör och lämnar uppgifter om stöd för hemvård till kommunen', fi: 'Yhdistää ja luovuttaa kotihoidon tuen tiedot kunnalle', en: 'Combines and gives data on home-care allowance to the municipality' } },
  { id: 'feed.assistance', topic: 'assessment', who: 'kela', people: ['social-assistance'], source: [act681('84', '3')], words: { sv: 'Lämnar kommunen uppgifter om utkomststöd annat än tillfälligt', fi: 'Antaa kunnalle tiedot muusta kuin tilapäisestä toimeentulotuesta', en: 'Gives the municipality data on social assistance other than temporary' } },
  { id: 'employment.act', topic: 'assessment', who: 'employment', people: jobSeekers, source: [act681('3', '2')], words: { sv: 'Tillämpar dessutom lagen om ordnande av arbetskraftsservice', fi: 'Soveltaa lisäksi työvoimapalvelujen järjestämislakia', en: 'Applies the Act on employment services as well' } },

  { id: 'familyHome.agree', topic: 'unaccompanied', who: 'welfare', people: children, source: [act681('33', '3')], words: { sv: 'Hör kommunen och avtalar om familjegrupphem, om behovet kräver det', fi: 'Kuulee kuntaa ja sopii perheryhmäkodista, jos tarve edellyttää', en: 'Hears the municipality and agrees on a family group home, if need be' } },
  { id: 'representative.supervise', topic: 'unaccompanied', who: 'unaccompanied-centre', people: children, source: [act681('36')], words: { sv: 'Styr och övervakar företrädarna', fi: 'Ohjaa ja valvoo edustajia', en: 'Steers and supervises representatives' } },
  { id: 'representative.fee', topic: 'unaccompanied', who: 'service-centre', people: children, source: [act681('39', '1')], words: { sv: 'Betalar företrädarens arvode och kostnader på ansökan', fi: 'Maksaa edustajan palkkion ja kulut hakemuksesta', en: 'Pays the fee and costs of the representative on application' } },

  { id: 'placement.targets', topic: 'placement', who: 'ministry', aland: true, source: [act681('40')], words: { sv: 'Ställer varje år upp nationella mål för kommunplatserna', fi: 'Asettaa vuosittain valtakunnalliset kuntapaikkatavoitteet', en: 'Sets national targets for municipal places each year' } },
  { id: 'placement.strategy', topic: 'placement', who: 'centre', aland: true, source: [act681('41', '1')], words: { sv: 'Gör den regionala strategin och ser till att kommunplatserna räcker', fi: 'Laatii alueellisen strategian ja varmistaa kuntapaikkojen riittävyyden', en: 'Makes the regional strategy and ensures enough municipal places' } },
  { id: 'agreement.hear', topic: 'placement', who: 'municipality', aland: true, source: [act681('42', '1')], words: { sv: 'Kan ingå avtal om kommunplatser; hör välfärdsområdet innan', fi: 'Voi tehdä sopimuksen kuntapaikoista; kuulee sitä ennen hyvinvointialuetta', en: 'May agree on municipal places; hears the welfare area first' } },
  { id: 'agreement.review', topic: 'placement', who: 'municipality', aland: true, source: [act681('42', '2')], words: { sv: 'Ser över avtalet minst vart fjärde år', fi: 'Tarkistaa sopimuksen vähintään neljän vuoden välein', en: 'Reviews the agreement at least every four years' } },
  { id: 'placement.proposeQuota', topic: 'placement', who: 'migri', people: ['quota'], aland: true, source: [act681('43', '1', '1')], words: { sv: 'Föreslår kommunplats', fi: 'Esittää kuntapaikkaa', en: 'Proposes a municipal place' } },
  { id: 'placement.proposeVulnerable', topic: 'placement', who: 'reception-centre', people: arriving.filter((id) => id !== 'quota'), aland: true, source: [act681('43', '1', '2')], words: { sv: 'Föreslår kommunplats för den som är i utsatt ställning', fi: 'Esittää kuntapaikkaa haavoittuvassa asemassa olevalle', en: 'Proposes a municipal place for those in a vulnerable position' } },
  { id: 'entry.pay', topic: 'placement', who: 'migri', people: ['quota'], aland: true, source: [act681('99', '1')], words: { sv: 'Betalar inresan', fi: 'Korvaa maahantulon kustannukset', en: 'Pays the travel to Finland' } },

  { id: 'refund.conditions', topic: 'refund', who: 'municipality', source: [act681('59', '1'), act681('42', '1')], words: { sv: 'Får ersättning bara om programmet är ordnat och avtal om kommunplatser finns', fi: 'Saa korvausta vain, jos ohjelma on järjestetty ja kuntapaikoista on sopimus', en: 'Is refunded only if the programme is arranged and an agreement on places exists' } },
  { id: 'refund.pay', topic: 'refund', who: 'service-centre', aland: true, source: [act681('59', '1'), act681('56', '1', '3')], words: { sv: 'Betalar ersättningarna', fi: 'Maksaa korvaukset', en: 'Pays the refunds' } },
  { id: 'refund.claim', topic: 'refund', who: 'municipality', aland: true, source: [act681('70', '1')], words: { sv: 'Söker ersättning inom två år från utgången av kalenderåret', fi: 'Hakee korvausta kahden vuoden kuluessa kalenterivuoden päättymisestä', en: 'Claims within two years from the end of the calendar year' } },
  { id: 'refund.claimWelfare', topic: 'refund', who: 'welfare', aland: true, source: [act681('70', '1')], words: { sv: 'Söker ersättning inom två år från utgången av kalenderåret', fi: 'Hakee korvausta kahden vuoden kuluessa kalenterivuoden päättymisestä', en: 'Claims within two years from the end of the calendar year' } },
  { id: 'refund.old', topic: 'refund', who: 'municipality', to: '2026-12-31', source: [act681('102', '1')], words: { sv: 'Söker de gamla ersättningarna (1386/2010: 46, 48, 50 § och 49 § 1 mom. 3 punkten) före utgången av 2026', fi: 'Hakee vanhan lain korvaukset (1386/2010: 46, 48, 50 § ja 49 §:n 1 momentin 3 kohta) ennen vuoden 2026 päättymistä', en: 'Claims what the old Act refunds (1386/2010: 46, 48, 50 § and 49 § 1 p. 3) before the end of 2026' } },
  { id: 'refund.oldWelfare', topic: 'refund', who: 'welfare', to: '2026-12-31', source: [act681('102', '1')], words: { sv: 'Söker de gamla ersättningarna (1386/2010: 46 och 48 § och 49 § 1 mom. 3 punkten) före utgången av 2026', fi: 'Hakee vanhan lain korvaukset (1386/2010: 46 ja 48 § ja 49 §:n 1 momentin 3 kohta) ennen vuoden 2026 päättymistä', en: 'Claims what the old Act refunds (1386/2010: 46 and 48 § and 49 § 1 p. 3) before the end of 2026' } },
  { id: 'refund.share', topic: 'refund', who: 'municipality', source: [act681('60', '1')], words: { sv: 'Får statsandel för vägledning och för bedömning och plan för andra än dem staten ersätter', fi: 'Saa valtionosuutta ohjauksesta sekä muiden kuin korvattavien arvioinnista ja suunnitelmasta', en: 'Has a state share for guidance, and for assessment and plan of those not refunded' } },
  { id: 'refund.assistance', topic: 'refund', who: 'service-centre', people: inMoney, source: [act681('63', '1')], words: { sv: 'Ersätter välfärdsområdet för kompletterande och förebyggande utkomststöd i högst ett år', fi: 'Korvaa hyvinvointialueelle täydentävän ja ehkäisevän toimeentulotuen enintään vuoden ajalta', en: 'Refunds the welfare area supplementary and preventive social assistance for at most a year' } },
  { id: 'refund.preparing', topic: 'refund', who: 'deciding-centre', people: arriving, aland: true, source: [act681('64', '1'), act681('64', '2')], words: { sv: 'Beslutar om ersättning till kommunen för beredskap i högst fyra månader, av grundad anledning åtta', fi: 'Päättää kunnan varautumisen korvaamisesta enintään neljältä, perustellusta syystä kahdeksalta kuukaudelta', en: 'Decides on refunding preparedness for at most four months, eight for good reason' } },
  { id: 'refund.special', topic: 'refund', who: 'deciding-centre', people: inMoney, aland: true, source: [act681('65', '4'), act681('65', '5')], words: { sv: 'Beslutar om ersättning för specialkostnader i högst tio år', fi: 'Päättää erityiskustannusten korvaamisesta enintään kymmeneltä vuodelta', en: 'Decides on refunding special costs for at most ten years' } },
  { id: 'refund.trafficking', topic: 'refund', who: 'deciding-centre', people: victims, aland: true, source: [act681('68', '1'), act681('68', '3')], words: { sv: 'Beslutar om ersättning för det som offrets ställning kräver', fi: 'Päättää uhrin aseman vaatimien palvelujen korvaamisesta', en: 'Decides on refunding what the position of a victim calls for' } },
  { id: 'refund.unaccompanied', topic: 'refund', who: 'unaccompanied-centre', people: unaccompanied, aland: true, source: [act681('69', '1'), act681('69', '3'), act681('69', '4')], words: { sv: 'Beslutar om ersättning till välfärdsområdet för boende och stöd tills personen fyller 23 år', fi: 'Päättää hyvinvointialueelle korvattavasta asumisesta ja tuesta, kunnes henkilö täyttää 23 vuotta', en: 'Decides on refunding the welfare area housing and support until the 23rd birthday' } },
  { id: 'return.support', topic: 'refund', who: 'welfare', people: [...inMoney, ...victims], source: [act681('98', '1'), act681('66', '1')], words: { sv: 'Kan på ansökan stödja frivillig återflyttning; staten ersätter', fi: 'Voi hakemuksesta tukea vapaaehtoista paluumuuttoa; valtio korvaa', en: 'May support voluntary return on application; the state refunds' } },

  { id: 'store.system', topic: 'store', who: 'municipality', to: '2026-12-31', source: [act681('102', '3'), act681('74', '2')], words: { sv: 'Tar det nationella klientinformationssystemet i bruk inom två år från lagens ikraftträdande', fi: 'Ottaa valtakunnallisen asiakastietojärjestelmän käyttöön kahden vuoden kuluessa lain voimaantulosta', en: 'Takes the national client system into use within two years of the Act coming into force' } },
  { id: 'store.use', topic: 'store', who: 'municipality', from: '2027-01-01', source: [act681('74', '2'), act681('102', '3')], words: { sv: 'Använder informationsresursen och klientinformationssystemet', fi: 'Käyttää tietovarantoa ja asiakastietojärjestelmää', en: 'Uses the data store and the client system' } },
  { id: 'store.maintain', topic: 'store', who: 'service-centre', source: [act681('74', '1')], words: { sv: 'Utvecklar och förvaltar systemen', fi: 'Kehittää ja ylläpitää järjestelmiä', en: 'Develops and maintains the systems' } },
] as const satisfies readonly Task[]

export type AuthorityTaskId = (typeof tasks)[number]['id']
export type AuthorityTask = Omit<Task, 'id'> & { id: AuthorityTaskId }
export const authorityTasks: readonly AuthorityTask[] = tasks
