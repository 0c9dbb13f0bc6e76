import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import { appendLeaf, appendLeaves, EMPTY_FRONTIER, rootOfFrontier, sameFrontier } from './frontier.ts'
import { leafHash, rootOf } from './merkle.ts'

test('a frontier with fewer hashes than its size needs is refused', () => {
  assert.throws(() => appendLeaf({ size: 3, hashes: [] }, leafHash(Buffer.of(1))), RangeError)
})

test('in whatever portions leaves are appended, the root is that of the tree over all of them', () => {
  const leaf = fc.uint8Array({ maxLength: 8 }).map(leafHash)
  fc.assert(
    fc.property(fc.array(fc.array(leaf, { maxLength: 20 }), { maxLength: 12 }), portions => {
      const frontier = portions.reduce((grown, batch) => appendLeaves(grown, batch), EMPTY_FRONTIER)
      const leaves = portions.flat()
      assert.equal(frontier.size, leaves.length)
      assert.deepEqual(rootOfFrontier(frontier), rootOf(leaves))
      assert.equal(frontier.hashes.length, leaves.length.toString(2).replaceAll('0', '').length)
      assert.ok(sameFrontier(frontier, appendLeaves(EMPTY_FRONTIER, leaves)))
    }),
  )
})

test('frontiers of different trees are not the same', () => {
  const [one, other] = [leafHash(Buffer.of(1)), leafHash(Buffer.of(2))]
  const frontier = appendLeaves(EMPTY_FRONTIER, [one, other])
  assert.equal(sameFrontier(frontier, appendLeaves(EMPTY_FRONTIER, [other, one])), false)
  assert.equal(sameFrontier(frontier, { ...frontier, size: 4 }), false)
  assert.equal(sameFrontier(frontier, { ...frontier, hashes: [] }), false)
})
