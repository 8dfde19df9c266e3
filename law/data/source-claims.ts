/**
 * What five documents that the field reads say against what the law says. Each names the document, what it says, what the law says
 * and where, and from which day. Shown where a reader meets the matter: at the section, in the map, and all on one page.
 */
import type { Section } from '../src/determination.ts'
import type { ModelId } from '../src/map-words.ts'
import type { Names } from '../src/terms.ts'

const documents = {
  roles: { name: { sv: 'Kommunernas och välfärdsområdenas roller och uppgifter i lagen om främjande av integration', fi: 'Kuntien ja hyvinvointialueiden roolit ja tehtävät kotoutumislaissa', en: 'Roles and tasks of municipalities and welfare areas in the Integration Act' }, year: '2024' },
  programme: { name: { sv: 'Kommunernas gemensamma integrationsprogram, åtgärdsprogram', fi: 'Kuntien yhteinen kotoutumisohjelma, toimenpideohjelma', en: 'Joint integration programme of municipalities, programme of measures' }, year: '2023–2025' },
  workshop: { name: { sv: 'Verkstad för kommunerna i Österbotten och bild över ansvarsfördelningen', fi: 'Pohjanmaan kuntien työpaja ja kuva vastuunjaosta', en: 'Workshop of the municipalities of Ostrobothnia, and a slide on responsibilities' }, year: '2020–2021' },
  division: { name: { sv: 'Bilaga 6. Integrationens ansvarsfördelning', fi: 'Liite 6. Kotoutumisen vastuunjako', en: 'Annex 6. Division of responsibilities' }, year: '2021–2024' },
  councillors: { name: { sv: 'Invandring, internationell rekrytering och integration. Material för förtroendevalda', fi: 'Maahanmuutto, kansainvälinen rekrytointi ja kotoutuminen. Aineisto luottamushenkilöille', en: 'Immigration, international recruitment and integration. Material for elected officials' }, year: '2026' },
} satisfies Record<string, { name: Names; year: string }>
export const claimDocuments = documents

export type SourceClaim = {
  id: string
  document: keyof typeof documents
  says: Names
  law: Names
  sections: readonly Section[]
  /** From when the law says so. */
  since: string
  /** Keys of the items of the responsibility map, and the groups, where a reader meets it. */
  map: readonly string[]
  people?: readonly ModelId[]
}

const s = (section: string, moment?: string, point?: string): Section => ({ act: '681/2023', section, ...(moment === undefined ? {} : { moment }), ...(point === undefined ? {} : { point }) })
const old = (section: string, moment?: string): Section => ({ act: '1386/2010', section, ...(moment === undefined ? {} : { moment }) })

