/**
 * Where the law asks for judgement. The program never answers these: a named person does, with a reason, and the answer
 * becomes a fact. The quotations are operative words of the statute; a test finds them in the text.
 */
import type { BookOpenNorm } from '../data/book-page.ts'
import type { Names } from '../src/terms.ts'

type By = 'authority' | 'welfareArea' | 'centre' | 'serviceCentre' | 'court' | 'provider'
const answeredBy: Record<By, Names> = {
  authority: { sv: 'en tjänsteman hos den ansvariga myndigheten', fi: 'vastuuviranomaisen viranhaltija', en: 'an official of the responsible authority' },
  welfareArea: { sv: 'en tjänsteman i välfärdsområdet', fi: 'hyvinvointialueen viranhaltija', en: 'an official of the welfare area' },
  centre: { sv: 'statens centrum i regionen', fi: 'valtion aluekeskus', en: 'the state regional centre' },
  serviceCentre: { sv: 'statens servicecenter', fi: 'valtion palvelukeskus', en: 'the state service centre' },
  court: { sv: 'tingsrätten', fi: 'käräjäoikeus', en: 'the district court' },
  provider: { sv: 'kommunen eller serviceproducenten', fi: 'kunta tai palveluntuottaja', en: 'the municipality or the provider' },
}

/** act section moment | who | Swedish words | Finnish words | question in sv | fi | en */
function norm(id: string, place: string, by: By, sv: string, fi: string, asks: Names): BookOpenNorm {
  const [act, section, moment] = place.split(' § ').join('§').split('§') as [string, string, string?]
  const [number, name] = [act.slice(0, act.indexOf(' ')), act.slice(act.indexOf(' ') + 1)]
  return { id, sections: [{ act: number, section: name, moment: moment === undefined ? section : moment }], quote: { sv, fi }, asks, answeredBy: answeredBy[by] }
}

