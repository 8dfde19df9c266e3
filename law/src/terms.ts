/**
 * The closed lists of the law package and their words. One line per word in Swedish, Finnish and English; a missing
 * language does not compile. Swedish and Finnish are the words of the statute where it has one; English is for screens only.
 */
export type Language = 'sv' | 'fi' | 'en'
export type Names = { sv: string; fi: string; en: string }
type Words = Record<string, Names>

const words = <const T extends Words>(list: T): T => list

export type Answer = 'yes' | 'no' | 'unknown'
export const answers = words({
  yes: { sv: 'ja', fi: 'kyllä', en: 'yes' },
  no: { sv: 'nej', fi: 'ei', en: 'no' },
  unknown: { sv: 'okänt', fi: 'ei tiedossa', en: 'unknown' },
})

/** Groups of the Act on one day. Section in brackets: 681/2023. */
export const groups = words({
  'scope': { sv: 'Omfattas av lagen', fi: 'Lain soveltamisalassa', en: 'Within the Act' }, // 2 § 1
  'humanitarian': { sv: 'Humanitär grund', fi: 'Humanitaarinen peruste', en: 'Humanitarian ground' }, // 2 § 3
  'family-of-humanitarian': { sv: 'Anhörig till person på humanitär grund', fi: 'Humanitaarisen perusteen saaneen omainen', en: 'Family of a person on a humanitarian ground' }, // 2 § 4
  'child-born-in-finland': { sv: 'Barn fött i Finland', fi: 'Suomessa syntynyt lapsi', en: 'Child born in Finland' }, // 2 § 5
  'unaccompanied': { sv: 'Utan vårdnadshavare', fi: 'Ilman huoltajaa tullut', en: 'Unaccompanied' }, // 2 § 6
  'trafficking-victim': { sv: 'Offer för människohandel', fi: 'Ihmiskaupan uhri', en: 'Victim of trafficking' }, // 5 § 8 p.
  'integration-client': { sv: 'Integrationskund', fi: 'Kotoutuja-asiakas', en: 'Integration client' }, // 5 § 5 p.
  'assessment-right': { sv: 'Rätt till bedömning', fi: 'Oikeus arviointiin', en: 'Right to an assessment' }, // 14 § 1
})
export type Group = keyof typeof groups

export const tasks = words({
  'contact': { sv: 'Ta emot kontakt', fi: 'Yhteydenoton vastaanotto', en: 'Receive a contact' }, // 9 §
  'guidance': { sv: 'Vägledning och rådgivning', fi: 'Ohjaus ja neuvonta', en: 'Guidance and counselling' }, // 10 §
  'integration-services': { sv: 'Integrationstjänster', fi: 'Kotoutumispalvelut', en: 'Integration services' }, // 12–32 a §
  'unaccompanied-housing': { sv: 'Boende för barn utan vårdnadshavare', fi: 'Ilman huoltajaa olevan lapsen asuminen', en: 'Housing of an unaccompanied child' }, // 33 §
  'unaccompanied-support': { sv: 'Stöd för barn och unga utan vårdnadshavare', fi: 'Ilman huoltajaa tulleen tuki', en: 'Support of an unaccompanied child or young person' }, // 34 §
  'representative': { sv: 'Företrädare för barn', fi: 'Lapsen edustaja', en: 'Representative of a child' }, // 35 §
  'placement': { sv: 'Anvisande till kommun', fi: 'Kuntaan ohjaaminen', en: 'Assignment to a municipality' }, // 43–44 §
  'national-store': { sv: 'Nationella informationsresursen för integration', fi: 'Valtakunnallinen tietovaranto', en: 'National data store' }, // 76 §
})
export type Task = keyof typeof tasks

export const actorKinds = words({
  'municipality': { sv: 'kommunen', fi: 'kunta', en: 'municipality' },
  'employment-authority': { sv: 'arbetskraftsmyndigheten', fi: 'työvoimaviranomainen', en: 'employment authority' },
  'te-office': { sv: 'arbets- och näringsbyrån', fi: 'työ- ja elinkeinotoimisto', en: 'TE office' },
  'welfare-area': { sv: 'välfärdsområdet', fi: 'hyvinvointialue', en: 'welfare area' },
  'state-regional-centre': { sv: 'livskraftscentralen (till 2025 NTM-centralen)', fi: 'elinvoimakeskus (vuoteen 2025 ELY-keskus)', en: 'state regional centre' },
  'state-service-centre': { sv: 'Sysselsättnings-, utvecklings- och förvaltningscentret (till 2025 UF-centret)', fi: 'Työllisyys-, kehittämis- ja hallintokeskus (vuoteen 2025 KEHA-keskus)', en: 'state service centre' },
  'supervisory-authority': { sv: 'Tillstånds- och tillsynsverket', fi: 'Lupa- ja valvontavirasto', en: 'supervisory authority' },
  'migri': { sv: 'Migrationsverket', fi: 'Maahanmuuttovirasto', en: 'Finnish Immigration Service' },
  'dvv': { sv: 'Myndigheten för digitalisering och befolkningsdata', fi: 'Digi- ja väestötietovirasto', en: 'Digital and Population Data Services Agency' },
  'kela': { sv: 'Folkpensionsanstalten', fi: 'Kansaneläkelaitos', en: 'Kela' },
  'district-court': { sv: 'tingsrätten', fi: 'käräjäoikeus', en: 'district court' },
  'aland-health-authority': { sv: 'hälso- och sjukvårdsmyndigheten i landskapet Åland', fi: 'Ahvenanmaan maakunnan terveys- ja sairaanhoitoviranomainen', en: 'Åland health authority' },
  'reception-centre': { sv: 'förläggningen', fi: 'vastaanottokeskus', en: 'reception centre' },
  'ministry': { sv: 'ministeriet', fi: 'ministeriö', en: 'ministry' },
  'government': { sv: 'statsrådet', fi: 'valtioneuvosto', en: 'Government' },
  'education-agency': { sv: 'Utbildningsstyrelsen', fi: 'Opetushallitus', en: 'National Agency for Education' },
  'representative': { sv: 'företrädaren', fi: 'edustaja', en: 'representative' },
  'immigrant': { sv: 'invandraren', fi: 'maahanmuuttaja', en: 'immigrant' },
  'any-authority': { sv: 'varje myndighet', fi: 'jokainen viranomainen', en: 'any authority' },
})
export type ActorKind = keyof typeof actorKinds

export const residenceKinds = words({
  'permit': { sv: 'Uppehållstillstånd', fi: 'Oleskelulupa', en: 'Residence permit' },
  'eu-registration': { sv: 'Registrerad uppehållsrätt (EU)', fi: 'Rekisteröity oleskeluoikeus (EU)', en: 'Registered right of residence (EU)' },
  'residence-card': { sv: 'Uppehållskort', fi: 'Oleskelukortti', en: 'Residence card' },
  'nordic-registration': { sv: 'Registrering (nordisk medborgare)', fi: 'Rekisteröinti (Pohjoismaan kansalainen)', en: 'Registration (Nordic citizen)' },
})
export type ResidenceKind = keyof typeof residenceKinds

