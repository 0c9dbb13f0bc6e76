import type { Refusal } from '#base/errors.ts'
import { readCell } from './cell-test.ts'
import { readCited } from './citation.ts'
import type { DmnElement } from './dmn-element.ts'
import { evaluateFeel, feelProblem } from './feel.ts'
import type { Type } from './literal.ts'
import { tableOf } from './table.ts'
import type { HitPolicy, Row, Table, TableInput, Value } from './types.ts'

const POLICIES = ['UNIQUE', 'FIRST', 'ANY', 'PRIORITY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const
const TYPES: Readonly<Record<string, Type>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  long: 'number',
  double: 'number',
  boolean: 'boolean',
  date: 'date',
}

type Refuse = (refusal: Refusal) => void

/** Reads one decision table and compiles it. What it cannot be is told to `refuse`, all of it. */
export function readTable(decision: DmnElement, table: DmnElement, id: string, refuse: Refuse): Table {
  const clauses = table.output ?? []
  const inputs = (table.input ?? []).map(input => readInput(input, id, refuse))
  const head = {
    id,
    name: decision.name ?? id,
    hitPolicy: policyOf(table, id, refuse),
    inputs,
    // A single output may go without a name: it is then called as the decision is.
    outputs: clauses.map(output => output.name ?? id),
  }
  for (const output of clauses)
    if (output.defaultOutputEntry)
      refuse(unsupported(output.id ?? id, 'defaultOutputEntry: a row without a citation; write it as the last row'))
  const priorities = clauses.map(output => listed(output.outputValues?.text))
  const rules = Array.isArray(table.rule) ? table.rule : []
  const rows = rules.map((rule, index) => readRow(rule, rule.id ?? `${id}_${index + 1}`, head, refuse))
  return tableOf(head, rows, priorities)
}

const unsupported = (element: string, found: string): Refusal => ({
  code: 'RULES_UNSUPPORTED',
  field: element,
  params: { element, found },
})

function policyOf(table: DmnElement, id: string, refuse: Refuse): HitPolicy {
  const written = table.hitPolicy ?? 'UNIQUE'
  const policy = POLICIES.find(known => known === written)
  if (!policy) refuse(unsupported(id, `hitPolicy ${written}`))
  if (table.aggregation)
    refuse(unsupported(id, `aggregation ${table.aggregation}: a sum cannot name the row it rests on`))
  return policy ?? 'UNIQUE'
}

function readInput(input: DmnElement, id: string, refuse: Refuse): TableInput {
  const element = input.id ?? id
  const name = input.inputExpression?.text?.trim() ?? ''
  const detail = feelProblem(name)
  if (detail) refuse({ code: 'RULES_EXPRESSION', field: element, params: { element, expression: name, detail } })
  const allowed = listed(input.inputValues?.text)
  return {
    name,
    type: TYPES[input.inputExpression?.typeRef ?? ''] ?? 'any',
    ...(input.label === undefined ? {} : { label: input.label }),
    ...(allowed ? { allowed } : {}),
  }
}

/** The values of a list such as `"normal", "urgent"`; `undefined` when there is none or it is not one of literals. */
function listed(text: string | undefined): readonly Value[] | undefined {
  const test = text === undefined || text.trim() === '' ? undefined : readCell(text)
  const tests = test?.kind === 'one-of' ? test.tests : test ? [test] : []
  const values = tests.map(part => (part.kind === 'equal' ? part.literal.value : undefined))
  return values.length === 0 || values.includes(undefined) ? undefined : values.filter(value => value !== undefined)
}

function readRow(
  rule: DmnElement,
  id: string,
  head: { inputs: readonly TableInput[]; outputs: readonly string[] },
  refuse: Refuse,
): Row {
  const cells = (rule.inputEntry ?? []).map(entry => entry.text?.trim() || '-')
  const outputs = (rule.outputEntry ?? []).map(entry => entry.text?.trim() ?? '')
  if (cells.length !== head.inputs.length || outputs.length !== head.outputs.length)
    refuse(unsupported(id, `${cells.length} inputs and ${outputs.length} outputs`))
  const wrong = (expression: string, detail: string): void =>
    refuse({ code: 'RULES_EXPRESSION', field: id, params: { element: id, expression, detail } })
  for (const text of cells) {
    const detail = cellProblem(text)
    if (detail) wrong(text, detail)
  }
  for (const text of outputs) {
    const detail = evaluateFeel(text, {}) === undefined ? feelProblem(text) : undefined
    if (detail) wrong(text, detail)
  }
  const description = rule.description?.trim()
  return { id, cells, outputs, ...(description ? { description } : {}), ...readCited(rule, id, refuse) }
}

function cellProblem(text: string): string | undefined {
  const test = readCell(text)
  if (!test) return feelProblem(text, true)
  const parts = test.kind === 'one-of' ? test.tests : [test]
  const empty = parts.some(
    part =>
      part.kind === 'range' && part.low.value !== null && part.high.value !== null && part.low.value > part.high.value,
  )
  return empty ? 'the range is empty' : undefined
}
