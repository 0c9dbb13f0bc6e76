import sql from 'sql-template-tag'
import type { Refusal } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { note } from '../draft.ts'
import { NUMBERED_AT_REGISTRATION } from './citations.ts'
import type { Doing } from './doing.ts'
import { organChops, type OrganChop } from './organ-chops.ts'
import { refuseUnsigned } from './recheck.ts'

/** A chop is given by the post that keeps it, for a text that was signed and numbered, and before the file is made. */
export async function refusePressing(doing: Doing): Promise<Refusal[]> {
  const { issue } = doing.state
  const refusals = refuseUnsigned(doing)
  if (!issue) refusals.push({ code: 'DOCUMENT_UNNUMBERED', citation: NUMBERED_AT_REGISTRATION })
  if (issue?.sha256) refusals.push({ code: 'DOCUMENT_ISSUED', params: { number: issue.number } })
  if ((await ownChops(doing)).length === 0) refusals.push({ code: 'CHOP_UNKEPT' })
  return refusals
}

/**
 * An organ of a joint document gives its chop for exactly this text (各机关分别用印): it is pressed when the file is made. Given
 * twice, it is given once.
 */
export async function pressChop(doing: Doing): Promise<void> {
  const { draft, task, by, state } = doing
  if (!state.latest) throw new Error('what is not there was refused before')
  const { contentHash } = state.latest
  const { tx, office, now } = draft.acting
  const chops = await ownChops(doing)
  for (const { id } of chops)
    await tx.execute(sql`insert into pressings (office_id, pressing_id, matter_id, content_hash, chop_id, task_id, person_id, post_id, cover_id, at)
      values (${office}, ${newId(now)}, ${draft.matterId}, ${contentHash}, ${id}, ${task.id}, ${by.personId}, ${by.postId}, ${by.coverId}::uuid,
        ${now.toISOString()}::timestamptz) on conflict do nothing`)
  note(draft, 'document.pressed', {
    number: state.issue?.number,
    contentHash,
    organs: chops.map(chop => chop.organ).join('、'),
    chops: chops.map(chop => chop.id),
  })
}

/** The chops of the document's issuers that the acting post keeps. */
async function ownChops({ draft, by, state: { latest } }: Doing): Promise<OrganChop[]> {
  const chops = await organChops(draft.acting, latest?.content.issuers ?? [])
  return chops.filter(chop => chop !== undefined).filter(chop => chop.postId === by.postId)
}
