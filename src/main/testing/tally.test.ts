import assert from 'node:assert/strict'
import test from 'node:test'
import { sum, tallyOf, tallyOfStep } from './tally.ts'

const OUTPUT = [
  '✔ one (1ms)',
  'ℹ pass 99',
  'ℹ tests 4',
  'ℹ suites 0',
  'ℹ pass 2',
  'ℹ fail 1',
  'ℹ cancelled 1',
  'ℹ skipped 1',
  'ℹ todo 0',
].join('\n')

test('a step that broke without a failed test is one failure', () => {
  assert.deepEqual(tallyOfStep('Segmentation fault', false), { passed: 0, failed: 1, skipped: 0 })
  assert.deepEqual(tallyOfStep('ℹ pass 7\nℹ fail 0', false), { passed: 7, failed: 1, skipped: 0 })
})

test('cancelled tests are failures, and a line printed by a test is not the summary', () => {
  assert.deepEqual(tallyOf(OUTPUT), { passed: 2, failed: 2, skipped: 1 })
})

test('steps add up', () => {
  assert.deepEqual(sum([tallyOf(OUTPUT), tallyOfStep('', true), tallyOfStep('', false)]), {
    passed: 2,
    failed: 3,
    skipped: 1,
  })
})
