import { Problem } from '#base/errors.ts'
import type { Inputs } from '#rules/types.ts'
import type { Effect, Surroundings } from '../event.ts'
import type { Graph, Node } from '../graph.ts'
import { itemAt } from '../item-at.ts'
import type { Marking, Token } from '../marking.ts'
import { MATTER } from '../waits.ts'

/** Something on its way to an element. It is a token again as soon as it stands and waits. */
export interface Move {
  node: string
  scope?: number
  via?: string
  body?: number
  index?: number
}

/** A marking being moved. Nothing outside sees it before it is whole again. */
export interface Run {
  graph: Graph
  surroundings: Surroundings
  variables: Inputs
  tokens: Map<number, Token>
  /** The last one goes first, so that one branch is followed to its end before the next. */
  moving: Move[]
  held: Set<string>
  next: number
  ended?: string
  effects: Effect[]
  trace: string[]
  /** How often each element was come to, by element and scope. */
  visits: Map<string, number>
}

/** How often one event may come to an element of a scope; more is a circle in which nobody is ever asked. */
const MOST_VISITS = 100

export function runOf(graph: Graph, marking: Marking, surroundings: Surroundings): Run {
  return {
    graph,
    surroundings,
    variables: surroundings.variables,
    tokens: new Map(marking.tokens.map(token => [token.id, token])),
    moving: [],
    held: new Set(marking.held),
    next: marking.next,
    ...(marking.ended === undefined ? {} : { ended: marking.ended }),
    effects: [],
    trace: [],
    visits: new Map(),
  }
}

export function markingOf(run: Run): Marking {
  const held = [...run.held].filter(key => isThere(run, Number.parseInt(key)))
  return {
    tokens: [...run.tokens.values()],
    next: run.next,
    ...(run.ended === undefined ? {} : { ended: run.ended }),
    ...(held.length === 0 ? {} : { held }),
  }
}

const isThere = (run: Run, token: number): boolean =>
  token === MATTER ? run.ended === undefined : run.tokens.has(token)

/** Where a token or a move stands, without what it carries. */
export const placed = ({ scope, body, index }: Pick<Move, 'scope' | 'body' | 'index'>): Omit<Move, 'node'> => ({
  ...(scope === undefined ? {} : { scope }),
  ...(body === undefined ? {} : { body }),
  ...(index === undefined ? {} : { index }),
})

export const inScope = (scope: number | undefined): Omit<Move, 'node'> => (scope === undefined ? {} : { scope })

export function addToken(run: Run, token: Omit<Token, 'id'>): Token {
  const added = { id: run.next, ...token }
  run.next += 1
  run.tokens.set(added.id, added)
  return added
}

/** Puts a changed token in the place of what it was. */
export function replace(run: Run, token: Token): Token {
  run.tokens.set(token.id, token)
  return token
}

export const tokensWhere = (run: Run, fits: (token: Token) => boolean): Token[] => [...run.tokens.values()].filter(fits)

/** @throws Problem TASK_NOT_OPEN when the token is gone */
export function tokenOf(run: Run, id: number): Token {
  const token = run.tokens.get(id)
  if (!token) throw new Problem('TASK_NOT_OPEN', { params: { by: '—' } })
  return token
}

/** @throws Problem PROCEDURE_ENDLESS naming the element, when the event leads in a circle */
export function noteArrival(run: Run, node: Node, { scope, body }: Pick<Move, 'scope' | 'body'>): void {
  run.trace.push(node.id)
  // A list may be as long as it is.
  if (node.multi && body !== undefined) return
  const key = `${node.id} ${scope ?? ''}`
  const visits = (run.visits.get(key) ?? 0) + 1
  run.visits.set(key, visits)
  if (visits > MOST_VISITS) throw new Problem('PROCEDURE_ENDLESS', { params: { element: node.id } })
}

/** Sends one move along each flow, the first flow first. */
export function follow(run: Run, flows: readonly string[], scope: number | undefined): void {
  for (const id of flows.toReversed()) {
    const flow = run.graph.flows.get(id)
    if (!flow) throw new Error(`the procedure has no flow ${id}`)
    run.moving.push({ node: flow.to, via: id, ...inScope(scope) })
  }
}

/** What an expression may look at where a token stands: the matter's variables, and `item` inside a list. */
export function variablesAt(run: Run, at: Pick<Move, 'scope' | 'body' | 'index'>): Inputs {
  const item = itemAt(run.tokens, at)
  return item === undefined ? run.variables : { ...run.variables, item }
}

export function undecided(run: Run, node: string, decision: string, missing: readonly string[]): void {
  run.effects.push({ kind: 'undecided', node, decision, missing })
}

/** Whether a condition holds; one that cannot be decided is told and holds for nobody. */
export function holds(run: Run, node: string, condition: string, variables: Inputs): boolean | undefined {
  const answer = run.surroundings.feel(condition, variables)
  if (answer === undefined) undecided(run, node, node, [condition])
  return answer === undefined ? undefined : answer === true
}
