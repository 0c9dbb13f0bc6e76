import assert from 'node:assert/strict'
import test from 'node:test'
import { tableFrom } from './testing.ts'

const limits = (policy: string) =>
  tableFrom({
    policy,
    inputs: ['step', 'urgency'],
    outputs: ['amount', 'unit'],
    rows: [
      ['"undertake"', '"most-urgent"', '1', '"workday"'],
      ['"undertake"', '"normal","urgent"', '7', '"workday"'],
      ['"undertake"', 'not("most-urgent")', '5', '"workday"'],
    ],
    attributes: { 1: 'shuniu:validTo="2025-12-31"', 2: 'shuniu:validFrom="2026-01-01"' },
  })

test('a missing, empty or wrongly typed input is undecided and named, never a silent no-match', async () => {
  const table = await limits('UNIQUE')
  for (const inputs of [
    { step: 'undertake' },
    { step: 'undertake', urgency: null },
    { step: 'undertake', urgency: 3 },
    { step: 'undertake', urgency: ['normal'] },
  ])
    assert.deepEqual(table.evaluate(inputs, '2026-05-01'), {
      kind: 'undecided',
      decision: 't',
      missing: ['urgency'],
    })
})

test('a missing input that no possible row needs does not matter', async () => {
  const table = await tableFrom({
    inputs: ['step', 'amount:number'],
    outputs: ['to'],
    rows: [
      ['"a"', '-', '"x"'],
      ['"b"', '> 3', '"y"'],
    ],
  })
  assert.equal(table.evaluate({ step: 'a' }, '2026-05-01').kind, 'decided')
  assert.equal(table.evaluate({ step: 'b' }, '2026-05-01').kind, 'undecided')
})

