import type { Refusal } from '#base/errors.ts'
import { readCited } from './citation.ts'
import type { DmnElement } from './dmn-element.ts'
import { evaluateFeel, feelProblem, missingNames } from './feel.ts'
import type { Row, Table } from './types.ts'

/** A decision that is one FEEL expression: a table with one row that always applies. Its citation stands on the decision. */
export function readExpressionDecision(
  decision: DmnElement,
  logic: DmnElement,
  id: string,
  refuse: (refusal: Refusal) => void,
): Table {
  const text = logic.text?.trim() ?? ''
  const detail = feelProblem(text)
  if (detail)
    refuse({ code: 'RULES_EXPRESSION', field: id, params: { element: logic.id ?? id, expression: text, detail } })
  const output = decision.variable?.name ?? id
  const row: Row = { id, cells: [], outputs: [text], ...readCited(decision, id, refuse) }
  const { citation, validFrom = '', validTo } = row
  return {
    id,
    name: decision.name ?? id,
    hitPolicy: 'UNIQUE',
    inputs: [],
    outputs: [output],
    rows: [row],
    evaluate(inputs, on) {
      if (on < validFrom || (validTo !== undefined && on > validTo))
        return { kind: 'undecided', decision: id, missing: [] }
      const value = evaluateFeel(text, inputs)
      if (value === undefined) return { kind: 'undecided', decision: id, missing: missingNames(text, inputs) }
      const outputs = { [output]: value }
      const fired = { row: id, outputs, cells: [], ...(citation ? { citation } : {}) }
      return { kind: 'decided', decision: id, outputs: [outputs], rows: [fired] }
    },
  }
}
