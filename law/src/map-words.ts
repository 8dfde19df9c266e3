/** The words of the responsibility map: its groups, the model people, and the stages of a case. */
import type { Names } from './terms.ts'

/** The first day of which any law is held, and the last for which every parameter is known. */
export const firstMapDay = '2011-09-01'
export const lastMapDay = '2027-03-04'
/** Before it the map is worked out in part. */
export const wholeLawFrom = '2025-01-01'

const words = <const T extends Record<string, Names>>(list: T): T => list

export const groupNames = words({
  'humanitarian': { sv: 'Humanitär grund', fi: 'Humanitaarinen peruste', en: 'Humanitarian grounds' },
  'born': { sv: 'Barn fött i Finland', fi: 'Suomessa syntynyt lapsi', en: 'Child born in Finland' },
  'unaccompanied': { sv: 'Barn och unga utan vårdnadshavare', fi: 'Ilman huoltajaa tulleet lapset ja nuoret', en: 'Unaccompanied children and young people' },
  'trafficking': { sv: 'Offer för människohandel', fi: 'Ihmiskaupan uhrit', en: 'Victims of trafficking' },
  'scope': { sv: 'Andra som omfattas av lagen', fi: 'Muut lain soveltamisalaan kuuluvat', en: 'Others within the Act' },
  'outside': { sv: 'Utanför bedömning och plan', fi: 'Arvioinnin ja suunnitelman ulkopuolella', en: 'Outside assessment and plan' },
})

export const modelNames = words({
  'quota': { sv: 'Kvotflykting', fi: 'Kiintiöpakolainen', en: 'Quota refugee' },
  'protection': { sv: 'Asyl eller alternativt skydd', fi: 'Turvapaikka tai toissijainen suojelu', en: 'Asylum or subsidiary protection' },
  'protection-job-seeker': { sv: 'Asyl eller alternativt skydd, arbetslös arbetssökande', fi: 'Turvapaikka tai toissijainen suojelu, työtön työnhakija', en: 'Asylum or subsidiary protection, unemployed job seeker' },
  'permit-after-application': { sv: 'Annat tillstånd efter ansökan om skydd (51, 52, 89 §)', fi: 'Muu lupa suojelun hakemisen jälkeen (51, 52, 89 §)', en: 'Other permit after applying for protection (51, 52, 89 §)' },
  'taken-in-93': { sv: 'Särskild humanitär grund (93 §)', fi: 'Erityinen humanitaarinen peruste (93 §)', en: 'Special humanitarian ground (93 §)' },
  'continuous': { sv: 'Kontinuerligt tillstånd (52 a § 2 mom., 54 § 5 mom.)', fi: 'Jatkuva lupa (52 a § 2 mom., 54 § 5 mom.)', en: 'Continuous permit (52 a § 2, 54 § 5)' },
  'temporary-protection': { sv: 'Tillfälligt skydd, har hemkommun', fi: 'Tilapäinen suojelu, on kotikunta', en: 'Temporary protection, has a home municipality' },
  'family': { sv: 'Anhörig till person på humanitär grund', fi: 'Humanitaarisen perusteen saaneen omainen', en: 'Family of a person on humanitarian grounds' },
  'family-child': { sv: 'Anhörig som är barn', fi: 'Omainen, joka on lapsi', en: 'Family member who is a child' },
  'born-in-finland': { sv: 'Barn fött i Finland till person på humanitär grund', fi: 'Humanitaarisen perusteen saaneen Suomessa syntynyt lapsi', en: 'Child born in Finland to a person on humanitarian grounds' },
  'unaccompanied-child': { sv: 'Barn utan vårdnadshavare', fi: 'Ilman huoltajaa oleva lapsi', en: 'Unaccompanied child' },
  'unaccompanied-young': { sv: 'Ung person, 18–22 år, som kom utan vårdnadshavare', fi: '18–22-vuotias, joka tuli ilman huoltajaa', en: 'Young person of 18–22 who came unaccompanied' },
  'trafficking': { sv: 'Offer för människohandel', fi: 'Ihmiskaupan uhri', en: 'Victim of trafficking' },
  'trafficking-late': { sv: 'Offer för människohandel, nås först efter tre år', fi: 'Ihmiskaupan uhri, tavoitetaan vasta kolmen vuoden jälkeen', en: 'Victim of trafficking, reached only after three years' },
  'job-seeker': { sv: 'Arbetslös arbetssökande', fi: 'Työtön työnhakija', en: 'Unemployed job seeker' },
  'home-care': { sv: 'Hemma med barn, får stöd för hemvård', fi: 'Kotona lapsen kanssa, saa kotihoidon tukea', en: 'At home with a child, on home-care allowance' },
  'social-assistance': { sv: 'Får utkomststöd annat än tillfälligt', fi: 'Saa toimeentulotukea muuten kuin tilapäisesti', en: 'On social assistance other than temporarily' },
  'asked': { sv: 'Ber om bedömning och bedöms behöva den', fi: 'Pyytää arviointia ja tarvitsee sitä arvion mukaan', en: 'Asks for an assessment and is estimated to need it' },
  'worker': { sv: 'Arbete, studier eller familj, ingen grund för bedömning', fi: 'Työ, opiskelu tai perhe, ei perustetta arviointiin', en: 'Work, studies or family, no ground for an assessment' },
  'eu-citizen': { sv: 'EU-medborgare eller nordisk medborgare, ingen grund för bedömning', fi: 'EU-kansalainen tai Pohjoismaan kansalainen, ei perustetta arviointiin', en: 'EU or Nordic citizen, no ground for an assessment' },
  'over-three-years': { sv: 'Mer än tre år sedan första tillståndet', fi: 'Yli kolme vuotta ensimmäisestä luvasta', en: 'More than three years since the first permit' },
  'temporary-protection-first-year': { sv: 'Tillfälligt skydd, ännu ingen hemkommun', fi: 'Tilapäinen suojelu, ei vielä kotikuntaa', en: 'Temporary protection, no home municipality yet' },
  'asylum-seeker': { sv: 'Asylsökande', fi: 'Turvapaikanhakija', en: 'Asylum seeker' },
})
export type ModelId = keyof typeof modelNames

