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

test('combinations that nobody answers are found, told by their bounds', async () => {
  const findings = checkTable(
    await tableFrom(
      numbers([
        ['< 3', '1'],
        ['> 3', '2'],
      ]),
    ),
  )
  assert.deepEqual(
    findings.map(finding => finding.detail),
    ['no row answers a = 3'],
  )
  const between = checkTable(
    await tableFrom(
      numbers([
        ['<= 3', '1'],
        ['>= 5', '2'],
      ]),
    ),
  )
  assert.match(between[0]?.detail ?? '', /a > 3; a < 5/)
  const listed = {
    inputs: ['u:string:"x","y"', 'b:boolean'],
    outputs: ['o'],
    rows: [
      ['"x"', '-', '1'],
      ['"y"', 'true', '2'],
    ],
  }
  assert.deepEqual(
    checkTable(await tableFrom(listed)).map(finding => finding.detail),
    ['no row answers u = "y", b = false'],
  )
  assert.deepEqual(await found({ ...listed, policy: 'COLLECT' }), [])
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
