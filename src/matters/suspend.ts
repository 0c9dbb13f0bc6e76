import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { answerCalls } from './answer-calls.ts'
import { asMachine } from './as-machine.ts'
import { bySupervisor } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { conclude } from './conclude.ts'
import { commitDraft, note, openDraft } from './draft.ts'
import { addEvent } from './extend.ts'
import { hearKept } from './hear.ts'
import { loadMatter } from './load.ts'
import { requireOpen, requireReason } from './standing.ts'

/**
 * 中止: stops every running clock of the matter, with the ground (CAL-10: time that the law does not count).
 * @throws Problem MATTER_NOT_OPEN, REASON_REQUIRED, NOT_PERMITTED
 */
export async function suspend(acting: Acting, matterId: string, reason: string): Promise<ChangedMatter> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = bySupervisor(acting)
  requireOpen(loaded)
  const ground = requireReason(reason)
  const draft = openDraft(acting, loaded, by)
  const at = acting.now.toISOString()
  for (const clock of draft.clocks.slice())
    if (clock.state === 'running') addEvent(draft, clock, { kind: 'suspended', at, reason: ground })
  draft.row.state = 'suspended'
  note(draft, 'matter.suspended', { reason: ground })
  return commitDraft(draft)
}

/**
 * 恢复: starts the clocks again; each due date moves by the time the suspension really took. What came meanwhile is heard.
 * @throws Problem MATTER_NOT_SUSPENDED, NOT_PERMITTED
 */
export async function resume(acting: Acting, matterId: string): Promise<ChangedMatter> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = bySupervisor(acting)
  if (loaded.matter.state !== 'suspended') throw new Problem('MATTER_NOT_SUSPENDED')
  const draft = openDraft(acting, loaded, by)
  const at = acting.now.toISOString()
  for (const clock of draft.clocks.slice())
    if (clock.state === 'suspended') addEvent(draft, clock, { kind: 'resumed', at })
  draft.row.state = 'open'
  note(draft, 'matter.resumed', {})
  await asMachine(draft.acting, () => answerCalls(draft))
  hearKept(draft)
  return conclude(draft)
}
