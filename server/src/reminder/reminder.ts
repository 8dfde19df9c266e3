/** Reminders that other features write for the officer, and close when what was waited for has come. */
import type { MayFilter } from '../access.ts'
import type { Tx } from '../db/tx.ts'
import { refuse } from '../serve.ts'
import * as queries from './reminder.queries.ts'

export const remind = async (tx: Tx, may: MayFilter, person: string, on: string, text: string, at: string): Promise<string> =>
  ((await queries.insertReminder(tx, may, person, on, text, at)) ?? refuse('not-found')).id
/** Nothing where somebody has closed it already. */
export const settle = async (tx: Tx, may: MayFilter, id: string, at: string): Promise<void> => void (await queries.closeReminder(tx, may, id, 'done', at))
