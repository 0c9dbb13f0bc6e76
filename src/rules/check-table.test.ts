import assert from 'node:assert/strict'
import test from 'node:test'
import { checkTable } from './check-table.ts'
import { tableFrom } from './testing.ts'

type Written = Parameters<typeof tableFrom>[0]

const found = async (written: Written) =>
  checkTable(await tableFrom(written)).map(finding => [finding.kind, ...finding.rows].join(' '))

const numbers = (rows: string[][], policy = 'UNIQUE'): Written => ({
  policy,
  inputs: ['a:number'],
  outputs: ['o'],
  rows,
})

test('rows of a UNIQUE table that can both apply are found, rows that only touch are not', async () => {
  assert.deepEqual(
    await found(
      numbers([
        ['< 3', '1'],
        ['>= 3', '2'],
      ]),
    ),
    [],
  )
  assert.deepEqual(
    await found(
      numbers([
        ['<= 3', '1'],
        ['>= 3', '2'],
      ]),
    ),
    ['overlap r1 r2'],
  )
  assert.deepEqual(
    await found(
      numbers([
        ['[1..5]', '1'],
        ['(4..9)', '2'],
        ['< 1, >= 9', '3'],
      ]),
    ),
    ['overlap r1 r2'],
  )
  assert.deepEqual(
    await found({
      inputs: ['s'],
      outputs: ['o'],
      rows: [
        ['not("a")', '1'],
        ['not("b")', '2'],
      ],
    }),
    ['overlap r1 r2'],
  )
})

test('rows that are never in force together do not overlap', async () => {
  const rows = [
    ['-', '1'],
    ['-', '2'],
  ]
  const attributes = { 0: 'shuniu:validTo="2025-12-31"', 1: 'shuniu:validFrom="2026-01-01"' }
  assert.deepEqual(await found({ ...numbers(rows), attributes }), ['not-cited r1', 'not-cited r2'])
})

test('a row of a FIRST table behind one that always answers is found', async () => {
  assert.deepEqual(
    await found(
      numbers(
        [
          ['> 1', '1'],
          ['> 3', '2'],
          ['-', '3'],
        ],
        'FIRST',
      ),
    ),
    ['shadowed r1 r2'],
  )
})

/** The cases of a finding, by the inputs that show it. */
const examples = async (written: Written) =>
  checkTable(await tableFrom(written)).map(({ kind, example, on, params }) => ({
    kind,
    example,
    ...(on === undefined ? {} : { on }),
    ...('count' in params ? { count: params['count'] } : {}),
  }))

test('cases that nobody answers are found, with one of them named', async () => {
  const gap = (low: string, high: string, type = 'number') =>
    examples({
      inputs: [`a:${type}`],
      outputs: ['o'],
      rows: [
        [low, '1'],
        [high, '2'],
      ],
    })
  assert.deepEqual(await gap('< 3', '> 3'), [{ kind: 'gap', example: { a: 3 }, count: 1 }])
  assert.deepEqual(await gap('<= 3', '>= 5'), [{ kind: 'gap', example: { a: 4 }, count: 1 }])
  assert.deepEqual(await gap('<= 3', '> 3'), [])
  assert.deepEqual(await gap('<= 100', '>= 101'), [{ kind: 'gap', example: { a: 100.5 }, count: 1 }])
  assert.deepEqual(await gap('<= 100', '>= 101', 'money'), [])
  assert.deepEqual(await gap('<= date("2026-01-31")', '> date("2026-02-01")', 'date'), [
    { kind: 'gap', example: { a: '2026-02-01' }, count: 1 },
  ])
  assert.deepEqual(await gap('<= date("2026-01-31")', '>= date("2026-02-01")', 'date'), [])
})

