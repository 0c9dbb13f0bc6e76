import { nodeOf } from '../graph.ts'
import { keyOfWait, waitsIn } from '../waits.ts'
import { happen } from './catch.ts'
import { variablesAt, type Run } from './run.ts'

/** Lets the first event happen whose condition has come to hold; it acts again only after it did not. @returns whether one did */
export function meetConditions(run: Run): boolean {
  if (!run.graph.hasConditions || run.ended !== undefined) return false
  for (const wait of waitsIn(run.graph, run.tokens, run.held)) {
    const { trigger } = nodeOf(run.graph, wait.node)
    if (trigger?.on !== 'condition') continue
    const isMet = run.surroundings.feel(trigger.expression, variablesAt(run, run.tokens.get(wait.token) ?? {})) === true
    if (!isMet) run.held.delete(keyOfWait(wait))
    if (!isMet || run.held.has(keyOfWait(wait))) continue
    run.held.add(keyOfWait(wait))
    happen(run, wait)
    return true
  }
  return false
}
