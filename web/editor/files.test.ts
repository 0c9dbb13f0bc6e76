import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partsOf, realEdits, withEdits } from './files.ts'

test('an edit that says what is saved is none, and one that takes a missing file away is none', () => {
  const saved = { 'README.md': '# a', 'examples/x.yaml': 'name: x' }
  assert.deepEqual(realEdits(saved, { 'README.md': '# a', 'examples/y.yaml': null }), {})
  const edits = { 'README.md': '# b', 'examples/x.yaml': null }
  assert.deepEqual(realEdits(saved, edits), edits)
  assert.deepEqual(withEdits(saved, edits), { 'README.md': '# b' })
})

test('a part that is no JSON, or not what it has to be, is absent, and the others are there', () => {
  const parts = partsOf({
    'service.json': '{',
    'form.schema.json': '{"properties":{}}',
    'texts/en.json': '{"name":"x"}',
  })
  assert.equal(parts.manifest, null)
  assert.equal(parts.texts, null)
  assert.deepEqual(parts.form, { properties: {} })
})