/** Grounds of a permit, each with its section of the Aliens Act 301/2004. */
export const permitGrounds = words({
  'asylum': { sv: 'Asyl (87 §)', fi: 'Turvapaikka (87 §)', en: 'Asylum (87 §)' },
  'subsidiary-protection': { sv: 'Alternativt skydd (88 §)', fi: 'Toissijainen suojelu (88 §)', en: 'Subsidiary protection (88 §)' },
  'exclusion-clause': { sv: 'Uteslutande (89 §)', fi: 'Poissulkeminen (89 §)', en: 'Exclusion clause (89 §)' },
  'quota': { sv: 'Kvotflykting (90 §)', fi: 'Kiintiöpakolainen (90 §)', en: 'Quota refugee (90 §)' },
  'humanitarian-93': { sv: 'Särskild humanitär grund (93 §)', fi: 'Erityinen humanitaarinen peruste (93 §)', en: 'Special humanitarian ground (93 §)' },
  'cannot-leave': { sv: 'Kan inte lämna landet (51 §)', fi: 'Maasta poistuminen ei onnistu (51 §)', en: 'Cannot leave (51 §)' },
  'individual-humane': { sv: 'Individuella mänskliga orsaker (52 §)', fi: 'Yksilöllinen inhimillinen syy (52 §)', en: 'Individual humane reason (52 §)' },
  'trafficking-temporary': { sv: 'Offer för människohandel, tillfälligt (52 a § 1 mom.)', fi: 'Ihmiskaupan uhri, tilapäinen (52 a § 1 mom.)', en: 'Trafficking victim, temporary (52 a § 1)' },
  'trafficking-continuous': { sv: 'Offer för människohandel, kontinuerligt (52 a § 2 mom.)', fi: 'Ihmiskaupan uhri, jatkuva (52 a § 2 mom.)', en: 'Trafficking victim, continuous (52 a § 2)' },
  'continued-54-5': { sv: 'Fortsatt tillstånd (54 § 5 mom.)', fi: 'Jatkolupa (54 § 5 mom.)', en: 'Continued permit (54 § 5)' },
  'temporary-protection': { sv: 'Tillfälligt skydd (110 §)', fi: 'Tilapäinen suojelu (110 §)', en: 'Temporary protection (110 §)' },
  'family': { sv: 'Familjeband', fi: 'Perheside', en: 'Family' },
  'work': { sv: 'Arbete', fi: 'Työ', en: 'Work' },
  'study': { sv: 'Studier', fi: 'Opiskelu', en: 'Study' },
  'other': { sv: 'Annan grund', fi: 'Muu peruste', en: 'Other' },
})
export type PermitGround = keyof typeof permitGrounds

export const actTypes = words({
  'contact': { sv: 'En annan myndighet tog kontakt', fi: 'Toinen viranomainen otti yhteyttä', en: 'Another authority made contact' }, // 9 §
  'known': { sv: 'Den ansvariga myndigheten fick veta', fi: 'Vastuuviranomainen sai tiedon', en: 'The responsible authority learned of the person' }, // 14 § 2
  'asked': { sv: 'Personen bad om bedömning', fi: 'Henkilö pyysi arviointia', en: 'The person asked for an assessment' }, // 14 § 1 p. 4
  'assessment-started': { sv: 'Bedömningen inleddes', fi: 'Arviointi käynnistettiin', en: 'Assessment started' },
  'assessment-made': { sv: 'Bedömningen gjordes', fi: 'Arviointi tehtiin', en: 'Assessment made' },
  'plan-made': { sv: 'Planen gjordes', fi: 'Suunnitelma laadittiin', en: 'Plan made' },
  'plan-reviewed': { sv: 'Planen sågs över', fi: 'Suunnitelma tarkistettiin', en: 'Plan reviewed' },
  'directed-to-service': { sv: 'Hänvisad till tjänst', fi: 'Ohjattu palveluun', en: 'Directed to a service' }, // 20 § 5
  'plan-extended': { sv: 'Planen förlängdes', fi: 'Suunnitelmaa pidennettiin', en: 'Plan extended' }, // 23 § 3, 31 §
  'obstacle': { sv: 'Planen kunde inte följas', fi: 'Suunnitelmaa ei voitu toteuttaa', en: 'The plan could not be followed' }, // 23 § 4
  'representative-applied': { sv: 'Företrädare söktes hos tingsrätten', fi: 'Edustajaa haettiin käräjäoikeudelta', en: 'Representative applied for' }, // 35 §
  'placement-proposed': { sv: 'Kommunplats föreslogs', fi: 'Kuntapaikkaa esitettiin', en: 'Municipal place proposed' }, // 43 §
  'welfare-area-heard': { sv: 'Välfärdsområdet hördes', fi: 'Hyvinvointialuetta kuultiin', en: 'Welfare area heard' },
  'placement-answered': { sv: 'Kommunen svarade om platsen', fi: 'Kunta vastasi paikasta', en: 'The municipality answered' },
  'compensation-claimed-late': { sv: 'Ersättning söktes i efterskott', fi: 'Korvausta haettiin jälkikäteen', en: 'Compensation claimed late' }, // 872/2024 4 §
})
export type ActType = keyof typeof actTypes

export const extensionGrounds = words({
  'low-education': { sv: 'Ringa utbildning', fi: 'Vähäinen koulutustausta', en: 'Low education' }, // 23 § 3
  'multi-sector': { sv: 'Behov av sektorsövergripande tjänster', fi: 'Monialaisten palveluiden tarve', en: 'Need of multi-sector services' }, // 23 § 3
  'home-care-part-time': { sv: 'Hemvårdsstöd och deltagande på deltid', fi: 'Kotihoidon tuki ja osa-aikainen osallistuminen', en: 'Home-care allowance and part-time participation' }, // 23 § 3
  'studies-31': { sv: 'Frivilliga studier pågår (31 §)', fi: 'Omaehtoiset opinnot kesken (31 §)', en: 'Self-motivated studies (31 §)' }, // 31 §
})
export type ExtensionGround = keyof typeof extensionGrounds

export const dutyStates = words({
  upcoming: { sv: 'kommande', fi: 'tulossa', en: 'upcoming' },
  open: { sv: 'öppen', fi: 'avoin', en: 'open' },
  overdue: { sv: 'försenad', fi: 'myöhässä', en: 'overdue' },
  done: { sv: 'gjord', fi: 'tehty', en: 'done' },
  lapsed: { sv: 'förfallen', fi: 'rauennut', en: 'lapsed' },
})
export type DutyState = keyof typeof dutyStates

