import { Problem } from '#base/errors.ts'
import type { Advance, ProcedureEvent, Surroundings } from './event.ts'
import { TOP, type Graph } from './graph.ts'
import type { Marking } from './marking.ts'
import { begin } from './run/adhoc.ts'
import { settle } from './run/arrive.ts'
import { clear } from './run/cancel.ts'
import { happen } from './run/catch.ts'
import { end } from './run/leave.ts'
import { markingOf, replace, runOf, tokenOf, type Run } from './run/run.ts'
import { hear } from './run/throw.ts'
import { armMatter } from './run/timer.ts'
import { called } from './verbs/called.ts'
import { complete } from './verbs/complete.ts'
import { goBack } from './verbs/return.ts'
import { addSigner, removeSigner } from './verbs/signer.ts'
import { stillUndo, undoOf, withdraw } from './verbs/withdraw.ts'
import { isFor, waitsIn, type Wait } from './waits.ts'

/**
 * Moves a procedure by one event. Pure and deterministic: the same marking, event and surroundings give the same answer.
 * @throws Problem TASK_NOT_OPEN, OUTCOME_UNKNOWN, RETURN_TARGET_UNKNOWN, NOTHING_TO_WITHDRAW, STEP_NOT_BEGUN,
 *   SIGNER_NEEDED, EVENT_NOT_AWAITED, PROCEDURE_ENDLESS; the marking is then untouched
 */
export function advance(graph: Graph, marking: Marking, event: ProcedureEvent, surroundings: Surroundings): Advance {
  const run = runOf(graph, marking, surroundings)
  move(run, event, marking)
  settle(run)
  const undo = event.kind === 'complete' ? undoOf(marking, run) : stillUndo(marking, run)
  return {
    marking: { ...markingOf(run), ...(undo === undefined || event.kind === 'withdraw' ? {} : { undo }) },
    effects: run.effects,
    trace: run.trace,
  }
}

function move(run: Run, event: ProcedureEvent, marking: Marking): void {
  switch (event.kind) {
    case 'start':
      armMatter(run)
      for (const node of (run.graph.starts.get(TOP) ?? []).toReversed()) run.moving.push({ node })
      return
    case 'complete':
      return complete(run, tokenOf(run, event.token), event.outcome)
    case 'timer':
      return happen(
        run,
        awaited(run, event.node, wait => wait.token === event.token && wait.node === event.node),
      )
    case 'message':
      return happen(
        run,
        awaited(run, event.name, wait => isFor(run.graph, wait, 'message', event.name)),
      )
    case 'signal':
      return hear(run, event.name)
    case 'changed':
      return
    case 'opened':
      return void replace(run, { ...tokenOf(run, event.token), matter: event.matter })
    case 'called':
      return called(run, tokenOf(run, event.token), event)
    case 'begin':
      return begin(run, tokenOf(run, event.token), event.step)
    case 'return':
      return goBack(run, tokenOf(run, event.token), event.to, event.direct)
    case 'withdraw':
      return withdraw(run, marking)
    case 'add-signer':
      return addSigner(run, tokenOf(run, event.token), event.post, event.where)
    case 'remove-signer':
      return removeSigner(run, tokenOf(run, event.token), event.post)
    case 'terminate':
      clear(run, undefined)
      return end(run, 'terminated')
  }
}

/** @throws Problem EVENT_NOT_AWAITED */
function awaited(run: Run, name: string, fits: (wait: Wait) => boolean): Wait {
  const wait = waitsIn(run.graph, run.tokens, run.held).find(fits)
  if (!wait) throw new Problem('EVENT_NOT_AWAITED', { params: { event: name } })
  return wait
}
