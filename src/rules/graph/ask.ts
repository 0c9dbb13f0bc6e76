import { callable } from '../boxed/function.ts'
import { fit, opened } from '../dmn/shape.ts'
import { toValue } from '../feel/json.ts'
import { doubt, type Run } from '../feel/run.ts'
import type { Feel, Scope } from '../feel/value.ts'
import type { FiredRow } from '../types.ts'
import { given } from './input.ts'
import type { DecisionNode, KnowledgeNode, Node, Requirement, ServiceNode } from './node.ts'

/** What one decision of a graph came to, and why. */
interface Known {
  value: Feel
  lacks: readonly string[]
  conflict: readonly string[]
  fired: readonly FiredRow[]
}

/** One question put to a graph: every decision is worked out once. */
export interface Asking {
  run: Run
  /** The values of input data, by name. */
  inputs: Scope
  /** Values that stand in the place of elements, as the parameters of a decision service do. */
  instead: ReadonlyMap<Node, Feel>
  known: Map<Node, Known>
}

/** The value of an element of the graph; `undefined` where something lacks and doubts are asked about. */
export function ask(node: Node, asking: Asking): Feel {
  if (asking.instead.has(node)) return asking.instead.get(node)
  switch (node.kind) {
    case 'input':
      return given(asking.inputs[node.name], node, asking.run)
    case 'knowledge':
      return callable(node.parameters, asking.run, values => apply(node, values, asking))
    case 'service':
      return callable(node.parameters, asking.run, values =>
        serve(node, new Map(node.parameters.map(parameter => [parameter, values[parameter.name]])), asking),
      )
    case 'decision':
      return decide(node, asking).value
  }
}

/** Works a decision out, and everything that it requires before. */
export function decide(node: DecisionNode, asking: Asking): Known {
  const before = asking.known.get(node)
  if (before) return before
  const { run } = asking
  // Stands there while the decision itself is worked out: a circle finds nothing.
  asking.known.set(node, {
    value: run.doubts === 'ask' ? undefined : null,
    lacks: [node.name],
    conflict: [],
    fired: [],
  })
  const scope = scopeOf(node.requires, asking)
  const [lacked, conflicting, others] = [run.lacks.length, run.conflict.length, run.fired.length]
  const value = inForce(node, run) ? node.part(scope, run) : doubt(run, [])
  const fired = run.fired.splice(others)
  if (!node.isTable && value !== undefined) fired.unshift(wholeRow(node, value))
  const known = {
    value,
    ...reasons(node, run.lacks.splice(lacked), run.conflict.splice(conflicting), asking),
    fired,
  }
  asking.known.set(node, known)
  return known
}

/** A required decision that could not be made lacks what it lacks: that is what somebody is asked for. */
function reasons(
  { requires }: DecisionNode,
  lacks: readonly string[],
  conflict: readonly string[],
  asking: Asking,
): Pick<Known, 'lacks' | 'conflict'> {
  if (lacks.length === 0) return { lacks, conflict }
  const open = requires.flatMap(({ node }) => {
    const known = asking.known.get(node)
    return known && known.value === undefined && lacks.includes(node.name) ? [{ name: node.name, known }] : []
  })
  const named = lacks.flatMap(name => open.find(one => one.name === name)?.known.lacks ?? [name])
  return { lacks: [...new Set(named)], conflict: [...conflict, ...open.flatMap(({ known }) => known.conflict)] }
}

const inForce = ({ validFrom = '', validTo }: { validFrom?: string; validTo?: string }, { on }: Run): boolean =>
  on >= validFrom && (validTo === undefined || on <= validTo)

/** The row of a decision that is one expression: what it came to, and where it is cited. */
function wholeRow(
  { id, name, citation }: DecisionNode | KnowledgeNode,
  value: Feel,
  cells: FiredRow['cells'] = [],
): FiredRow {
  return {
    decision: id,
    row: id,
    outputs: { [name]: toValue(value) ?? null },
    cells,
    ...(citation ? { citation } : {}),
  }
}

/** What an element knows: the names everybody knows, and what it requires. A value that could not be made is absent. */
function scopeOf(requires: readonly Requirement[], asking: Asking): Scope {
  if (requires.length === 0) return asking.run.base
  const scope: Record<string, Feel> = { ...asking.run.base }
  for (const { node, file } of requires) {
    const value = ask(node, asking)
    if (file !== undefined) scope[file] = withName(scope[file] as Scope | undefined, node.name, value)
    else if (value === undefined) delete scope[node.name]
    else scope[node.name] = value
  }
  return scope
}

const withName = (names: Scope = {}, name: string, value: Feel): Scope =>
  value === undefined ? names : { ...names, [name]: value }

/** What a knowledge model makes of its parameters. */
export function apply(node: KnowledgeNode, values: Scope, asking: Asking): Feel {
  const { run } = asking
  if (!inForce(node, run)) return doubt(run, [node.name])
  const value = node.part({ ...scopeOf(node.requires, asking), ...values }, run)
  if (!node.isTable && value !== undefined) {
    const cells = node.parameters.map(({ name }) => ({ input: name, test: '-', value: toValue(values[name]) ?? null }))
    run.fired.push(wholeRow(node, value, cells))
  }
  return value
}

/**
 * What a decision service comes to: the value of its decision, or a context of several.
 * @param instead the values of its parameters
 */
export function serve(node: ServiceNode, instead: ReadonlyMap<Node, Feel>, asking: Asking): Feel {
  const { run } = asking
  const inside: Asking = { ...asking, instead, known: new Map() }
  const outputs: Record<string, Feel> = {}
  for (const output of node.outputs) {
    const { value, lacks, conflict } = decide(output, inside)
    if (value === undefined) {
      run.lacks.push(...lacks)
      run.conflict.push(...conflict)
      return undefined
    }
    outputs[output.name] = value
  }
  for (const { fired } of inside.known.values()) run.fired.push(...fired)
  const [only] = Object.values(outputs)
  const shape = opened(node.shape)
  const value = node.outputs.length === 1 ? only : outputs
  const fitted = shape.kind === 'function' ? fit(value, shape.result) : value
  return fitted === undefined ? doubt(run, [node.name]) : fitted
}