export const duties = words({
  'contact.handle': { sv: 'Ta upp kontakten', fi: 'Ota yhteydenotto käsittelyyn', en: 'Take up the contact' }, // 9 § 2
  'guidance.give': { sv: 'Ge vägledning och rådgivning', fi: 'Anna ohjausta ja neuvontaa', en: 'Give guidance and counselling' }, // 10 §
  'assessment.start': { sv: 'Inled bedömningen', fi: 'Käynnistä arviointi', en: 'Start the assessment' }, // 14 § 2
  'plan.make': { sv: 'Gör upp integrationsplanen', fi: 'Laadi kotoutumissuunnitelma', en: 'Make the integration plan' }, // 16, 18–20 §
  'plan.takePart': { sv: 'Delta när planen görs upp', fi: 'Osallistu suunnitelman laatimiseen', en: 'Take part in making the plan' }, // 20 § 2
  'plan.direct': { sv: 'Hänvisa till utbildning eller tjänst', fi: 'Ohjaa koulutukseen tai palveluun', en: 'Direct to training or service' }, // 20 § 5
  'plan.review': { sv: 'Se över planen', fi: 'Tarkista suunnitelma', en: 'Review the plan' }, // 22 § 1
  'plan.reviewTakePart': { sv: 'Delta när planen ses över', fi: 'Osallistu suunnitelman tarkistamiseen', en: 'Take part in reviewing the plan' }, // 22 § 2
  'plan.explain': { sv: 'Förklara rättigheter och skyldigheter', fi: 'Selvitä oikeudet ja velvollisuudet', en: 'Explain rights and duties' }, // 24 § 1
  'orientation.arrange': { sv: 'Ordna samhällsorientering', fi: 'Järjestä yhteiskuntaorientaatio', en: 'Arrange society orientation' }, // 25 §
  'training.direct': { sv: 'Se till att integrationsutbildning finns och hänvisa dit', fi: 'Huolehdi kotoutumiskoulutuksesta ja ohjaa siihen', en: 'See to integration training and direct to it' }, // 27 §
  'employmentPlan.make': { sv: 'Gör upp en sysselsättningsplan', fi: 'Laadi työllistymissuunnitelma', en: 'Make an employment plan' }, // 31 § 3
  'housing.arrange': { sv: 'Ordna barnets boende', fi: 'Järjestä lapsen asuminen', en: "Arrange the child's housing" }, // 33 §
  'support.arrange': { sv: 'Ordna stöd enligt behov', fi: 'Järjestä tuki tarpeen mukaan', en: 'Arrange support by need' }, // 34 §
  'representative.apply': { sv: 'Ansök om företrädare', fi: 'Hae edustajaa', en: 'Apply for a representative' }, // 35 § 1–2
  'representative.appoint': { sv: 'Förordna företrädare', fi: 'Määrää edustaja', en: 'Appoint a representative' }, // 35 § 1, 3
  'placement.hear': { sv: 'Hör välfärdsområdet före anvisningen', fi: 'Kuule hyvinvointialuetta ennen ohjaamista', en: 'Hear the welfare area before assignment' }, // 43 § 3
  'placement.agree': { sv: 'Kom överens om anvisningen med kommunen', fi: 'Sovi ohjaamisesta kunnan kanssa', en: 'Agree on the assignment with the municipality' }, // 43 § 3
  'placement.agreeBoth': { sv: 'Kom överens med kommunen och välfärdsområdet', fi: 'Sovi kunnan ja hyvinvointialueen kanssa', en: 'Agree with the municipality and the welfare area' }, // 43 § 5
  'placement.assign': { sv: 'Anvisa till kommunplats', fi: 'Ohjaa kuntapaikalle', en: 'Assign to a municipal place' }, // 43 § 1
  'reception.arrange': { sv: 'Ordna bostad och mottagande', fi: 'Järjestä asunto ja vastaanotto', en: 'Arrange housing and reception' }, // 44 §
  'store.save': { sv: 'Spara uppgifterna i den nationella informationsresursen', fi: 'Tallenna tiedot valtakunnalliseen tietovarantoon', en: 'Store the data in the national data store' }, // 76 §
})
export type DutyId = keyof typeof duties

