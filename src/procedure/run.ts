import type { Inputs, Value } from '#rules/types.ts'
import { nodeOf, type Graph, type Node } from './graph.ts'
import type { Effect, Marking, Scope, Surroundings, Token } from './types.ts'

type Body = { total: number; done: number; items: readonly Value[]; next?: number }

/** A marking being moved. Nothing outside this step function sees it before it is whole again. */
export interface Run {
  graph: Graph
  surroundings: Surroundings
  variables: Inputs
  tokens: Token[]
  scopes: Scope[]
  bodies: Map<number, Body>
  next: number
  ended: string | undefined
  effects: Effect[]
}

export function runOf(graph: Graph, marking: Marking, surroundings: Surroundings): Run {
  return {
    graph,
    surroundings,
    variables: surroundings.variables,
    tokens: [...marking.tokens],
    scopes: [...marking.scopes],
    bodies: new Map(Object.entries(marking.bodies).map(([id, body]) => [Number(id), { ...body }])),
    next: marking.next,
    ended: marking.ended,
    effects: [],
  }
}

export function markingOf(run: Run): Marking {
  return {
    tokens: run.tokens,
    scopes: run.scopes,
    bodies: Object.fromEntries(run.bodies),
    next: run.next,
    ...(run.ended === undefined ? {} : { ended: run.ended }),
  }
}

export function addToken(run: Run, token: Omit<Token, 'id'>): Token {
  const added = { id: run.next, ...token }
  run.next += 1
  run.tokens.push(added)
  return added
}

export function dropToken(run: Run, token: Token): void {
  run.tokens = run.tokens.filter(other => other.id !== token.id)
}

const inScope = (scope: number | undefined) => (scope === undefined ? {} : { scope })

/** Arms the boundary timers of a host; a cycle is armed anew each time it fires. */
export function armBoundaries(run: Run, host: Token): void {
  for (const id of run.graph.boundaries.get(host.node) ?? []) startTimer(run, host, nodeOf(run.graph, id))
}

export function startTimer(run: Run, token: Token, node: Node): void {
  if (!node.timer) return
  const evaluated = run.surroundings.feel(node.timer.expression, run.variables)
  const expression = evaluated ?? node.timer.expression
  run.effects.push({
    kind: 'start-timer',
    token: token.id,
    node: node.id,
    definition: { type: node.timer.type, expression },
    interrupting: node.boundary?.interrupting ?? true,
  })
}

/** Takes a token away with all that hangs on it: its task, its timers, its instances, its scope. */
export function cancel(run: Run, token: Token): void {
  const node = nodeOf(run.graph, token.node)
  dropToken(run, token)
  for (const other of run.tokens.filter(candidate => candidate.body === token.id)) cancel(run, other)
  for (const scope of run.scopes.filter(candidate => candidate.owner === token.id)) {
    for (const inner of run.tokens.filter(candidate => candidate.scope === scope.id)) cancel(run, inner)
    run.scopes = run.scopes.filter(other => other.id !== scope.id)
  }
  if (node.kind === 'step' && !run.bodies.has(token.id))
    run.effects.push({ kind: 'close-task', token: token.id, how: 'cancelled' })
  run.bodies.delete(token.id)
  disarm(run, token)
}

/** Cancels the timers that wait on a token. */
export function disarm(run: Run, token: Token): void {
  const own = nodeOf(run.graph, token.node)
  if (own.kind === 'timer') run.effects.push({ kind: 'cancel-timer', token: token.id, node: own.id })
  for (const id of run.graph.boundaries.get(own.id) ?? [])
    if (token.body === undefined) run.effects.push({ kind: 'cancel-timer', token: token.id, node: id })
}

/** A token comes to an element. */
export function enter(run: Run, id: string, scope: number | undefined, via?: string): void {
  const node = nodeOf(run.graph, id)
  switch (node.kind) {
    case 'start':
    case 'pass':
    case 'boundary-timer':
      return leave(run, node, scope)
    case 'opening':
      return open(run, node, scope)
    case 'decision':
      return decide(run, node, scope)
    case 'exclusive':
      return choose(run, node, scope)
    case 'step':
      return openStep(run, node, scope)
    case 'timer':
      return startTimer(run, addToken(run, { node: id, ...inScope(scope) }), node)
    case 'scope':
      return openScope(run, node, scope)
    case 'parallel':
    case 'inclusive':
      addToken(run, { node: id, ...inScope(scope), ...(via === undefined ? {} : { via }) })
      return join(run, node, scope)
    case 'end':
      return endPath(run, node, scope)
    case 'terminate':
      for (const token of run.tokens.filter(candidate => candidate.scope === scope)) cancel(run, token)
      return endPath(run, node, scope)
  }
}

export function leave(run: Run, node: Node, scope: number | undefined): void {
  if (node.outgoing.length === 0) return endPath(run, node, scope)
  for (const flow of node.outgoing) follow(run, flow, scope)
}

function follow(run: Run, id: string, scope: number | undefined): void {
  const flow = run.graph.flows.get(id)
  if (!flow) throw new Error(`the procedure has no flow ${id}`)
  enter(run, flow.to, scope, id)
}

function undecided(run: Run, node: Node, decision: string, missing: readonly string[]): void {
  run.effects.push({ kind: 'undecided', node: node.id, decision, missing })
}

