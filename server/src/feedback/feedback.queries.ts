/** What people have written about the service. */
import { z } from 'zod'
import { sql, type Read, type Tx } from '../db/tx.ts'

export const insertFeedback = (tx: Tx, one: { isAboutAccessibility: boolean; message: string; page: string | null; answerTo: string | null; at: string }): Promise<number> =>
  tx.write(sql`
    INSERT INTO feedback (is_about_accessibility, message, page, answer_to, received_at) VALUES (${one.isAboutAccessibility}, ${one.message}, ${one.page}, ${one.answerTo}, ${one.at})`)

const Row = z.strictObject({
  id: z.string(), is_about_accessibility: z.boolean(), message: z.string(), page: z.string().nullable(), answer_to: z.string().nullable(), received: z.string(), answered: z.string().nullable(), answerer: z.string().nullable(),
})
/** Unanswered first, oldest first; then the latest answered. */
export const listFeedback = (tx: Read, most: number): Promise<z.infer<typeof Row>[]> =>
  tx.rows(Row, sql`
    SELECT feedback.id::text AS id, is_about_accessibility, message, page, answer_to, to_char(received_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS received,
      to_char(answered_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS answered, officer.display_name AS answerer
    FROM feedback LEFT JOIN officer ON officer.id = feedback.answered_by
    ORDER BY answered_at IS NOT NULL, CASE WHEN answered_at IS NULL THEN received_at END, answered_at DESC, feedback.id LIMIT ${most}`)

export const markAnswered = (tx: Tx, feedback: string, officer: string, at: string): Promise<number> =>
  tx.write(sql`UPDATE feedback SET answered_at = ${at}, answered_by = ${officer}::bigint WHERE id = ${feedback}::bigint AND answered_at IS NULL`)
