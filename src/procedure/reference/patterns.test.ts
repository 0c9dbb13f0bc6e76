import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { PATTERNS } from './patterns.ts'

test('the 43 patterns are there, each once and in order, with cases that exist', () => {
  assert.deepEqual(
    PATTERNS.map(pattern => pattern.number),
    Array.from({ length: 43 }, (_, index) => index + 1),
  )
  for (const { name, cases } of PATTERNS)
    for (const folder of cases) assert.ok(existsSync(`src/procedure/conformance/${folder}`), `${name}: ${folder}`)
})
