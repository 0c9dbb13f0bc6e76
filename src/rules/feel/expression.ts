import { readLiteral } from './literal.ts'
import { Marks, scan } from './scan.ts'
import type { Feel, Scope } from './value.ts'

/** Thrown by a compiled expression that meets more than texts, numbers and plain contexts: feelin is asked. */
export class NeedsFeel extends Error {}

/** A compiled expression; `undefined` is FEEL's "cannot be said": a name is missing or a type does not fit. */
export type Expression = (variables: Scope) => Feel

const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'null', 'true', 'false', 'date', 'if', 'for', 'some', 'every'])

/**
 * Compiles the expressions that conditions are made of: names, paths, literals, comparisons, `and`, `or`, `not(…)` and
 * `in (…)`, with FEEL's three-valued logic. `undefined` for everything else.
 */
export function compileExpression(text: string): Expression | undefined {
  const found = scan(text)
  if (!found || found.length === 0) return undefined
  const marks = new Marks(found)
  const expression = readEither(marks)
  return marks.done ? expression : undefined
}

/** The literal `null`. A comparison with it asks whether something is absent: only there a missing name counts as null. */
const NOTHING: Expression = () => null

function readEither(marks: Marks): Expression | undefined {
  return readChain(marks, 'or', readBoth, true)
}

function readBoth(marks: Marks): Expression | undefined {
  return readChain(marks, 'and', readComparison, false)
}

/** `and` is false as soon as one part is, `or` true as soon as one part is; otherwise an unknown part decides. */
function readChain(
  marks: Marks,
  word: 'and' | 'or',
  read: (marks: Marks) => Expression | undefined,
  decisive: boolean,
): Expression | undefined {
  const first = read(marks)
  if (!first) return undefined
  const parts = [first]
  while (marks.take(word)) {
    const part = read(marks)
    if (!part) return undefined
    parts.push(part)
  }
  if (parts.length === 1) return first
  return variables => {
    let unknown = false
    for (const part of parts) {
      const value = part(variables)
      if (value === decisive) return decisive
      if (typeof value !== 'boolean') unknown = true
    }
    return unknown ? undefined : !decisive
  }
}

function readComparison(marks: Marks): Expression | undefined {
  const left = readOperand(marks)
  if (!left) return undefined
  if (marks.take('in')) return readIn(marks, left)
  for (const operator of ['=', '!=', '<', '<=', '>', '>='] as const)
    if (marks.take(operator)) {
      const right = readOperand(marks)
      return right && comparing(left, operator, right)
    }
  return left
}

function readOperand(marks: Marks): Expression | undefined {
  const mark = marks.peek()
  if (marks.take('(')) {
    const inner = readEither(marks)
    return marks.take(')') ? inner : undefined
  }
  if (mark?.kind === 'name' && mark.value === 'not') {
    marks.next()
    if (!marks.take('(')) return undefined
    const inner = readEither(marks)
    if (!inner || !marks.take(')')) return undefined
    return variables => {
      const value = inner(variables)
      return typeof value === 'boolean' ? !value : undefined
    }
  }
  if (mark?.kind === 'name' && !KEYWORDS.has(mark.value)) return readPath(marks)
  const literal = readLiteral(marks)
  // A day as FEEL knows it is not the text that variables hold.
  if (!literal || literal.type === 'date') return undefined
  return literal.type === 'null' ? NOTHING : () => literal.value
}

function readPath(marks: Marks): Expression | undefined {
  const names: string[] = []
  do {
    const mark = marks.next()
    if (mark?.kind !== 'name') return undefined
    names.push(mark.value)
  } while (marks.take('.'))
  const [name = ''] = names
  if (names.length === 1) return variables => (Object.hasOwn(variables, name) ? variables[name] : undefined)
  return variables => {
    let value: Feel = variables
    for (const step of names) {
      if (typeof value !== 'object' || value === null) return undefined
      if (!isPlain(value)) throw new NeedsFeel()
      value = Object.hasOwn(value, step) ? (value as Scope)[step] : undefined
    }
    return value
  }
}

function readIn(marks: Marks, left: Expression): Expression | undefined {
  const close = marks.take('(') ? ')' : marks.take('[') ? ']' : undefined
  if (!close) return undefined
  const values: Feel[] = []
  do {
    const literal = readLiteral(marks)
    if (!literal || literal.type === 'date' || literal.type === 'null') return undefined
    values.push(literal.value)
  } while (marks.take(','))
  if (!marks.take(close)) return undefined
  const types = new Set(values.map(value => typeof value))
  return variables => {
    const value = left(variables)
    if (value === undefined) return undefined
    if (value === null) return false
    if (typeof value === 'object') throw new NeedsFeel()
    return types.has(typeof value) ? values.includes(value) : undefined
  }
}

type Operator = '=' | '!=' | '<' | '<=' | '>' | '>='

function comparing(left: Expression, operator: Operator, right: Expression): Expression {
  const asksForNothing = left === NOTHING || right === NOTHING
  return variables => {
    const a = left(variables)
    const b = right(variables)
    return asksForNothing ? compare(a ?? null, operator, b ?? null) : compare(a, operator, b)
  }
}

function compare(a: Feel, operator: Operator, b: Feel): boolean | undefined {
  if (a === undefined || b === undefined) return undefined
  if (isCompound(a) || isCompound(b)) throw new NeedsFeel()
  if (operator === '=' || operator === '!=') {
    const equal = operator === '='
    if (a === null || b === null) return (a === b) === equal
    return typeof a === typeof b ? (a === b) === equal : undefined
  }
  if (typeof a === 'number' && typeof b === 'number') return ordered(a, operator, b)
  return typeof a === 'string' && typeof b === 'string' ? ordered(a, operator, b) : undefined
}

const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value) as null)

const isCompound = (value: Feel): boolean => typeof value === 'object' && value !== null

function ordered<Ordered extends string | number>(a: Ordered, operator: Operator, b: Ordered): boolean {
  if (operator === '<') return a < b
  if (operator === '<=') return a <= b
  return operator === '>' ? a > b : a >= b
}
