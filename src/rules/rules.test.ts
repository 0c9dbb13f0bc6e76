import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { compileCell } from './compile-cell.ts'
import { testFeel } from './feel.ts'
import { readRules } from './read.ts'

const dmn = (policy: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:shuniu="urn:shuniu:dmn:1" id="d" name="d" namespace="urn:t">
<decision id="limits" name="时限"><decisionTable id="t" hitPolicy="${policy}">
<input id="i1"><inputExpression id="e1" typeRef="string"><text>step</text></inputExpression></input>
<input id="i2"><inputExpression id="e2" typeRef="string"><text>urgency</text></inputExpression></input>
<output id="o1" name="amount" typeRef="number"/><output id="o2" name="unit" typeRef="string"/>
<rule id="r1" shuniu:rule="DOC-U01" shuniu:source="条例第二十四条" shuniu:strength="MUST" shuniu:evidence="found"><inputEntry id="a"><text>"undertake"</text></inputEntry><inputEntry id="b"><text>"most-urgent"</text></inputEntry><outputEntry id="c"><text>1</text></outputEntry><outputEntry id="x"><text>"workday"</text></outputEntry></rule>
<rule id="r2" shuniu:validTo="2025-12-31"><inputEntry id="f"><text>"undertake"</text></inputEntry><inputEntry id="g"><text>"normal","urgent"</text></inputEntry><outputEntry id="h"><text>7</text></outputEntry><outputEntry id="j"><text>"workday"</text></outputEntry></rule>
<rule id="r3" shuniu:validFrom="2026-01-01"><inputEntry id="k"><text>"undertake"</text></inputEntry><inputEntry id="l"><text>not("most-urgent")</text></inputEntry><outputEntry id="m"><text>5</text></outputEntry><outputEntry id="n"><text>"workday"</text></outputEntry></rule>
</decisionTable></decision></definitions>`

const limits = async (policy: string) => {
  const table = (await readRules(dmn(policy))).get('limits')
  assert.ok(table)
  return table
}

test('a missing input is undecided and named, never a silent no-match', async () => {
  const table = await limits('UNIQUE')
  assert.deepEqual(table.evaluate({ step: 'undertake' }, '2026-05-01'), {
    kind: 'undecided',
    decision: 'limits',
    missing: ['urgency'],
  })
  assert.deepEqual(table.evaluate({ step: 'other', urgency: 'normal' }, '2026-05-01'), {
    kind: 'undecided',
    decision: 'limits',
    missing: [],
  })
})

test('a wrongly typed input is undecided', async () => {
  assert.equal((await limits('UNIQUE')).evaluate({ step: 'undertake', urgency: 3 }, '2026-05-01').kind, 'undecided')
})

test('a matter is judged by the rows in force on its own date', async () => {
  const table = await limits('FIRST')
  const amount = (on: string) => {
    const decision = table.evaluate({ step: 'undertake', urgency: 'normal' }, on)
    return decision.kind === 'decided' ? decision.outputs[0]?.['amount'] : undefined
  }
  assert.equal(amount('2025-06-01'), 7)
  assert.equal(amount('2026-06-01'), 5)
})

test('the answer names the row, its cells, what they looked at, and the citation', async () => {
  const decision = (await limits('UNIQUE')).evaluate({ step: 'undertake', urgency: 'most-urgent' }, '2026-06-01')
  assert.equal(decision.kind, 'decided')
  const row = decision.kind === 'decided' ? decision.rows[0] : undefined
  assert.equal(row?.row, 'r1')
  assert.equal(row?.citation?.rule, 'DOC-U01')
  assert.deepEqual(row?.cells[1], { input: 'urgency', test: '"most-urgent"', value: 'most-urgent' })
})

const number = fc.integer({ min: -50, max: 50 })
const cell = fc.oneof(
  number.map(String),
  fc.tuple(fc.constantFrom('<', '<=', '>', '>='), number).map(([operator, bound]) => `${operator} ${bound}`),
  fc
    .tuple(fc.constantFrom('[', '('), number, fc.nat(20), fc.constantFrom(']', ')'))
    .map(([open, low, width, close]) => `${open}${low}..${low + width}${close}`),
)
const cells = fc.oneof(
  cell,
  fc.array(cell, { minLength: 2, maxLength: 3 }).map(parts => parts.join(', ')),
  cell.map(inner => `not(${inner})`),
)

test('a compiled cell answers as FEEL does', () => {
  fc.assert(
    fc.property(cells, number, (text, value) => compileCell(text)?.(value, {}) === testFeel(text, value, {})),
    { numRuns: 2000 },
  )
})
