import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLastSigner } from './last-signer.ts'
import type { Token } from './marking.ts'

const at = (id: number, more: Partial<Token> = {}): Token => ({ id, node: 'sign', ...more })
const isLast = (id: number, ...tokens: Token[]) => isLastSigner({ tokens, next: 9 }, id)

test('nobody is the last while another signs beside, afterwards, or in the same list', () => {
  assert.equal(isLast(1, at(1), at(2, { beside: 1 })), false)
  assert.equal(isLast(2, at(1), at(2, { beside: 1 })), false)
  assert.equal(isLast(2, at(1, { isDone: true }), at(2, { beside: 1 }), at(3, { beside: 1 })), false)
  assert.equal(isLast(1, at(1, { stops: [{ step: 'sign', post: 'p' }, { step: 'sign' }] })), false)
  assert.equal(isLast(2, at(1), at(2, { body: 1, index: 0 }), at(3, { body: 1, index: 1 })), false)
})

test('whoever is left is the last, whatever goes on elsewhere', () => {
  assert.equal(isLast(1, at(1), at(2, { node: 'other' }), at(3, { node: 'other', beside: 2 })), true)
  assert.equal(isLast(2, at(1, { isDone: true }), at(2, { beside: 1, stops: [{ step: 'sign', post: 'p' }] })), true)
  assert.equal(isLast(3, at(1), at(3, { body: 1, index: 1 })), true)
})
