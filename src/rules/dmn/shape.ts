import { kindOf, type Kind } from '../feel/kind.ts'
import type { Feel } from '../feel/value.ts'

/** A FEEL type: what `typeRef` names, taken apart. */
export type Shape =
  | { kind: 'any' }
  | { kind: 'simple'; name: Simple }
  /** Whole numbers of 分: sums of money are never fractions. */
  | { kind: 'money' }
  | { kind: 'list'; of: Shape }
  | { kind: 'context'; parts: Readonly<Record<string, Shape>> }
  | { kind: 'function'; result: Shape }
  | { kind: 'allowed'; shape: Shape; text: string; allows: (value: Feel) => boolean }
  /** A type that names another one, looked up when it is needed: types may come in any order. */
  | { kind: 'named'; shape: () => Shape }

type Simple = Exclude<Kind, 'null' | 'list' | 'function'>

export const ANY: Shape = { kind: 'any' }

/** What FEEL brings along, with the names that earlier versions of DMN and other tools use. */
const BUILT_IN: Readonly<Record<string, Shape>> = {
  Any: ANY,
  any: ANY,
  money: { kind: 'money' },
  list: { kind: 'list', of: ANY },
  ...Object.fromEntries(
    Object.entries({
      string: 'string',
      number: 'number',
      integer: 'number',
      long: 'number',
      double: 'number',
      boolean: 'boolean',
      date: 'date',
      time: 'time',
      'date and time': 'date and time',
      dateTime: 'date and time',
      'days and time duration': 'days and time duration',
      dayTimeDuration: 'days and time duration',
      'years and months duration': 'years and months duration',
      yearMonthDuration: 'years and months duration',
      context: 'context',
      range: 'range',
    } satisfies Record<string, Simple>).map(([name, simple]) => [name, { kind: 'simple', name: simple }]),
  ),
}

/** A type that needs no definition; prefixes such as `feel:` do not matter. */
export const builtIn = (name: string): Shape | undefined => BUILT_IN[name] ?? BUILT_IN[name.replace(/^\w+:/, '')]

/**
 * The value as a type wants it: a single value becomes a list of one, and a list of one its value.
 * @returns `undefined` when it is not of that type; null is of every type
 */
export function fit(value: Feel, shape: Shape): Feel {
  if (value === null || value === undefined) return null
  const fitting = fits(value, shape)
  if (fitting) return value
  if (isList(shape)) return Array.isArray(value) ? undefined : fitted([value], shape)
  return Array.isArray(value) && value.length === 1 ? fitted(value[0], shape) : undefined
}

const fitted = (value: Feel, shape: Shape): Feel => (fits(value, shape) ? value : undefined)

/** The type that a name stands for. */
export const opened = (shape: Shape): Exclude<Shape, { kind: 'named' }> =>
  shape.kind === 'named' ? opened(shape.shape()) : shape

function isList(named: Shape): boolean {
  const shape = opened(named)
  return shape.kind === 'allowed' ? isList(shape.shape) : shape.kind === 'list'
}

/** Whether a value is of a type as it is; null is of every type. */
export function fits(value: Feel, shape: Shape): boolean {
  if (value === null || value === undefined) return true
  switch (shape.kind) {
    case 'any':
      return true
    case 'simple':
      return kindOf(value) === shape.name
    case 'money':
      return Number.isSafeInteger(value)
    case 'list':
      return Array.isArray(value) && value.every(element => fits(element, shape.of))
    case 'context': {
      if (kindOf(value) !== 'context') return false
      const entries = value as Readonly<Record<string, Feel>>
      return Object.entries(shape.parts).every(
        ([name, part]) => Object.hasOwn(entries, name) && fits(entries[name], part),
      )
    }
    case 'function':
      return kindOf(value) === 'function'
    case 'allowed':
      return fits(value, shape.shape) && shape.allows(value)
    case 'named':
      return fits(value, shape.shape())
  }
}
