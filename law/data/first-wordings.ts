/**
 * How moments of Act 681/2023 read before the Act began to apply: as enacted (state L1) and after 322/2024 (state L2). A moment that
 * is not listed read as it did when the Act began to apply; without an L2 entry 322/2024 changed nothing. A language that is
 * missing read as it did then.
 */
export type FirstWording = { state: 'L1' | 'L2'; fi?: string; sv?: string; /** There was no such moment. */ absent?: true }
/** Section -> moment -> wordings, oldest first. */
export type FirstWordings = Record<string, Record<string, FirstWording[]>>
