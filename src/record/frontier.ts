import { joined as joinedOf, nodeHash, rootOf, type Node } from './merkle.ts'

/**
 * The right edge of a tree: the roots of the perfect subtrees its size is the sum of, the largest first (RFC 6962 §2.1).
 * It is all that appending needs; there are as many hashes as the size has binary ones.
 */
export interface Frontier {
  readonly size: number
  readonly hashes: readonly Buffer[]
}

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] }

/**
 * Appends one leaf hash.
 * @param completed told each perfect subtree that the leaf completes
 */
export function appendLeaf(
  { size, hashes }: Frontier,
  leaf: Buffer,
  completed: (node: Node, hash: Buffer) => void = () => {},
): Frontier {
  const kept = [...hashes]
  let joined = leaf
  let level = 0
  // Each low one bit of the size is a perfect subtree as large as the one just completed.
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = kept.pop()
    if (!left) throw new RangeError('the frontier has fewer hashes than its size needs')
    joined = nodeHash(left, joined)
    level += 1
    completed({ level, index: Math.floor(size / 2 ** level) }, joined)
  }
  return { size: size + 1, hashes: [...kept, joined] }
}

/** Appends leaf hashes in their order; `completed` as for one. */
export const appendLeaves = (
  frontier: Frontier,
  leaves: readonly Buffer[],
  completed?: (node: Node, hash: Buffer) => void,
): Frontier => leaves.reduce((grown, leaf) => appendLeaf(grown, leaf, completed), frontier)

/** The root of the whole tree; of an empty one, the hash of nothing. */
export const rootOfFrontier = ({ hashes }: Frontier): Buffer =>
  hashes.length === 0 ? rootOf([]) : Buffer.from(joinedOf(hashes))

/** Whether two frontiers are the same tree. */
export const sameFrontier = (one: Frontier, other: Frontier): boolean =>
  one.size === other.size &&
  one.hashes.length === other.hashes.length &&
  one.hashes.every((hash, index) => other.hashes[index]?.equals(hash))
