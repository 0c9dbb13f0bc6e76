import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import { evaluateFeel } from './feel.ts'
import { compileCell } from './feel/compile-cell.ts'
import { compileExpression } from './feel/expression.ts'
import { askExpression, askTest, faultOf } from './feel/feelin.ts'
import { temporalOf } from './feel/kind.ts'
import type { Type } from './feel/literal.ts'
import { newRun } from './feel/run.ts'
import type { Inputs } from './types.ts'

test('a missing name, a wrong type, no FEEL and the clock of the machine give no value', () => {
  for (const text of [
    'gone = "x"',
    'a > 3',
    'a = 3',
    'n > "x"',
    'a and b',
    'not(a)',
    'a.b = 1',
    'if gone then 1 else 2',
    'gone + 1',
    '1 +',
    '',
    'today()',
    'now() > date and time("2026-01-01T00:00:00")',
    'string(now()) > today',
  ])
    assert.equal(evaluateFeel(text, { a: 'x', n: 1, b: true, today: '2026-01-01' }), undefined, text)
})

test('an empty name is a missing one wherever it is looked at, except by a text that asks for null', () => {
  const variables = { limit: null, units: ['a'] }
  assert.equal(evaluateFeel('count(units) > limit', variables), undefined)
  assert.equal(evaluateFeel('if count(units) > limit then 1 else 2', variables), undefined)
  assert.equal(evaluateFeel('if limit = null then count(units) else 2', variables), 1)
})

test('what decides in spite of something missing has a value, and asking for absence is no mistake', () => {
  const variables = { a: 'x', empty: null }
  assert.equal(evaluateFeel('a = "x" or gone = 1', variables), true)
  assert.equal(evaluateFeel('a = "y" and gone = 1', variables), false)
  assert.equal(evaluateFeel('a = "x" and gone = 1', variables), undefined)
  assert.equal(evaluateFeel('gone = null', variables), true)
  assert.equal(evaluateFeel('empty != null', variables), false)
  assert.equal(evaluateFeel('empty = "x"', variables), false)
  assert.equal(evaluateFeel('empty > 1', variables), undefined)
})

test('membership of a list ends with the list, where feelin reads on', () => {
  assert.equal(evaluateFeel('n in [1, 2] or yes', { n: 3, yes: true }), true)
  assert.equal(evaluateFeel('n in [1, 2] and yes', { n: 2, yes: false }), false)
})

test('days, durations and lists come back as data', () => {
  assert.equal(evaluateFeel('date(due) - duration("P3D")', { due: '2026-03-01' }), '2026-02-26')
  assert.equal(evaluateFeel('duration("P1D") + duration("P1D")', {}), 'P2D')
  assert.deepEqual(evaluateFeel('units', { units: ['a', 'b'] }), ['a', 'b'])
  assert.deepEqual(evaluateFeel('[1, {a: "x"}]', {}), [1, { a: 'x' }])
  assert.equal(evaluateFeel('[1..3]', {}), undefined)
  assert.equal(evaluateFeel('"中" + 事由', { 事由: '文' }), '中文')
})

test('a text that rules may not use says why', () => {
  assert.equal(faultOf('a > 1 and list contains(b, "x")', false), undefined)
  assert.equal(faultOf('> 1', true), undefined)
  assert.match(faultOf('a >', false)?.en ?? '', /./)
  assert.match(faultOf('today() > a', false)?.en ?? '', /clock/)
})

const number = fc.integer({ min: -9, max: 9 }).map(n => n / 2)
const word = fc.constantFrom('a', 'b', 'c', '中文')
const flag = fc.boolean()
const day = fc.integer({ min: 1, max: 28 }).map(date => `2026-02-${String(date).padStart(2, '0')}`)

/** Cells of one type with values of that type, as a table is filled in. */
const kinds = {
  number: { value: number, literal: number.map(String), ordered: true },
  string: { value: word, literal: word.map(text => `"${text}"`), ordered: false },
  boolean: { value: flag, literal: flag.map(String), ordered: false },
  date: { value: day, literal: day.map(text => `date("${text}")`), ordered: true },
} as const

function cellsOf(literal: fc.Arbitrary<string>, ordered: boolean, low: fc.Arbitrary<[string, string]>) {
  const comparison = fc.tuple(fc.constantFrom('<', '<=', '>', '>='), literal).map(parts => parts.join(' '))
  const range = fc
    .tuple(fc.constantFrom('[', '(', ']'), low, fc.constantFrom(']', ')', '['))
    .map(([open, [from, to], close]) => `${open}${from}..${to}${close}`)
  const one = ordered ? fc.oneof(literal, comparison, range) : literal
  const list = fc.array(one, { minLength: 1, maxLength: 3 }).map(parts => parts.join(', '))
  return fc.oneof(
    list,
    list.map(inner => `not(${inner})`),
  )
}

