import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { CIRCULATED } from './circulate.ts'
import type { ChangedMatter } from './changed.ts'
import { conclude } from './conclude.ts'
import { lookUp } from './look-up.ts'
import { openDraft } from './draft.ts'
import { handOn, reviewed } from './drafting/judge-draft.ts'
import { judge, requireAllowed } from './judge.ts'
import { recallMatterOfTask } from './load.ts'
import { progress } from './progress.ts'
import { prepareDeed } from './issuing/deed.ts'
import { deedOf } from './issuing/deed-of.ts'
import { requireOpen, requireVersion } from './standing.ts'
import { tellInstruction } from './tell-instruction.ts'
import { prepareShelving } from './archive/shelve.ts'
import { ownTaskOf } from './completing/task-of.ts'
import { stepOf } from './completing/step-of.ts'
import type { Completion } from './completing/completion.ts'
import { ASKED_IN_FORM, refusalsOf } from './completing/refusals.ts'
import { takeFields } from './completing/take-fields.ts'
import { finish } from './completing/finish.ts'

/**
 * Completes a task with one of its step's outcomes and moves the matter on.
 * @param version the matter's version the person saw (`If-Match`); absent, only the task itself must still be open
 * @throws Problem TASK_NOT_FOUND, TASK_NOT_YOURS, TASK_NOT_OPEN, MATTER_NOT_OPEN, MATTER_CHANGED, OUTCOME_UNKNOWN, and
 *   one refusal for every condition that is not met: OPINION_REQUIRED, STEP_FIELD_REQUIRED, DOER_MAY_NOT_CHECK, RULE_BREAKS,
 *   RULE_NEEDS_REASON, RULE_UNSURE, CLOSE_REFUSED …
 */
export async function completeTask(
  acting: Acting,
  taskId: string,
  input: Completion,
  version?: number,
): Promise<ChangedMatter> {
  const { loaded, task, by } = ownTaskOf(acting, await recallMatterOfTask(acting, taskId), taskId)
  if (task.state !== 'open')
    throw new Problem('TASK_NOT_OPEN', { params: { by: task.doneBy ? acting.directory.personName(task.doneBy) : '—' } })
  requireOpen(loaded)
  requireVersion(loaded, version)
  const draft = openDraft(acting, loaded, by)
  const step = stepOf(draft, task)
  takeFields(draft, step, input)
  await lookUp(draft)
  const { outcome, opinion } = input
  const document = deedOf(step, outcome)
  const deed =
    document &&
    (await prepareDeed(document, { draft, task, by, opinion: opinion?.trim() || null, made: input.made ?? null }))
  const shelving = step.outcomes.find(({ code }) => code === outcome)?.archive
  const shelved = shelving && (await prepareShelving(draft, shelving, by))
  const owed = [...refusalsOf(draft, step, task, by, input), ...(deed?.refusals ?? []), ...(shelved?.refusals ?? [])]
  // With an outcome that is none there is nothing to judge.
  const isKnown = step.outcomes.some(({ code }) => code === outcome)
  const reasons = input.reasons ?? {}
  await handOn(draft, step, by)
  const judged = isKnown
    ? [
        ...judge(draft, { step: step.id, outcome }, reasons, opinion),
        ...(await reviewed(draft, step, outcome, reasons)),
      ]
    : []
  // What has to be filled in anyway is asked for once.
  const refusals = [
    ...owed,
    ...judged.filter(one => one.code !== 'RULE_UNSURE' || !owed.some(of => of.field === one.field)),
  ]
  if (step.closes && owed.some(({ code }) => !ASKED_IN_FORM.has(code)))
    throw new Problem('CLOSE_REFUSED', { params: { count: refusals.length }, refusals })
  requireAllowed(refusals)
  finish(draft, task, step, by, input)
  await deed?.perform()
  await shelved?.perform()
  if (step.id !== CIRCULATED)
    progress(draft, { kind: 'complete', token: task.token, outcome: input.outcome }, input.outcome)
  if (step.opinion === 'instruction') tellInstruction(draft, opinion ?? '')
  return conclude(draft)
}
