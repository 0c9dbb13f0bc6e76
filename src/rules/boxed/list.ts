import type { DmnElement } from '../dmn/element.ts'
import type { Run } from '../feel/run.ts'
import type { Part } from '../feel/text.ts'
import type { Feel, Scope } from '../feel/value.ts'
import { fitting } from './fitting.ts'
import type { Compiling } from './compiling.ts'

/** A list of expressions. */
export function compileList(element: DmnElement, compiling: Compiling): Part {
  const parts = (element.elements ?? []).map(part => compiling.compile(part))
  return (scope, run) => all(parts, scope, run)
}

/** A table of values: a list of contexts, one for each row. */
export function compileRelation(element: DmnElement, compiling: Compiling): Part {
  const columns = element.column ?? []
  const names = columns.map(column => column.name ?? '')
  const rows = (element.row ?? []).map(row =>
    (row.elements ?? []).map((cell, at) =>
      fitting(compiling.compile(cell), compiling.shapeOf(columns[at]?.typeRef), names[at] ?? ''),
    ),
  )
  return (scope, run) => {
    const values = rows.map(row => all(row, scope, run))
    if (values.includes(undefined)) return undefined
    return values.map(row => Object.fromEntries(names.map((name, at) => [name, row?.[at] ?? null])))
  }
}

function all(parts: readonly Part[], scope: Scope, run: Run): Feel[] | undefined {
  const values = parts.map(part => part(scope, run))
  return values.includes(undefined) ? undefined : values
}
