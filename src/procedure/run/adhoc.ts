import { Problem } from '#base/errors.ts'
import { nodeOf } from '../graph.ts'
import type { Token } from '../marking.ts'
import { cancel, clear } from './cancel.ts'
import { holds, replace, tokenOf, tokensWhere, variablesAt, type Run } from './run.ts'

/**
 * Whether an ad-hoc sub-process is over after one of its paths has ended: its owner has said so, or its condition does.
 * What still runs in it is cancelled or, where the drawing wants it so, waited for.
 */
export function endsAdhoc(run: Run, owner: Token): boolean {
  const { adhoc } = nodeOf(run.graph, owner.node)
  const beside = tokensWhere(run, token => token.beside === owner.id)
  if (adhoc?.until !== undefined && holds(run, owner.node, adhoc.until, variablesAt(run, owner)) === true) {
    for (const token of beside) cancel(run, token)
    if (!owner.isDone) run.effects.push({ kind: 'close-task', token: owner.id, how: 'cancelled' })
  } else if (!owner.isDone || beside.length > 0) return false
  return closeAdhoc(run, owner)
}

/** Its owner's part is over. @returns whether nothing is left to wait for */
export function closeAdhoc(run: Run, owner: Token): boolean {
  const { adhoc } = nodeOf(run.graph, owner.node)
  if (adhoc?.cancels !== false) clear(run, owner.id)
  replace(run, { ...owner, isDone: true })
  return !run.moving.some(move => move.scope === owner.id) && inside(run, owner).length === 0
}

const inside = (run: Run, owner: Token): Token[] => tokensWhere(run, token => token.scope === owner.id)

/**
 * Begins a step of an ad-hoc sub-process; whoever signs beside its owner may do so as well.
 * @throws Problem STEP_NOT_BEGUN naming the steps that can be begun now
 */
export function begin(run: Run, token: Token, step: string): void {
  const owner = token.beside === undefined ? token : tokenOf(run, token.beside)
  const { id, kind, adhoc } = nodeOf(run.graph, owner.node)
  const isFree = kind === 'adhoc' && !owner.isDone && (adhoc?.sequential !== true || inside(run, owner).length === 0)
  const allowed = isFree ? (run.graph.starts.get(id) ?? []) : []
  if (!allowed.includes(step))
    throw new Problem('STEP_NOT_BEGUN', { field: 'step', params: { step, allowed: allowed.join(', ') } })
  run.moving.push({ node: step, scope: owner.id })
}
