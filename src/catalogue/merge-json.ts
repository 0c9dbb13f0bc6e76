export interface MergedJson {
  text: string
  /** Nothing was changed on both sides to different things; where something was, ours stands. */
  isClean: boolean
}

type Tree = Readonly<Record<string, unknown>>

/**
 * Brings two later states of a JSON file together, value by value: a list is one value.
 * @returns null for what is no JSON object on all sides
 */
export function mergeJson(base: string, ours: string, theirs: string): MergedJson | null {
  const [was, own, other] = [parse(base), parse(ours), parse(theirs)]
  if (!was || !own || !other) return null
  let isClean = true
  const merge = (before: Tree, mine: Tree, others: Tree): Tree => {
    const merged: Record<string, unknown> = {}
    for (const key of orderOf(before, mine, others)) {
      const [old, left, right] = [before[key], mine[key], others[key]]
      const kept = mergeValue(old, left, right)
      if (kept !== undefined) merged[key] = kept
    }
    return merged
  }
  const mergeValue = (old: unknown, left: unknown, right: unknown): unknown => {
    if (same(left, right) || same(right, old)) return left
    if (same(left, old)) return right
    if (isTree(left) && isTree(right)) return merge(isTree(old) ? old : {}, left, right)
    isClean = false
    return left
  }
  return { text: `${JSON.stringify(merge(was, own, other), null, 2)}\n`, isClean }
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whoever moved a key moved it: a form asks in the order of its keys. */
function orderOf(before: Tree, mine: Tree, others: Tree): ReadonlySet<string> {
  const common = (tree: Tree) => Object.keys(tree).filter(key => key in before && key in mine && key in others)
  const isMoved = !same(common(mine), common(before))
  return new Set([...Object.keys(isMoved ? mine : others), ...Object.keys(isMoved ? others : mine)])
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function parse(text: string): Tree | null {
  try {
    const value: unknown = JSON.parse(text)
    return isTree(value) ? value : null
  } catch {
    return null
  }
}
