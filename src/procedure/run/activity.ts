import type { Value } from '#rules/types.ts'
import type { Node } from '../graph.ts'
import { passOn } from './leave.ts'
import { addToken, placed, undecided, variablesAt, type Move, type Run } from './run.ts'
import { throwEvent } from './throw.ts'
import { arm } from './timer.ts'

/** A task that nobody of the office has to be told of; a send task sends its message. */
export function pass(run: Run, node: Node, move: Move): void {
  if (node.throws) throwEvent(run, node, node.throws, move.scope)
  passOn(run, node, move)
}

export function decide(run: Run, node: Node, move: Move): void {
  const decision = node.decision ?? ''
  const answer = run.surroundings.decide(decision, variablesAt(run, move))
  if ('missing' in answer) return undecided(run, node.id, decision, answer.missing)
  setFields(run, node, answer.fields, decision)
  passOn(run, node, move)
}

export function setFields(run: Run, node: Node, fields: Readonly<Record<string, Value>>, decision?: string): void {
  run.variables = { ...run.variables, ...fields }
  run.effects.push({ kind: 'set-fields', fields, node: node.id, ...(decision === undefined ? {} : { decision }) })
}

/** A service task does what is built in, and nothing else. */
export function perform(run: Run, node: Node, move: Move): void {
  const { name, values } = node.effect ?? { name: '', values: {} }
  const evaluated = valuesOf(run, values, move)
  if (name === 'set-fields') setFields(run, node, evaluated)
  else run.effects.push({ kind: 'perform', node: node.id, effect: name, values: evaluated })
  passOn(run, node, move)
}

/** Opens another matter; a call waits for its end, a send task goes on at once. */
export function openMatter(run: Run, node: Node, move: Move): void {
  if (!node.opening) return
  const { opening } = node
  const given = Object.entries(valuesOf(run, opening.fields, move)).filter(([, value]) => value !== null)
  const fields = Object.fromEntries(given)
  if (node.kind === 'opening') {
    run.effects.push({ kind: 'open-matter', opening, fields })
    return passOn(run, node, move)
  }
  const token = addToken(run, { node: node.id, ...placed(move) })
  run.effects.push({ kind: 'open-matter', opening, fields, token: token.id })
  arm(run, token)
}

/** What expressions say where a token stands; what one of them cannot say is null. */
function valuesOf(run: Run, expressions: Readonly<Record<string, string>>, move: Move): Record<string, Value> {
  const variables = variablesAt(run, move)
  return Object.fromEntries(
    Object.entries(expressions).map(([name, text]) => [name, run.surroundings.feel(text, variables) ?? null]),
  )
}
