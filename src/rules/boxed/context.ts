import type { DmnElement } from '../dmn/element.ts'
import type { Part } from '../feel/text.ts'
import type { Feel } from '../feel/value.ts'
import { fitting } from './fitting.ts'
import type { Compiling } from './compiling.ts'

/** Entries one after the other, each knowing those before it; an entry without a name is what the whole comes to. */
export function compileContext(element: DmnElement, compiling: Compiling): Part {
  const entries = (element.contextEntry ?? []).map(({ variable, value }) => ({
    name: variable?.name,
    part: fitting(
      compiling.compile(value),
      compiling.shapeOf(variable?.typeRef),
      variable?.name ?? compiling.owner.name,
    ),
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