export const sourceClaims: readonly SourceClaim[] = [
  {
    id: 'multisector', document: 'roles', since: '2025-01-01', sections: [s('15'), s('17'), s('14', '4'), s('20', '2'), s('22', '2')], map: ['duty:plan.takePart', 'duty:plan.reviewTakePart'],
    says: { sv: 'Kommunen och välfärdsområdet gör tillsammans en sektorsövergripande bedömning (15 §) och en sektorsövergripande plan (17 §).', fi: 'Kunta ja hyvinvointialue tekevät yhdessä monialaisen arvioinnin (15 §) ja monialaisen suunnitelman (17 §).', en: 'The municipality and the welfare area together make a multisectoral assessment (15 §) and a multisectoral plan (17 §).' },
    law: { sv: '15 och 17 § upphävdes innan de började tillämpas (1100/2024). Välfärdsområdet deltar i den vanliga bedömningen, planen och översynen när tjänster måste samordnas.', fi: '15 ja 17 § kumottiin ennen kuin niitä sovellettiin (1100/2024). Hyvinvointialue osallistuu tavalliseen arviointiin, suunnitelmaan ja tarkistukseen, kun palvelut on sovitettava yhteen.', en: '15 and 17 § were repealed before they applied (1100/2024). The welfare area takes part in the ordinary assessment, plan and review when services must be coordinated.' },
  },
  {
    id: 'cooperation-group', document: 'roles', since: '2025-01-01', sections: [s('48'), s('47')], map: ['task:services.coordinate@municipality'],
    says: { sv: 'Kommunen ska tillsätta en sektorsövergripande samarbetsgrupp, om invandrarnas servicebehov kräver det (46–48 §).', fi: 'Kunnan on asetettava monialainen yhteistyöryhmä, jos maahanmuuttajien palvelutarve edellyttää (46–48 §).', en: 'The municipality is to set up a multisectoral cooperation group if the needs of immigrants call for it (46–48 §).' },
    law: { sv: '48 § upphävdes innan den började tillämpas. Gruppen är frivillig; kvar finns skyldigheten att samordna tjänsterna (47 §).', fi: '48 § kumottiin ennen kuin sitä sovellettiin. Ryhmä on vapaaehtoinen; jäljellä on velvollisuus sovittaa palvelut yhteen (47 §).', en: '48 § was repealed before it applied. The group is voluntary; what remains is the duty to coordinate services (47 §).' },
  },
  {
    id: 'goals', document: 'roles', since: '2025-01-01', sections: [s('45', '2'), s('45', '3'), s('49', '1')], map: ['task:general.goals@municipality', 'task:general.welfare@welfare'],
    says: { sv: 'Kommunen och välfärdsområdet ska i sin planering ställa upp mål och fastställa åtgärder, ansvariga och uppföljning (45 och 49 §).', fi: 'Kunnan ja hyvinvointialueen on asetettava suunnittelussaan tavoitteet ja määriteltävä toimenpiteet, vastuutahot ja seuranta (45 ja 49 §).', en: 'The municipality and the welfare area are to set goals and decide on measures, those responsible and follow-up (45 and 49 §).' },
    law: { sv: 'De meningarna finns inte i lagen. Kommunen beaktar de nationella målen och integrationen i strategi, budget och planer; välfärdsområdet beaktar behoven och målen. Mål och åtgärder är god praxis, ingen plikt.', fi: 'Niitä lauseita ei ole laissa. Kunta ottaa huomioon valtakunnalliset tavoitteet sekä kotoutumisen strategiassa, talousarviossa ja suunnitelmissa; hyvinvointialue tarpeet ja tavoitteet. Tavoitteet ja toimenpiteet ovat hyvä käytäntö, eivät velvollisuus.', en: 'Those sentences are not in the Act. The municipality takes into account the national goals, and integration in strategy, budget and plans; the welfare area needs and goals. Goals and measures are good practice, not a duty.' },
  },
  {
    id: 'welfare-tasks', document: 'roles', since: '2025-01-01', sections: [s('50', '2'), s('14', '4'), s('20', '2'), s('22', '2')], map: ['task:services.health@welfare'],
    says: { sv: 'Till välfärdsområdets uppgifter enligt 50 § hör sektorsövergripande bedömning och plan.', fi: 'Hyvinvointialueen 50 §:n tehtäviin kuuluvat monialainen arviointi ja suunnitelma.', en: 'Multisectoral assessment and plan belong to the tasks of the welfare area in 50 §.' },
    law: { sv: '50 § nämner social- och hälsovård, boende, stöd och företrädare för barn utan vårdnadshavare samt andra uppgifter i lagen. Deltagandet följer av 14, 20 och 22 §.', fi: '50 § mainitsee sosiaali- ja terveyspalvelut, ilman huoltajaa olevan lapsen asumisen, tuen ja edustajan sekä muut lain tehtävät. Osallistuminen perustuu 14, 20 ja 22 §:ään.', en: '50 § names social and health services, housing, support and representative of unaccompanied children, and other tasks in the Act. Taking part follows from 14, 20 and 22 §.' },
  },
  {
    id: 'store-welfare', document: 'roles', since: '2025-01-01', sections: [s('76', '1'), s('102', '4')], map: ['duty:store.save'],
    says: { sv: 'Från 1.1.2027 förs också uppgifter in när välfärdsområdet ser över en sektorsövergripande plan.', fi: '1.1.2027 alkaen tallennetaan tietoja myös, kun hyvinvointialue tarkistaa monialaisen suunnitelman.', en: 'From 1 January 2027 data are stored also when the welfare area reviews a multisectoral plan.' },
    law: { sv: 'Kommunen och statens servicecenter för in uppgifterna, även för arbetssökande. Välfärdsområdet har ingen egen skyldighet enligt 76 §.', fi: 'Kunta ja valtion palvelukeskus tallentavat tiedot, myös työnhakijoista. Hyvinvointialueella ei ole 76 §:n mukaista omaa velvollisuutta.', en: 'The municipality and the state service centre store the data, also of job seekers. The welfare area has no duty of its own under 76 §.' },
  },
  {
    id: 'social-assistance', document: 'roles', since: '2025-01-01', sections: [s('63', '1')], map: ['task:refund.assistance@state'],
    says: { sv: 'Välfärdsområdet får ersättning för utkomststöd (63 §). Ingen tidsgräns nämns.', fi: 'Hyvinvointialueelle korvataan toimeentulotuki (63 §). Aikarajaa ei mainita.', en: 'The welfare area is refunded social assistance (63 §). No time limit is mentioned.' },
    law: { sv: 'Kompletterande och förebyggande utkomststöd ersätts för högst ett år (1100/2024). 63 § 3 mom. om Folkpensionsanstalten är upphävt från 1.4.2025.', fi: 'Täydentävä ja ehkäisevä toimeentulotuki korvataan enintään vuodelta (1100/2024). Kansaneläkelaitosta koskeva 63 §:n 3 momentti on kumottu 1.4.2025 alkaen.', en: 'Supplementary and preventive social assistance is refunded for at most a year (1100/2024). 63 § 3 on Kela is repealed from 1 April 2025.' },
  },
  {
    id: 'family-home-centre', document: 'roles', since: '2026-01-01', sections: [s('33', '3'), s('55', '1')], map: ['task:familyHome.agree@welfare'],
    says: { sv: 'Välfärdsområdet avtalar med NTM-centralen om familjegrupphem.', fi: 'Hyvinvointialue sopii perheryhmäkodista ELY-keskuksen kanssa.', en: 'The welfare area agrees on a family group home with the NTM/ELY centre.' },
    law: { sv: 'Från 1.1.2026 är det livskraftscentralen (721/2025).', fi: '1.1.2026 alkaen elinvoimakeskuksen kanssa (721/2025).', en: 'From 1 January 2026 it is the vitality centre (721/2025).' },
  },
  {
    id: 'four-year-programme', document: 'programme', since: '2025-01-01', sections: [old('32'), s('13', '1'), s('45', '3'), s('59', '1')], map: ['task:services.programme@municipality'],
    says: { sv: 'Integrationslagen som trädde i kraft 1.1.2023 kräver enligt 32 § ett program som fullmäktige godkänner och som ses över minst vart fjärde år.', fi: '1.1.2023 voimaan tullut kotoutumislaki edellyttää 32 §:ssä valtuuston hyväksymää ohjelmaa, joka tarkistetaan vähintään neljän vuoden välein.', en: 'The Integration Act in force from 1 January 2023 calls, in 32 §, for a programme approved by the council and reviewed at least every four years.' },
    law: { sv: 'Det är den gamla lagen (1386/2010), upphävd 1.1.2025. Integrationsprogram betyder nu tjänsterna i 13 §, som är ett villkor för ersättning (59 §). Ett dokument vart fjärde år är lokal praxis; kopplingen till budgeten finns kvar (45 §).', fi: 'Se on vanha laki (1386/2010), kumottu 1.1.2025. Kotoutumisohjelma tarkoittaa nyt 13 §:n palveluja, jotka ovat korvauksen edellytys (59 §). Neljän vuoden asiakirja on paikallinen käytäntö; yhteys talousarvioon säilyy (45 §).', en: 'That is the old Act (1386/2010), repealed on 1 January 2025. The programme now means the services of 13 §, a condition for refunds (59 §). A document every four years is local practice; the tie to the budget remains (45 §).' },
  },
  {
    id: 'survey-office', document: 'programme', since: '2025-01-01', sections: [s('3', '1'), s('14', '2')], map: ['duty:assessment.start', 'responsible:integration-services'], people: ['job-seeker', 'protection-job-seeker'],
    says: { sv: 'Arbets- och näringsbyrån gör den inledande kartläggningen och planen för arbetssökande.', fi: 'Työ- ja elinkeinotoimisto tekee työnhakijan alkukartoituksen ja suunnitelman.', en: 'The TE office makes the initial survey and the plan of job seekers.' },
    law: { sv: 'Arbetskraftsmyndigheten i sysselsättningsområdet. Kartläggningen heter bedömning av kompetens och behov av integrationstjänster.', fi: 'Työllisyysalueen työvoimaviranomainen. Kartoitus on osaamisen ja kotoutumisen palvelutarpeen arviointi.', en: 'The employment authority of the employment area. The survey is now an assessment of competence and need of integration services.' },
  },
  {
    id: 'three-or-four-years', document: 'workshop', since: '2025-01-01', sections: [s('61', '3'), s('62', '3'), s('102', '6')], map: ['refund:61', 'refund:62'],
    says: { sv: 'Vägledning och stöd till flyktingar under 3 eller 4 år i Finland.', fi: 'Pakolaisten ohjaus ja tuki 3 tai 4 vuoden ajan Suomessa.', en: 'Guidance and support of refugees for 3 or 4 years in Finland.' },
    law: { sv: 'Ersättningen betalas för två år, för kvotflyktingar och deras anhöriga tre. Den som fick sin första hemkommun före 2025 har kvar tre eller fyra år (102 § 6 mom.).', fi: 'Korvaus maksetaan kahdelta vuodelta, kiintiöpakolaisista ja heidän omaisistaan kolmelta. Ennen vuotta 2025 alkanut aika on edelleen kolme tai neljä vuotta (102 § 6 mom.).', en: 'The refund runs two years, three for quota refugees and their family. A time that began before 2025 remains three or four years (102 § 6).' },
  },
  {
    id: 'offices-of-2020', document: 'workshop', since: '2025-01-01', sections: [s('3', '1'), s('50', '2')], map: ['task:employment.act@employment'],
    says: { sv: 'TE-byrån gör planen tillsammans med kommunen; samkommunen för välfärdsområdet (HYKY) tar över tjänster.', fi: 'TE-toimisto laatii suunnitelman kunnan kanssa; hyvinvointialueen kuntayhtymä (HYKY) ottaa palveluja hoitaakseen.', en: 'The TE office makes the plan with the municipality; the joint authority of the welfare area (HYKY) takes over services.' },
    law: { sv: 'Arbetskraftsmyndigheten från 1.1.2025 och Österbottens välfärdsområde från 1.1.2023.', fi: 'Työvoimaviranomainen 1.1.2025 alkaen ja Pohjanmaan hyvinvointialue 1.1.2023 alkaen.', en: 'The employment authority from 1 January 2025, and the welfare area of Ostrobothnia from 1 January 2023.' },
  },
  {
    id: 'hearing-before-review', document: 'workshop', since: '2025-01-01', sections: [s('42', '1'), s('42', '2'), s('43', '3')], map: ['task:agreement.hear@municipality', 'duty:placement.hear'],
    says: { sv: 'Kommunen hör välfärdsområdet innan avtalet ingås eller kontrolleras; om kommunplatser förhandlas varje år.', fi: 'Kunta kuulee hyvinvointialuetta ennen sopimuksen tekemistä tai tarkistamista; kuntapaikoista neuvotellaan vuosittain.', en: 'The municipality hears the welfare area before the agreement is made or reviewed; places are negotiated each year.' },
    law: { sv: 'Lagen kräver hörande innan avtalet upprättas och, vid uppenbara vårdbehov, före anvisningen. Avtalet ses över minst vart fjärde år.', fi: 'Laki edellyttää kuulemista ennen sopimuksen laatimista ja, ilmeisissä hoidon tarpeissa, ennen ohjaamista. Sopimus tarkistetaan vähintään neljän vuoden välein.', en: 'The Act calls for hearing before the agreement is drawn up and, where care needs are obvious, before assignment. The agreement is reviewed at least every four years.' },
  },
  {
    id: 'state-offices', document: 'division', since: '2026-01-01', sections: [s('55', '1'), s('57', '1')], map: ['task:general.centre@state', 'task:general.supervision@state'],
    says: { sv: 'NTM-centralerna samordnar i regionen och regionförvaltningsverken utövar tillsyn.', fi: 'ELY-keskukset sovittavat yhteen alueella ja aluehallintovirastot valvovat.', en: 'NTM/ELY centres coordinate in the region and regional state administrative agencies supervise.' },
    law: { sv: 'Från 1.1.2026 livskraftscentralerna och Tillstånds- och tillsynsverket (721/2025).', fi: '1.1.2026 alkaen elinvoimakeskukset ja Lupa- ja valvontavirasto (721/2025).', en: 'From 1 January 2026 the vitality centres and the Licensing and Supervisory Authority (721/2025).' },
  },
  {
    id: 'offices-of-2026', document: 'councillors', since: '2026-01-01', sections: [s('42', '1'), s('56', '1'), s('59', '1')], map: ['task:refund.pay@state', 'duty:placement.assign', 'duty:placement.agree', 'duty:placement.agreeBoth'],
    says: { sv: 'Avtalet ingås med NTM-centralen; UF-centret sköter nationella uppgifter.', fi: 'Sopimus tehdään ELY-keskuksen kanssa; KEHA-keskus hoitaa valtakunnalliset tehtävät.', en: 'The agreement is made with the NTM/ELY centre; the UF/KEHA centre has the national tasks.' },
    law: { sv: 'Från 1.1.2026 livskraftscentralen och Sysselsättnings-, utvecklings- och förvaltningscentret (721/2025).', fi: '1.1.2026 alkaen elinvoimakeskus ja Työllisyys-, kehittämis- ja hallintokeskus (721/2025).', en: 'From 1 January 2026 the vitality centre and the Employment, Development and Administration Centre (721/2025).' },
  },
  {
    id: 'paragraph-numbers', document: 'councillors', since: '2025-01-01', sections: [s('2', '3'), s('2', '4'), s('61', '1')], map: ['refund:61', 'refund:62'],
    says: { sv: 'Kalkylerad ersättning betalas för personer som avses i 2 § 2 och 3 mom.', fi: 'Laskennallista korvausta maksetaan 2 §:n 2 ja 3 momentissa tarkoitetuista henkilöistä.', en: 'Calculated compensation is paid for persons of 2 § 2 and 3.' },
    law: { sv: '2 § 3 och 4 mom. Numren 2 och 3 är den gamla lagens.', fi: '2 §:n 3 ja 4 momentti. Numerot 2 ja 3 ovat vanhan lain.', en: '2 § 3 and 4. The numbers 2 and 3 are those of the old Act.' },
  },
  {
    id: 'temporary-protection-end', document: 'councillors', since: '2026-01-01', sections: [s('2', '3', '5'), { act: '301/2004', section: '110' }], map: [], people: ['temporary-protection', 'temporary-protection-first-year'],
    says: { sv: 'Det tillfälliga skyddet tillämpas till 30.6.2026.', fi: 'Tilapäistä suojelua sovelletaan 30.6.2026 asti.', en: 'Temporary protection applies until 30 June 2026.' },
    law: { sv: 'Till 4.3.2027, enligt EU-rådets beslut från 2025. Vad som gäller därefter är inte känt.', fi: '4.3.2027 asti EU:n neuvoston vuoden 2025 päätöksen mukaan. Sen jälkeistä aikaa ei tunneta.', en: 'Until 4 March 2027, by decision of the EU Council in 2025. What applies after that is not known.' },
  },
  {
    id: 'programme-made', document: 'councillors', since: '2025-01-01', sections: [s('59', '1'), s('13', '1')], map: ['task:refund.conditions@municipality'],
    says: { sv: 'En förutsättning för ersättning är att kommunen har gjort ett integrationsprogram.', fi: 'Korvauksen edellytys on, että kunta on laatinut kotoutumisohjelman.', en: 'A condition for refunds is that the municipality has made an integration programme.' },
    law: { sv: 'Programmet ska vara ordnat, alltså tjänsterna i 13 § ska finnas, och avtalet enligt 42 § ska vara ingånget.', fi: 'Ohjelma on oltava järjestetty eli 13 §:n palvelut on oltava olemassa, ja 42 §:n sopimus tehty.', en: 'The programme must be arranged, so the services of 13 § must exist, and the agreement of 42 § be made.' },
  },
  {
    id: 'choice-of-language', document: 'councillors', since: '2025-01-01', sections: [s('19', '1'), s('26', '3'), s('29', '1')], map: ['duty:training.direct'],
    says: { sv: 'Den som flyttar till Finland har rätt att integreras på finska eller svenska, enligt eget val.', fi: 'Suomeen muuttavalla on oikeus kotoutua suomeksi tai ruotsiksi oman valintansa mukaan.', en: 'Whoever moves to Finland has a right to integrate in Finnish or Swedish, by their own choice.' },
    law: { sv: 'Lagen säger finska eller svenska. En uttrycklig rätt att välja har inte hittats i den; valet antecknas som personens önskan.', fi: 'Laki sanoo suomi tai ruotsi. Nimenomaista oikeutta valita siitä ei ole löydetty; valinta kirjataan henkilön toiveena.', en: 'The Act says Finnish or Swedish. An express right to choose was not found in it; the choice is recorded as the wish of the person.' },
  },
]

/** What the documents say of a section, for its page in the law book. */
export const claimsOfSection = (act: string, section: string): SourceClaim[] => sourceClaims.filter((claim) => claim.sections.some((place) => place.act === act && place.section === section))
/** What they say of an item of the map; a claim about certain groups is shown only with them. */
export const claimsOfItem = (key: string, model?: ModelId): SourceClaim[] => sourceClaims.filter((claim) => claim.map.includes(key) && (claim.people === undefined || (model !== undefined && claim.people.includes(model))))
/** What they say of a group as such. */
export const claimsOfPeople = (model: ModelId): SourceClaim[] => sourceClaims.filter((claim) => claim.map.length === 0 && claim.people?.includes(model) === true)
