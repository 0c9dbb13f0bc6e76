import { Problem } from '#base/errors.ts'
import type { Effect } from '../event.ts'
import type { Marking, Token, Undo } from '../marking.ts'
import { cancel } from '../run/cancel.ts'
import { openStepOf } from '../open-step.ts'
import { replace, type Run } from '../run/run.ts'
import { openTask } from '../run/task.ts'
import { arm } from '../run/timer.ts'

/** What has left the matter cannot be called back. */
const GONE: ReadonlySet<Effect['kind']> = new Set(['open-matter', 'send-message', 'send-signal', 'perform', 'ended'])

/** How a completion can be taken back, from the tokens before and after it. */
export function undoOf(before: Marking, run: Run): Undo | undefined {
  if (run.effects.some(effect => GONE.has(effect.kind))) return undefined
  const known = new Map(before.tokens.map(token => [token.id, token]))
  return {
    was: before.tokens.filter(token => run.tokens.get(token.id) !== token),
    made: [...run.tokens.keys()].filter(id => !known.has(id)),
  }
}

/** It still can be while nothing has gone since, and nothing has happened to those tokens. */
export function stillUndo({ undo, tokens }: Marking, run: Run): Undo | undefined {
  if (!undo) return undefined
  const touched = new Set([...undo.made, ...undo.was.map(token => token.id)])
  const isWhole = tokens.every(({ id }) => run.tokens.has(id))
  const isUntouched = tokens.every(token => !touched.has(token.id) || run.tokens.get(token.id) === token)
  return isWhole && isUntouched ? undo : undefined
}

/**
 * 撤回: the tokens stand where they stood before the last completion. Its task is open again, and so is every other
 * that the completion had closed.
 * @throws Problem NOTHING_TO_WITHDRAW when it had effects outside the matter, or somebody has acted on what it led to
 */
export function withdraw(run: Run, { undo }: Marking): void {
  if (!undo) throw new Problem('NOTHING_TO_WITHDRAW')
  const present = new Map(run.tokens)
  for (const id of undo.made) {
    const token = run.tokens.get(id)
    if (token) cancel(run, token)
  }
  for (const token of undo.was) replace(run, token)
  for (const token of undo.was) reopen(run, token, present.get(token.id))
}

function reopen(run: Run, token: Token, present: Token | undefined): void {
  const step = openStepOf(run.graph, token)
  const isOpen = present !== undefined && openStepOf(run.graph, present) !== undefined
  if (step !== undefined) {
    if (isOpen) run.effects.push({ kind: 'close-task', token: token.id, how: 'cancelled' })
    openTask(run, token)
  }
  if (!present) arm(run, token)
}