/** Where a case is when a duty is met. Said beside the duty when it is not the beginning. */
export const stageNames = words({
  'known': { sv: 'när myndigheten får veta om personen', fi: 'kun viranomainen saa tiedon henkilöstä', en: 'when the authority learns of the person' },
  'contacted': { sv: 'när en annan myndighet tar kontakt', fi: 'kun toinen viranomainen ottaa yhteyttä', en: 'when another authority makes contact' },
  'assessed': { sv: 'när bedömningen visar att en plan behövs', fi: 'kun arviointi osoittaa suunnitelman tarpeen', en: 'when the assessment shows that a plan is needed' },
  'coordinated': { sv: 'när kommunens och välfärdsområdets tjänster måste samordnas', fi: 'kun kunnan ja hyvinvointialueen palvelut on sovitettava yhteen', en: 'when services of municipality and welfare area must be coordinated' },
  'client': { sv: 'när planen är gjord', fi: 'kun suunnitelma on laadittu', en: 'when the plan is made' },
  'clientTogether': { sv: 'när välfärdsområdet var med om planen', fi: 'kun hyvinvointialue oli mukana suunnitelmassa', en: 'when the welfare area took part in the plan' },
  'studies': { sv: 'när planens längsta tid tar slut mitt i studierna', fi: 'kun suunnitelman enimmäiskesto päättyy kesken opintojen', en: 'when the longest time of the plan ends during studies' },
  'proposed': { sv: 'när en kommunplats föreslås', fi: 'kun kuntapaikkaa esitetään', en: 'when a municipal place is proposed' },
  'accepted': { sv: 'när kommunen har tagit emot', fi: 'kun kunta on hyväksynyt', en: 'when the municipality has accepted' },
  'applied': { sv: 'när företrädare har sökts', fi: 'kun edustajaa on haettu', en: 'when a representative is applied for' },
})
export type StageId = keyof typeof stageNames
