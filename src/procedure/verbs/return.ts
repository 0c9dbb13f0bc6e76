import { Problem } from '#base/errors.ts'
import { isJoin } from '../compile/reach.ts'
import { nodeOf, placeAt } from '../graph.ts'
import type { Token } from '../marking.ts'
import { entryOf, returnTargets } from '../returns.ts'
import { cancel } from '../run/cancel.ts'
import { openStepOf } from '../open-step.ts'
import { addToken, inScope, replace, tokenOf, tokensWhere, type Run } from '../run/run.ts'
import { openTask } from '../run/task.ts'
import { arm } from '../run/timer.ts'
import { stopsOf } from './signer.ts'

/**
 * 退回. `direct`: the token goes to the earlier step and comes straight back; all that runs beside it runs on, and the
 * token keeps its place. Otherwise everything that comes after the step is taken back, and it runs again from there.
 * @throws Problem TASK_NOT_OPEN; RETURN_TARGET_UNKNOWN naming the steps that are possible
 */
export function goBack(run: Run, token: Token, to: string, direct: boolean): void {
  const step = openStepOf(run.graph, token)
  if (step === undefined) throw new Problem('TASK_NOT_OPEN', { params: { by: '—' } })
  const fromHome = returnTargets(run.graph, token.node)
  const allowed = returnTargets(run.graph, step).filter(id => fromHome.includes(id))
  if (!allowed.includes(to))
    throw new Problem('RETURN_TARGET_UNKNOWN', { field: 'to', params: { step: to, allowed: allowed.join(', ') } })
  if (!direct) return runAgain(run, token, to)
  run.effects.push({ kind: 'close-task', token: token.id, how: 'cancelled' })
  openTask(run, replace(run, { ...token, stops: [{ step: to }, ...stopsOf(token)] }))
}

function runAgain(run: Run, token: Token, target: string): void {
  const entry = entryOf(run.graph, token.node, target)
  if (!entry) return
  let scope = scopeAround(run, token, nodeOf(run.graph, entry.to).parent)
  takeBack(run, entry.to, scope)
  for (const id of [...entry.inside, target]) {
    fillJoins(run, id, scope)
    if (id === target) run.moving.push({ node: id, ...inScope(scope) })
    else {
      const owner = addToken(run, { node: id, ...inScope(scope) })
      arm(run, owner)
      scope = owner.id
    }
  }
}

/** The scope around a token that is an instance of a sub-process. */
function scopeAround(run: Run, token: Token, parent: string | undefined): number | undefined {
  let at: Token = token
  while (nodeOf(run.graph, at.node).parent !== parent) at = tokenOf(run, at.scope ?? -1)
  return at.scope
}

/** Takes away what cannot stand beside the step: what came after it. */
function takeBack(run: Run, entry: string, scope: number | undefined): void {
  const kept = run.graph.beside.get(entry)
  for (const token of tokensWhere(run, other => other.scope === scope && other.body === undefined))
    if (!kept?.has(placeAt(token.node, token.via))) cancel(run, token)
}

/**
 * A join that the step leads to had its other flows when it went on; those that nothing will come by again are given
 * back to it, or it would wait for ever.
 */
function fillJoins(run: Run, entry: string, scope: number | undefined): void {
  const { feeds, beside, nodes } = run.graph
  const standing = tokensWhere(run, token => token.scope === scope)
  for (const node of nodes.values()) {
    if (node.kind !== 'parallel' || !isJoin(node)) continue
    const isFed = (flow: string) =>
      feeds.get(flow)?.has(entry) === true ||
      standing.some(token => token.via === flow || (token.node !== node.id && feeds.get(flow)?.has(token.node)))
    if (!node.incoming.some(flow => feeds.get(flow)?.has(entry))) continue
    for (const flow of node.incoming)
      if (!isFed(flow) && beside.get(entry)?.has(placeAt(node.id, flow)))
        addToken(run, { node: node.id, via: flow, ...inScope(scope) })
  }
}
