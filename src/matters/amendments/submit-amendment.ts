import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { hashOf } from '#catalogue/freeze.ts'
import type { Acting } from '../acting.ts'
import { filesOfVersion } from '../services.ts'
import { requireReason } from '../standing.ts'
import { filesOf, loadAmendment, type Amendment } from './amendment.ts'
import { amenderOf, enterService } from './amender.ts'
import { requireSound } from './findings.ts'
import { requireSeen, requireWritten } from './save-amendment.ts'

/**
 * 送审: gives an amendment to another person to approve, with the reason why it is made. From then on it stands still.
 * @throws Problem SERVICE_FAULTY with every error, AMENDMENT_UNCHANGED, AMENDMENT_NOT_WRITTEN, AMENDMENT_CHANGED, REASON_REQUIRED
 */
export async function submitAmendment(
  acting: Acting,
  id: string,
  input: { reason: string },
  seen: number,
): Promise<Amendment> {
  const by = amenderOf(acting)
  const amendment = await loadAmendment(acting, id, { lock: true })
  requireWritten(amendment)
  requireSeen(acting, amendment, seen)
  const reason = requireReason(input.reason)
  await requireSound(acting, amendment)
  await requireChange(acting, amendment)
  const { tx, office, now } = acting
  await tx.execute(sql`update amendments set state = 'submitted', submitted_by = ${by.personId},
      submitted_at = ${now.toISOString()}::timestamptz, reason = ${reason}, remark = null, version = version + 1
    where office_id = ${office} and amendment_id = ${id}`)
  await enterService(acting, by, 'amendment.submitted', {
    amendment: id,
    service: amendment.service,
    hash: hashOf(filesOf(amendment)),
    reason,
  })
  return loadAmendment(acting, id, { lock: false })
}

async function requireChange({ tx, office }: Acting, amendment: Amendment): Promise<void> {
  if (amendment.baseVersion === null) return
  const base = await filesOfVersion(tx, office, amendment.service, amendment.baseVersion)
  const files = filesOf(amendment)
  const isSame = base.size === files.size && [...base].every(([file, text]) => files.get(file) === text)
  if (isSame) throw new Problem('AMENDMENT_UNCHANGED')
}
