import { compileExpression, NeedsFeel } from './expression.ts'
import { askExpression } from './feelin.ts'
import type { Run } from './run.ts'
import type { Feel, Scope } from './value.ts'

/** A compiled part of a decision: its value, or nothing where something lacks and the run asks about doubts. */
export type Part = (scope: Scope, run: Run) => Feel

/**
 * Compiles a FEEL text: what conditions are made of becomes closures, because feelin parses anew at every call; everything
 * else goes to it.
 */
export function compileText(text: string): Part {
  const own = compileExpression(text)
  return (scope, run) => {
    const before = run.lacks.length
    let silent = false
    if (own)
      try {
        const value = own(scope)
        if (value !== undefined) return value
        silent = true
      } catch (error) {
        if (!(error instanceof NeedsFeel)) throw error
      }
    const { value, sure, missing } = askExpression(text, scope, run.doubts)
    if (run.doubts === 'null') return value
    // What functions lacked that were called on the way.
    const inner = run.lacks.splice(before)
    if (sure && !silent && inner.length === 0) return value
    run.lacks.push(...([missing, inner].find(names => names.length > 0) ?? [text]))
    return undefined
  }
}
