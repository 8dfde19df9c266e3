/** Agreements on who carries out tasks. Nothing is edited: what changes is withdrawn and recorded anew. */
import { municipalTaskNames, receiverKinds, type MunicipalTask, type ReceiverKind } from '@kotostig/law/arrangements'
import { z } from 'zod'
import type { Officer } from '../caller.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'

const Row = z.strictObject({
  id: z.string(), municipality: z.string(), kind: z.enum(receiverKinds), code: z.string(), tasks: z.array(z.enum(municipalTaskNames)), from: z.string(), to: z.string().nullable(), review_on: z.string().nullable(),
  decision: z.string(), decided_on: z.string(), at: z.string(), by: z.string().nullable(), withdrawn_at: z.string().nullable(), withdrawn_by: z.string().nullable(), withdrawn_reason: z.string().nullable(),
})
export type ArrangementRow = z.infer<typeof Row>
const list = (tx: Read, where: Sql): Promise<ArrangementRow[]> =>
  tx.rows(Row, sql`
    SELECT arrangement.id::text AS id, arrangement.municipality, holder_kind AS kind, holder_code AS code, covered.tasks, arrangement.valid_from AS from, arrangement.valid_to AS to, review_on, decision, decided_on,
      (recorded_at AT TIME ZONE 'Europe/Helsinki')::date AS at, recorder.display_name AS by,
      (withdrawn_at AT TIME ZONE 'Europe/Helsinki')::date AS withdrawn_at, withdrawer.display_name AS withdrawn_by, withdrawn_reason
    FROM arrangement CROSS JOIN LATERAL (SELECT array_agg(task ORDER BY task) AS tasks FROM arrangement_task WHERE arrangement_task.arrangement_id = arrangement.id) covered
    LEFT JOIN officer recorder ON recorder.id = arrangement.recorded_by LEFT JOIN officer withdrawer ON withdrawer.id = arrangement.withdrawn_by
    WHERE ${where} ORDER BY withdrawn_at IS NOT NULL, arrangement.valid_from DESC, arrangement.id`)

/** Those a municipality has made, with the withdrawn ones; and those by which an authority receives tasks. */
export const listOf = (tx: Read, { kind, code }: Officer['authority']): Promise<ArrangementRow[]> =>
  list(tx, sql`(arrangement.municipality = ${kind === 'municipality' ? code : ''} OR (holder_kind = ${kind} AND holder_code = ${code} AND withdrawn_at IS NULL))`)
export const listInForce = (tx: Read, municipality: string, day: string): Promise<ArrangementRow[]> =>
  list(tx, sql`arrangement.municipality = ${municipality} AND withdrawn_at IS NULL AND arrangement.valid_from <= ${day} AND (arrangement.valid_to IS NULL OR arrangement.valid_to >= ${day})`)
const isParty = (kind: string, code: string): Sql => sql`(arrangement.municipality = ${kind === 'municipality' ? code : ''} OR (holder_kind = ${kind} AND holder_code = ${code}))`
/** What an authority is party to, or everybody: what holds, is to come, or has ended within a year. */
export const listStanding = (tx: Read, today: string, of: { kind: string; code: string } | 'all'): Promise<ArrangementRow[]> =>
  list(tx, sql`withdrawn_at IS NULL AND (arrangement.valid_to IS NULL OR arrangement.valid_to >= ${today}::date - 366) AND ${of === 'all' ? sql`true` : isParty(of.kind, of.code)}`)

export type NewArrangement = { municipality: string; kind: ReceiverKind; code: string; tasks: readonly MunicipalTask[]; from: string; to: string | null; reviewOn: string | null; decision: string; decidedOn: string }
const Id = z.strictObject({ id: z.string() })
export async function insert(tx: Tx, one: NewArrangement, officer: string, at: string): Promise<string> {
  const { id } = await tx.get(Id, sql`
    INSERT INTO arrangement (municipality, holder_kind, holder_code, valid_from, valid_to, review_on, decision, decided_on, recorded_at, recorded_by)
    VALUES (${one.municipality}, ${one.kind}, ${one.code}, ${one.from}, ${one.to}::date, ${one.reviewOn}::date, ${one.decision}, ${one.decidedOn}, ${at}, ${officer}::bigint) RETURNING id::text AS id`)
  await tx.write(sql`
    INSERT INTO arrangement_task (arrangement_id, task, municipality, valid_from, valid_to)
    SELECT ${id}::bigint, task, ${one.municipality}, ${one.from}, ${one.to}::date FROM unnest(${[...one.tasks]}::text[]) AS covered (task)`)
  return id
}

export async function withdraw(tx: Tx, municipality: string, id: string, reason: string, officer: string, at: string): Promise<ArrangementRow | undefined> {
  const [found] = await list(tx, sql`arrangement.id = ${id}::bigint AND arrangement.municipality = ${municipality} AND withdrawn_at IS NULL`)
  if (found === undefined) return undefined
  const changed = await tx.write(sql`
    UPDATE arrangement SET withdrawn_at = ${at}, withdrawn_by = ${officer}::bigint, withdrawn_reason = ${reason}
    WHERE id = ${id}::bigint AND withdrawn_at IS NULL`)
  await tx.write(sql`UPDATE arrangement_task SET is_withdrawn = true WHERE arrangement_id = ${id}::bigint`)
  return changed === 1 ? found : undefined
}

const Task = z.strictObject({ task: z.enum(municipalTaskNames) })
/** Tasks that somebody else carries out already on some of the days. */
export const listTaken = async (tx: Read, one: NewArrangement): Promise<MunicipalTask[]> =>
  (await tx.rows(Task, sql`
    SELECT DISTINCT task FROM arrangement_task WHERE municipality = ${one.municipality} AND task = ANY(${[...one.tasks]}::text[]) AND NOT is_withdrawn
      AND daterange(valid_from, valid_to, '[]') && daterange(${one.from}::date, ${one.to}::date, '[]') ORDER BY task`)).map((row) => row.task)
