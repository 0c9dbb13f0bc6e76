import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepKey } from './keep-key.ts'

const counted = () => {
  let next = 0
  return keepKey(() => `k${++next}`)
}

test('a retry carries the key of the first attempt', () => {
  const key = counted()
  assert.equal(key.of('{"a":1}'), 'k1')
  assert.equal(key.of('{"a":1}'), 'k1')
})

test('changed content gets another key', () => {
  const key = counted()
  key.of('{"a":1}')
  assert.equal(key.of('{"a":2}'), 'k2')
})

test('the same deed done twice on purpose has two keys', () => {
  const key = counted()
  key.of('{}')
  key.done()
  assert.equal(key.of('{}'), 'k2')
})
