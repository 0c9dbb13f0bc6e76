import { toValue } from '../feel/json.ts'
import { Exhausted, newRun, type Run } from '../feel/run.ts'
import type { Feel, Scope } from '../feel/value.ts'
import type { Decider, Decision, FiredRow, Value } from '../types.ts'
import { apply, decide, serve, type Asking } from './ask.ts'
import type { DecisionNode, KnowledgeNode, Node, ServiceNode } from './node.ts'

type Outputs = readonly Readonly<Record<string, Value>>[]

/** A decision, knowledge model or service as the office asks it: what cannot be said is asked of a person. */
export function deciderOf(node: DecisionNode | KnowledgeNode | ServiceNode): Decider {
  return {
    ...node.table,
    inner: node.kind === 'service' ? [] : node.inner,
    evaluate(inputs, on) {
      const asking: Asking = { run: newRun(on, 'ask', inputs), inputs, instead: new Map(), known: new Map() }
      try {
        return decisionOf(node, asking)
      } catch (error) {
        if (error instanceof Exhausted) return { kind: 'undecided', decision: node.id, missing: [node.name] }
        throw error
      }
    },
  }
}

function decisionOf(node: DecisionNode | KnowledgeNode | ServiceNode, asking: Asking): Decision {
  const { run } = asking
  const outputs = work(node, asking)
  if (!outputs) {
    const conflict = [...new Set(run.conflict)]
    const missing = [...new Set(run.lacks)]
    const rows = rowsOf(node.id, asking).filter(row => row.decision === node.id)
    return {
      kind: 'undecided',
      decision: node.id,
      missing,
      ...(conflict.length > 0 ? { conflict } : {}),
      ...(run.unsure.length > 0 ? { rows, unsure: run.unsure } : {}),
    }
  }
  return { kind: 'decided', decision: node.id, outputs, rows: rowsOf(node.id, asking) }
}

/** All rows that took part, the decision's own first. */
function rowsOf(id: string, { run, known }: Asking): readonly FiredRow[] {
  const [alone] = known.values()
  if (alone && known.size === 1 && run.fired.length === 0) return alone.fired
  const fired = [...[...known.values()].flatMap(one => one.fired), ...run.fired]
  return [...fired.filter(row => row.decision === id), ...fired.filter(row => row.decision !== id)]
}

/** The outputs, or nothing where something lacked; then the run says what. */
function work(node: DecisionNode | KnowledgeNode | ServiceNode, asking: Asking): Outputs | undefined {
  const { run, inputs } = asking
  if (node.kind === 'service') {
    const value = serve(node, insteadOf(node, inputs), asking)
    if (value === undefined) return undefined
    const values = node.outputs.length === 1 ? [value] : Object.values(value as Scope)
    return [Object.fromEntries(node.outputs.map(({ name }, at) => [name, toValue(values[at]) ?? null]))]
  }
  if (node.kind === 'knowledge') return outputsOf(node, apply(node, inputs, asking), run.fired, run)
  const { value, lacks, conflict, fired } = decide(node, asking)
  run.lacks.push(...lacks)
  run.conflict.push(...conflict)
  return outputsOf(node, value, fired, run)
}

/** An input decision whose value the matter has is not worked out anew. */
const insteadOf = ({ parameters }: ServiceNode, inputs: Scope): ReadonlyMap<Node, Feel> =>
  new Map(
    parameters.flatMap((node): [Node, Feel][] =>
      node.kind === 'decision' && inputs[node.name] !== undefined ? [[node, inputs[node.name]]] : [],
    ),
  )

function outputsOf(
  { id, name, table, isTable }: DecisionNode | KnowledgeNode,
  value: Feel,
  fired: readonly FiredRow[],
  run: Run,
): Outputs | undefined {
  if (value === undefined) return undefined
  if (isTable && !table.aggregation) return fired.filter(row => row.decision === id).map(row => row.outputs)
  const data = toValue(value)
  const text = table.rows[0]?.outputs[0]
  if (data !== undefined && (data !== null || text === 'null')) return [{ [table.outputs[0] ?? name]: data }]
  if (isTable) return []
  // What comes to nothing without being written as nothing lacks something that FEEL does not tell.
  run.lacks.push(text ?? name)
  return undefined
}
