import { nodeHash, rootOf } from './merkle.ts'

/**
 * The right edge of a tree: the roots of the perfect subtrees its size is the sum of, the largest first (RFC 6962 §2.1).
 * It is all that appending needs; there are as many hashes as the size has binary ones.
 */
export interface Frontier {
  readonly size: number
  readonly hashes: readonly Buffer[]
}

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] }

/** Appends one leaf hash. */
export function appendLeaf({ size, hashes }: Frontier, leaf: Buffer): Frontier {
  const kept = [...hashes]
  let joined = leaf
  // Each low one bit of the size is a perfect subtree as large as the one just completed.
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = kept.pop()
    if (!left) throw new RangeError('the frontier has fewer hashes than its size needs')
    joined = nodeHash(left, joined)
  }
  return { size: size + 1, hashes: [...kept, joined] }
}

/** Appends leaf hashes in their order. */
export const appendLeaves = (frontier: Frontier, leaves: readonly Buffer[]): Frontier =>
  leaves.reduce(appendLeaf, frontier)

/** The root of the whole tree; of an empty one, the hash of nothing. */
export function rootOfFrontier({ hashes }: Frontier): Buffer {
  const last = hashes.at(-1)
  return last === undefined ? rootOf([]) : hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
}

/** Whether two frontiers are the same tree. */
export const sameFrontier = (one: Frontier, other: Frontier): boolean =>
  one.size === other.size &&
  one.hashes.length === other.hashes.length &&
  one.hashes.every((hash, index) => other.hashes[index]?.equals(hash))
