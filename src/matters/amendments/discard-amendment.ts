import sql from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import { loadAmendment } from './amendment.ts'
import { amenderOf, enterService } from './amender.ts'
import { requireWritten } from './save-amendment.ts'

/** Gives an amendment up; its text stays in the database, and another one can be begun. @throws Problem AMENDMENT_NOT_WRITTEN, NOT_PERMITTED */
export async function discardAmendment(acting: Acting, id: string): Promise<void> {
  const by = amenderOf(acting)
  const amendment = await loadAmendment(acting, id, { lock: true })
  requireWritten(amendment)
  const { tx, office } = acting
  await tx.execute(
    sql`update amendments set state = 'discarded', version = version + 1 where office_id = ${office} and amendment_id = ${id}`,
  )
  await enterService(acting, by, 'amendment.discarded', { amendment: id, service: amendment.service })
}
