/** Whether somebody whom the officer may see was born on the day and has a name that sounds like this one. */
import type { MayFilter } from '../access.ts'
import type { Read } from '../db/tx.ts'
import { isSimilarHere } from './details.queries.ts'
import { soundsOf } from './name-sound.ts'

export async function isAlikeHere(tx: Read, may: MayFilter, one: { familyName: string; givenNames: string; born: string }): Promise<boolean> {
  const sounds = { family: soundsOf(one.familyName), given: soundsOf(one.givenNames) }
  return sounds.family.length > 0 && sounds.given.length > 0 && isSimilarHere(tx, may, sounds, one.born)
}