/** Facts a rule may read, by the names of the case file; the last ones name a choice of reading rather than a fact. */
export const facts = words({
  asOf: { sv: 'dagen', fi: 'päivä', en: 'the day' },
  born: { sv: 'född', fi: 'syntynyt', en: 'born' },
  died: { sv: 'avliden', fi: 'kuollut', en: 'died' },
  left: { sv: 'flyttat från Finland', fi: 'muuttanut Suomesta', en: 'left Finland' },
  finnishCitizenFrom: { sv: 'finsk medborgare', fi: 'Suomen kansalainen', en: 'Finnish citizen' },
  arrived: { sv: 'ankomst till Finland', fi: 'saapunut Suomeen', en: 'arrival in Finland' },
  appliedForProtection: { sv: 'sökte internationellt skydd', fi: 'haki kansainvälistä suojelua', en: 'applied for international protection' },
  unaccompaniedOnArrival: { sv: 'kom som minderårig utan vårdnadshavare', fi: 'tuli alaikäisenä ilman huoltajaa', en: 'came as a minor without a guardian' },
  residence: { sv: 'uppehållsgrund', fi: 'oleskeluperuste', en: 'right of residence' },
  ground: { sv: 'grund för uppehållstillståndet', fi: 'oleskeluluvan peruste', en: 'ground of the permit' },
  afterProtectionApplication: { sv: 'tillstånd efter ansökan om internationellt skydd', fi: 'lupa kansainvälisen suojelun hakemisen jälkeen', en: 'permit after an application for protection' },
  homeMunicipality: { sv: 'hemkommun', fi: 'kotikunta', en: 'municipality of residence' },
  meetsHomeMunicipalityConditions: { sv: 'uppfyller villkoren för hemkommun', fi: 'täyttää kotikunnan edellytykset', en: 'meets the conditions for a home municipality' },
  livesIn: { sv: 'bor i kommunen utan registrerad hemkommun', fi: 'asuu kunnassa ilman rekisteröityä kotikuntaa', en: 'lives in a municipality without registration' },
  familyTie: { sv: 'familjeband', fi: 'perheside', en: 'family tie' },
  bornInFinlandTo: { sv: 'föräldrar till barn fött i Finland', fi: 'Suomessa syntyneen lapsen vanhemmat', en: 'parents of a child born in Finland' },
  withoutGuardian: { sv: 'utan vårdnadshavare i Finland', fi: 'Suomessa ilman huoltajaa', en: 'in Finland without a guardian' },
  representative: { sv: 'företrädare förordnad', fi: 'edustaja määrätty', en: 'representative appointed' },
  traffickingVictim: { sv: 'offer för människohandel', fi: 'ihmiskaupan uhri', en: 'victim of trafficking' },
  jobSeeker: { sv: 'arbetssökande', fi: 'työnhakija', en: 'job seeker' },
  homeCareAllowance: { sv: 'stöd för hemvård av barn', fi: 'lasten kotihoidon tuki', en: 'child home-care allowance' },
  socialAssistance: { sv: 'utkomststöd', fi: 'toimeentulotuki', en: 'social assistance' },
  obviousSocialOrHealthNeeds: { sv: 'uppenbara behov av social- och hälsovård', fi: 'ilmeisiä sosiaali- ja terveyspalvelutarpeita', en: 'obvious social or health needs' },
  vulnerable: { sv: 'utsatt ställning', fi: 'haavoittuva asema', en: 'vulnerable position' },
  agreement: { sv: 'kommunens avtal (42 §)', fi: 'kunnan sopimus (42 §)', en: "the municipality's agreement (42 §)" },
  programme: { sv: 'kommunens integrationsprogram (13 §)', fi: 'kunnan kotoutumisohjelma (13 §)', en: "the municipality's integration programme (13 §)" },
  arrangement: { sv: 'avtal om vem som utför uppgiften', fi: 'sopimus tehtävän hoitajasta', en: 'agreement on who carries out the task' },
  contact: { sv: 'kontakt från en annan myndighet', fi: 'toisen viranomaisen yhteydenotto', en: 'contact by another authority' },
  known: { sv: 'den ansvariga myndigheten fick veta', fi: 'vastuuviranomainen sai tiedon', en: 'the responsible authority learned of the person' },
  asked: { sv: 'begäran om bedömning', fi: 'arviointipyyntö', en: 'request for an assessment' },
  estimatedNeed: { sv: 'uppskattat behov av tjänster', fi: 'arvioitu palvelutarve', en: 'estimated need' },
  assessmentStarted: { sv: 'bedömningen inleddes', fi: 'arviointi käynnistettiin', en: 'assessment started' },
  assessmentMade: { sv: 'bedömningen gjordes', fi: 'arviointi tehtiin', en: 'assessment made' },
  needsPlan: { sv: 'behov av plan', fi: 'suunnitelman tarve', en: 'need of a plan' },
  needsCoordination: { sv: 'behov av samordning med välfärdsområdet', fi: 'yhteensovittamisen tarve hyvinvointialueen kanssa', en: 'need of coordination with the welfare area' },
  planMade: { sv: 'planen gjordes', fi: 'suunnitelma laadittiin', en: 'plan made' },
  planReviewed: { sv: 'planen sågs över', fi: 'suunnitelma tarkistettiin', en: 'plan reviewed' },
  planExtended: { sv: 'planen förlängdes', fi: 'suunnitelmaa pidennettiin', en: 'plan extended' },
  obstacle: { sv: 'planen kunde inte följas', fi: 'suunnitelmaa ei voitu toteuttaa', en: 'the plan could not be followed' },
  directedToService: { sv: 'hänvisad till tjänst', fi: 'ohjattu palveluun', en: 'directed to a service' },
  representativeApplied: { sv: 'företrädare sökt', fi: 'edustajaa haettu', en: 'representative applied for' },
  placementProposed: { sv: 'kommunplats föreslagen', fi: 'kuntapaikkaa esitetty', en: 'municipal place proposed' },
  welfareAreaHeard: { sv: 'välfärdsområdet hört', fi: 'hyvinvointialuetta kuultu', en: 'welfare area heard' },
  placementAnswered: { sv: 'kommunens svar', fi: 'kunnan vastaus', en: "the municipality's answer" },
  compensationClaimedLate: { sv: 'ersättning sökt i efterskott', fi: 'korvausta haettu jälkikäteen', en: 'compensation claimed late' },
  adultSupplementReading: { sv: 'läsart: vuxentillägget', fi: 'tulkinta: aikuislisä', en: 'reading: adult supplement' },
  childPeriodReading: { sv: 'läsart: barnets ersättningstid', fi: 'tulkinta: lapsen korvausaika', en: "reading: the child's period" },
  quotaFamilyReading: { sv: 'läsart: anhöriga till kvotflyktingar före 2025', fi: 'tulkinta: kiintiöpakolaisen omaiset ennen vuotta 2025', en: 'reading: family of quota refugees before 2025' },
  clockStartReading: { sv: 'läsart: hemkommun före skyddet', fi: 'tulkinta: kotikunta ennen suojelua', en: 'reading: home municipality before protection' },
  supportEndReading: { sv: 'läsart: stöd efter 23 år', fi: 'tulkinta: tuki 23 vuoden jälkeen', en: 'reading: support after 23' },
  rate: { sv: 'ersättningens belopp', fi: 'korvauksen määrä', en: 'rate of compensation' },
})
export type FactName = keyof typeof facts

