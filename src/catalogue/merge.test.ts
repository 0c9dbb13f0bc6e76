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

test('of a JSON file both changed, each value is that side’s, unless they changed the same one', () => {
  const began = folder({ texts: '{"a":1,"b":1}' })
  const ours = folder({ texts: '{"a":2,"b":1}' })
  const clean = mergeFiles(began, ours, folder({ texts: '{"a":1,"b":3}' }))
  assert.deepEqual(JSON.parse(clean.files.get('texts') ?? ''), { a: 2, b: 3 })
  assert.equal(clean.both.size, 0)
  const unclean = mergeFiles(began, ours, folder({ texts: '{"a":3,"b":3}' }))
  assert.equal(unclean.files.get('texts'), ours.get('texts'))
  assert.deepEqual([...unclean.both.keys()], ['texts'])
})

test('the same change on both sides is nobody’s question', () => {
  const changed = folder({ ...BEGAN, form: 'b' })
  assert.equal(mergeFiles(base, changed, changed).both.size, 0)
})
