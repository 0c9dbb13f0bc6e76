import { testFeel } from './feel.ts'
import type { Inputs, Value } from './types.ts'

/** A compiled cell: true, false, or undefined when the input is missing or of the wrong type. */
export type CellTest = (value: Value | undefined, inputs: Inputs) => boolean | undefined

type Scalar = string | number | boolean
const NUMBER = /^-?\d+(\.\d+)?$/
const STRING = /^"((?:[^"\\]|\\.)*)"$/

/** A literal of the forms legal tables are made of; `undefined` for anything else. */
function literal(text: string): Scalar | undefined {
  if (NUMBER.test(text)) return Number(text)
  if (text === 'true' || text === 'false') return text === 'true'
  const match = STRING.exec(text)
  return match && !match[1]?.includes('\\') ? match[1] : undefined
}

const typed = (value: Value | undefined, like: Scalar): value is Scalar => typeof value === typeof like

function compileOne(text: string): CellTest | undefined {
  const equal = literal(text)
  if (equal !== undefined) return value => (typed(value, equal) ? value === equal : undefined)
  const comparison = /^(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)$/.exec(text)
  if (comparison) {
    const [, operator, bound] = [...comparison]
    const limit = Number(bound)
    return value => {
      if (typeof value !== 'number') return undefined
      if (operator === '<') return value < limit
      if (operator === '<=') return value <= limit
      return operator === '>' ? value > limit : value >= limit
    }
  }
  const range = /^([[\](])\s*(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)\s*([\])[])$/.exec(text)
  if (range) {
    const low = Number(range[2])
    const high = Number(range[3])
    const closedLow = range[1] === '['
    const closedHigh = range[4] === ']'
    if (low > high) return undefined
    return value =>
      typeof value === 'number'
        ? (closedLow ? value >= low : value > low) && (closedHigh ? value <= high : value < high)
        : undefined
  }
  return undefined
}

/** Splits at commas outside quotes and brackets. */
function alternatives(text: string): string[] {
  return text.match(/(?:"(?:[^"\\]|\\.)*"|[[\](][^[\]()]*[\])[]|[^,])+/g)?.map(part => part.trim()) ?? []
}

/**
 * Compiles a cell once per version: literals, lists, comparisons, ranges, `not()` and `-` become closures, because
 * feelin parses anew at every call; everything else goes to it.
 */
export function compileCell(text: string): CellTest {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed === '-') return () => true
  const negated = /^not\((.*)\)$/s.exec(trimmed)
  if (negated?.[1] !== undefined) {
    const inner = compileList(negated[1])
    if (inner)
      return (value, inputs) => {
        const answer = inner(value, inputs)
        return answer === undefined ? undefined : !answer
      }
  }
  return (
    compileList(trimmed) ?? ((value, inputs) => (value === undefined ? undefined : testFeel(trimmed, value, inputs)))
  )
}

function compileList(text: string): CellTest | undefined {
  const tests = alternatives(text).map(compileOne)
  if (tests.length === 0 || tests.includes(undefined)) return undefined
  const compiled = tests as CellTest[]
  if (compiled.length === 1) return compiled[0]
  return (value, inputs) => {
    let unknown = false
    for (const test of compiled) {
      const answer = test(value, inputs)
      if (answer === true) return true
      if (answer === undefined) unknown = true
    }
    return unknown ? undefined : false
  }
}
