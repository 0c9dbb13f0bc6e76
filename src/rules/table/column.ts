import { readCell } from '../feel/cell-test.ts'
import { isOf, type Type } from '../feel/literal.ts'
import { compileCell } from '../feel/compile-cell.ts'
import { kindOf } from '../feel/kind.ts'
import { newRun } from '../feel/run.ts'
import { compileText, type Part } from '../feel/text.ts'
import type { Feel } from '../feel/value.ts'
import { opened, type Shape } from '../dmn/shape.ts'
import type { TableInput, Value } from '../types.ts'

/** An input of a table as it is read for one decision. */
export interface Column {
  read: Part
  /** Whether its cells can look at a value. */
  usable(value: Feel): boolean
}

const TYPES: Readonly<Record<string, Type>> = { string: 'string', number: 'number', boolean: 'boolean', date: 'date' }

/** The type of a column, and the values it may have, by the FEEL type it is declared with. */
export function columnType(named: Shape): { type: Type; values?: string } {
  const shape = opened(named)
  switch (shape.kind) {
    case 'simple':
      return { type: TYPES[shape.name] ?? 'any' }
    case 'money':
      return { type: 'money' }
    case 'allowed':
      return { ...columnType(shape.shape), values: shape.text }
    default:
      return { type: 'any' }
  }
}

/** The values of a list such as `"normal", "urgent"`; `undefined` when there is none or it is not one of literals. */
export function listed(text: string | undefined): readonly Value[] | undefined {
  const test = text === undefined || text.trim() === '' ? undefined : readCell(text)
  const tests = test?.kind === 'one-of' ? test.tests : test ? [test] : []
  const values = tests.map(part => (part.kind === 'equal' ? part.literal.value : undefined))
  return values.length === 0 || values.includes(undefined) ? undefined : values.filter(value => value !== undefined)
}

export function columnOf({ name, type, allowed, within }: TableInput): Column {
  const isDate = type === 'date'
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)
  const text = compileText(name)
  const value: Part = plain ? scope => (Object.hasOwn(scope, name) ? scope[name] : undefined) : text
  const passes = within === undefined ? undefined : compileCell(within, type)
  const alone = newRun('', 'null', {})
  return {
    // A day is looked at as its ISO text, whether it was given as that or comes from another decision.
    read: isDate
      ? (scope, run) => {
          const found = value(scope, run)
          return kindOf(found) === 'date' ? String(found) : found
        }
      : value,
    usable: found =>
      isOf(found, type) &&
      (allowed === undefined || allowed.includes(found as Value)) &&
      (passes === undefined || passes(found, {}, alone) === true),
  }
}
