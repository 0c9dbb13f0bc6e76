import { parseExpression } from 'feelin'
import { evaluateFeel } from '../feel.ts'
import type { Inputs } from '../types.ts'

type Node = NonNullable<ReturnType<typeof parseExpression>['topNode']['firstChild']>

/** What a condition is made of, down to what is true or false by itself. */
export type Term =
  | { kind: 'and' | 'or'; parts: readonly Term[] }
  | { kind: 'if'; parts: readonly [when: Term, then: Term, otherwise: Term] }
  | { kind: 'not'; of: Term }
  | Atom

export type Atom =
  | { kind: 'known'; value: boolean }
  /** One unknown name, compared with literals. */
  | { kind: 'compared'; name: string; source: string; literals: readonly string[] }
  /** What only FEEL can tell: the same words always have the same answer. */
  | { kind: 'asked'; source: string }

/** Reads a condition; `undefined` when it is no FEEL. */
export function readTerm(condition: string, known: Inputs): Term | undefined {
  const tree = parseExpression(condition, {}, undefined)
  let isFeel = true
  tree.iterate({ enter: node => void (isFeel &&= !node.type.isError) })
  const top = tree.topNode.firstChild
  return isFeel && top ? read(top, condition, known) : undefined
}

function read(node: Node, condition: string, known: Inputs): Term {
  const within = (inner: Node): Term => read(inner, condition, known)
  const parts = partsOf(node)
  const [first, second, third] = parts
  switch (node.name) {
    case 'ParenthesizedExpression':
      if (first) return within(first)
      break
    case 'Conjunction':
      return { kind: 'and', parts: parts.map(within) }
    case 'Disjunction':
      return { kind: 'or', parts: parts.map(within) }
    case 'IfExpression':
      if (first && second && third) return { kind: 'if', parts: [within(first), within(second), within(third)] }
      break
    case 'FunctionInvocation': {
      const given = second ? partsOf(second) : []
      if (given[0] && given.length === 1 && textOf(first, condition) === 'not')
        return { kind: 'not', of: within(given[0]) }
    }
  }
  return atomOf(node, condition, known)
}

/** Without the words and signs between them. */
const partsOf = (node: Node): Node[] => childrenOf(node).filter(({ name }) => /^\p{Lu}/u.test(name))

function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

const textOf = (node: Node | undefined, condition: string): string => (node ? condition.slice(node.from, node.to) : '')

const ORDERED = new Set(['NumericLiteral', 'Interval', 'CompareOp'])
const EQUATED = new Set(['StringLiteral', 'BooleanLiteral', 'null', 'NumericLiteral', 'CompareOp', 'List'])
const AROUND = new Set(['in', 'between', 'and', 'PositiveUnaryTest', 'PositiveUnaryTests', 'SimplePositiveUnaryTest'])
const LITERALS = new Set(['StringLiteral', 'BooleanLiteral', 'NumericLiteral'])

function atomOf(node: Node, condition: string, known: Inputs): Atom {
  const source = textOf(node, condition)
  const names = withinOf(node)
    .filter(one => one.name === 'VariableName' && !isCalled(one))
    .map(one => textOf(one, condition))
  const value = names.every(name => Object.hasOwn(known, name)) ? evaluateFeel(source, known) : undefined
  if (typeof value === 'boolean') return { kind: 'known', value }
  const [name] = names
  const [left, ...right] = childrenOf(node)
  if (node.name !== 'Comparison' || names.length !== 1 || name === undefined || left?.name !== 'VariableName')
    return { kind: 'asked', source }
  const compared = right.flatMap(withinOf).filter(one => /\w/.test(one.name) && !AROUND.has(one.name))
  const isOrdering = compared.some(one => one.name === 'CompareOp' && /[<>]/.test(textOf(one, condition)))
  const isPlain =
    compared.every(one => ORDERED.has(one.name)) || (!isOrdering && compared.every(one => EQUATED.has(one.name)))
  if (!isPlain) return { kind: 'asked', source }
  const literals = compared.filter(one => LITERALS.has(one.name)).map(one => textOf(one, condition))
  return { kind: 'compared', name, source, literals }
}

/** Whether a name is that of the function that is called. */
const isCalled = ({ parent, from }: Node): boolean => parent?.name === 'FunctionInvocation' && parent.from === from

const withinOf = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(withinOf)]
