import assert from 'node:assert/strict'
import test from 'node:test'
import { entryText } from './entry.ts'
import { joined, leafHash, pathOf, rootOf, verifyInclusion } from './merkle.ts'

const leaves = Array.from({ length: 67 }, (_, index) => leafHash(Buffer.from(`entry ${index}`)))

const inclusionProof = (tree: readonly Buffer[], index: number): Uint8Array[] =>
  pathOf(index, tree.length).map(sibling =>
    joined(sibling.map(({ level, index: at }) => rootOf(tree.slice(at * 2 ** level, (at + 1) * 2 ** level)))),
  )

test('an altered leaf, index, size, root or path is refused', () => {
  const proof = inclusionProof(leaves, 5)
  const root = rootOf(leaves)
  const leaf = leaves[5]
  assert.ok(leaf)
  assert.ok(verifyInclusion(leaf, 5, 67, proof, root))
  assert.equal(verifyInclusion(leafHash(Buffer.from('other')), 5, 67, proof, root), false)
  assert.equal(verifyInclusion(leaf, 6, 67, proof, root), false)
  assert.equal(verifyInclusion(leaf, 5, 67, proof.slice(1), root), false)
  assert.equal(verifyInclusion(leaf, 5, 67, [...proof, root], root), false)
  assert.equal(verifyInclusion(leaf, 5, 67, proof, leafHash(root)), false)
})

test('every leaf of every tree up to 67 leaves can be proved', () => {
  for (let size = 1; size <= leaves.length; size += 1) {
    const tree = leaves.slice(0, size)
    const root = rootOf(tree)
    for (const [index, leaf] of tree.entries())
      assert.ok(verifyInclusion(leaf, index, size, inclusionProof(tree, index), root), `${index} of ${size}`)
  }
})

test('a proof reads a hash or few for each level of the tree, whatever its size', () => {
  const nodes = (size: number) =>
    Math.max(...[0, 1, size >> 1, size - 1].map(index => pathOf(index, size).flat().length))
  for (const size of [1_000, 999_999, 1_048_577, 50_000_001])
    assert.ok(nodes(size) <= 2 * Math.ceil(Math.log2(size)), `${size}: ${nodes(size)}`)
  assert.throws(() => pathOf(7, 7), RangeError)
})

test('the roots of the empty tree and of one empty leaf are those of RFC 6962', () => {
  assert.equal(rootOf([]).toString('hex'), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(
    rootOf([leafHash(Buffer.alloc(0))]).toString('hex'),
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  )
})

test('the text of an entry does not depend on the order in which its parts were named', () => {
  const body = { b: 1, a: { d: '收', c: null } }
  const entry = {
    id: 'x',
    office: 1,
    matter: null,
    version: null,
    kind: 'post.created',
    at: '2026-01-01T00:00:00.000Z',
    actor: 'system' as const,
    body,
  }
  assert.equal(entryText(entry), entryText({ ...entry, body: { a: { c: null, d: '收' }, b: 1 } }))
})
