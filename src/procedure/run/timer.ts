import { nodeOf, TOP, type Node } from '../graph.ts'
import type { Token } from '../marking.ts'
import { MATTER, waitsOn } from '../waits.ts'
import { variablesAt, type Run } from './run.ts'

type Bearer = Pick<Token, 'id' | 'scope' | 'body' | 'index'>

/** Starts the timers that wait on a token. */
export function arm(run: Run, token: Token): void {
  for (const id of waitsOn(run.graph, run.tokens, token)) startTimer(run, token, nodeOf(run.graph, id))
}

export function disarm(run: Run, token: Token): void {
  stopTimers(run, token.id, waitsOn(run.graph, run.tokens, token))
}

export function startTimer(run: Run, token: Bearer, node: Node): void {
  if (node.trigger?.on !== 'timer') return
  const { type, expression } = node.trigger
  run.effects.push({
    kind: 'start-timer',
    token: token.id,
    node: node.id,
    definition: { type, expression: run.surroundings.feel(expression, variablesAt(run, token)) ?? expression },
    interrupting: node.interrupts ?? true,
  })
}

export function stopTimers(run: Run, token: number, nodes: readonly string[]): void {
  for (const id of nodes)
    if (nodeOf(run.graph, id).trigger?.on === 'timer') run.effects.push({ kind: 'cancel-timer', token, node: id })
}

/** The timers of the matter's own event sub-processes run from its beginning to its end. */
export function armMatter(run: Run): void {
  for (const id of run.graph.handlers.get(TOP) ?? []) startTimer(run, { id: MATTER }, nodeOf(run.graph, id))
}

export const disarmMatter = (run: Run): void => stopTimers(run, MATTER, run.graph.handlers.get(TOP) ?? [])
