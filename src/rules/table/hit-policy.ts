import type { HitPolicy } from '../types.ts'

/** What a hit policy has to know of a row. */
export interface Candidate {
  /** Place of each output value in its list of values, the most important first. */
  rank: readonly number[]
  /** Equal for rows with the same outputs. */
  same: string
}

export type Judgement<Row> =
  | { kind: 'rows'; rows: readonly Row[] }
  | { kind: 'none' }
  | { kind: 'unknown'; rows: readonly Candidate[] }
  | { kind: 'contradiction' }

const OF_MANY: ReadonlySet<HitPolicy> = new Set(['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'])

/** Whether a table answers with many rows, and not with one. */
export const isOfMany = (policy: HitPolicy): boolean => OF_MANY.has(policy)

/**
 * Which of the matching rows answer. `unknown` rows could not be judged for want of an input: if they could change the
 * answer, there is none.
 * @param matched in the table's order; for FIRST at most the first row that is not excluded
 */
export function judge<Row extends Candidate>(
  policy: HitPolicy,
  matched: readonly Row[],
  unknown: readonly Candidate[],
): Judgement<Row> {
  const deciding = unknown.filter(row => matters(policy, row, matched))
  if (deciding.length > 0) return { kind: 'unknown', rows: deciding }
  const first = matched.slice(0, 1)
  if (first.length === 0) return { kind: 'none' }
  switch (policy) {
    case 'COLLECT':
    case 'RULE ORDER':
      return { kind: 'rows', rows: matched }
    case 'OUTPUT ORDER':
      return { kind: 'rows', rows: matched.toSorted(byRank) }
    case 'PRIORITY':
      return { kind: 'rows', rows: matched.toSorted(byRank).slice(0, 1) }
    case 'ANY':
      return matched.some(row => row.same !== first[0]?.same)
        ? { kind: 'contradiction' }
        : { kind: 'rows', rows: first }
    case 'UNIQUE':
      return matched.length > 1 ? { kind: 'contradiction' } : { kind: 'rows', rows: first }
    case 'FIRST':
      return { kind: 'rows', rows: first }
  }
}

/** Whether a row that may apply could change the answer of those that do. */
function matters(policy: HitPolicy, row: Candidate, matched: readonly Candidate[]): boolean {
  if (policy === 'ANY') return row.same !== matched[0]?.same
  if (policy !== 'PRIORITY') return true
  return matched.every(other => byRank(row, other) < 0)
}

function byRank(a: Candidate, b: Candidate): number {
  for (const [index, rank] of a.rank.entries()) {
    const difference = rank - (b.rank[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
