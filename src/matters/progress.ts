import { newId } from '#base/ids.ts'
import { Problem } from '#base/errors.ts'
import { advance } from '#procedure/advance.ts'
import type { Effect, ProcedureEvent } from '#procedure/event.ts'
import type { Step } from '#procedure/types.ts'
import { evaluateFeel } from '#rules/feel.ts'
import type { FiredRow, Value } from '#rules/types.ts'
import { postFor, receiversOf } from './assign.ts'
import { giveReadings } from './circulate.ts'
import { requireNothingOwed } from './closing.ts'
import { addParty, note, type Draft } from './draft.ts'
import { startClock, stopClocksOf } from './limits.ts'
import { priorityOf } from './priority.ts'
import { startTimer } from './timers.ts'
import { ownDate, variablesOf } from './variables.ts'

/** Moves the procedure by one event and turns what it says into the draft: tasks, clocks, timers, matters opened, the end. */
export function progress(draft: Draft, event: ProcedureEvent, outcome?: string): void {
  const { graph, rules } = draft.service
  const variables = variablesOf(draft, outcome)
  const because = new Map<string, readonly FiredRow[]>()
  const { marking, effects } = advance(graph, draft.row.marking, event, {
    variables,
    feel: evaluateFeel,
    decide: (id, inputs) => {
      const decision = rules.get(id)?.evaluate(inputs, ownDate(draft))
      if (!decision) return { missing: [id] }
      if (decision.kind === 'undecided') return { missing: decision.conflict ?? decision.missing }
      because.set(id, decision.rows)
      return { fields: decision.outputs[0] ?? {} }
    },
  })
  draft.row.marking = marking
  for (const effect of effects) apply(draft, effect, event, because)
}

function apply(
  draft: Draft,
  effect: Effect,
  event: ProcedureEvent,
  because: ReadonlyMap<string, readonly FiredRow[]>,
): void {
  switch (effect.kind) {
    case 'open-task':
      return openTask(draft, stepOf(draft, effect.step), effect.token, effect)
    case 'close-task':
      return closeTask(draft, effect.token, effect.how)
    case 'start-timer':
      return startTimer(draft, effect)
    case 'cancel-timer':
      draft.change.cancelTimers = [...(draft.change.cancelTimers ?? []), { token: effect.token, node: effect.node }]
      return
    case 'set-fields':
      draft.fields = { ...draft.fields, ...effect.fields }
      draft.fieldsChanged = true
      if (effect.decision === undefined) note(draft, 'fields.set', { node: effect.node, fields: effect.fields })
      else
        note(draft, 'rule.decided', {
          decision: effect.decision,
          fields: effect.fields,
          rows: because.get(effect.decision) ?? [],
        })
      return
    case 'undecided':
      throw new Problem('NOT_DECIDED', {
        params: { decision: effect.decision, missing: effect.missing.join(', ') || effect.node },
      })
    case 'open-matter':
      draft.openings.push(effect)
      return
    case 'perform':
      // Of the effects there are (`#procedure/effects.ts`) only this one is more than the matter's own fields.
      return giveReadings(draft, receiversOf(draft, effect.values['posts'] ?? null), '')
    case 'abandon-call':
      return note(draft, 'call.abandoned', { other: effect.matter })
    case 'send-message':
    case 'send-signal':
      draft.told.push(effect)
      return note(draft, 'message.sent', { name: effect.name })
    case 'ended':
      draft.told.push(effect)
      return end(draft, effect.end, event)
  }
}

function stepOf(draft: Draft, id: string): Step {
  const step = draft.service.graph.steps.get(id)
  if (!step) throw new Error(`the procedure of ${draft.row.service} has no step ${id}`)
  return step
}

/** @param asked the list element it is about, and the post that was asked instead of the step's own (加签) */
export function openTask(draft: Draft, step: Step, token: number, asked: { item?: Value; post?: string }): void {
  const { acting, row } = draft
  const postId = asked.post === undefined ? postFor(draft, step, asked.item) : acting.directory.standingPost(asked.post)
  const unitId = acting.directory.post(postId)?.unitId
  if (!unitId) throw new Error(`post ${postId} has no unit`)
  const id = newId(acting.now)
  const priority = priorityOf(draft.loaded.matter.focusRank, row.askerLevel, row.urgency)
  const dueAt = startClock(draft, id, step)
  const fromPostId = draft.by?.postId ?? null
  const opened = {
    step: step.id,
    token,
    kind: step.kind,
    postId,
    unitId,
    priority,
    holds: step.holds,
    dueAt,
    fromPostId,
  }
  draft.change.openTasks = [...(draft.change.openTasks ?? []), { taskId: id, ...opened }]
  draft.tasks.push({
    ...opened,
    id,
    state: 'open',
    openedAt: acting.now.toISOString(),
    readAt: null,
    urged: 0,
    doneAt: null,
    doneBy: null,
    doneCoverId: null,
    outcome: null,
  })
  addParty(draft, postId)
  note(draft, step.kind === 'reading' ? 'reading.opened' : 'task.opened', {
    task: id,
    step: step.id,
    post: postId,
    due: dueAt,
  })
}

/** Closes the open task of a token. The one that is being completed was marked done by the verb already. */
function closeTask(draft: Draft, token: number, how: 'done' | 'cancelled'): void {
  const task = draft.tasks.find(candidate => candidate.token === token && candidate.state === 'open')
  if (!task) return
  task.state = how
  task.doneAt = draft.acting.now.toISOString()
  stopClocksOf(draft, task.id)
  draft.change.closeTasks = [
    ...(draft.change.closeTasks ?? []),
    { taskId: task.id, how, doneBy: null, coverId: null, outcome: null },
  ]
  note(draft, 'task.cancelled', { task: task.id, step: task.step, post: task.postId })
}

function end(draft: Draft, endId: string, event: ProcedureEvent): void {
  const terminated = event.kind === 'terminate'
  if (!terminated) requireNothingOwed(draft)
  draft.row.state = terminated ? 'terminated' : 'closed'
  draft.row.outcome = endId
  draft.row.closedAt = draft.acting.now.toISOString()
  note(draft, terminated ? 'matter.terminated' : 'matter.closed', { outcome: endId })
}
