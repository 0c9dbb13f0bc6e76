import { evaluateFeel } from '#rules/feel.ts'
import type { Table } from '#rules/types.ts'
import { isClockUnit } from '../clock-unit.ts'
import { propertiesOf } from '../form.ts'
import type { Form } from '../schemas.ts'
import { DECISION_INPUTS, sampleVariables } from '../variables.ts'
import { check, type Found } from './check.ts'

const LIMIT_TYPES: Readonly<Record<string, string>> = { amount: 'number', unit: 'string', rollForward: 'boolean' }

/** Every column that asks, asks for a name a matter has, and every cell that answers has the type of its column. */
export const rowsTyped = check('rows-typed', ({ form, rulesByFile, manifest }, found) => {
  if (!form) return
  for (const [file, rules] of rulesByFile)
    for (const table of rules.values()) {
      const names = { ...sampleVariables(form, manifest), ...DECISION_INPUTS[table.id] }
      const known = (text: string): boolean => text in names || table.given.some(name => text.includes(name))
      for (const { name } of table.inputs)
        if (!known(name) && evaluateFeel(name, names) === undefined)
          found('INPUT_UNKNOWN', { file, element: table.id }, { input: name })
      for (const [column, output] of table.outputs.entries()) lookAtColumn(file, table, column, output, form, found)
    }
})

function lookAtColumn(file: string, table: Table, column: number, output: string, form: Form, found: Found): void {
  let type = table.id === 'limits' ? LIMIT_TYPES[output] : fieldType(form, output)
  for (const row of table.rows) {
    const at = { file, element: row.id }
    const text = row.outputs[column]
    // What rests on other decisions, or is no text at all, is worked out by the examples.
    if (text === undefined || table.given.some(name => text.includes(name))) continue
    const value = evaluateFeel(text, sampleVariables(form))
    if (value === undefined || value === null) {
      found('OUTPUT_EMPTY', at, { output })
      continue
    }
    // Where nothing says what the column holds, its first row does.
    type ??= typeof value
    if (typeof value !== type) found('OUTPUT_UNTYPED', at, { output, value: JSON.stringify(value), type })
    else if (table.id === 'limits' && output === 'unit' && !isClockUnit(value))
      found('UNIT_UNKNOWN', at, { unit: JSON.stringify(value) })
    else if (table.id === 'limits' && typeof value === 'number' && value < 0)
      found('AMOUNT_NEGATIVE', at, { amount: value })
  }
}

function fieldType(form: Form, field: string): string | undefined {
  const type = propertiesOf(form).get(field)?.type
  if (type === 'integer') return 'number'
  return type === 'array' ? 'object' : type
}
