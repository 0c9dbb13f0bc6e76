import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from '../acting.ts'
import { requireReason } from '../standing.ts'
import { loadAmendment, type Amendment } from './amendment.ts'
import { amenderOf, enterService } from './amender.ts'

/**
 * Gives a submitted amendment back to be written on, with the reason: the other person does not approve it, or its author takes it back.
 * @throws Problem AMENDMENT_NOT_SUBMITTED, REASON_REQUIRED, NOT_PERMITTED
 */
export async function sendBackAmendment(acting: Acting, id: string, input: { reason: string }): Promise<Amendment> {
  const by = amenderOf(acting)
  const amendment = await loadAmendment(acting, id, { lock: true })
  requireSubmitted(amendment)
  const remark = requireReason(input.reason)
  const { tx, office } = acting
  await tx.execute(sql`update amendments set state = 'written', remark = ${remark}, version = version + 1
    where office_id = ${office} and amendment_id = ${id}`)
  await enterService(acting, by, 'amendment.sent-back', { amendment: id, service: amendment.service, reason: remark })
  return loadAmendment(acting, id, { lock: false })
}

/** @throws Problem AMENDMENT_NOT_SUBMITTED */
export function requireSubmitted({ state }: Amendment): void {
  if (state !== 'submitted') throw new Problem('AMENDMENT_NOT_SUBMITTED')
}