export const openNorms: readonly BookOpenNorm[] = [
  norm('arrangement.receiver', '681/2023 8 § 1', 'authority', 'kan även genomföras av den arbetskraftsmyndighet', 'voidaan toteuttaa myös', { sv: 'Får uppgiften skötas av en annan kommun? Paragrafen nämner bara arbetskraftsmyndigheten; kommunernas samarbete vilar på kommunallagen (410/2015), vars text inte finns här.', fi: 'Saako toinen kunta hoitaa tehtävän? Pykälässä mainitaan vain työvoimaviranomainen; kuntien yhteistoiminta perustuu kuntalakiin (410/2015), jonka tekstiä ei ole tässä.', en: 'May another municipality carry out the task? The section names only the employment authority; cooperation of municipalities rests on the Local Government Act (410/2015), whose text is not held here.' }),
  norm('need.estimated', '681/2023 9 § 1', 'authority', 'som bedöms vara i behov av', 'jolla arvioidaan olevan tarve', { sv: 'Bedöms personen behöva integrationsfrämjande tjänster?', fi: 'Arvioidaanko henkilön tarvitsevan kotoutumista edistäviä palveluita?', en: 'Is the person estimated to need integration services?' }),
  norm('guidance.extent', '681/2023 10 § 2', 'authority', 'vid behov', 'tarvittaessa', { sv: 'Vilken information och hänvisning behövs?', fi: 'Mitä tietoa ja ohjausta tarvitaan?', en: 'Which information and direction is needed?' }),
  norm('assessment.otherPlan', '681/2023 14 § 5', 'authority', 'kan tillgodoses genom någon annan kundplan', 'saadaan vastattua muulla asiakassuunnitelmalla', { sv: 'Räcker någon annan kundplan för barnet eller den unga?', fi: 'Riittääkö lapselle tai nuorelle muu asiakassuunnitelma?', en: 'Is another client plan enough for the child or young person?' }),
  norm('assessment.coordination', '681/2023 14 § 4', 'authority', 'förutsätter samordning', 'edellyttää kunnan ja hyvinvointialueen', { sv: 'Behöver kommunens och välfärdsområdets tjänster samordnas?', fi: 'Onko kunnan ja hyvinvointialueen palvelut sovitettava yhteen?', en: 'Must services of municipality and welfare area be coordinated?' }),
  norm('plan.needed', '681/2023 16 § 1', 'authority', 'bedöms vara i behov av en sådan för att främja sin integration', 'sitä tarvitsevan kotoutumisensa edistämiseksi', { sv: 'Visar bedömningen att en plan behövs?', fi: 'Osoittaako arviointi suunnitelman tarpeen?', en: 'Does the assessment show that a plan is needed?' }),
  norm('plan.goals', '681/2023 18 § 3', 'authority', 'i regel ställas', 'pääsääntöisesti asetettava', { sv: 'Finns skäl för ett annat mål än huvudregelns?', fi: 'Onko syytä muuhun tavoitteeseen kuin pääsääntö?', en: 'Is there a reason for another goal than the main rule?' }),
  norm('plan.goalUnder25', '681/2023 18 § 4', 'authority', 'i regel ställas', 'pääsääntöisesti asetettava', { sv: 'Finns skäl att avstå från utbildning på andra stadiet som mål?', fi: 'Onko syytä poiketa toisen asteen tavoitteesta?', en: 'Is there a reason to leave the goal of second-stage education?' }),
  norm('plan.trafficking', '681/2023 20 § 4', 'authority', 'först när tidsfristen har gått ut', 'vasta määräajan päätyttyä', { sv: 'Nåddes offret först efter de tre åren?', fi: 'Tavoitettiinko uhri vasta kolmen vuoden jälkeen?', en: 'Was the victim reached only after the three years?' }),
  norm('review.cause', '681/2023 22 § 1', 'authority', 'med anledning av förändringar som skett i integrationskundens behov av tjänster eller livssituation', 'palvelutarpeessa tai elämäntilanteessa tapahtuneiden muutosten johdosta', { sv: 'Kräver en förändring att planen ses över tidigare?', fi: 'Edellyttääkö muutos tarkistusta aikaisemmin?', en: 'Does a change call for an earlier review?' }),
  norm('plan.length', '681/2023 23 § 1', 'authority', 'bestäms individuellt', 'määräytyy yksilöllisesti', { sv: 'Hur lång ska planen vara?', fi: 'Kuinka pitkä suunnitelman on oltava?', en: 'How long is the plan to be?' }),
  norm('plan.specialMeasures', '681/2023 23 § 3', 'authority', 'om det behövs särskilda åtgärder', 'jos tarvitaan erityisiä toimenpiteitä', { sv: 'Är förlängningen motiverad, och behövs särskilda åtgärder?', fi: 'Onko pidennys perusteltu, ja tarvitaanko erityisiä toimenpiteitä?', en: 'Is the extension justified, and are special measures needed?' }),
  norm('plan.comparableReason', '681/2023 23 § 4', 'authority', 'av någon annan med dessa jämförbar orsak', 'muusta näihin verrattavasta syystä', { sv: 'Är orsaken jämförbar, och hur länge varade den?', fi: 'Onko syy verrattava, ja kuinka kauan se kesti?', en: 'Is the reason comparable, and how long did it last?' }),
  norm('orientation.language', '681/2023 25 § 1', 'provider', 'i den mån det är möjligt', 'mahdollisuuksien mukaan', { sv: 'På vilket språk kan orienteringen ordnas?', fi: 'Millä kielellä orientaatio voidaan järjestää?', en: 'In which language can the orientation be arranged?' }),
  norm('training.supply', '681/2023 27 § 1', 'authority', 'motsvarar behovet', 'tarvetta vastaavasti', { sv: 'Motsvarar utbudet behovet, och vilken utbildning passar?', fi: 'Vastaako tarjonta tarvetta, ja mikä koulutus sopii?', en: 'Does supply meet need, and which training fits?' }),
  norm('studies.useful', '681/2023 28 § 1', 'authority', 'kommunen bedömer att frivilliga studier stöder', 'kunta arvioi, että omaehtoinen opiskelu tukee', { sv: 'Stöder studierna integrationen och sysselsättningen?', fi: 'Tukeeko opiskelu kotoutumista ja työllistymistä?', en: 'Do the studies support integration and employment?' }),
  norm('studies.share', '681/2023 29 § 3', 'authority', 'Minst hälften av tiden', 'vähintään puolet', { sv: 'Består minst hälften av tiden av studier?', fi: 'Onko vähintään puolet ajasta opintoja?', en: 'Is at least half of the time studies?' }),
  norm('fee.acceptable', '681/2023 32 a § 1', 'authority', 'utan godtagbart skäl', 'ilman hyväksyttävää syytä', { sv: 'Fanns ett godtagbart skäl, och är avgiften skälig?', fi: 'Oliko hyväksyttävä syy, ja onko maksu kohtuullinen?', en: 'Was there an acceptable reason, and is the fee reasonable?' }),
  norm('support.individual', '681/2023 34 § 1', 'welfareArea', 'individuella behov', 'yksilöllisen tarpeen', { sv: 'Vilket stöd behövs?', fi: 'Mitä tukea tarvitaan?', en: 'Which support is needed?' }),
  norm('placement.obviousNeeds', '681/2023 43 § 3', 'authority', 'uppenbara behov av social- och hälsovårdstjänster', 'ilmeisiä sosiaali- ja terveydenhuollon palvelun tarpeita', { sv: 'Har personen uppenbara behov?', fi: 'Onko henkilöllä ilmeisiä tarpeita?', en: 'Has the person obvious needs?' }),
  norm('placement.mayAssign', '681/2023 43 § 2', 'centre', 'kan dock', 'voi kuitenkin ohjata kuntaan', { sv: 'Ska en annan person anvisas?', fi: 'Ohjataanko muu henkilö kuntaan?', en: 'Is another person to be assigned?' }),
  norm('placement.familyCare', '681/2023 43 § 5', 'centre', 'Av grundad anledning', 'Perustellusta syystä', { sv: 'Finns grundad anledning till familjevård utan avtal?', fi: 'Onko perusteltu syy perhehoitoon ilman sopimusta?', en: 'Is there a justified reason for family care without an agreement?' }),
  norm('preparedness.necessary', '681/2023 64 § 1', 'centre', 'nödvändiga kostnader', 'välttämättömiä kustannuksia', { sv: 'Är kostnaderna nödvändiga, och finns grund för åtta månader?', fi: 'Ovatko kustannukset välttämättömiä, ja onko peruste kahdeksalle kuukaudelle?', en: 'Are the costs necessary, and is there a reason for eight months?' }),
  norm('specialCosts.substantial', '681/2023 65 § 1', 'centre', 'betydande kostnader', 'huomattavat kustannukset', { sv: 'Är kostnaderna betydande?', fi: 'Ovatko kustannukset huomattavia?', en: 'Are the costs substantial?' }),
  norm('orientation.selfStudy', '576/2024 2 § 2', 'provider', 'Utgångspunkten är', 'Lähtökohtaisesti', { sv: 'Får orienteringen ges som självstudier?', fi: 'Voidaanko orientaatio antaa itseopiskeluna?', en: 'May the orientation be given as self-study?' }),
  norm('orientation.interpreted', '576/2024 3 § 1', 'provider', 'kan anses oskäligt', 'voidaan pitää kohtuuttomana', { sv: 'Är undervisning på eget språk oskälig att ordna?', fi: 'Onko omakielinen opetus kohtuutonta järjestää?', en: 'Is teaching in the own language unreasonable to arrange?' }),
  norm('assessment.language', '869/2024 4 § 1', 'authority', 'kan konstateras förstå i tillräcklig utsträckning', 'riittävästi ymmärtävän', { sv: 'Vilket språk förstår personen tillräckligt?', fi: 'Mitä kieltä henkilö ymmärtää riittävästi?', en: 'Which language does the person understand well enough?' }),
  norm('assessment.place', '869/2024 4 § 3', 'authority', 'vägande skäl', 'painavasta syystä', { sv: 'Finns vägande skäl för ett annat sätt?', fi: 'Onko painava syy muuhun tapaan?', en: 'Is there a weighty reason for another way?' }),
  norm('assessment.clarifying', '869/2024 1 § 1', 'authority', 'vid behov preciserande åtgärder', 'tarvittaessa tarkentavia toimenpiteitä', { sv: 'Behövs preciserande åtgärder?', fi: 'Tarvitaanko tarkentavia toimenpiteitä?', en: 'Are clarifying measures needed?' }),
  norm('fee.representativeHours', '577/2024 3 § 2', 'serviceCentre', 'kan arvode betalas för', 'Jos lapsen edun turvaaminen sitä edellyttää', { sv: 'Kräver barnets bästa fler timmar?', fi: 'Edellyttääkö lapsen etu useampia tunteja?', en: "Does the child's interest call for more hours?" }),
  norm('fee.representativeLate', '577/2024 6 § 2', 'serviceCentre', 'av grundad anledning', 'perustellusta syystä', { sv: 'Finns grundad anledning till den sena ansökan?', fi: 'Onko myöhästyneelle hakemukselle perusteltu syy?', en: 'Is there a justified reason for the late claim?' }),
]
