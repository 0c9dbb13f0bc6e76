import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeJson } from './merge-json.ts'

const merged = (base: object, ours: object, theirs: object) => {
  const result = mergeJson(JSON.stringify(base), JSON.stringify(ours), JSON.stringify(theirs))
  return result && { value: JSON.parse(result.text) as unknown, isClean: result.isClean }
}

test('what either side changed, added or took away is so', () => {
  assert.deepEqual(
    merged(
      { a: 1, b: { c: 1, d: 1 }, gone: 1, list: [1] },
      { a: 2, b: { c: 1, d: 1, mine: 1 }, gone: 1, list: [1] },
      { a: 1, b: { c: 3, d: 1 }, list: [1, 2], theirs: 1 },
    ),
    { value: { a: 2, b: { c: 3, d: 1, mine: 1 }, list: [1, 2], theirs: 1 }, isClean: true },
  )
})

test('ours stands where both changed the same value, a list being one, or one took away what the other changed', () => {
  assert.deepEqual(merged({ a: [1] }, { a: [1, 2] }, { a: [1, 3] }), { value: { a: [1, 2] }, isClean: false })
  assert.deepEqual(merged({ a: 1 }, {}, { a: 2 }), { value: {}, isClean: false })
  assert.deepEqual(merged({ a: 1 }, { a: 2 }, { a: 2 }), { value: { a: 2 }, isClean: true })
})

test('a key that either side moved stays where it was moved to', () => {
  const keys = (mine: object, theirs: object) => {
    const text = mergeJson(
      JSON.stringify({ form: { a: 1, b: 1, c: 1 } }),
      JSON.stringify(mine),
      JSON.stringify(theirs),
    )?.text
    return Object.keys((JSON.parse(text ?? '') as { form: object }).form).join('')
  }
  assert.equal(keys({ form: { c: 1, a: 1, b: 1 } }, { form: { a: 2, b: 1, c: 1 } }), 'cab')
  assert.equal(keys({ form: { a: 2, b: 1, c: 1 } }, { form: { c: 1, a: 1, b: 1 } }), 'cab')
})

test('what is no JSON object is not brought together', () => {
  assert.equal(mergeJson('{}', '<xml/>', '{}'), null)
  assert.equal(mergeJson('[]', '[]', '[]'), null)
})
