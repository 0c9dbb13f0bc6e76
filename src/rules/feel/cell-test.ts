import { readLiteral, type Literal } from './literal.ts'
import { Marks, scan } from './scan.ts'

/** What a cell asks of its input, as data: compiled to a closure, and compared with other rows by the check. */
export type CellTest =
  | { kind: 'any' }
  | { kind: 'equal'; literal: Literal }
  | { kind: 'compare'; operator: '<' | '<=' | '>' | '>='; bound: Literal }
  | { kind: 'range'; low: Literal; high: Literal; closedLow: boolean; closedHigh: boolean }
  | { kind: 'one-of'; tests: readonly CellTest[] }
  | { kind: 'not'; test: CellTest }

/**
 * Reads a cell of the forms that legal tables are made of: `-`, literals, lists of them, comparisons, ranges and
 * `not(…)`. Anything else is `undefined` and left to FEEL.
 */
export function readCell(text: string): CellTest | undefined {
  const marks = new Marks(scan(text) ?? [{ kind: 'sign', value: '?' }])
  if (marks.done || text.trim() === '-') return { kind: 'any' }
  const test = readNegation(marks) ?? readTests(marks)
  return marks.done ? test : undefined
}

function readNegation(marks: Marks): CellTest | undefined {
  const open = marks.peek(1)
  const word = marks.peek()
  if (word?.kind !== 'name' || word.value !== 'not' || open?.value !== '(') return undefined
  marks.next()
  marks.next()
  const test = readTests(marks)
  return test && marks.take(')') ? { kind: 'not', test } : undefined
}

function readTests(marks: Marks): CellTest | undefined {
  const tests: CellTest[] = []
  do {
    const test = readTest(marks)
    if (!test) return undefined
    tests.push(test)
  } while (marks.take(','))
  return tests.length === 1 ? tests[0] : { kind: 'one-of', tests }
}

function readTest(marks: Marks): CellTest | undefined {
  for (const operator of ['<', '<=', '>', '>='] as const)
    if (marks.take(operator)) {
      const bound = readLiteral(marks)
      return bound && isOrdered(bound) ? { kind: 'compare', operator, bound } : undefined
    }
  if (['[', '(', ']'].includes(String(marks.peek()?.value)) && marks.peek()?.kind === 'sign') return readRange(marks)
  const literal = readLiteral(marks)
  return literal && { kind: 'equal', literal }
}

function readRange(marks: Marks): CellTest | undefined {
  const closedLow = marks.next()?.value === '['
  const low = readLiteral(marks)
  if (!low || !marks.take('..')) return undefined
  const high = readLiteral(marks)
  const close = marks.next()?.value
  if (!high || low.type !== high.type || !isOrdered(low) || (close !== ']' && close !== ')' && close !== '['))
    return undefined
  return { kind: 'range', low, high, closedLow, closedHigh: close === ']' }
}

const isOrdered = (literal: Literal): boolean => literal.type === 'number' || literal.type === 'date'
