/** Every fact a case file may state, whose register it comes from, and what its silence means. */
import type { CasePerson } from './case-file.ts'
import type { Names } from './terms.ts'

/** `no`: it has not happened. `presumed`: answered as no, and asked where the answer turns on it. `unknown`: never answered. */
export type Silence = 'no' | 'presumed' | 'unknown'
type FactRow = { silence: Silence; register: Names }

const ourOwn: Names = { sv: 'vårt eget arbete', fi: 'oma työmme', en: 'our own work' }
const population: Names = { sv: 'befolkningsdatasystemet', fi: 'väestötietojärjestelmä', en: 'Population Information System' }
const migri: Names = { sv: 'Migrationsverket', fi: 'Maahanmuuttovirasto', en: 'Finnish Immigration Service' }
const employment: Names = { sv: 'arbetskraftsmyndigheten', fi: 'työvoimaviranomainen', en: 'employment authority' }
const kela: Names = { sv: 'Folkpensionsanstalten', fi: 'Kansaneläkelaitos', en: 'Kela' }
const person: Names = { sv: 'personen själv', fi: 'henkilö itse', en: 'the person' }

export const factTable = {
  born: { silence: 'unknown', register: population },
  died: { silence: 'no', register: population },
  left: { silence: 'no', register: population },
  finnishCitizenFrom: { silence: 'no', register: population },
  arrived: { silence: 'unknown', register: migri },
  appliedForProtection: { silence: 'unknown', register: migri },
  unaccompaniedOnArrival: { silence: 'presumed', register: migri },
  residence: { silence: 'no', register: migri },
  homeMunicipality: { silence: 'no', register: population },
  meetsHomeMunicipalityConditions: { silence: 'presumed', register: population },
  livesIn: { silence: 'presumed', register: person },
  familyTie: { silence: 'presumed', register: migri },
  bornInFinlandTo: { silence: 'no', register: population },
  withoutGuardian: { silence: 'presumed', register: migri },
  representative: { silence: 'no', register: population },
  traffickingVictim: { silence: 'presumed', register: migri },
  jobSeeker: { silence: 'presumed', register: employment },
  homeCareAllowance: { silence: 'presumed', register: kela },
  socialAssistance: { silence: 'presumed', register: kela },
  obviousSocialOrHealthNeeds: { silence: 'presumed', register: person },
  vulnerable: { silence: 'presumed', register: migri },
  acts: { silence: 'no', register: ourOwn },
} as const satisfies Record<Exclude<keyof CasePerson, 'id'>, FactRow>

/** Facts about a municipality: an absent key, or a municipality that is not listed, is unknown; `[]` means none. */
export const municipalityFacts = {
  agreement: { silence: 'unknown', register: ourOwn },
  programme: { silence: 'unknown', register: ourOwn },
} as const satisfies Record<'agreement' | 'programme', FactRow>
