import { appendEntry } from '#record/append.ts'
import { newId } from '#base/ids.ts'
import type { Acting } from '../acting.ts'
import { byDuty } from '../by.ts'
import { refuseSecrets } from '../fields.ts'
import { keepItem, type NewItem } from './keep-item.ts'
import { KEEPER, requireSettings } from './settings.ts'

/**
 * Enters what is on paper and never was a matter here (补录): older years, what others hand in.
 * @returns its archival code
 * @throws Problem NOT_PERMITTED, ARCHIVE_UNSET, ARCHIVE_CLASS_UNKNOWN, STATE_SECRET
 */
export async function addPaper(acting: Acting, paper: Omit<NewItem, 'matterId'>): Promise<string> {
  const by = byDuty(acting, KEEPER)
  const settings = await requireSettings(acting)
  refuseSecrets(paper.title, { number: paper.number, remark: paper.remark })
  const code = await keepItem(acting, settings, { ...paper, matterId: null }, by.personId)
  await appendEntry(acting.tx, {
    id: newId(acting.now),
    office: acting.office,
    matter: null,
    version: null,
    kind: 'archive.paper-entered',
    at: acting.now.toISOString(),
    actor: { person: by.personId, post: by.postId, ...(by.coverId ? { cover: by.coverId } : {}) },
    body: { code, retention: paper.retention, title: paper.title },
  })
  return code
}
