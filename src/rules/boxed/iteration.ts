import { inside, type DmnElement } from '../dmn/element.ts'
import { elementsOf, kindOf } from '../feel/kind.ts'
import { doubt, type Run } from '../feel/run.ts'
import type { Part } from '../feel/text.ts'
import type { Feel, Scope } from '../feel/value.ts'
import type { Compiling } from './compiling.ts'

/** Which of two parts counts, by a condition that has to be true or false. */
export function compileConditional(element: DmnElement, compiling: Compiling): Part {
  const [condition, then, otherwise] = [element.if, element.then, element.else].map(part =>
    compiling.compile(inside(part)),
  )
  return (scope, run) => {
    const holds = condition?.(scope, run)
    if (holds === undefined) return undefined
    if (typeof holds !== 'boolean') return doubt(run, [compiling.owner.name])
    return (holds ? then : otherwise)?.(scope, run)
  }
}

/** One value for each element; `partial` has those before. */
export function compileFor(element: DmnElement, compiling: Compiling): Part {
  const each = compiling.compile(inside(element.return))
  return over(element, compiling, (elements, scopeOf, run) => {
    const partial: Feel[] = []
    for (const one of elements) {
      const value = each({ ...scopeOf(one), partial }, run)
      if (value === undefined) return undefined
      partial.push(value)
    }
    return partial
  })
}

/** Whether every element (`decisive` false), or at least one (`decisive` true), satisfies a condition. */
export function compileQuantified(element: DmnElement, compiling: Compiling, decisive: boolean): Part {
  const satisfies = compiling.compile(inside(element.satisfies))
  return over(element, compiling, (elements, scopeOf, run) => {
    const answers = elements.map(one => satisfies(scopeOf(one), run))
    if (answers.includes(undefined)) return undefined
    if (answers.some(answer => typeof answer !== 'boolean')) return doubt(run, [compiling.owner.name])
    return answers.includes(decisive) ? decisive : !decisive
  })
}

/** The elements that match, each known as `item` and by its own entries. */
export function compileFilter(element: DmnElement, compiling: Compiling): Part {
  const match = compiling.compile(inside(element.match))
  return over(element, compiling, (elements, scopeOf, run) => {
    const kept: Feel[] = []
    for (const one of elements) {
      const entries = kindOf(one) === 'context' ? (one as Scope) : {}
      const matches = match({ ...scopeOf(one), ...entries, item: one }, run)
      if (matches === undefined) return undefined
      if (typeof matches !== 'boolean') return doubt(run, [compiling.owner.name])
      if (matches) kept.push(one)
    }
    return kept
  })
}

/** Goes through the elements of `in`, which has to be a list or a range. */
function over(
  element: DmnElement,
  compiling: Compiling,
  work: (elements: readonly Feel[], scopeOf: (one: Feel) => Scope, run: Run) => Feel,
): Part {
  const source = compiling.compile(inside(element.in))
  const name = element.iteratorVariable ?? 'item'
  return (scope, run) => {
    const list = source(scope, run)
    if (list === undefined) return undefined
    const elements = elementsOf(list)
    return elements ? work(elements, one => ({ ...scope, [name]: one }), run) : doubt(run, [compiling.owner.name])
  }
}
