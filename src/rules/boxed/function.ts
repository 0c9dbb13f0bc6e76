import type { DmnElement } from '../dmn/element.ts'
import { fit, type Shape } from '../dmn/shape.ts'
import { functionOf } from '../feel/kind.ts'
import { doubt, Exhausted, type Run } from '../feel/run.ts'
import { compileText, type Part } from '../feel/text.ts'
import type { Feel, Scope } from '../feel/value.ts'
import { unsupported, type Compiling } from './compiling.ts'

export interface Parameter {
  name: string
  shape: Shape
}

export const parametersOf = (element: DmnElement, compiling: Compiling): Parameter[] =>
  (element.formalParameter ?? []).map(({ name = '', typeRef }) => ({ name, shape: compiling.shapeOf(typeRef) }))

/** A function with its own body; it knows what was known where it was defined. */
export function compileFunction(element: DmnElement, compiling: Compiling): Part {
  const kind = element.kind ?? 'FEEL'
  if (kind !== 'FEEL') compiling.refuse(unsupported(element.id ?? compiling.owner.id, `a function in ${kind}`))
  const parameters = parametersOf(element, compiling)
  const body = kind === 'FEEL' ? compiling.compile(element.body) : () => null
  return (scope, run) => callable(parameters, run, values => body({ ...scope, ...values }, run))
}

/**
 * A function of FEEL. It is not carried out with an argument missing or of another type.
 * @param work gets the arguments by name
 */
export function callable(parameters: readonly Parameter[], run: Run, work: (values: Scope) => Feel): Feel {
  return functionOf(
    parameters.map(({ name }) => name),
    (...values) => {
      if (run.calls.left-- <= 0) throw new Exhausted()
      const known: Record<string, Feel> = {}
      for (const [at, { name, shape }] of parameters.entries()) {
        const value = values[at] === undefined ? undefined : fit(values[at], shape)
        if (value === undefined) return doubt(run, [name]) ?? null
        known[name] = value
      }
      // feelin cannot be told that something lacks: the run has it noted.
      return work(known) ?? null
    },
  )
}

/** An invocation is the call in FEEL that it stands for, with what its bindings come to. */
export function compileInvocation(element: DmnElement, compiling: Compiling): Part {
  const bindings = (element.binding ?? []).map(({ parameter, bindingFormula }, at) => ({
    name: parameter?.name ?? '',
    known: `argument${at}`,
    part: compiling.compile(bindingFormula),
  }))
  const given = bindings.map(({ name, known }) => `${name}: ${known}`).join(', ')
  const call = compileText(`${element.calledFunction?.text?.trim() ?? 'null'}(${given})`)
  return (scope, run) => {
    const values: Record<string, Feel> = {}
    for (const { known, part } of bindings) {
      const value = part(scope, run)
      if (value === undefined) return undefined
      values[known] = value
    }
    return call({ ...scope, ...values }, run)
  }
}
