import { createHash } from 'node:crypto'

const hash = (...parts: readonly Uint8Array[]): Buffer => {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest()
}

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

/** SHA-256(0x00 ‖ bytes), RFC 6962 §2.1: a leaf can never be passed off as a node. */
export const leafHash = (bytes: Uint8Array): Buffer => hash(LEAF, bytes)

/** SHA-256(0x01 ‖ left ‖ right), RFC 6962 §2.1. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => hash(NODE, left, right)

/** The largest power of two below `size`; where RFC 6962 splits a tree. */
function split(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

/** The root over leaf hashes; of nothing, the hash of nothing. */
export function rootOf(leaves: readonly Uint8Array[]): Buffer {
  const [only] = leaves
  if (only === undefined) return hash()
  if (leaves.length === 1) return Buffer.from(only)
  const middle = split(leaves.length)
  return nodeHash(rootOf(leaves.slice(0, middle)), rootOf(leaves.slice(middle)))
}

/** The root of a perfect subtree: of level n at index i it covers the leaves from i · 2ⁿ on; level 0 are the leaves. */
export interface Node {
  level: number
  index: number
}

/**
 * The audit path of one leaf (RFC 6962 §2.1.1) as roots of perfect subtrees, nearest sibling first: a sibling that is not perfect, on the
 * right edge of the tree, is several of them, the left one first. O(log² size) nodes in all, whatever the size.
 */
export function pathOf(index: number, size: number): Node[][] {
  if (index < 0 || index >= size) throw new RangeError('no such leaf')
  const walk = (first: number, count: number): Node[][] => {
    if (count === 1) return []
    const middle = split(count)
    return index < first + middle
      ? [...walk(first, middle), perfect(first + middle, count - middle)]
      : [...walk(first + middle, count - middle), perfect(first, middle)]
  }
  return walk(0, size)
}

/** So many leaves from one on, as perfect subtrees, the largest first. */
function perfect(first: number, count: number): Node[] {
  if (count === 0) return []
  const level = Math.floor(Math.log2(count))
  const covered = 2 ** level
  return [{ level, index: first / covered }, ...perfect(first + covered, count - covered)]
}

/** The root of neighbouring subtrees, the largest first. */
export const joined = (hashes: readonly Uint8Array[]): Uint8Array => {
  const last = hashes.at(-1)
  if (!last) throw new RangeError('there is nothing to join')
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
}

/** Whether a leaf stands at an index of the tree with that size and root; a proof of the wrong length proves nothing. */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (index < 0 || index >= size || leaf.length !== 32 || root.length !== 32 || proof.some(part => part.length !== 32))
    return false
  let node = index
  let last = size - 1
  let running: Uint8Array = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      running = nodeHash(sibling, running)
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2)
        last = Math.floor(last / 2)
      }
    } else running = nodeHash(running, sibling)
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && Buffer.from(running).equals(root)
}
