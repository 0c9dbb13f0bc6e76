import type { Inputs, Value } from '#rules/types.ts'
import { nodeOf, type Node } from '../graph.ts'
import type { Loop, Token } from '../marking.ts'
import { cancel } from './cancel.ts'
import { addToken, holds, inScope, replace, tokensWhere, variablesAt, type Move, type Run } from './run.ts'
import { arm } from './timer.ts'

/** Opens the instances of an activity that loops. @returns false when there is nothing to do */
export function openLoop(run: Run, node: Node, move: Move): boolean {
  const loop = node.multi ? listOf(run, node, move) : againOf(run, node, move)
  if (!loop) return false
  const body = addToken(run, { node: node.id, ...inScope(move.scope), loop })
  arm(run, body)
  const first = node.multi && !node.multi.sequential ? loop.total : 1
  for (let index = first - 1; index >= 0; index -= 1) beginInstance(run, body, index)
  return true
}

function listOf(run: Run, node: Node, move: Move): Loop | undefined {
  const { collection, count, sequential = false } = node.multi ?? {}
  // A list that nobody has filled in names nobody.
  const list = run.surroundings.feel(collection ?? count ?? '', variablesAt(run, move))
  const items: readonly Value[] = Array.isArray(list)
    ? (list as readonly Value[])
    : typeof list === 'number'
      ? Array.from({ length: list }, (_, index) => index + 1)
      : []
  if (items.length === 0) return undefined
  const outcomes = run.graph.steps.get(node.id)?.outcomes ?? []
  const votes = outcomes.length > 1 ? { votes: Object.fromEntries(outcomes.map(({ code }) => [code, 0])) } : {}
  return { total: items.length, done: 0, items, ...(sequential ? { next: 1 } : {}), ...votes }
}

function againOf(run: Run, node: Node, move: Move): Loop | undefined {
  const { before, condition, most = 0 } = node.repeat ?? {}
  if (before && condition !== undefined && !holds(run, node.id, condition, variablesAt(run, move))) return undefined
  return { total: most, done: 0, items: [] }
}

/** Sends an instance on its way; its number in the list is what it stands for. */
export function beginInstance(run: Run, body: Token, index: number): void {
  run.moving.push({ node: body.node, ...inScope(body.scope), body: body.id, index })
}

/** What a completion condition may look at beside the matter's variables. */
const countsOf = ({ total, done, votes = {} }: Loop, active: number): Inputs => ({
  nrOfInstances: total,
  nrOfCompletedInstances: done,
  nrOfActiveInstances: active,
  loopCounter: done,
  votes,
})

/**
 * Counts an instance that is done (`by` 1) or was let off (`by` 0), and begins the next one where they come one after
 * the other.
 * @returns whether the loop is over; what still ran of it is then cancelled
 */
export function instanceDone(run: Run, body: Token, outcome?: string, by = 1): boolean {
  const node = nodeOf(run.graph, body.node)
  const before = body.loop
  if (!before) return false
  const voted =
    outcome !== undefined && before.votes
      ? { ...before.votes, [outcome]: (before.votes[outcome] ?? 0) + 1 }
      : before.votes
  const loop: Loop = { ...before, done: before.done + by, ...(voted ? { votes: voted } : {}) }
  const counted = replace(run, { ...body, loop })
  const others = tokensWhere(run, token => token.body === body.id)
  const counts = countsOf(loop, others.length)
  if (!isOver(run, node, loop, { ...variablesAt(run, body), ...counts })) {
    if (loop.next !== undefined && others.length === 0) {
      replace(run, { ...counted, loop: { ...loop, next: loop.next + 1 } })
      beginInstance(run, counted, loop.next)
    }
    if (node.repeat) beginInstance(run, counted, loop.done)
    return false
  }
  for (const other of others) cancel(run, other)
  run.moving = run.moving.filter(move => move.body !== body.id)
  run.variables = { ...run.variables, ...counts }
  return true
}

function isOver(run: Run, { id, multi, repeat }: Node, { total, done }: Loop, variables: Inputs): boolean {
  if (repeat) {
    if (total > 0 && done >= total) return true
    return repeat.condition !== undefined && !holds(run, id, repeat.condition, variables)
  }
  return done >= total || (multi?.until !== undefined && holds(run, id, multi.until, variables) === true)
}