function choose(run: Run, node: Node, scope: number | undefined): void {
  for (const id of node.outgoing) {
    const condition = run.graph.flows.get(id)?.condition
    if (node.outgoing.length === 1) return follow(run, id, scope)
    if (id === node.default || condition === undefined) continue
    const answer = run.surroundings.feel(condition, run.variables)
    if (answer === undefined) return undecided(run, node, node.id, [condition])
    if (answer === true) return follow(run, id, scope)
  }
  return node.default ? follow(run, node.default, scope) : undecided(run, node, node.id, [])
}

function decide(run: Run, node: Node, scope: number | undefined): void {
  const decision = node.decision ?? ''
  const answer = run.surroundings.decide(decision, run.variables)
  if ('missing' in answer) return undecided(run, node, decision, answer.missing)
  run.variables = { ...run.variables, ...answer.fields }
  run.effects.push({ kind: 'set-fields', fields: answer.fields, decision })
  leave(run, node, scope)
}

function open(run: Run, node: Node, scope: number | undefined): void {
  if (!node.opening) return
  const fields: Record<string, Value> = {}
  for (const [name, expression] of Object.entries(node.opening.fields)) {
    const value = run.surroundings.feel(expression, run.variables)
    if (value !== undefined && value !== null) fields[name] = value
  }
  run.effects.push({ kind: 'open-matter', opening: node.opening, fields })
  leave(run, node, scope)
}

function openStep(run: Run, node: Node, scope: number | undefined): void {
  if (!node.multi) {
    const token = addToken(run, { node: node.id, ...inScope(scope) })
    run.effects.push({ kind: 'open-task', token: token.id, step: node.id })
    return armBoundaries(run, token)
  }
  const list = run.surroundings.feel(node.multi.collection, run.variables)
  const items = Array.isArray(list) ? (list as readonly Value[]) : []
  if (items.length === 0) return leave(run, node, scope)
  const body = addToken(run, { node: node.id, ...inScope(scope) })
  run.bodies.set(body.id, { total: items.length, done: 0, items, ...(node.multi.sequential ? { next: 1 } : {}) })
  for (const [index] of (node.multi.sequential ? items.slice(0, 1) : items).entries()) openInstance(run, body, index)
  armBoundaries(run, body)
}

export function openInstance(run: Run, body: Token, index: number): void {
  const item = run.bodies.get(body.id)?.items[index]
  if (item === undefined) return
  const token = addToken(run, { node: body.node, ...inScope(body.scope), body: body.id, index, item })
  run.effects.push({ kind: 'open-task', token: token.id, step: body.node, item })
}

function openScope(run: Run, node: Node, scope: number | undefined): void {
  const owner = addToken(run, { node: node.id, ...inScope(scope) })
  const id = run.next
  run.next += 1
  run.scopes.push({ id, node: node.id, owner: owner.id })
  armBoundaries(run, owner)
  enter(run, run.graph.scopeStarts.get(node.id) ?? '', id)
}

function join(run: Run, node: Node, scope: number | undefined): void {
  const waiting = run.tokens.filter(token => token.node === node.id && token.scope === scope)
  const arrived = node.incoming
    .map(flow => waiting.find(token => token.via === flow))
    .filter(token => token !== undefined)
  if (node.kind === 'parallel' ? arrived.length < node.incoming.length : awaited(run, node, scope)) return
  for (const token of arrived) dropToken(run, token)
  if (node.kind === 'parallel') return leave(run, node, scope)
  const taken = node.outgoing.filter(
    id =>
      id !== node.default &&
      (node.outgoing.length === 1 ||
        run.surroundings.feel(run.graph.flows.get(id)?.condition ?? 'true', run.variables) === true),
  )
  if (taken.length === 0 && !node.default) return undecided(run, node, node.id, [])
  for (const id of taken.length > 0 ? taken : [node.default ?? '']) follow(run, id, scope)
}

/** An inclusive join waits while any other token of its scope can still reach it. */
const awaited = (run: Run, node: Node, scope: number | undefined): boolean =>
  run.tokens.some(
    token => token.scope === scope && token.node !== node.id && run.graph.reach.get(token.node)?.has(node.id),
  )

/** After a token is gone, joins that waited only for it fire. */
export function settleJoins(run: Run): void {
  for (let moved = true; moved;) {
    const before = run.next
    for (const token of run.tokens) {
      const node = nodeOf(run.graph, token.node)
      if (node.kind === 'inclusive' && run.tokens.includes(token)) join(run, node, token.scope)
    }
    moved = run.next !== before
  }
}

/** A path ends. The last one of a scope lets its owner go on; the last one of all ends the matter. */
function endPath(run: Run, node: Node, scope: number | undefined): void {
  if (run.tokens.some(token => token.scope === scope)) return
  if (scope === undefined) {
    run.ended = node.id
    run.effects.push({ kind: 'ended', end: node.id })
    return
  }
  const closed = run.scopes.find(candidate => candidate.id === scope)
  const owner = run.tokens.find(token => token.id === closed?.owner)
  run.scopes = run.scopes.filter(candidate => candidate.id !== scope)
  if (!owner) return
  disarm(run, owner)
  dropToken(run, owner)
  leave(run, nodeOf(run.graph, owner.node), owner.scope)
}
