/**
 * A page of the law book: one section of an act as it is worded, the rules that rest on it, and what is left to people.
 * Public: the web shows exactly this.
 */
import type { LawStateId } from '../src/law-states.ts'
import type { UnreadId } from '../src/unread.ts'
import type { TextNote } from './statutes.ts'

type Both = { fi: string; sv: string }
type Three = { sv: string; fi: string; en: string }
type Place = { act: string; section: string; moment?: string; point?: string }

/** One wording. `fi` or `sv` is missing where that text is not held; `note` says why. */
export type BookVersion = { from: string; to?: string; by?: string; fi?: string; sv?: string; note?: TextNote }
export type BookMoment = {
  moment: string
  /** The wording in force, or the last one that was. Where `note` says so, one language is of an earlier day. */
  fi?: string
  sv?: string
  note?: TextNote
  /** Present when the moment has had more than one wording, or is no longer in force. Newest first. */
  versions?: BookVersion[]
}

export type BookRuleKind = 'duty' | 'responsibility' | 'group' | 'clock' | 'compensation' | 'parameter'
export type BookRule = {
  id: string
  kind: BookRuleKind
  title: Three
  inForce: { from: string; to?: string }
  inWords: Three
  sections: Place[]
  /** Whether somebody with legal training has read the rule. */
  reviewed: boolean
  /** What the rule rests on that this release does not hold. */
  unread: UnreadId[]
}

/** Where the Act asks for judgement: a named person answers, with a reason. */
export type BookOpenNorm = { id: string; sections: Place[]; quote: Both; asks: Three; answeredBy: Three }
export type BookStory = { name: string; file: string }
export type SectionState = 'in-force' | 'repealed' | 'repealed-never-applied'
/** How the product treats a section. */
export type Treatment = 'rule' | 'parameter' | 'open-norm' | 'not-modelled'

/**
 * How a section reads in one state of the law. `wordings`: what read otherwise then than when the Act began to apply; a language
 * that is missing read the same. `read: false`: the state changed the section, and its wording is not held.
 */
export type BookStage = { state: LawStateId; read: boolean; changedBy?: string; wordings: { moment: string; fi?: string; sv?: string; absent?: true }[] }

export type BookPage = {
  act: string
  actName: Both
  section: string
  chapter?: { number: string; fi?: string; sv?: string }
  heading: { fi?: string; sv?: string }
  state: SectionState
  note?: TextNote
  moments: BookMoment[]
  rules: BookRule[]
  openNorms: BookOpenNorm[]
  notModelled?: Three
  /** Every state the section is part of, oldest first. */
  stages: BookStage[]
  inForce: { from: string; to?: string }
  stories: BookStory[]
  official: Both
}

export type BookIndexSection = {
  section: string
  chapter?: { number: string; fi?: string; sv?: string }
  heading: { fi?: string; sv?: string }
  state: SectionState
  treatment: Treatment
  rules: number
  reviewed: boolean
  /** The states of the law the section is part of. */
  states: LawStateId[]
}
export type BookIndex = {
  lawRelease: string
  /** Day to which the Finnish text of 681/2023 is consolidated. */
  consolidatedTo: string
  acts: { act: string; name: Both; inForce: { from: string; to?: string }; official: Both; sections: BookIndexSection[] }[]
}