test('with every input there and no row, a table of one is undecided and a table of many answers with none', async () => {
  const inputs = { step: 'other', urgency: 'normal' }
  for (const policy of ['UNIQUE', 'FIRST', 'ANY', 'PRIORITY'])
    assert.deepEqual((await limits(policy)).evaluate(inputs, '2026-05-01'), {
      kind: 'undecided',
      decision: 't',
      missing: [],
    })
  for (const policy of ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'])
    assert.deepEqual((await limits(policy)).evaluate(inputs, '2026-05-01'), {
      kind: 'decided',
      decision: 't',
      outputs: [],
      rows: [],
    })
})

test('a value that the table does not list is undecided', async () => {
  const table = await tableFrom({
    inputs: ['urgency:string:"a","b"'],
    outputs: ['o'],
    rows: [
      ['-', '1'],
      ['"a"', '2'],
    ],
  })
  assert.deepEqual(table.evaluate({ urgency: 'c' }, '2026-05-01'), {
    kind: 'undecided',
    decision: 't',
    missing: ['urgency'],
  })
})

test('a matter is judged by the rows in force on its own date', async () => {
  const table = await limits('UNIQUE')
  const amount = (on: string) => {
    const decision = table.evaluate({ step: 'undertake', urgency: 'normal' }, on)
    return decision.kind === 'decided' ? decision.outputs[0]?.['amount'] : undefined
  }
  assert.deepEqual(['2025-06-01', '2025-12-31', '2026-01-01'].map(amount), [7, 7, 5])
})

test('the answer names the row, its cells, what they looked at, and the citation', async () => {
  const table = await tableFrom({
    inputs: ['step', 'urgency'],
    outputs: ['amount'],
    rows: [['-', 'not("normal")', '1']],
  })
  assert.deepEqual(table.evaluate({ step: 'x', urgency: 'urgent' }, '2026-06-01'), {
    kind: 'decided',
    decision: 't',
    outputs: [{ amount: 1 }],
    rows: [
      {
        decision: 't',
        row: 'r1',
        outputs: { amount: 1 },
        cells: [{ input: 'urgency', test: 'not("normal")', value: 'urgent' }],
        citation: { rule: 'DOC-U01', source: '《某条例》第二十四条', strength: 'MUST', evidence: 'found' },
      },
    ],
  })
})

test('rows found by the text they name are the rows that a look at every row would find', async () => {
  const table = await tableFrom({
    policy: 'RULE ORDER',
    inputs: ['step', 'n:number'],
    outputs: ['o'],
    rows: [
      ['"a","b"', '-', '1'],
      ['-', '> 1', '2'],
      ['"b"', '-', '3'],
      ['not("a")', '-', '4'],
      ['"c"', '> 5', '5'],
    ],
  })
  const rows = (step: string | number | undefined, n = 2) => {
    const decision = table.evaluate({ n, ...(step === undefined ? {} : { step }) }, '2026-05-01')
    return decision.kind === 'decided' ? decision.rows.map(row => row.row).join() : decision.missing.join()
  }
  assert.deepEqual(
    ['a', 'b', 'c', 'd', 3, undefined].map(step => rows(step)),
    ['r1,r2', 'r1,r2,r3,r4', 'r2,r4', 'r2,r4', 'step', 'step'],
  )
})

const policy = async (name: string, rows: string[][], a: number, b?: number) => {
  const table = await tableFrom({ policy: name, inputs: ['a:number', 'b:number'], outputs: ['o:"low","high"'], rows })
  const decision = table.evaluate({ a, ...(b === undefined ? {} : { b }) }, '2026-05-01')
  if (decision.kind === 'decided') return decision.rows.map(row => row.row)
  return decision.conflict ?? decision.missing
}
const ROWS = [
  ['> 1', '-', '"high"'],
  ['> 2', '-', '"low"'],
  ['> 3', '> 0', '"high"'],
]

test('each hit policy takes the rows that it should, and is undecided when an unknown row could change that', async () => {
  assert.deepEqual(await policy('UNIQUE', ROWS, 2), ['r1'])
  assert.deepEqual(await policy('UNIQUE', ROWS, 3), ['r1', 'r2'])
  assert.deepEqual(await policy('FIRST', ROWS, 9), ['r1'])
  assert.deepEqual(await policy('FIRST', ROWS.toReversed(), 9), ['b'])
  assert.deepEqual(await policy('ANY', ROWS, 3), ['r1', 'r2'])
  assert.deepEqual(await policy('ANY', [ROWS[0] ?? [], ROWS[2] ?? []], 9), ['r1'])
  assert.deepEqual(await policy('PRIORITY', ROWS, 9), ['r2'])
  assert.deepEqual(await policy('PRIORITY', [...ROWS, ['-', '> 5', '"low"']], 2), ['b'])
  assert.deepEqual(await policy('OUTPUT ORDER', ROWS, 9, 1), ['r2', 'r1', 'r3'])
  assert.deepEqual(await policy('RULE ORDER', ROWS, 9, 1), ['r1', 'r2', 'r3'])
  assert.deepEqual(await policy('COLLECT', ROWS, 9), ['b'])
})

test('outputs may be expressions, and name what they lack', async () => {
  const table = await tableFrom({ inputs: ['a:number'], outputs: ['o'], rows: [['-', 'a * factor']] })
  const decision = table.evaluate({ a: 2, factor: 3 }, '2026-05-01')
  assert.deepEqual(decision.kind === 'decided' && decision.outputs, [{ o: 6 }])
  assert.deepEqual(table.evaluate({ a: 2 }, '2026-05-01'), { kind: 'undecided', decision: 't', missing: ['factor'] })
})

test('inputs may be paths, expressions, lists and days', async () => {
  const table = await tableFrom({
    inputs: ['outcomes.review', 'count(units):number', 'units:any', 'dueOn:date'],
    outputs: ['o'],
    rows: [['"pass"', '>= 2', 'list contains(?, "u1")', '< date("2026-03-01")', '1']],
  })
  const inputs = { outcomes: { review: 'pass' }, units: ['u1', 'u2'], dueOn: '2026-02-28' }
  assert.equal(table.evaluate(inputs, '2026-05-01').kind, 'decided')
  assert.deepEqual(table.evaluate({ outcomes: {}, dueOn: 'soon' }, '2026-05-01'), {
    kind: 'undecided',
    decision: 't',
    missing: ['outcomes.review', 'units', 'dueOn'],
  })
})

test('a cell may ask for absence, and a cell that looks at another field names it when it lacks', async () => {
  const table = await tableFrom({
    inputs: ['lead', 'a:number'],
    outputs: ['o'],
    rows: [
      ['null', '-', '1'],
      ['not(null)', '> threshold', '2'],
    ],
  })
  assert.equal(table.evaluate({}, '2026-05-01').kind, 'decided')
  for (const inputs of [
    { lead: 'u1', a: 3 },
    { lead: 'u1', a: 3, threshold: null },
  ])
    assert.deepEqual(table.evaluate(inputs, '2026-05-01'), {
      kind: 'undecided',
      decision: 't',
      missing: ['threshold'],
    })
})
