import assert from 'node:assert/strict'
import test from 'node:test'
import { evaluateFeel } from '../feel.ts'

const holds = (texts: readonly string[], expected: boolean) => {
  for (const text of texts) assert.equal(evaluateFeel(text, {}), expected, text)
}

test('points and ranges stand to each other as the standard has it', () => {
  holds(
    [
      'during(5, [1..10])',
      'during([4..5), [1..5))',
      'starts(1, [1..10])',
      'starts([1..5), [1..5])',
      'started by([1..10], [1..5])',
      'finishes((1..10], [1..10])',
      'finished by([1..10], 10)',
      'coincides([1..5], [1..5])',
      'overlaps before([1..5], [5..10])',
      'overlaps after([5..10], [1..5])',
    ],
    true,
  )
  holds(
    [
      'during(10, [1..10))',
      'starts(1, (1..10])',
      'starts([1..5], [1..5))',
      'finishes(10, [1..10))',
      'coincides([1..5], [1..5))',
      'overlaps before([1..5), [5..10])',
      'overlaps after((5..10], [1..5])',
    ],
    false,
  )
})

test('a range is read from a text of literals, and from nothing else', () => {
  for (const text of ['[1..x]', '[1..1+1]', '[3..1]', '[1..]', '1..3', '["a"..3]'])
    assert.equal(evaluateFeel('range(text) = null', { text }), true, text)
  holds(['2 in range("[1..3]")', '"b" in range("[\\"a\\"..\\"c\\"]")', '5 in range(" ( 4.5 .. 6 ] ")'], true)
})

test('a list has an element replaced at a place it has, or wherever a function says so', () => {
  const replaced = (rest: string) => evaluateFeel(`list replace([1, 2, 3], ${rest})`, {})
  for (const rest of ['0, 9', '4, 9', '-4, 9', '"2", 9', 'function(item) true, 9', 'function(item, newItem) item, 9'])
    assert.equal(replaced(rest), null, rest)
  assert.deepEqual(replaced('-1, 9'), [1, 2, 9])
  assert.deepEqual(replaced('function(item, newItem) item < newItem - 7, 9'), [9, 2, 3])
})

test('numbers are rounded to a whole number of places', () => {
  assert.equal(evaluateFeel('round half up(1.5, 0.5)', {}), null)
  assert.equal(evaluateFeel('round half up(2.345, 2)', {}), 2.35)
  assert.equal(evaluateFeel('round down(-2.5, 0)', {}), -2)
  assert.equal(evaluateFeel('decimal(2.346, 2.9)', {}), 2.35)
})
