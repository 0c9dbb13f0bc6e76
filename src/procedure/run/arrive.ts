import { nodeOf, type Node, type NodeKind } from '../graph.ts'
import { decide, openMatter, pass, perform } from './activity.ts'
import { clear } from './cancel.ts'
import { waitFor } from './catch.ts'
import { meetConditions } from './condition.ts'
import { choose, fireSome, joinAll, joinSome } from './gateway.ts'
import { endPath, leave } from './leave.ts'
import { openLoop } from './loop.ts'
import { noteArrival, type Move, type Run } from './run.ts'
import { openScope } from './scope.ts'
import { openStep } from './task.ts'
import { throwEvent } from './throw.ts'

/** What each kind of element does when something comes to it. */
const ARRIVALS: Readonly<Record<NodeKind, (run: Run, node: Node, move: Move) => void>> = {
  start: leave,
  boundary: leave,
  pass,
  throw: throwOn,
  end: throwLast,
  terminate: (run, node, move) => {
    clear(run, move.scope)
    endPath(run, node, move.scope)
  },
  catch: waitFor,
  race: waitFor,
  step: openStep,
  decision: decide,
  effect: perform,
  opening: openMatter,
  call: openMatter,
  scope: openScope,
  'event-scope': openScope,
  adhoc: openStep,
  exclusive: choose,
  parallel: joinAll,
  inclusive: joinSome,
}

/** The way on is taken before the event is thrown, so that whoever catches it can cut it off. */
function throwOn(run: Run, node: Node, move: Move): void {
  if (node.outgoing.length === 0) return throwLast(run, node, move)
  leave(run, node, move)
  if (node.throws) throwEvent(run, node, node.throws, move.scope)
}

function throwLast(run: Run, node: Node, { scope }: Move): void {
  if (node.throws) throwEvent(run, node, node.throws, scope)
  if (run.ended === undefined) endPath(run, node, scope)
}

/** Moves until nothing moves any more: every path to where it waits, then joins and conditions that only now can tell. */
export function settle(run: Run): void {
  do {
    for (let move = run.moving.pop(); move; move = run.moving.pop()) arrive(run, move)
  } while (run.ended === undefined && (fireSome(run) || meetConditions(run)))
}

function arrive(run: Run, move: Move): void {
  const node = nodeOf(run.graph, move.node)
  if ((node.multi || node.repeat) && move.body === undefined) {
    if (openLoop(run, node, move)) return
    noteArrival(run, node, move)
    return leave(run, node, move)
  }
  noteArrival(run, node, move)
  ARRIVALS[node.kind](run, node, move)
}
