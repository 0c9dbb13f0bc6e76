import type { DmnElement } from '../dmn/element.ts'
import type { Part } from '../feel/text.ts'
import type { Feel } from '../feel/value.ts'
import { fitting } from './fitting.ts'
import type { Reading } from './reading.ts'

/** Entries one after the other, each knowing those before it; an entry without a name is what the whole comes to. */
export function compileContext(element: DmnElement, reading: Reading): Part {
  const entries = (element.contextEntry ?? []).map(({ variable, value }) => ({
    name: variable?.name,
    part: fitting(reading.compile(value), reading.shapeOf(variable?.typeRef), variable?.name ?? reading.owner.name),
  }))
  return (scope, run) => {
    const known: Record<string, Feel> = { ...scope }
    const result: Record<string, Feel> = {}
    for (const { name, part } of entries) {
      const value = part(known, run)
      if (value === undefined || name === undefined) return value
      known[name] = value
      result[name] = value
    }
    return result
  }
}
