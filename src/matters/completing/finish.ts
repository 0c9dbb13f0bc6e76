import { newId } from '#base/ids.ts'
import type { Step } from '#procedure/types.ts'
import type { By } from '../acting.ts'
import { note, type Draft } from '../draft.ts'
import { stopClocksOf } from '../limits.ts'
import type { Task } from '../matter.ts'
import type { Completion } from './completion.ts'

/** Takes into the draft that the task is done: by whom, how, with which words, and that its clocks stand. */
export function finish(draft: Draft, task: Task, step: Step, by: By, input: Completion): void {
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
