import { Problem, type Refusal } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { byMatter } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { owedBy } from './closing.ts'
import { stepName } from './completing/step-of.ts'
import { completeTask } from './complete-task.ts'
import { openDraft, type Draft } from './draft.ts'
import { loadMatter } from './load.ts'
import type { Fields } from './matter.ts'
import { requireOpen } from './standing.ts'

/**
 * 办结: completes the closing step when the matter has come to it. Before that it is refused, naming everything that is
 * still owed: the steps that wait and for whom, the askers without an answer, the readers, the supervised items.
 * @throws Problem CLOSE_REFUSED, NOT_PERMITTED, MATTER_NOT_OPEN
 */
export async function closeMatter(
  acting: Acting,
  matterId: string,
  input: { outcome?: string; opinion?: string; fields?: Fields },
): Promise<ChangedMatter> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  requireOpen(loaded)
  const service = acting.services.version(loaded.matter.service, loaded.matter.serviceVersion)
  const closing = loaded.tasks.find(task => task.state === 'open' && service.graph.steps.get(task.step)?.closes)
  if (closing) {
    const step = service.graph.steps.get(closing.step)
    const { outcome, ...rest } = input
    return completeTask(acting, closing.id, { ...rest, outcome: outcome ?? step?.outcomes[0]?.code ?? 'done' })
  }
  const refusals = closingAhead(openDraft(acting, loaded, byMatter(acting, loaded, 'register')))
  throw new Problem('CLOSE_REFUSED', { params: { count: refusals.length }, refusals })
}

/** Why a matter that has not come to its closing step cannot be closed yet: all that is owed, and that step. */
export function closingAhead(draft: Draft): Refusal[] {
  const ahead = [...draft.service.graph.steps.values()]
    .filter(step => step.closes)
    .map(step => ({ code: 'RESULT_MISSING' as const, params: { step: stepName(draft, step) } }))
  return [...owedBy(draft), ...ahead]
}
