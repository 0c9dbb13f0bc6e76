import assert from 'node:assert/strict'
import test from 'node:test'
import { mergeFiles } from './merge.ts'

const folder = (files: Record<string, string>) => new Map(Object.entries(files))
const BEGAN = { rules: '2 days', texts: 'old', form: 'a' }
const base = folder(BEGAN)

test('where both sides changed a file, ours is kept and theirs is shown', () => {
  const { files, both } = mergeFiles(base, folder({ ...BEGAN, rules: '3 days' }), folder({ ...BEGAN, rules: '1 day' }))
  assert.equal(files.get('rules'), '3 days')
  assert.deepEqual([...both], [['rules', '1 day']])
})

test('what only one side changed, added or took away is that side’s', () => {
  const ours = folder({ rules: '3 days', texts: 'old', form: 'a', mine: 'new' })
  const theirs = folder({ rules: '2 days', texts: 'newer', added: 'x' })
  const { files, both } = mergeFiles(base, ours, theirs)
  assert.deepEqual(Object.fromEntries(files), { rules: '3 days', texts: 'newer', mine: 'new', added: 'x' })
  assert.equal(both.size, 0)
})

test('the same change on both sides is nobody’s question', () => {
  const changed = folder({ ...BEGAN, form: 'b' })
  assert.equal(mergeFiles(base, changed, changed).both.size, 0)
})
