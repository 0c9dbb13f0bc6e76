import { evaluateFeel } from '../feel.ts'
import type { Inputs, Value } from '../types.ts'
import { domainOf } from './domain.ts'
import { readTerm, type Atom, type Term } from './term.ts'

/** Holding comes first. */
const EITHER: readonly boolean[] = [true, false]
/** Cases that are looked at before a condition is taken to hold or not. */
const MOST_CASES = 2_000

/**
 * What a condition may come to when only some names are known: every other name may be empty, any value the condition
 * compares it with, or another one. What FEEL alone can tell may hold or not; so may a text that is no FEEL.
 * @param known the names that have a value, null included
 * @returns `[true, false]`, `[true]` or `[false]`
 */
export function possibleOf(condition: string, known: Inputs): readonly boolean[] {
  const term = readTerm(condition, known)
  if (!term) return EITHER
  const cases = casesOf(term)
  if (!cases) return EITHER
  const found = new Set<boolean>()
  for (const given of cases) {
    const value = valueOf(term, given, known)
    if (value !== null) found.add(value)
    if (found.size === EITHER.length) return EITHER
  }
  return found.size > 0 ? [...found] : EITHER
}

/** What each name is, and whether what only FEEL can tell holds. */
type Case = ReadonlyMap<string, Value>

/** Every case that can be told apart; `undefined` when there are too many. */
function casesOf(term: Term): Case[] | undefined {
  const choices = new Map<string, readonly Value[]>()
  const atoms = atomsOf(term)
  for (const atom of atoms)
    if (atom.kind === 'asked') choices.set(atom.source, EITHER)
    else if (atom.kind === 'compared') choices.set(nameKey(atom.name), domainOf(atom.name, atoms))
  let cases: Case[] = [new Map()]
  for (const [key, values] of choices) {
    if (cases.length * values.length > MOST_CASES) return undefined
    cases = cases.flatMap(before => values.map(value => new Map([...before, [key, value]])))
  }
  return cases
}

/** No text of FEEL begins so. */
const nameKey = (name: string): string => `=${name}`

function atomsOf(term: Term): Atom[] {
  if ('parts' in term) return term.parts.flatMap(atomsOf)
  return term.kind === 'not' ? atomsOf(term.of) : [term]
}

/** FEEL's three-valued logic; null is what cannot be said. */
function valueOf(term: Term, given: Case, known: Inputs): boolean | null {
  switch (term.kind) {
    case 'not': {
      const value = valueOf(term.of, given, known)
      return value === null ? null : !value
    }
    case 'and':
    case 'or': {
      const values = term.parts.map(part => valueOf(part, given, known))
      const decisive = term.kind === 'or'
      if (values.includes(decisive)) return decisive
      return values.includes(null) ? null : !decisive
    }
    case 'if': {
      const [when, then, otherwise] = term.parts
      return valueOf(valueOf(when, given, known) === true ? then : otherwise, given, known)
    }
    case 'known':
      return term.value
    case 'asked':
      return given.get(term.source) === true
    case 'compared': {
      const value = evaluateFeel(term.source, { ...known, [term.name]: given.get(nameKey(term.name)) ?? null })
      return typeof value === 'boolean' ? value : null
    }
  }
}
