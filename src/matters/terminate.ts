import type { Refusal } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { bySupervisor } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { CIRCULATED } from './circulate.ts'
import { conclude } from './conclude.ts'
import { owedBy, requireNothingOwed } from './closing.ts'
import { note, openDraft, type Draft } from './draft.ts'
import { loadMatter } from './load.ts'
import { progress } from './progress.ts'
import { requireOpen, requireReason } from './standing.ts'

/**
 * 终止: ends a matter that has lost its object, with a reason. Open tasks are cancelled, but the askers are still owed
 * an answer: a matter never disappears without one (law 2).
 * @throws Problem MATTER_NOT_OPEN, REASON_REQUIRED, NOT_PERMITTED, CLOSE_REFUSED
 */
export async function terminate(acting: Acting, matterId: string, reason: string): Promise<ChangedMatter> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = bySupervisor(acting)
  requireOpen(loaded)
  const draft = openDraft(acting, loaded, by)
  note(draft, 'matter.termination-decided', { reason: requireReason(reason) })
  progress(draft, { kind: 'terminate' })
  requireNothingOwed(draft)
  return conclude(draft)
}

/** What stands in the way of ending a matter: all that is owed but its steps, which end with it. */
export const terminationAhead = (draft: Draft): Refusal[] =>
  owedBy({ ...draft, tasks: draft.tasks.filter(task => task.step === CIRCULATED) })
