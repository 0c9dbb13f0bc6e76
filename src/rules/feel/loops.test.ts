import assert from 'node:assert/strict'
import test from 'node:test'
import { evaluateFeel } from '../feel.ts'
import { readRules } from '../read.ts'
import { faultOf } from './feelin.ts'

const ENDLESS = [
  'for i in 1..1000000000 return i',
  'some i in 1..1000000000 satisfies i < 0',
  'for i in 1..2.5 return i',
  'sum(for a in 1..5000, b in 1..5000 return a * b)',
  'for i in 1..n return i',
]

test('loops that would not come to an end are not decided, and never hang', () => {
  for (const text of ENDLESS) assert.equal(evaluateFeel(text, { n: 1e9 }), undefined, text)
  const many = Array.from({ length: 2000 }, (_, index) => index)
  assert.equal(evaluateFeel('for a in list, b in list return a + b', { list: many }), undefined)
})

test('a rule with such a loop is refused with its row when it is read', async () => {
  assert.match(faultOf('for i in 1..1000000000 return i', false)?.en ?? '', /more often than a rule may/)
  const xml = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
    <decision id="total" name="total"><literalExpression id="e"><text>for i in 1..1000000000 return i</text></literalExpression></decision></definitions>`
  await assert.rejects(readRules(xml), { code: 'RULES_INVALID' })
})

test('loops of the size that rules have are gone through', () => {
  assert.deepEqual(evaluateFeel('for i in 1..3 return i * 2', {}), [2, 4, 6])
  assert.equal(evaluateFeel('count(for a in 1..30, b in 1..30 return a)', {}), 900)
  assert.equal(evaluateFeel('every one in units satisfies one != "甲"', { units: ['乙', '丙'] }), true)
})
