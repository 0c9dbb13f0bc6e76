import { fit, type Shape } from '../dmn/shape.ts'
import { temporalOf } from '../feel/kind.ts'
import type { Run } from '../feel/run.ts'
import type { Feel, Scope } from '../feel/value.ts'

/** The value of input data in the type it is declared with; an empty or wrongly typed one is missing. */
export function given(value: Feel, { shape }: { shape: Shape }, run: Run): Feel {
  const fitted = value === undefined || value === null ? undefined : fit(read(value, shape), shape)
  return fitted === undefined && run.doubts === 'null' ? null : fitted
}

/** Days, times and durations are kept as ISO 8601 texts, and read by the type that says they are. */
function read(value: Feel, shape: Shape): Feel {
  switch (shape.kind) {
    case 'named':
      return read(value, shape.shape())
    case 'allowed':
      return read(value, shape.shape)
    case 'simple':
      return typeof value === 'string' && shape.name !== 'string' && shape.name !== 'context'
        ? (temporalOf(value, shape.name) ?? value)
        : value
    case 'list':
      return Array.isArray(value) ? value.map(element => read(element, shape.of)) : read(value, shape.of)
    case 'context': {
      if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
      const parts = Object.entries(value as Scope)
      return Object.fromEntries(
        parts.map(([name, part]) => [name, shape.parts[name] ? read(part, shape.parts[name]) : part]),
      )
    }
    default:
      return value
  }
}
