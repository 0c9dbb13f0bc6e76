import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { archivedOf } from '#catalogue/archived.ts'
import { asMachine } from '../as-machine.ts'
import type { Draft } from '../draft.ts'
import { isActive } from '../matter.ts'

/**
 * A matter that ends has its hand on nothing any more: what stood on its list is free, and what it lent has to be back.
 * @throws Problem ARCHIVE_STILL_OUT
 */
export async function settleArchive(draft: Draft): Promise<void> {
  if (isActive(draft.row.state) || !archivedOf(draft.service.form)) return
  const { acting, matterId } = draft
  const { tx, office } = acting
  await asMachine(acting, async () => {
    const [out] = await tx.query<{ code: string }>(sql`select code from archive_items
      where office_id = ${office} and hand_matter_id = ${matterId} and hand = 'lent' order by code limit 1`)
    if (out) throw new Problem('ARCHIVE_STILL_OUT', { params: { code: out.code } })
    await tx.execute(sql`update archive_items set hand = null, hand_matter_id = null
      where office_id = ${office} and hand_matter_id = ${matterId} and hand is not null`)
  })
}
