/**
 * How long what is kept, on which ground, counted from what. Where the law gives no period, the authority decides and says so;
 * until it has, nothing is deleted. Not reviewed by anybody with legal training.
 */
import type { Names } from './terms.ts'

export type HolderKind = 'municipality' | 'employment-authority' | 'welfare-area' | 'state-regional-centre'
/** What a period is counted from. */
export type CountedFrom = 'relation-ended' | 'death' | 'happened' | 'answered'
/** All periods of a rule must have passed. */
export type RetentionPeriod = { readonly years: number; readonly from: CountedFrom; readonly ground: Names }
export type RetentionRule = {
  readonly id: string
  readonly what: Names
  readonly holders: readonly HolderKind[]
  /** Empty: the law gives no period, and the authority decides. */
  readonly periods: readonly RetentionPeriod[]
  /** What the authority's own period is counted from. */
  readonly decidedFrom?: CountedFrom
  readonly ground: Names
  /** Kept by somebody else: told of, and nothing is deleted here. */
  readonly elsewhere?: true
}

const everybody: readonly HolderKind[] = ['municipality', 'employment-authority', 'welfare-area', 'state-regional-centre']
const authorityDecides: Names = {
  sv: 'Lagen anger ingen tid. Myndigheten bestämmer (906/2019 21 §), inte längre än ändamålet kräver (dataskyddsförordningen art. 5.1 e).',
  fi: 'Laissa ei säädetä aikaa. Viranomainen määrittelee sen (906/2019 21 §), enintään tarkoituksen vaatiman ajan (tietosuoja-asetus 5 art. 1 kohta e).',
  en: 'The law gives no period. The authority decides (906/2019 s. 21), no longer than the purpose needs (GDPR art. 5(1)(e)).',
}

export const retentionRules = [
  {
    id: 'client-file', holders: ['municipality', 'employment-authority', 'state-regional-centre'], periods: [], decidedFrom: 'relation-ended', ground: authorityDecides,
    what: { sv: 'Ärende hos en kommun, en arbetskraftsmyndighet eller en livskraftscentral, med allt som hör till det', fi: 'Kunnan, työvoimaviranomaisen tai elinvoimakeskuksen asia kaikkine tietoineen', en: 'A file of a municipality, an employment authority or a regional state centre, with all that belongs to it' },
  },
  {
    id: 'client-file-welfare', holders: ['welfare-area'],
    periods: [
      { years: 2, from: 'death', ground: { sv: '703/2023: klientrelationshandling och basuppgifter', fi: '703/2023: asiakkuusasiakirja ja perustiedot', en: '703/2023: record of the client relation and basic data' } },
      { years: 30, from: 'relation-ended', ground: { sv: '703/2023: tjänster för barnfamiljer, den längsta tiden av de tjänster som ett ärende här kan höra till', fi: '703/2023: lapsiperheiden palvelut, pisin aika niistä palveluista, joihin asia voi kuulua', en: '703/2023: services for families with children, the longest of the services a file here may belong to' } },
    ],
    ground: { sv: '703/2023: förvaringstider för klienthandlingar inom socialvården. Alla tider ska ha gått.', fi: '703/2023: sosiaalihuollon asiakasasiakirjojen säilytysajat. Kaikkien aikojen on pitänyt kulua.', en: '703/2023: periods for client documents in social welfare. All of them must have passed.' },
    what: { sv: 'Ärende hos ett välfärdsområde, med allt som hör till det', fi: 'Hyvinvointialueen asia kaikkine tietoineen', en: 'A file of a wellbeing services county, with all that belongs to it' },
  },
  {
    id: 'audit-event', holders: everybody, periods: [], decidedFrom: 'happened', ground: authorityDecides,
    what: { sv: 'Uppgifter om vem som har öppnat eller ändrat vad (logg)', fi: 'Tiedot siitä, kuka on avannut tai muuttanut mitä (loki)', en: 'Records of who has opened or changed what (log)' },
  },
  {
    id: 'feedback', holders: everybody, periods: [], decidedFrom: 'answered', ground: authorityDecides,
    what: { sv: 'Respons om tjänsten, besvarad', fi: 'Palaute palvelusta, vastattu', en: 'Feedback on the service, answered' },
  },
  {
    id: 'contact-without-file', holders: ['municipality', 'employment-authority', 'welfare-area'], periods: [], decidedFrom: 'answered', ground: authorityDecides,
    what: { sv: 'Kontakt enligt 9 § som inte ledde till ett ärende', fi: '9 §:n mukainen yhteydenotto, joka ei johtanut asiaan', en: 'A contact under s. 9 that did not lead to a file' },
  },
  {
    id: 'national-store', holders: everybody, elsewhere: true,
    periods: [{ years: 4, from: 'relation-ended', ground: { sv: '681/2023 77 §', fi: '681/2023 77 §', en: '681/2023 s. 77' } }],
    ground: {
      sv: '681/2023 77 §: statens sysselsättnings-, utvecklings- och förvaltningscenter raderar, om uppgiften inte behövs för ett lagstadgat uppdrag eller ett anhängigt ärende.', fi: '681/2023 77 §: työllisyys-, kehittämis- ja hallintokeskus poistaa, ellei tieto ole tarpeen lakisääteiseen tehtävään tai vireillä olevaan asiaan.',
      en: '681/2023 s. 77: the state centre deletes them, unless they are needed for a task laid down by law or a pending matter.',
    },
    what: { sv: 'Uppgifter i den nationella informationsresursen (inte i Kotostig)', fi: 'Kansallisen tietovarannon tiedot (eivät Kotostigissä)', en: 'Data in the national store (not in Kotostig)' },
  },
] as const satisfies readonly RetentionRule[]
export type RetentionRuleId = (typeof retentionRules)[number]['id']