/** Named conditions: what a rule asks of a person on a day. */
export const conditions = words({
  'holdsResidence': { sv: 'har giltigt uppehållstillstånd, registrerad uppehållsrätt eller uppehållskort', fi: 'voimassa oleva oleskelulupa, rekisteröity oleskeluoikeus tai oleskelukortti', en: 'has a valid permit, a registered right of residence or a residence card' },
  'isNotFinnishCitizen': { sv: 'är inte finsk medborgare', fi: 'ei ole Suomen kansalainen', en: 'is not a Finnish citizen' },
  'isAlive': { sv: 'lever', fi: 'on elossa', en: 'is alive' },
  'isInFinland': { sv: 'har inte flyttat från Finland', fi: 'ei ole muuttanut Suomesta', en: 'has not left Finland for good' },
  'hasInternationalProtection': { sv: 'får internationellt skydd', fi: 'saa kansainvälistä suojelua', en: 'has international protection' },
  'hasPermitAfterApplication': { sv: 'har tillstånd enligt 51, 52 eller 89 § efter ansökan om skydd', fi: 'lupa 51, 52 tai 89 §:n perusteella suojelun hakemisen jälkeen', en: 'has a permit under 51, 52 or 89 § after applying for protection' },
  'takenInUnder93': { sv: 'har tagits till Finland enligt 93 §', fi: 'otettu Suomeen 93 §:n perusteella', en: 'was taken in under 93 §' },
  'hasContinuousPermit': { sv: 'har kontinuerligt tillstånd enligt 52 a § 2 mom. eller 54 § 5 mom.', fi: 'jatkuva lupa 52 a §:n 2 momentin tai 54 §:n 5 momentin perusteella', en: 'has a continuous permit under 52 a § 2 or 54 § 5' },
  'hasTemporaryProtection': { sv: 'har tillfälligt skydd (110 §)', fi: 'saa tilapäistä suojelua (110 §)', en: 'has temporary protection (110 §)' },
  'meetsHomeMunicipalityConditions': { sv: 'uppfyller villkoren i 4 § i lagen om hemkommun', fi: 'täyttää kotikuntalain 4 §:n edellytykset', en: 'meets the conditions of 201/1994 4 §' },
  'tieExistedBeforeArrival': { sv: 'familjebandet fanns före ankomsten', fi: 'perheside oli olemassa ennen tuloa', en: 'the family tie existed before arrival' },
  'isHumanitarianOrFamily': { sv: 'är en person enligt 2 § 3 eller 4 mom.', fi: 'on 2 §:n 3 tai 4 momentissa tarkoitettu henkilö', en: 'is a person of 2 § 3 or 4' },
  'isUnderSupportAge': { sv: 'är under åldersgränsen', fi: 'on alle ikärajan', en: 'is under the age limit' },
  'isMinor': { sv: 'är under 18', fi: 'on alle 18-vuotias', en: 'is under 18' },
  'isAdult': { sv: 'har fyllt 18', fi: 'on täyttänyt 18', en: 'is 18 or over' },
  'cameUnaccompanied': { sv: 'kom som minderårig utan vårdnadshavare', fi: 'tuli alaikäisenä ilman huoltajaa', en: 'came as a minor without a guardian' },
  'permitAfterApplyingAsMinor': { sv: 'fick tillstånd efter att som minderårig ha sökt skydd', fi: 'sai luvan haettuaan alaikäisenä suojelua', en: 'got a permit after applying for protection as a minor' },
  'takenInQuota': { sv: 'togs till Finland inom flyktingkvoten (90 §)', fi: 'otettiin Suomeen pakolaiskiintiössä (90 §)', en: 'was taken in the refugee quota (90 §)' },
  'hasHomeMunicipality': { sv: 'har hemkommun', fi: 'on kotikunta', en: 'has a home municipality' },
  'isWithoutGuardian': { sv: 'är i Finland utan vårdnadshavare', fi: 'on Suomessa ilman huoltajaa', en: 'is in Finland without a guardian' },
  'cameAsFamilyOfUnaccompanied': { sv: 'kom som familjemedlem eller anhörig', fi: 'tuli perheenjäsenenä tai omaisena', en: 'came as a family member or relative' },
  'isUnaccompanied': { sv: 'är ett barn eller en ung person enligt 2 § 6 mom.', fi: 'on 2 §:n 6 momentissa tarkoitettu lapsi tai nuori', en: 'is a child or young person of 2 § 6' },
  'isTraffickingVictim': { sv: 'är offer för människohandel', fi: 'on ihmiskaupan uhri', en: 'is a victim of trafficking' },
  'isUnemployedJobSeeker': { sv: 'är arbetslös arbetssökande', fi: 'on työtön työnhakija', en: 'is an unemployed job seeker' },
  'isJobSeeker': { sv: 'är arbetssökande', fi: 'on työnhakija', en: 'is a job seeker' },
  'receivesHomeCareAllowance': { sv: 'får stöd för hemvård av barn', fi: 'saa lasten kotihoidon tukea', en: 'receives child home-care allowance' },
  'asksAndIsEstimatedToNeed': { sv: 'har bett om bedömning, eller kontakt har tagits, och bedöms behöva den', fi: 'on pyytänyt arviointia tai hänestä on otettu yhteyttä, ja sen tarve on arvioitu', en: 'asked, or contact was made, and is estimated to need it' },
  'receivesLastingSocialAssistance': { sv: 'får utkomststöd annat än tillfälligt', fi: 'saa toimeentulotukea muuten kuin tilapäisesti', en: 'receives social assistance other than temporarily' },
  'isWithinThreeYears': { sv: 'högst tre år från första tillstånd, kort eller registrering', fi: 'enintään kolme vuotta ensimmäisestä luvasta, kortista tai rekisteröinnistä', en: 'at most three years since the first permit, card or registration' },
  'isReachedAfterThreeYears': { sv: 'nåddes först efter de tre åren', fi: 'tavoitettiin vasta kolmen vuoden jälkeen', en: 'was reached only after the three years' },
  'isNotAssessed': { sv: 'är inte bedömd ännu', fi: 'arviointia ei ole vielä tehty', en: 'has not been assessed' },
  'hasAssessmentRight': { sv: 'har rätt till bedömning', fi: 'on oikeus arviointiin', en: 'has a right to an assessment' },
  'contactShowsNeed': { sv: 'kontakten gäller en person som bedöms behöva tjänster', fi: 'yhteydenotto koskee henkilöä, jolla arvioidaan olevan palvelutarve', en: 'the contact concerns a person estimated to need services' },
  'assessmentShowsNeedOfPlan': { sv: 'bedömningen visar att en plan behövs', fi: 'arviointi osoittaa suunnitelman tarpeen', en: 'the assessment shows that a plan is needed' },
  'needsCoordination': { sv: 'kommunens och välfärdsområdets tjänster behöver samordnas', fi: 'kunnan ja hyvinvointialueen palvelut on sovitettava yhteen', en: 'services of municipality and welfare area must be coordinated' },
  'hasPlan': { sv: 'en plan har gjorts', fi: 'suunnitelma on laadittu', en: 'a plan has been made' },
  'isIntegrationClient': { sv: 'har en gällande integrationsplan', fi: 'on voimassa oleva kotoutumissuunnitelma', en: 'has a valid integration plan' },
  'planMadeWithWelfareArea': { sv: 'planen gjordes tillsammans med välfärdsområdet', fi: 'suunnitelma laadittiin hyvinvointialueen kanssa', en: 'the plan was made together with the welfare area' },
  'studiesGoOnAt25': { sv: 'har fyllt 25 och stödda studier pågår när maximitiden går ut', fi: 'on täyttänyt 25 ja tuetut opinnot ovat kesken enimmäiskeston täyttyessä', en: 'is 25 or over and supported studies go on at the maximum' },
  'hasNoRepresentative': { sv: 'har ingen företrädare', fi: 'ei ole edustajaa', en: 'has no representative' },
  'representativeIsAppliedFor': { sv: 'företrädare har sökts', fi: 'edustajaa on haettu', en: 'a representative has been applied for' },
  'placementIsProposed': { sv: 'en kommunplats har föreslagits', fi: 'kuntapaikkaa on esitetty', en: 'a municipal place has been proposed' },
  'placementIsMandatory': { sv: 'ska anvisas: kvotflykting eller i utsatt ställning', fi: 'on ohjattava: kiintiöpakolainen tai haavoittuvassa asemassa', en: 'must be assigned: quota refugee or vulnerable' },
  'placementIsAccepted': { sv: 'kommunen har tagit emot', fi: 'kunta on hyväksynyt', en: 'the municipality has accepted' },
  'hasObviousNeeds': { sv: 'har uppenbara behov av social- och hälsovård', fi: 'on ilmeisiä sosiaali- ja terveyspalvelutarpeita', en: 'has obvious social or health needs' },
  'isOnMainland': { sv: 'bor inte på Åland', fi: 'ei asu Ahvenanmaalla', en: 'does not live on Åland' },
  'isImmigrant': { sv: 'vistas i Finland och är inte finsk medborgare', fi: 'oleskelee Suomessa eikä ole Suomen kansalainen', en: 'stays in Finland and is not a Finnish citizen' },
  'isAssessedOrClient': { sv: 'är integrationskund, bedöms eller har bedömts', fi: 'on kotoutuja-asiakas tai arvioitavana tai arvioitu', en: 'is an integration client, or is or has been assessed' },
  'livesInPlacementMunicipality': { sv: 'har inte flyttat in i kommunen ännu', fi: 'ei ole vielä muuttanut kuntaan', en: 'has not moved into the municipality yet' },
})
export type ConditionId = keyof typeof conditions

