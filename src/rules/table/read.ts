import type { Text } from '#base/language.ts'
import { unsupported, type Compiling } from '../boxed/compiling.ts'
import { readCited } from '../dmn/citation.ts'
import type { DmnElement } from '../dmn/element.ts'
import { readCell } from '../feel/cell-test.ts'
import { EMPTY_RANGE } from '../feel/fault-words.ts'
import { faultOf } from '../feel/feelin.ts'
import type { Type } from '../feel/literal.ts'
import type { Part } from '../feel/text.ts'
import type { Aggregation, HitPolicy, Row, Table, TableInput } from '../types.ts'
import { columnType, listed } from './column.ts'
import type { Output } from './output.ts'
import { compileTable } from './table.ts'

const POLICIES = ['UNIQUE', 'FIRST', 'ANY', 'PRIORITY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const
const AGGREGATIONS = ['SUM', 'MIN', 'MAX', 'COUNT'] as const

/** Reads one decision table and compiles it. What it cannot be is told to the compiling, all of it. */
export function readTable(element: DmnElement, id: string, compiling: Compiling): { shown: Table; part: Part } {
  const outputs = (element.output ?? []).map((output): Output & { type: Type } => {
    const shape = compiling.shapeOf(output.typeRef)
    const { type, values } = columnType(shape)
    // A single output may go without a name: it is then called as the decision is.
    return { name: output.name ?? id, shape, type, priorities: listed(output.outputValues?.text ?? values) }
  })
  const inputs = (element.input ?? []).map(input => readInput(input, id, compiling))
  const aggregation = aggregationOf(element, id, compiling)
  const head = { inputs, outputs: outputs.map(({ name }) => name) }
  const rules = Array.isArray(element.rule) ? element.rule : []
  const otherwise = readDefault(element.output ?? [], inputs.length, id, compiling)
  const shown: Table = {
    id,
    name: compiling.owner.name,
    hitPolicy: policyOf(element, id, compiling),
    ...(aggregation ? { aggregation } : {}),
    ...head,
    outputTypes: outputs.map(({ type }) => type),
    rows: rules.map((rule, index) => readRow(rule, rule.id ?? `${id}_${index + 1}`, head, compiling)),
    ...(otherwise ? { otherwise } : {}),
    given: [],
  }
  return { shown, part: compileTable(shown, outputs) }
}

function policyOf(element: DmnElement, id: string, { refuse }: Compiling): HitPolicy {
  const written = element.hitPolicy ?? 'UNIQUE'
  const policy = POLICIES.find(known => known === written)
  if (!policy) refuse(unsupported(id, `hitPolicy ${written}`))
  return policy ?? 'UNIQUE'
}

function aggregationOf(element: DmnElement, id: string, { refuse }: Compiling): Aggregation | undefined {
  const { aggregation: written, hitPolicy } = element
  if (written === undefined) return undefined
  const known = AGGREGATIONS.find(one => one === written)
  if (!known || hitPolicy !== 'COLLECT' || (element.output ?? []).length > 1)
    refuse(
      unsupported(id, `aggregation ${written} with ${hitPolicy ?? 'UNIQUE'}, ${element.output?.length ?? 0} outputs`),
    )
  return known
}

function readInput(input: DmnElement, id: string, { refuse, shapeOf }: Compiling): TableInput {
  const element = input.id ?? id
  const name = input.inputExpression?.text?.trim() ?? ''
  const detail = faultOf(name, false)
  if (detail) refuse({ code: 'RULES_EXPRESSION', field: element, params: { element, expression: name, detail } })
  const { type, values } = columnType(shapeOf(input.inputExpression?.typeRef))
  const within = input.inputValues?.text?.trim() || values
  const allowed = listed(within)
  return {
    name,
    type,
    ...(input.id === undefined ? {} : { id: input.id }),
    ...(input.label === undefined ? {} : { label: input.label }),
    ...(allowed ? { allowed } : within === undefined ? {} : { within }),
  }
}

function readRow(
  rule: DmnElement,
  id: string,
  head: { inputs: readonly TableInput[]; outputs: readonly string[] },
  { refuse }: Compiling,
): Row {
  const cells = (rule.inputEntry ?? []).map(entry => entry.text?.trim() || '-')
  const outputs = (rule.outputEntry ?? []).map(entry => entry.text?.trim() ?? '')
  if (cells.length !== head.inputs.length || outputs.length !== head.outputs.length)
    refuse(
      unsupported(id, {
        'zh-Hans': `${cells.length} 格条件、${outputs.length} 格结果，与表头不合`,
        'zh-Hant': `${cells.length} 格條件、${outputs.length} 格結果，與表頭不合`,
        en: `${cells.length} inputs and ${outputs.length} outputs, which is not what the table has`,
      }),
    )
  const look = (expression: string, detail: Text | undefined): void => {
    if (detail) refuse({ code: 'RULES_EXPRESSION', field: id, params: { element: id, expression, detail } })
  }
  for (const text of cells) look(text, cellProblem(text))
  for (const text of outputs) look(text, faultOf(text, false))
  const description = rule.description?.trim()
  return { id, cells, outputs, ...(description ? { description } : {}), ...readCited(rule, id, refuse) }
}

/** The row that answers when no other does; it stands in the clauses of the outputs, and the first of them cites it. */
function readDefault(
  clauses: readonly DmnElement[],
  inputs: number,
  id: string,
  { refuse }: Compiling,
): Row | undefined {
  const texts = clauses.map(clause => clause.defaultOutputEntry?.text?.trim())
  const at = texts.findIndex(text => text !== undefined)
  const clause = clauses[at]
  if (!clause) return undefined
  const row = clause.id ?? `${id}_default`
  return {
    id: row,
    cells: Array.from({ length: inputs }, () => '-'),
    outputs: texts.map(text => text ?? 'null'),
    ...readCited(clause, row, refuse),
  }
}

function cellProblem(text: string): Text | undefined {
  const test = readCell(text)
  if (!test) return faultOf(text, true)
  const parts = test.kind === 'one-of' ? test.tests : [test]
  const empty = parts.some(
    part =>
      part.kind === 'range' && part.low.value !== null && part.high.value !== null && part.low.value > part.high.value,
  )
  return empty ? EMPTY_RANGE : undefined
}
