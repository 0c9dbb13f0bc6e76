import { waitsFor } from '#procedure/waits.ts'
import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { byMatter } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { conclude } from './conclude.ts'
import { note, openDraft } from './draft.ts'
import { loadMatter } from './load.ts'
import { progress } from './progress.ts'
import { requireOpen } from './standing.ts'

/**
 * A message from outside reaches a matter that waits for it: another system's answer, a paper that came back.
 * @throws Problem NOT_PERMITTED, MATTER_NOT_OPEN, MESSAGE_NOT_AWAITED
 */
export async function hearMessage(acting: Acting, matterId: string, name: string): Promise<ChangedMatter> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byMatter(acting, loaded, 'register')
  requireOpen(loaded)
  const draft = openDraft(acting, loaded, by)
  if (waitsFor(draft.service.graph, draft.row.marking, 'message', name).length === 0)
    throw new Problem('MESSAGE_NOT_AWAITED', { field: 'name', params: { name } })
  note(draft, 'message.received', { name })
  progress(draft, { kind: 'message', name })
  return conclude(draft)
}
