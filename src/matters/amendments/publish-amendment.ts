import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from '../acting.ts'
import { publishVersion } from '../publish-version.ts'
import { filesOf, loadAmendment } from './amendment.ts'
import { amenderOf } from './amender.ts'
import { requireSound } from './findings.ts'
import { requireSubmitted } from './send-back-amendment.ts'

/**
 * 批准发布: makes a submitted amendment the version that matters begin under from now on. Running matters keep theirs.
 * @returns the service and its new version
 * @throws Problem AMENDMENT_OWN for anybody who wrote or submitted it, AMENDMENT_NOT_SUBMITTED, NOT_PERMITTED
 * @throws Problem SERVICE_FAULTY when what it leans on changed meanwhile, such as the form of a service it opens
 */
export async function publishAmendment(acting: Acting, id: string): Promise<{ service: string; version: number }> {
  const by = amenderOf(acting)
  const amendment = await loadAmendment(acting, id, { lock: true })
  requireSubmitted(amendment)
  if ([...amendment.authors, amendment.submittedBy].includes(by.personId)) throw new Problem('AMENDMENT_OWN')
  await requireSound(acting, amendment)
  const { service, authors, reason } = amendment
  const version = await publishVersion(acting, by, {
    id: service,
    files: filesOf(amendment),
    source: 'office',
    authors,
    reason: reason ?? '',
  })
  await acting.tx.execute(sql`update amendments set state = 'published', version = version + 1
    where office_id = ${acting.office} and amendment_id = ${id}`)
  return { service, version }
}
