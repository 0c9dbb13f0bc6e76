import { fit, type Shape } from '../dmn/shape.ts'
import { doubt } from '../feel/run.ts'
import type { Part } from '../feel/text.ts'

/**
 * A part whose value has to be of a type.
 * @param name what is asked for when it is not
 */
export function fitting(part: Part, shape: Shape, name: string): Part {
  if (shape.kind === 'any') return part
  return (scope, run) => {
    const value = part(scope, run)
    if (value === undefined) return undefined
    const fitted = fit(value, shape)
    return fitted === undefined ? doubt(run, [name]) : fitted
  }
}
