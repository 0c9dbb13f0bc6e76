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

/** The audit path of one leaf (RFC 6962 §2.1.1), nearest sibling first. */
export function inclusionProof(leaves: readonly Uint8Array[], index: number): Buffer[] {
  if (index < 0 || index >= leaves.length) throw new RangeError('no such leaf')
  if (leaves.length === 1) return []
  const middle = split(leaves.length)
  return index < middle
    ? [...inclusionProof(leaves.slice(0, middle), index), rootOf(leaves.slice(middle))]
    : [...inclusionProof(leaves.slice(middle), index - middle), rootOf(leaves.slice(0, middle))]
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
