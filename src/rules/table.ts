import type { Citation } from '#base/citation.ts'
import type { CellTest } from './cell.ts'
import { evaluateFeel } from './feel.ts'
import type { Decision, FiredRow, Inputs, Table, Value } from './types.ts'

export interface Row {
  id: string
  cells: readonly { text: string; test: CellTest }[]
  outputs: readonly { name: string; text: string; constant: Value | undefined }[]
  citation?: Citation
  validFrom: string
  validTo: string
}

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'ANY' | 'COLLECT' | 'RULE ORDER'

/** A decision table ready to be asked. A row that needs an input nobody gave leaves the table undecided, never silently unmatched. */
export function tableOf(
  head: { id: string; name: string; policy: HitPolicy; inputs: readonly { name: string; type: string }[] },
  rows: readonly Row[],
): Table {
  const outputs = rows[0]?.outputs.map(output => output.name) ?? []
  const many = head.policy === 'COLLECT' || head.policy === 'RULE ORDER'

  function evaluate(inputs: Inputs, on: string): Decision {
    const values = head.inputs.map(input => evaluateInput(input.name, inputs))
    const fired: FiredRow[] = []
    const missing = new Set<string>()
    for (const row of rows) {
      if (on < row.validFrom || on > row.validTo) continue
      const answer = match(row, values, inputs)
      if (answer === true) fired.push(explain(row, values, inputs))
      else if (answer !== false) answer.forEach(name => missing.add(name))
      if (head.policy === 'FIRST' && (fired.length > 0 || missing.size > 0)) break
    }
    if (missing.size > 0 && (many || fired.length === 0))
      return { kind: 'undecided', decision: head.id, missing: [...missing] }
    if (!many && fired.length === 0) return { kind: 'undecided', decision: head.id, missing: [] }
    if (head.policy === 'UNIQUE' && fired.length > 1)
      return { kind: 'undecided', decision: head.id, missing: ['unique'] }
    const rowsUsed = many ? fired : fired.slice(0, 1)
    return { kind: 'decided', decision: head.id, outputs: rowsUsed.map(row => row.outputs), rows: rowsUsed }
  }

  /** True, false, or the names of the inputs that the row would have needed. */
  function match(row: Row, values: readonly (Value | undefined)[], inputs: Inputs): boolean | string[] {
    const missing: string[] = []
    for (const [index, cell] of row.cells.entries()) {
      const answer = cell.test(values[index], inputs)
      if (answer === false) return false
      if (answer === undefined) missing.push(head.inputs[index]?.name ?? String(index))
    }
    return missing.length === 0 ? true : missing
  }

  function explain(row: Row, values: readonly (Value | undefined)[], inputs: Inputs): FiredRow {
    return {
      row: row.id,
      outputs: Object.fromEntries(
        row.outputs.map(output => [output.name, output.constant ?? evaluateFeel(output.text, inputs) ?? null]),
      ),
      cells: row.cells.map((cell, index) => ({
        input: head.inputs[index]?.name ?? '',
        test: cell.text,
        value: values[index] ?? null,
      })),
      ...(row.citation ? { citation: row.citation } : {}),
    }
  }

  return { id: head.id, name: head.name, inputs: head.inputs, outputs, evaluate }
}

/** An input is nearly always a name; anything longer is FEEL. */
function evaluateInput(expression: string, inputs: Inputs): Value | undefined {
  return expression in inputs ? inputs[expression] : evaluateFeel(expression, inputs)
}
