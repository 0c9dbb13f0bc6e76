import { newId } from '#base/ids.ts'
import { Problem, type Refusal } from '#base/errors.ts'
import type { Judgement, Reasons } from '#catalogue/guards.ts'
import { isLastSigner } from '#procedure/last-signer.ts'
import type { Step } from '#procedure/types.ts'
import type { Acting, By } from './acting.ts'
import { requireReceivers } from './assign.ts'
import { byRank } from './by-rank.ts'
import { byTask } from './by.ts'
import { CIRCULATED } from './circulate.ts'
import type { ChangedMatter } from './changed.ts'
import { conclude } from './conclude.ts'
import { owedBy, unansweredBy } from './closing.ts'
import { countSame } from './count.ts'
import { note, openDraft, type Draft } from './draft.ts'
import { handOn, judgeDraft, reviewed } from './drafting/judge-draft.ts'
import { checkFields, refuseSecrets } from './fields.ts'
import { judge, judgementOf, requireAllowed } from './judge.ts'
import { stopClocksOf } from './limits.ts'
import { loadMatterOfTask, recallMatterOfTask } from './load.ts'
import type { Fields, LoadedMatter, Task } from './matter.ts'
import { progress } from './progress.ts'
import { prepareDeed } from './issuing/deed.ts'
import { deedOf } from './issuing/deed-of.ts'
import type { MadeFile } from './issuing/doing.ts'
import { requireOpen, requireVersion } from './standing.ts'
import { tellInstruction } from './tell-instruction.ts'

/** What a person is asked for in the act's own form. */
export const ASKED_IN_FORM: ReadonlySet<string> = new Set(['OPINION_REQUIRED', 'STEP_FIELD_REQUIRED'])

export interface Completion {
  outcome: string
  opinion?: string
  fields?: Fields
  /** Why GENERAL rules are gone against, by the rule's id. */
  reasons?: Reasons
  /** The file that was typeset for the task, where its outcome makes one; never a caller's own. */
  made?: MadeFile
}

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
  await countSame(draft)
  const { outcome, opinion } = input
  const document = deedOf(step, outcome)
  const deed =
    document &&
    (await prepareDeed(document, { draft, task, by, opinion: opinion?.trim() || null, made: input.made ?? null }))
  const owed = [...refusalsOf(draft, step, task, by, input), ...(deed?.refusals ?? [])]
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
  if (step.id !== CIRCULATED)
    progress(draft, { kind: 'complete', token: task.token, outcome: input.outcome }, input.outcome)
  if (step.opinion === 'instruction') tellInstruction(draft, opinion ?? '')
  return conclude(draft)
}

/** What the rules would say of completing a task so; nothing is written. @throws Problem TASK_NOT_FOUND, FIELD_INVALID */
export async function judgeCompletion(acting: Acting, taskId: string, input: Completion): Promise<Judgement> {
  const { loaded, task, by } = ownTaskOf(
    acting,
    await loadMatterOfTask(acting.tx, acting.office, taskId, { lock: false }),
    taskId,
  )
  const draft = openDraft(acting, loaded, by)
  const step = stepOf(draft, task)
  draft.fields = { ...draft.fields, ...byRank(draft, input.fields ?? {}) }
  await countSame(draft)
  const { outcome, opinion } = input
  const reasons = input.reasons ?? {}
  const guards = judgementOf(draft, { step: step.id, outcome }, reasons, opinion)
  const { refusals, hints } = await judgeDraft(draft, step, outcome, reasons)
  return { ...guards, refusals: [...guards.refusals, ...refusals], hints: [...guards.hints, ...hints] }
}

function ownTaskOf(acting: Acting, loaded: LoadedMatter, taskId: string): { loaded: LoadedMatter; task: Task; by: By } {
  const task = taskOf(loaded, taskId)
  return { loaded, task, by: byTask(acting, loaded, task) }
}

export function taskOf(loaded: LoadedMatter, taskId: string): Task {
  const task = loaded.tasks.find(candidate => candidate.id === taskId)
  if (!task) throw new Problem('TASK_NOT_FOUND')
  return task
}

/** A reading that was circulated beside the procedure (`circulate.ts`): no step of the drawing, but read like one. */
const READING: Step = {
  id: CIRCULATED,
  name: '传阅',
  kind: 'reading',
  assignment: { by: 'item' },
  opinion: 'remark',
  outcomes: [{ code: 'read', opinion: 'optional', requires: [], reviewed: false }],
  fields: [],
  holds: false,
  closes: false,
  answers: false,
  notActorOf: [],
  draft: [],
}