/** Questions to a person: a fact is missing, presumed, or the law leaves a reading open. */
export const questions = words({
  'residence.ground': { sv: 'Vilken är grunden för uppehållstillståndet?', fi: 'Mikä on oleskeluluvan peruste?', en: 'What is the ground of the permit?' },
  'residence.afterApplication': { sv: 'Gavs tillståndet efter en ansökan om internationellt skydd?', fi: 'Annettiinko lupa kansainvälisen suojelun hakemisen jälkeen?', en: 'Was the permit given after an application for protection?' },
  'home.conditions': { sv: 'Uppfyller personen villkoren för hemkommun (201/1994 4 §)?', fi: 'Täyttääkö henkilö kotikunnan edellytykset (201/1994 4 §)?', en: 'Does the person meet the conditions for a home municipality (201/1994 4 §)?' },
  'home.livesIn': { sv: 'Var bor personen, när ingen hemkommun är registrerad?', fi: 'Missä henkilö asuu, kun kotikuntaa ei ole rekisteröity?', en: 'Where does the person live, when no home municipality is registered?' },
  'person.arrived': { sv: 'Kom personen till Finland före uppehållstillståndet?', fi: 'Tuliko henkilö Suomeen ennen oleskelulupaa?', en: 'Did the person arrive before the permit?' },
  'person.unaccompanied': { sv: 'Kom personen som minderårig utan vårdnadshavare?', fi: 'Tuliko henkilö alaikäisenä ilman huoltajaa?', en: 'Did the person come as a minor without a guardian?' },
  'person.withoutGuardian': { sv: 'Är barnet i Finland utan vårdnadshavare?', fi: 'Onko lapsi Suomessa ilman huoltajaa?', en: 'Is the child in Finland without a guardian?' },
  'person.appliedForProtection': { sv: 'När söktes internationellt skydd?', fi: 'Milloin kansainvälistä suojelua haettiin?', en: 'When was protection applied for?' },
  'person.familyTie': { sv: 'Finns ett familjeband till en person på humanitär grund, från tiden före ankomsten?', fi: 'Onko perheside humanitaarisen perusteen saaneeseen henkilöön ajalta ennen tuloa?', en: 'Is there a family tie, from before arrival, to a person on a humanitarian ground?' },
  'person.trafficking': { sv: 'Är personen offer för människohandel?', fi: 'Onko henkilö ihmiskaupan uhri?', en: 'Is the person a victim of trafficking?' },
  'person.jobSeeker': { sv: 'Är personen arbetssökande?', fi: 'Onko henkilö työnhakija?', en: 'Is the person a job seeker?' },
  'person.homeCareAllowance': { sv: 'Får personen stöd för hemvård av barn?', fi: 'Saako henkilö lasten kotihoidon tukea?', en: 'Does the person receive child home-care allowance?' },
  'person.socialAssistance': { sv: 'Får personen utkomststöd annat än tillfälligt?', fi: 'Saako henkilö toimeentulotukea muuten kuin tilapäisesti?', en: 'Does the person receive social assistance other than temporarily?' },
  'person.obviousNeeds': { sv: 'Har personen uppenbara behov av social- och hälsovård?', fi: 'Onko henkilöllä ilmeisiä sosiaali- ja terveyspalvelutarpeita?', en: 'Does the person have obvious social or health needs?' },
  'person.vulnerable': { sv: 'Är personen i en utsatt ställning (746/2011 6 §)?', fi: 'Onko henkilö haavoittuvassa asemassa (746/2011 6 §)?', en: 'Is the person in a vulnerable position (746/2011 6 §)?' },
  'assessment.known': { sv: 'När fick den ansvariga myndigheten veta om personen?', fi: 'Milloin vastuuviranomainen sai tiedon henkilöstä?', en: 'When did the responsible authority learn of the person?' },
  'assessment.coordination': { sv: 'Behöver kommunens och välfärdsområdets tjänster samordnas?', fi: 'Onko kunnan ja hyvinvointialueen palvelut sovitettava yhteen?', en: 'Must the services of municipality and welfare area be coordinated?' },
  'plan.firstTooLong': { sv: 'Första planen är längre än ett år (23 § 2 mom.). Vilken dag slutar den?', fi: 'Ensimmäinen suunnitelma on yli vuoden mittainen (23 § 2 mom.). Mihin päivään se päättyy?', en: 'The first plan is longer than a year (23 § 2). When does it end?' },
  'plan.extensionTooLong': { sv: 'Förlängningen går över lagens gräns. Vilken dag slutar den?', fi: 'Pidennys ylittää lain rajan. Mihin päivään se päättyy?', en: "The extension goes beyond the law's limit. When does it end?" },
  'plan.employmentPlan': { sv: 'Har en sysselsättningsplan gjorts upp? Till dess gäller integrationsplanen bara för studierna (31 § 3 mom.).', fi: 'Onko työllistymissuunnitelma laadittu? Siihen asti kotoutumissuunnitelma on voimassa vain opintojen osalta (31 § 3 mom.).', en: 'Has an employment plan been made? Until then the integration plan is valid for the studies only (31 § 3).' },
  'support.after23': { sv: 'Finns ett beslut om stöd från tiden före 1.7.2024?', fi: 'Onko tuesta tehty päätös ennen 1.7.2024?', en: 'Is there a decision on support from before 1 July 2024?' },
  'money.agreement': { sv: 'Har kommunen ett avtal med staten (42 §)?', fi: 'Onko kunnalla sopimus valtion kanssa (42 §)?', en: 'Does the municipality have an agreement with the state (42 §)?' },
  'money.programme': { sv: 'Har kommunen ordnat ett integrationsprogram (13 §)?', fi: 'Onko kunta järjestänyt kotoutumisohjelman (13 §)?', en: 'Has the municipality arranged an integration programme (13 §)?' },
  'money.adultSupplement': { sv: 'Hur läses vuxentillägget för den här personen?', fi: 'Miten aikuislisää luetaan tämän henkilön kohdalla?', en: 'How is the adult supplement read for this person?' },
  'money.childPeriod': { sv: 'Hur lång är barnets ersättningstid? Lagen lämnar en läsart öppen.', fi: 'Kuinka pitkä on lapsen korvausaika? Laki jättää tulkinnan avoimeksi.', en: "How long is the child's period? The law leaves a reading open." },
  'money.quotaFamily': { sv: 'Tre eller fyra år för anhöriga till kvotflyktingar, när tiden började före 2025?', fi: 'Kolme vai neljä vuotta kiintiöpakolaisen omaisille, kun aika alkoi ennen vuotta 2025?', en: 'Three or four years for family of quota refugees whose period began before 2025?' },
  'money.clockStart': { sv: 'Räknas tiden med hemkommun före skyddet in i ersättningstiden?', fi: 'Lasketaanko kotikunta-aika ennen suojelua korvausaikaan?', en: 'Does time with a home municipality before protection count?' },
  'money.lateClaim': { sv: 'Kan månaden sökas i efterskott?', fi: 'Voidaanko kuukautta hakea jälkikäteen?', en: 'Can the month be claimed late?' },
  'money.rate': { sv: 'Vilket belopp gällde då?', fi: 'Mikä määrä oli silloin voimassa?', en: 'Which rate was in force then?' },
})
export type QuestionId = keyof typeof questions