const run = () => newRun('', 'ask', {})

/** What feelin itself says to a cell, with a date as what FEEL knows. */
const asked = (text: string, given: string | number | boolean, type: string): unknown =>
  askTest(text, { '?': type === 'date' ? temporalOf(String(given), 'date') : given }).value

for (const [type, { value, literal, ordered }] of Object.entries(kinds))
  test(`a compiled cell of type ${type} answers as feelin does`, () => {
    const bounds = fc
      .tuple(value as fc.Arbitrary<string | number>, value as fc.Arbitrary<string | number>)
      .map(pair =>
        pair.toSorted((a, b) => (a < b ? -1 : 1)).map(bound => (type === 'date' ? `date("${bound}")` : `${bound}`)),
      )
      .map(([from = '', to = '']): [string, string] => [from, to])
    fc.assert(
      fc.property(cellsOf(literal, ordered, bounds), value, (text, given) => {
        const compiled = compileCell(text, type as Type)
        assert.ok(compiled)
        assert.equal(compiled(given, {}, run()), asked(text, given, type), text)
      }),
      { numRuns: 250 },
    )
  })

test('a cell that names a fact asks for the same value, also where that is true or false', () => {
  const asks = (text: string, given: boolean, urgent: boolean) =>
    compileCell(text, 'boolean')?.(given, { urgent, o: { urgent } }, run())
  for (const text of ['urgent', 'o.urgent'])
    for (const [given, urgent] of [
      [true, true],
      [true, false],
      [false, false],
    ] as const) {
      assert.equal(asks(text, given, urgent), given === urgent, text)
      assert.equal(asks(`not(${text})`, given, urgent), given !== urgent, text)
    }
  assert.equal(compileCell('gone', 'boolean')?.(true, {}, run()), undefined)
})

test('a cell asked about a value of another type never answers', () => {
  const values = fc.oneof(number, word, flag, fc.constant(['a']), fc.constant(undefined))
  fc.assert(
    fc.property(fc.constantFrom('string', 'number', 'boolean'), fc.boolean(), values, (type, negated, given) => {
      const text = { string: '"a"', number: '3', boolean: 'true' }[type] ?? ''
      const answer = compileCell(negated ? `not(${text})` : text, type)?.(given, {}, run())
      return typeof given === type ? answer !== undefined : answer === undefined
    }),
  )
})

const operand = fc.oneof(
  fc.constantFrom('n', 'm', 'gone').map(text => ({ type: 'number', text })),
  number.map(String).map(text => ({ type: 'number', text })),
  fc.constantFrom('s', 'o.s', 'lost').map(text => ({ type: 'string', text })),
  word.map(text => ({ type: 'string', text: `"${text}"` })),
)
const comparison = fc
  .tuple(operand, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), operand)
  .filter(([left, , right]) => left.type === right.type)
  .map(([left, operator, right]) => `${left.text} ${operator} ${right.text}`)
const condition = fc.letrec<{ any: string; leaf: string }>(tie => ({
  leaf: fc.oneof(
    comparison,
    comparison,
    fc.constantFrom('yes', 'absent = null', 's in ("a", "b")', '(n in [1, 2])', 'gone != null', 'nothing = "a"'),
  ),
  any: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.tuple(tie('any'), fc.constantFrom('and', 'or'), tie('any')).map(([a, joined, b]) => `(${a}) ${joined} (${b})`),
    tie('any').map(inner => `not(${inner})`),
    fc.tuple(tie('leaf'), tie('leaf'), tie('leaf')).map(([a, b, c]) => `${a} and ${b} or ${c}`),
  ),
})).any

test('a compiled condition says what feelin says, and is silent only where something is missing', () => {
  const variables = fc.record({ n: number, m: number, s: word, yes: flag, o: fc.record({ s: word }) })
  fc.assert(
    fc.property(condition, variables, (text, given) => {
      const inputs: Inputs = { ...given, nothing: null }
      const compiled = compileExpression(text)
      assert.ok(compiled, text)
      const own = compiled(inputs)
      const { value, sure } = askExpression(text, inputs)
      if (own !== undefined) assert.equal(own, value, text)
      else assert.ok(!sure || value === null, text)
      if (sure && value !== null) assert.equal(own, value, text)
    }),
    { numRuns: 500 },
  )
})
