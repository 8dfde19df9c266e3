/**
 * The form of the statute texts in `statutes/`. One file per act: `statutes/<year>-<number>.json`.
 */
export type Both = { fi: string; sv: string }

/** Why a wording is not all there is. */
export type TextNote =
  /** Act 721/2025 changed the names of authorities on 1.1.2026; the Swedish wording from that day is not held. */
  | 'authority-names-changed-2026-01-01'
  /** Amended on 1.1.2026 by bill HE 146/2025; that wording is not held. */
  | 'wording-of-2026-01-01-not-held'
  /** The Act was amended by other acts whose text is not held. */
  | 'later-amendments-not-all-held'
  | 'finnish-not-held'
  | 'swedish-not-held'

/** One wording of one moment, first and last day included. `fi` or `sv` is missing where the text is not held. */
export type MomentVersion = { from: string; to?: string; by?: string; fi?: string; sv?: string; note?: TextNote }
/** Newest version first. */
export type StatuteMoment = { moment: string; versions: MomentVersion[] }

export type StatuteSection = {
  section: string
  chapter?: { number: string } & Partial<Both>
  heading: Partial<Both>
  state: 'in-force' | 'repealed' | 'repealed-never-applied'
  /** The act that repealed the section. */
  repealedBy?: string
  note?: TextNote
  moments: StatuteMoment[]
}

export type Statute = {
  act: string
  name: Partial<Both> & { sv: string; fi: string }
  inForce: { from: string; to?: string }
  official: Both
  /** What the text is: consolidated to a day, or as enacted. */
  texts: { fi?: string; sv?: string }
  sections: StatuteSection[]
}

/** Sections of 681/2023 that bill HE 146/2025 amended or added on 1.1.2026, whole or in the moments named. */
export const amendedWithoutText: Readonly<Record<string, readonly number[] | 'whole'>> = {
  '3': 'whole', '26': 'whole', '59': 'whole', '65': [2], '72': 'whole', '73': [1], '80': [1], '83': [2], '86': 'whole',
  '90': [3], '94': 'whole',
}

/** Sections and moments that bill HE 146/2025 added on 1.1.2026 and whose text is not held. */
export const addedWithoutText: readonly string[] = ['83 § 3 mom.', '92 § 2 mom.', '92 a §', '92 b §']
