import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saySize } from './size.ts'

test('a file’s size is said in the unit people use for it', () => {
  assert.deepEqual([0, 1023, 1536, 5 * 1024 * 1024].map(saySize), ['0 B', '1023 B', '2 KB', '5.0 MB'])
})