/** Open readings of the law, and what each choice means. */
export const readings = words({
  'adult-supplement': { sv: 'Vuxentillägget betalas i tolftedelar under de första tolv räknade månaderna som myndig (R1).', fi: 'Aikuislisä maksetaan kahdestoistaosina kahdeltatoista ensimmäiseltä lasketulta täysi-ikäisyyden kuukaudelta (R1).', en: 'The adult supplement is paid in twelfths in the first twelve counted months as an adult (R1).' },
  'two-parents': { sv: 'Två föräldrar: den senare slutdagen begränsar barnets tid.', fi: 'Kaksi vanhempaa: myöhempi päättymispäivä rajaa lapsen ajan.', en: "Two parents: the later last day limits the child's period." },
  'child-of-earlier-clock': { sv: 'Förälderns tid började före 2025: den kortare längden används för barnet.', fi: 'Vanhemman aika alkoi ennen vuotta 2025: lapselle käytetään lyhyempää kestoa.', en: "The parent's period began before 2025: the shorter length is used for the child." },
  'child-own-length': { sv: 'Barnets egen tid är två år, högst till slutet av förälderns tid.', fi: 'Lapsen oma aika on kaksi vuotta, enintään vanhemman ajan loppuun.', en: "The child's own period is two years, at most until the end of the parent's." },
  'quota-family-before-2025': { sv: 'Anhörig till kvotflykting, tiden började före 2025: tre år enligt ordalydelsen i 102 § 6 mom.', fi: 'Kiintiöpakolaisen omainen, aika alkoi ennen vuotta 2025: kolme vuotta 102 §:n 6 momentin sanamuodon mukaan.', en: 'Family of a quota refugee, period begun before 2025: three years by the text of 102 § 6.' },
  'day-of-death-or-citizenship': { sv: 'Dagen för dödsfall, utflyttning eller medborgarskap räknas inte längre.', fi: 'Kuolin-, poismuutto- tai kansalaisuuspäivä ei enää kuulu aikaan.', en: 'The day of death, of leaving or of citizenship itself no longer counts.' },
  'age-on-first-of-month': { sv: 'Åldern avläses den första dagen i månaden.', fi: 'Ikä luetaan kuukauden ensimmäisenä päivänä.', en: 'Age is read on the first day of the month.' },
  'clock-before-protection': { sv: 'Tiden räknas från första hemkommunen även om den registrerades före skyddet.', fi: 'Aika lasketaan ensimmäisestä kotikunnasta, vaikka se rekisteröitiin ennen suojelua.', en: 'The period is counted from the first home municipality even when registered before protection.' },
  'principal-status-ended': { sv: 'Den anhörigas ställning följer huvudpersonens tillstånd den dagen.', fi: 'Omaisen asema seuraa päähenkilön lupaa kyseisenä päivänä.', en: "A relative's status follows the principal's permit on that day." },
  'plan-maximum-window': { sv: 'Planernas maximitid är kalendertid från den första planen.', fi: 'Suunnitelmien enimmäiskesto on kalenteriaikaa ensimmäisestä suunnitelmasta.', en: "The plans' maximum is calendar time from the first plan." },
  'older-assessments-stored': { sv: 'Även den som bedömdes före 2027 sparas i informationsresursen.', fi: 'Myös ennen vuotta 2027 arvioitu tallennetaan tietovarantoon.', en: 'A person assessed before 2027 is stored as well.' },
  'welfare-share-without-agreement': { sv: 'Välfärdsområdets andel beror inte på kommunens avtal.', fi: 'Hyvinvointialueen osuus ei riipu kunnan sopimuksesta.', en: "The welfare area's share does not depend on the municipality's agreement." },
})
export type ReadingId = keyof typeof readings

