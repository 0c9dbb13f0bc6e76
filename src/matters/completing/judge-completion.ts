import type { Judgement } from '#catalogue/guards.ts'
import type { Acting } from '../acting.ts'
import { byRank } from '../by-rank.ts'
import { lookUp } from '../look-up.ts'
import { openDraft } from '../draft.ts'
import { judgeDraft } from '../drafting/judge-draft.ts'
import { judgementOf } from '../judge.ts'
import { loadMatterOfTask } from '../load.ts'
import { ownTaskOf } from './task-of.ts'
import { stepOf } from './step-of.ts'
import type { Completion } from './completion.ts'

/** What the rules would say of completing a task so; nothing is written. @throws Problem TASK_NOT_FOUND, TASK_NOT_YOURS */
export async function judgeCompletion(acting: Acting, taskId: string, input: Completion): Promise<Judgement> {
  const { loaded, task, by } = ownTaskOf(
    acting,
    await loadMatterOfTask(acting.tx, acting.office, taskId, { lock: false }),
    taskId,
  )
  const draft = openDraft(acting, loaded, by)
  const step = stepOf(draft, task)
  draft.fields = { ...draft.fields, ...byRank(draft, input.fields ?? {}) }
  await lookUp(draft)
  const { outcome, opinion } = input
  const reasons = input.reasons ?? {}
  const guards = judgementOf(draft, { step: step.id, outcome }, reasons, opinion)
  const { refusals, hints } = await judgeDraft(draft, step, outcome, reasons)
  return { ...guards, refusals: [...guards.refusals, ...refusals], hints: [...guards.hints, ...hints] }
}
