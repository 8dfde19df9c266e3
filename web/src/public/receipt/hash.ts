import type { DutyOfReceipt } from '@kotostig/api/receipt'

/** `plan.review|2026-04-10|municipality|499`, as the address tells which duty is meant. */
export const hashOfDuty = ({ id, trigger, actor }: { id: string; trigger: string | null; actor: { kind: string; code?: string } }): string => encodeURIComponent([id, trigger ?? '', actor.kind, actor.code ?? ''].join('|'))
export function dutyOfHash(hash: string): DutyOfReceipt | undefined {
  const [id, trigger, kind, code] = decodeURIComponent(hash).split('|')
  return id && kind ? { id, trigger: trigger || null, actor: { kind, ...(code ? { code } : {}) } } : undefined
}
