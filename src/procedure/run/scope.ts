import type { Node } from '../graph.ts'
import type { Token } from '../marking.ts'
import { addToken, placed, type Move, type Run } from './run.ts'
import { arm } from './timer.ts'

/** A sub-process begins: its token waits on it while what is inside runs. */
export function openScope(run: Run, node: Node, move: Move): void {
  openInside(run, addToken(run, { node: node.id, ...placed(move) }))
}

export function openInside(run: Run, owner: Token): void {
  arm(run, owner)
  for (const id of (run.graph.starts.get(owner.node) ?? []).toReversed()) run.moving.push({ node: id, scope: owner.id })
}
