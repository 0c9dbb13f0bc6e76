import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockFace } from './view.ts'

const MINUTE = 60_000

test('half an hour shows minutes and seconds, more shows hours, and what is over says by how much', () => {
  assert.deepEqual(clockFace(30 * MINUTE), { time: '30:00', isOver: false, isNear: false })
  assert.deepEqual(clockFace(64 * MINUTE), { time: '1:04:00', isOver: false, isNear: false })
  assert.deepEqual(clockFace(9 * MINUTE + 4_001), { time: '9:05', isOver: false, isNear: true })
  assert.deepEqual(clockFace(0), { time: '0:00', isOver: true, isNear: false })
  assert.deepEqual(clockFace(-61_000), { time: '1:01', isOver: true, isNear: false })
})
