import { nodeOf } from '../graph.ts'
import { waitsIn, type Wait } from '../waits.ts'
import { happen } from './catch.ts'
import { variablesAt, type Run } from './run.ts'

const keyOf = ({ token, node }: Wait): string => `${token} ${node}`

/** Lets the first event happen whose condition has come to hold; it acts again only after it did not. @returns whether one did */
export function meetConditions(run: Run): boolean {
  if (!run.graph.hasConditions || run.ended !== undefined) return false
  const waits = waitsIn(run.graph, run.tokens)
  const waiting = new Set(waits.map(keyOf))
  for (const key of run.held) if (!waiting.has(key)) run.held.delete(key)
  for (const wait of waits) {
    const { trigger } = nodeOf(run.graph, wait.node)
    if (trigger?.on !== 'condition') continue
    const isMet = run.surroundings.feel(trigger.expression, variablesAt(run, run.tokens.get(wait.token) ?? {})) === true
    if (!isMet) run.held.delete(keyOf(wait))
    if (!isMet || run.held.has(keyOf(wait))) continue
    run.held.add(keyOf(wait))
    happen(run, wait)
    return true
  }
  return false
}