test('of many inputs those are named that matter, however many there are', async () => {
  const inputs = Array.from({ length: 12 }, (_, input) => `i${input}:number`)
  const row = (cells: Readonly<Record<number, string>>) => inputs.map((_, input) => cells[input] ?? '-')
  const rows = [
    [...row({ 0: '< 5' }), '1'],
    [...row({ 0: '>= 5', 7: '[1..10]' }), '2'],
    [...row({ 0: '>= 5', 7: '< 1' }), '3'],
  ]
  assert.deepEqual(await examples({ inputs, outputs: ['o'], rows }), [
    { kind: 'gap', example: { i0: 5, i7: 11 }, count: 1 },
  ])
})

test('values that a column cannot have need no answer', async () => {
  const listed = {
    inputs: ['u:string:"x","y"', 'b:boolean'],
    outputs: ['o'],
    rows: [
      ['"x"', '-', '1'],
      ['"y"', 'true', '2'],
    ],
  }
  assert.deepEqual(await examples(listed), [{ kind: 'gap', example: { u: 'y', b: false }, count: 1 }])
  assert.deepEqual(await found({ ...listed, policy: 'COLLECT' }), [])
  const within = { inputs: ['n:number:[0..10]'], outputs: ['o'] }
  assert.deepEqual(await found({ ...within, rows: [['<= 10', '1']] }), [])
  assert.deepEqual(await examples({ ...within, rows: [['< 10', '1']] }), [
    { kind: 'gap', example: { n: 10 }, count: 1 },
  ])
})

test('a case in which two rows apply is named, without what does not matter', async () => {
  const rows = [
    ['"x"', '[1..5]', '-', '1'],
    ['-', '>= 5', '-', '2'],
    ['"y"', '< 5', '-', '3'],
  ]
  assert.deepEqual(await examples({ inputs: ['s:string:"x","y"', 'n:number', 'b:boolean'], outputs: ['o'], rows }), [
    { kind: 'overlap', example: { s: 'x', n: 5 } },
    { kind: 'gap', example: { s: 'x', n: 0 }, count: 1 },
  ])
})

test('a gap that opens when a row goes out of force is found, with its day', async () => {
  const cited = 'shuniu:rule="A" shuniu:source="B" shuniu:strength="MUST" shuniu:evidence="found"'
  const rows = [
    ['<= 3', '1'],
    ['> 3', '2'],
  ]
  const attributes = { 1: `${cited} shuniu:validTo="2026-06-30"` }
  assert.deepEqual(await examples({ ...numbers(rows), attributes }), [
    { kind: 'gap', example: { a: 4 }, on: '2026-07-01', count: 1 },
  ])
})

test('cells of another type, values that are never allowed and outputs of mixed types are found', async () => {
  assert.deepEqual(await found(numbers([['"x"', '1']])), ['wrong-type r1'])
  assert.deepEqual(
    await found({
      inputs: ['u:string:"x"'],
      outputs: ['o'],
      rows: [
        ['"x"', '1'],
        ['"z"', '2'],
      ],
    }),
    ['not-allowed r2'],
  )
  assert.deepEqual(
    await found(
      numbers([
        ['< 3', '1'],
        ['>= 3', '"two"'],
      ]),
    ),
    ['wrong-type r2'],
  )
})

test('money is written in whole 分, and a cell that only FEEL can read is tried with a value of its column', async () => {
  const money = (cell: string, output = '1') => found({ inputs: ['m:money'], outputs: ['o'], rows: [[cell, output]] })
  assert.deepEqual(await money('>= 100.5'), ['wrong-type r1', 'gap'])
  assert.deepEqual(await money('-'), [])
  assert.deepEqual(await found({ inputs: ['s'], outputs: ['o'], rows: [['? * 2 > 3', '1']] }), [])
  assert.deepEqual(await found({ inputs: ['s:string'], outputs: ['o'], rows: [['? * 2 > 3', '1']] }), ['wrong-type r1'])
  assert.deepEqual(await found({ inputs: ['s:string'], outputs: ['o'], rows: [['? > limit', '1']] }), [])
})

test('cells that only FEEL can read are left out of the comparison', async () => {
  assert.deepEqual(
    await found(
      numbers([
        ['? * 2 > 3', '1'],
        ['? > limit', '2'],
      ]),
    ),
    [],
  )
})
