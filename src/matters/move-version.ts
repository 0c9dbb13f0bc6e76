import { Problem } from '#base/errors.ts'
import type { Service } from '#catalogue/types.ts'
import type { Mapping, Moved } from '#procedure/move-marking.ts'
import { openStepOf } from '#procedure/open-step.ts'
import { evaluateFeel } from '#rules/feel.ts'
import type { Acting } from './acting.ts'
import { amenderOf } from './amendments/amender.ts'
import type { ChangedMatter } from './changed.ts'
import { commitDraft, note, openDraft, type Draft } from './draft.ts'
import { loadMatter } from './load.ts'
import { isActive, type Task } from './matter.ts'
import { planMove } from './move-plan.ts'
import { requireReason, requireVersion } from './standing.ts'
import { startTimer } from './timers.ts'
import { variablesOf } from './variables.ts'

export interface Move {
  /** The version of the service that the matter follows from now on. */
  version: number
  /** Steps that have another id there. */
  mapping?: Mapping
  reason: string
}

/**
 * 换版: brings a running matter to another version of its service, where it stands. Open tasks stay with their posts and
 * running clocks keep their limits: a date that was given is not moved by a new rule (law 3); what opens later follows the
 * new version.
 * @param seen the matter's version the person saw (`If-Match`)
 * @throws Problem MOVE_REFUSED with every place that has no counterpart and every field the new form would refuse
 * @throws Problem NOT_PERMITTED, MATTER_NOT_FOUND, MATTER_NOT_OPEN, MATTER_CHANGED, VERSION_NOT_FOUND, MOVE_SAME, REASON_REQUIRED
 */
export async function moveVersion(acting: Acting, matterId: string, move: Move, seen?: number): Promise<ChangedMatter> {
  const by = amenderOf(acting)
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const { matter } = loaded
  if (!isActive(matter.state)) throw new Problem('MATTER_NOT_OPEN', { params: { state: matter.state } })
  requireVersion(loaded, seen)
  const reason = requireReason(move.reason)
  const draft = openDraft(acting, loaded, by)
  const from = draft.service
  const to = versionOf(acting, matter.service, move.version)
  if (to.version === from.version) throw new Problem('MOVE_SAME', { params: { version: to.version } })
  const { moved, refusals } = planMove(from, to, matter, move.mapping)
  if (!moved) throw new Problem('MOVE_REFUSED', { params: { version: to.version, count: refusals.length }, refusals })
  draft.service = to
  draft.row.serviceVersion = to.version
  take(draft, moved)
  note(draft, 'matter.moved', {
    from: from.version,
    to: to.version,
    reason,
    ...(move.mapping ? { mapping: move.mapping } : {}),
  })
  return commitDraft(draft)
}

function versionOf({ services }: Acting, service: string, version: number): Service {
  const newest = services.current(service)?.version ?? 0
  if (version < 1 || version > newest) throw new Problem('VERSION_NOT_FOUND', { params: { service, version } })
  return services.version(service, version)
}

/** Puts the draft where the matter stands in the new version: marking, steps of open tasks, timers. */
function take(draft: Draft, { marking, cancelled, started }: Moved): void {
  draft.row.marking = marking
  const steps = new Map(marking.tokens.map(token => [token.id, openStepOf(draft.service.graph, token)]))
  const stepOf = (task: Task): string => steps.get(task.token) ?? task.step
  const renamed = draft.tasks.filter(task => task.state === 'open' && stepOf(task) !== task.step)
  if (renamed.length > 0) draft.change.updateTasks = renamed.map(task => ({ taskId: task.id, step: stepOf(task) }))
  for (const task of renamed) task.step = stepOf(task)
  if (cancelled.length > 0) draft.change.cancelTimers = [...cancelled]
  const variables = variablesOf(draft)
  for (const { token, node } of started) {
    const drawn = draft.service.graph.nodes.get(node)
    if (drawn?.trigger?.on !== 'timer') continue
    const { type, expression } = drawn.trigger
    startTimer(draft, {
      kind: 'start-timer',
      token,
      node,
      definition: { type, expression: evaluateFeel(expression, variables) ?? expression },
      interrupting: drawn.interrupts ?? true,
    })
  }
}
