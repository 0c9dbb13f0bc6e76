import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rebased } from './rebase.ts'

const base = { 'service.json': '{"a":1,"b":1}', 'procedure.bpmn': 'old', 'rules.dmn': 'old', 'README.md': 'old' }

test('what was written here stands on top of what somebody else saved, value by value in JSON', () => {
  const work = { base, edits: { 'service.json': '{"a":2,"b":1}', 'README.md': null }, clashes: [] }
  const saved = { ...base, 'service.json': '{"a":1,"b":3}', 'rules.dmn': 'theirs' }
  const { edits, clashes, base: now } = rebased(work, saved)
  assert.deepEqual(JSON.parse(edits['service.json'] ?? ''), { a: 2, b: 3 })
  assert.equal(edits['README.md'], null)
  assert.ok(!('rules.dmn' in edits))
  assert.deepEqual(clashes, [])
  assert.equal(now, saved)
})

test('where both changed the same, it is told, until it is settled', () => {
  const work = { base, edits: { 'procedure.bpmn': 'mine', 'README.md': null }, clashes: [] }
  const saved = { ...base, 'procedure.bpmn': 'theirs', 'README.md': 'theirs' }
  const clashed = rebased(work, saved)
  assert.deepEqual(clashed.clashes, ['procedure.bpmn', 'README.md'])
  assert.equal(clashed.edits['procedure.bpmn'], 'mine')
  const after = rebased(clashed, { ...saved, 'procedure.bpmn': 'mine' })
  assert.deepEqual([after.clashes, after.edits], [['README.md'], { 'README.md': null }])
})

test('what is saved as it was written is nobody’s edit any more', () => {
  const work = { base, edits: { 'rules.dmn': 'mine', 'README.md': 'more' }, clashes: [] }
  assert.deepEqual(rebased(work, { ...base, 'rules.dmn': 'mine' }).edits, { 'README.md': 'more' })
})
