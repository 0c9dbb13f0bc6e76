import { evaluateFeel } from '../feel.ts'
import type { Value } from '../types.ts'
import type { Atom } from './term.ts'

/** A text that no condition names. */
const OTHER = '\u0000'

/** One value of a name for each case that its comparisons can tell apart: none, each literal, what lies between and beyond. */
export function domainOf(name: string, atoms: readonly Atom[]): Value[] {
  const texts = atoms.flatMap(atom => (atom.kind === 'compared' && atom.name === name ? atom.literals : []))
  const literals = new Set(texts.map(text => evaluateFeel(text, {}) ?? null))
  const numbers = [...literals].filter(value => typeof value === 'number').toSorted((a, b) => a - b)
  const between = numbers.flatMap((number, at) => {
    const next = numbers[at + 1]
    return [...(at === 0 ? [number - 1] : []), next === undefined ? number + 1 : (number + next) / 2]
  })
  const hasBoolean = [...literals].some(value => typeof value === 'boolean')
  return [...new Set([null, ...literals, ...between, ...(hasBoolean ? [true, false] : [OTHER])])]
}