/** Other choices of a reading, as named in the determination. */
export const readingChoices = words({
  'R1': { sv: 'tolftedelar under tolv månader', fi: 'kahdestoistaosina kahdeltatoista kuukaudelta', en: 'in twelfths over twelve months' },
  'R2': { sv: 'hela summan på en gång', fi: 'koko summa kerralla', en: 'the full sum once' },
  'R3': { sv: 'inget tillägg när tiden började före 2025', fi: 'ei lisää, kun aika alkoi ennen vuotta 2025', en: 'none for periods begun before 2025' },
  'later-parent': { sv: 'den senare föräldern', fi: 'myöhempi vanhempi', en: 'the later parent' },
  'earlier-parent': { sv: 'den tidigare föräldern', fi: 'aikaisempi vanhempi', en: 'the earlier parent' },
  'shorter': { sv: 'den kortare tiden', fi: 'lyhyempi aika', en: 'the shorter period' },
  'longer': { sv: 'den längre tiden', fi: 'pidempi aika', en: 'the longer period' },
  'own-two-years': { sv: 'barnets egna två år', fi: 'lapsen omat kaksi vuotta', en: "the child's own two years" },
  'parents-remaining': { sv: 'hela förälderns återstående tid', fi: 'koko vanhemman jäljellä oleva aika', en: "all of the parent's remaining period" },
  'three-years': { sv: 'tre år', fi: 'kolme vuotta', en: 'three years' },
  'four-years': { sv: 'fyra år', fi: 'neljä vuotta', en: 'four years' },
  'day-excluded': { sv: 'dagen räknas inte', fi: 'päivää ei lasketa', en: 'the day is not counted' },
  'day-included': { sv: 'dagen räknas', fi: 'päivä lasketaan', en: 'the day is counted' },
  'first-of-month': { sv: 'månadens första dag', fi: 'kuukauden ensimmäinen päivä', en: 'first of the month' },
  'birthday': { sv: 'födelsedagen', fi: 'syntymäpäivä', en: 'the birthday' },
  'from-first-home': { sv: 'från första hemkommunen', fi: 'ensimmäisestä kotikunnasta', en: 'from the first home municipality' },
  'from-protection': { sv: 'från skyddet', fi: 'suojelusta', en: 'from protection' },
  'follows-principal': { sv: 'följer huvudpersonen', fi: 'seuraa päähenkilöä', en: 'follows the principal' },
  'stays': { sv: 'består', fi: 'säilyy', en: 'remains' },
  'calendar-window': { sv: 'kalendertid', fi: 'kalenteriaika', en: 'calendar time' },
  'sum-of-plans': { sv: 'planernas sammanlagda längd', fi: 'suunnitelmien yhteenlaskettu pituus', en: 'sum of the plans' },
  'stored': { sv: 'sparas', fi: 'tallennetaan', en: 'stored' },
  'not-stored': { sv: 'sparas inte', fi: 'ei tallenneta', en: 'not stored' },
  'independent': { sv: 'beror inte på avtalet', fi: 'ei riipu sopimuksesta', en: 'does not depend on the agreement' },
  'dependent': { sv: 'beror på avtalet', fi: 'riippuu sopimuksesta', en: 'depends on the agreement' },
})

export const rates = words({
  'under-7': { sv: 'under 7 år', fi: 'alle 7 vuotta', en: 'under 7' },
  '7-and-over': { sv: '7 år eller äldre', fi: '7 vuotta täyttänyt', en: '7 and over' },
  'adult-supplement': { sv: 'vuxentillägg', fi: 'aikuislisä', en: 'adult supplement' },
})
export type Rate = keyof typeof rates

export const clocks = words({
  assessmentWindowEnds: { sv: 'Sista dag för rätt till bedömning', fi: 'Arviointioikeuden viimeinen päivä', en: 'Last day of the right to an assessment' }, // 14 § 1
  planWindowEnds: { sv: 'Planen senast', fi: 'Suunnitelma viimeistään', en: 'Plan at the latest' }, // 20 § 3
  firstPlanEndsAtLatest: { sv: 'Första planen längst till', fi: 'Ensimmäinen suunnitelma enintään', en: 'First plan at most until' }, // 23 § 2
  planMaximumEnds: { sv: 'Planerna längst till', fi: 'Suunnitelmat enintään', en: 'Plans at most until' }, // 23 § 2–4
  nextReviewDue: { sv: 'Nästa översyn senast', fi: 'Seuraava tarkistus viimeistään', en: 'Next review at the latest' }, // 22 § 1
  supportEnds: { sv: 'Rätten till stöd upphör', fi: 'Oikeus tukeen päättyy', en: 'The right to support ends' }, // 34 §
  compensationFrom: { sv: 'Ersättningstiden från', fi: 'Korvausaika alkaen', en: 'Compensation from' }, // 59 §
  compensationTo: { sv: 'Ersättningstiden till', fi: 'Korvausaika päättyy', en: 'Compensation to' }, // 61–62 §
  specialCostsTo: { sv: 'Specialkostnader längst till', fi: 'Erityiskustannukset enintään', en: 'Special costs at most until' }, // 65 §
})

export const notices = words({
  'aland-services': {
    sv: 'På Åland följer integrationstjänsterna landskapslagen om främjande av integration (ÅFS 2012:74). Den räknas inte ut här; ersättningen enligt 59–70 § gör det.',
    fi: 'Ahvenanmaalla kotoutumispalvelut järjestetään maakuntalain (ÅFS 2012:74) mukaan. Sitä ei lasketa tässä; 59–70 §:n korvaukset lasketaan.',
    en: 'On Åland, integration services follow the provincial act ÅFS 2012:74. It is not derived here; the compensation of 59–70 § is.',
  },
  'old-act-partly': {
    sv: 'Dagen ligger före 1.1.2025. Av den gamla lagen (1386/2010) räknas kartläggning, plan, hänvisning och översyn ut (10, 12–14, 18 §) samt ersättningen (44–45 a §), inte stöd till ensamkommande, anvisning eller andra uppgifter.',
    fi: 'Päivä on ennen 1.1.2025. Vanhasta laista (1386/2010) lasketaan alkukartoitus, suunnitelma, ohjaus ja tarkistus (10, 12–14, 18 §) sekä korvaus (44–45 a §), ei yksin tulleiden tukea, kuntaan ohjaamista eikä muita tehtäviä.',
    en: 'The day lies before 1 January 2025. Of the old Act (1386/2010) the survey, plan, direction and review (10, 12–14, 18 §) and compensation (44–45 a §) are derived, not support of unaccompanied minors, assignment or other tasks.',
  },
  'before-known-law': {
    sv: 'Dagen ligger före 1.9.2011. Ingen lag från den tiden finns i det här lagpaketet.',
    fi: 'Päivä on ennen 1.9.2011. Tässä lakipaketissa ei ole sen ajan lakia.',
    en: 'The day lies before 1 September 2011. This release holds no law of that time.',
  },
  'law-after-2026': {
    sv: 'Dagen ligger efter 31.12.2026. En reform är planerad till 1.1.2027, men vad som beslutats är inte känt; här gäller lagen som den är känd i dag.',
    fi: 'Päivä on 31.12.2026 jälkeen. Uudistusta on suunniteltu 1.1.2027 alkaen, mutta päätettyä sisältöä ei tunneta; tässä sovelletaan lakia sellaisena kuin se nyt tunnetaan.',
    en: 'The day lies after 31 December 2026. A reform is planned for 1 January 2027, but what has been decided is not known; the law is applied as it is known today.',
  },
  'temporary-protection-2027': {
    sv: 'Det tillfälliga skyddet gäller enligt EU-rådets beslut till 4.3.2027. Vad som gäller därefter är inte känt.',
    fi: 'Tilapäinen suojelu on voimassa EU:n neuvoston päätöksen mukaan 4.3.2027 asti. Sen jälkeistä aikaa ei tunneta.',
    en: 'Temporary protection runs to 4 March 2027 by decision of the EU Council. What applies after that is not known.',
  },
})
export type NoticeId = keyof typeof notices

/** Every closed list, for schemas and for checks that no word is missing. */
export const lists = {
  answers, groups, tasks, actorKinds, residenceKinds, permitGrounds, actTypes, extensionGrounds, dutyStates, duties, facts,
  conditions, questions, readings, readingChoices, rates, clocks, notices,
}
