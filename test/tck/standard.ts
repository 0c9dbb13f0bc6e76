import { newRun } from '#rules/feel/run.ts'
import type { Feel, Scope } from '#rules/feel/value.ts'
import { ask, serve, type Asking } from '#rules/graph/ask.ts'
import { given } from '#rules/graph/input.ts'
import type { DecisionNode, Node, ServiceNode } from '#rules/graph/node.ts'

/**
 * The value of a decision by the standard alone: what is missing or wrong is null. An office never decides like this; it
 * is for comparing with other engines.
 * @param inputs input data by name
 * @param base names that every expression knows
 */
export const decisionByStandard = (node: DecisionNode, inputs: Scope, base: Scope = {}): Feel =>
  ask(node, askingOf(inputs, base))

/** The value of one output decision of a service that is invoked with inputs as its parameters. */
export function serviceByStandard(service: ServiceNode, output: string, inputs: Scope, base: Scope = {}): Feel {
  const asking = askingOf(inputs, base)
  const instead = new Map<Node, Feel>(
    service.parameters.map(node => [node, given(inputs[node.name], node, asking.run)]),
  )
  const value = serve(service, instead, asking)
  return service.outputs.length === 1 ? value : ((value as Scope | null)?.[output] ?? null)
}

const askingOf = (inputs: Scope, base: Scope): Asking => ({
  run: newRun('', 'null', base),
  inputs,
  instead: new Map(),
  known: new Map(),
})