function stepOf(draft: Draft, task: Task): Step {
  if (task.step === CIRCULATED) return READING
  const step = draft.service.graph.steps.get(task.step)
  if (!step) throw new Error(`the procedure of ${draft.row.service} has no step ${task.step}`)
  return step
}

/** Takes the fields this step may fill in; others are refused, so that no step rewrites what another decided. */
function takeFields(draft: Draft, step: Step, input: Completion): void {
  const given = Object.entries(input.fields ?? {})
  if (given.length === 0) return
  const outcome = step.outcomes.find(candidate => candidate.code === input.outcome)
  const allowed = new Set([...step.fields.map(field => field.name), ...(outcome?.requires ?? [])])
  for (const [name] of given)
    if (!allowed.has(name))
      throw new Problem('FIELD_INVALID', { field: `fields.${name}`, params: { field: name, detail: step.name } })
  refuseSecrets('', input.fields ?? {})
  draft.fields = { ...draft.fields, ...byRank(draft, input.fields ?? {}) }
  draft.fieldsChanged = true
  checkFields(draft.service, draft.fields)
  requireReceivers(draft, input.fields ?? {})
}

/** Every condition that stands in the way of this outcome. */
export function refusalsOf(draft: Draft, step: Step, task: Task, by: By, input: Completion): Refusal[] {
  const outcome = step.outcomes.find(candidate => candidate.code === input.outcome)
  if (!outcome) {
    const allowed = step.outcomes.map(candidate => candidate.code).join(', ')
    return [{ code: 'OUTCOME_UNKNOWN', field: 'outcome', params: { outcome: input.outcome, allowed } }]
  }
  const refusals: Refusal[] = []
  if (outcome.opinion === 'required' && !input.opinion?.trim())
    refusals.push({ code: 'OPINION_REQUIRED', field: 'opinion' })
  const required = [...step.fields.filter(field => field.required).map(field => field.name), ...outcome.requires]
  for (const name of new Set(required))
    if (isBlank(draft.fields[name]))
      refusals.push({
        code: 'STEP_FIELD_REQUIRED',
        field: `fields.${name}`,
        params: { step: stepName(draft, step), field: draft.service.texts['zh-Hans'].fields[name]?.label ?? name },
      })
  const doers = draft.tasks.filter(done => done.state === 'done' && step.notActorOf.includes(done.step))
  if (doers.some(done => done.doneBy === by.personId || done.postId === by.postId))
    refusals.push({ code: 'DOER_MAY_NOT_CHECK' })
  if (!isLastSigner(draft.row.marking, task.token)) return refusals
  if (step.closes) refusals.push(...owedBy(draft, task))
  else if (step.answers) refusals.push(...unansweredBy(draft))
  return refusals
}

export const stepName = (draft: Draft, step: Step): string =>
  draft.service.texts['zh-Hans'].steps[step.id]?.name ?? step.name

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function finish(draft: Draft, task: Task, step: Step, by: By, input: Completion): void {
  const own = draft.tasks.find(candidate => candidate.id === task.id)
  if (!own) return
  own.state = 'done'
  own.outcome = input.outcome
  own.doneBy = by.personId
  own.doneAt = draft.acting.now.toISOString()
  own.doneCoverId = by.coverId
  own.readAt ??= own.doneAt
  draft.change.closeTasks = [
    ...(draft.change.closeTasks ?? []),
    { taskId: task.id, how: 'done', doneBy: by.personId, coverId: by.coverId, outcome: input.outcome },
  ]
  stopClocksOf(draft, task.id)
  const text = input.opinion?.trim()
  if (text) {
    const opinion = {
      opinionId: newId(draft.acting.now),
      taskId: task.id,
      step: step.id,
      kind: step.opinion,
      text,
      ...by,
    }
    draft.change.opinions = [...(draft.change.opinions ?? []), opinion]
  }
  note(draft, step.kind === 'reading' ? 'reading.read' : 'task.completed', {
    task: task.id,
    step: step.id,
    outcome: input.outcome,
    ...(text ? { opinion: { kind: step.opinion, text } } : {}),
    ...(input.fields ? { fields: input.fields } : {}),
    late: task.dueAt !== null && task.dueAt < draft.acting.now.toISOString(),
  })
}
