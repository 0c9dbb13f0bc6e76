import { Problem } from '#base/errors.ts'
import { nodeOf, returnTargets, type Graph, type Node } from './graph.ts'
import {
  addToken,
  cancel,
  disarm,
  dropToken,
  enter,
  leave,
  markingOf,
  openInstance,
  runOf,
  settleJoins,
  startTimer,
  type Run,
} from './run.ts'
import type { Advance, Marking, ProcedureEvent, Surroundings, Token } from './types.ts'

export function emptyMarking(): Marking {
  return { tokens: [], scopes: [], bodies: {}, next: 1 }
}

/**
 * Moves a procedure by one event. Pure and deterministic: the same marking, event and surroundings give the same answer.
 * @throws Problem TASK_NOT_OPEN, OUTCOME_UNKNOWN, RETURN_TARGET_UNKNOWN; the marking is then untouched
 */
export function advance(graph: Graph, marking: Marking, event: ProcedureEvent, surroundings: Surroundings): Advance {
  const run = runOf(graph, marking, surroundings)
  move(run, event)
  settleJoins(run)
  return { marking: markingOf(run), effects: run.effects }
}

function move(run: Run, event: ProcedureEvent): void {
  switch (event.kind) {
    case 'start':
      return enter(run, run.graph.start, undefined)
    case 'complete':
      return complete(run, tokenOf(run, event.token), event.outcome)
    case 'timer':
      return fire(run, tokenOf(run, event.token), nodeOf(run.graph, event.node))
    case 'return':
      return goBack(run, tokenOf(run, event.token), event.to, event.direct)
    case 'add-instance': {
      const body = run.tokens.find(token => token.node === event.step && run.bodies.has(token.id))
      const state = body && run.bodies.get(body.id)
      if (!body || !state) throw new Problem('TASK_NOT_OPEN', { params: { by: event.step } })
      run.bodies.set(body.id, { ...state, total: state.total + 1, items: [...state.items, event.item] })
      return openInstance(run, body, state.items.length)
    }
    case 'terminate':
      for (const token of run.tokens) if (run.tokens.includes(token)) cancel(run, token)
      run.ended = 'terminated'
      run.effects.push({ kind: 'ended', end: 'terminated' })
      return
    case 'message':
      throw new Problem('BAD_REQUEST', { params: { detail: event.name } })
  }
}

function tokenOf(run: Run, id: number): Token {
  const token = run.tokens.find(candidate => candidate.id === id)
  if (!token) throw new Problem('TASK_NOT_OPEN', { params: { by: '—' } })
  return token
}

function complete(run: Run, token: Token, outcome: string): void {
  const step = run.graph.steps.get(token.node)
  if (!step || run.bodies.has(token.id)) throw new Problem('TASK_NOT_OPEN', { params: { by: '—' } })
  if (!step.outcomes.some(candidate => candidate.code === outcome))
    throw new Problem('OUTCOME_UNKNOWN', {
      params: { outcome, allowed: step.outcomes.map(candidate => candidate.code).join(', ') },
    })
  dropToken(run, token)
  run.effects.push({ kind: 'close-task', token: token.id, how: 'done' })
  const body = run.tokens.find(candidate => candidate.id === token.body)
  if (body) return completeInstance(run, body)
  disarm(run, token)
  if (token.returnTo !== undefined) return enter(run, token.returnTo, token.scope)
  leave(run, nodeOf(run.graph, token.node), token.scope)
}

function completeInstance(run: Run, body: Token): void {
  const state = run.bodies.get(body.id)
  const node = nodeOf(run.graph, body.node)
  if (!state) return
  const done = state.done + 1
  run.bodies.set(body.id, { ...state, done })
  const counts = { nrOfInstances: state.total, nrOfCompletedInstances: done }
  const enough =
    done >= state.total ||
    (node.multi?.condition !== undefined &&
      run.surroundings.feel(node.multi.condition, { ...run.variables, ...counts }) === true)
  if (!enough) {
    if (state.next !== undefined) {
      run.bodies.set(body.id, { ...state, done, next: state.next + 1 })
      openInstance(run, body, state.next)
    }
    return
  }
  for (const other of run.tokens.filter(candidate => candidate.body === body.id)) cancel(run, other)
  run.bodies.delete(body.id)
  disarm(run, body)
  dropToken(run, body)
  leave(run, node, body.scope)
}

/** A timer opens a path; only an interrupting one ends what it stands on. */
function fire(run: Run, token: Token, node: Node): void {
  if (node.kind === 'timer') {
    dropToken(run, token)
    return leave(run, node, token.scope)
  }
  if (node.boundary?.host !== token.node) throw new Problem('TASK_NOT_OPEN', { params: { by: node.id } })
  if (node.boundary.interrupting) cancel(run, token)
  else if (node.timer?.type === 'cycle') startTimer(run, token, node)
  leave(run, node, token.scope)
}

/**
 * 退回: everything that the target leads to is taken back, then the target is entered again. Returned `direct`, only the
 * sender's own token goes back and comes straight to the sender afterwards; what runs beside it runs on, because the
 * join behind it would wait for ever for paths that were cancelled and never entered again.
 */
function goBack(run: Run, token: Token, to: string, direct: boolean): void {
  const allowed = returnTargets(run.graph, token.node)
  if (!allowed.includes(to))
    throw new Problem('RETURN_TARGET_UNKNOWN', { field: 'to', params: { step: to, allowed: allowed.join(', ') } })
  const target = nodeOf(run.graph, to)
  if (direct && token.body === undefined && !target.multi && target.parent === nodeOf(run.graph, token.node).parent) {
    cancel(run, token)
    const back = addToken(run, {
      node: to,
      ...(token.scope === undefined ? {} : { scope: token.scope }),
      returnTo: token.node,
    })
    run.effects.push({ kind: 'open-task', token: back.id, step: to })
    return
  }
  const anchor = anchorOf(run, token, target.parent)
  const ahead = run.graph.reach.get(to)
  const taken = run.tokens.filter(
    other => other.scope === anchor.scope && other.body === undefined && (ahead?.has(other.node) || other.node === to),
  )
  for (const other of taken) if (run.tokens.includes(other)) cancel(run, other)
  enter(run, to, anchor.scope)
}

/** The token itself, or the owner of the sub-process around it that stands where the target stands. */
function anchorOf(run: Run, token: Token, parent: string | undefined): Token {
  let anchor = token
  while (nodeOf(run.graph, anchor.node).parent !== parent) {
    const scope = run.scopes.find(candidate => candidate.id === anchor.scope)
    anchor = tokenOf(run, scope?.owner ?? -1)
  }
  return anchor
}
