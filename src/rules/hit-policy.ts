import type { HitPolicy } from './types.ts'

/** What a hit policy has to know of a row. */
export interface Candidate {
  /** Place of each output value in its list of values, the most important first. */
  rank: readonly number[]
  /** Equal for rows with the same outputs. */
  same: string
}

export type Judgement<Row> =
  | { kind: 'rows'; rows: readonly Row[] }
  | { kind: 'unknown'; rows: readonly Row[] }
  | { kind: 'contradiction'; word: string }

/**
 * Which of the matching rows answer. `unknown` rows could not be judged for want of an input: if they could change the
 * answer, there is none. Single-hit tables without a matching row have no answer either; tables of many answer with none.
 * @param matched in the table's order; for FIRST at most the first row that is not excluded
 */
export function judge<Row extends Candidate>(
  policy: HitPolicy,
  matched: readonly Row[],
  unknown: readonly Row[],
): Judgement<Row> {
  switch (policy) {
    case 'COLLECT':
    case 'RULE ORDER':
      return unknown.length > 0 ? { kind: 'unknown', rows: unknown } : { kind: 'rows', rows: matched }
    case 'OUTPUT ORDER':
      return unknown.length > 0 ? { kind: 'unknown', rows: unknown } : { kind: 'rows', rows: matched.toSorted(byRank) }
    case 'PRIORITY': {
      const best = matched.toSorted(byRank)[0]
      const better = unknown.filter(row => !best || byRank(row, best) < 0)
      return better.length > 0 || !best ? { kind: 'unknown', rows: better } : { kind: 'rows', rows: [best] }
    }
    case 'ANY': {
      const other = unknown.filter(row => row.same !== matched[0]?.same)
      if (other.length > 0) return { kind: 'unknown', rows: other }
      return matched.some(row => row.same !== matched[0]?.same)
        ? { kind: 'contradiction', word: 'any' }
        : single(matched)
    }
    case 'UNIQUE':
      if (unknown.length > 0) return { kind: 'unknown', rows: unknown }
      return matched.length > 1 ? { kind: 'contradiction', word: 'unique' } : single(matched)
    case 'FIRST':
      return unknown.length > 0 ? { kind: 'unknown', rows: unknown } : single(matched)
  }
}

function single<Row>(matched: readonly Row[]): Judgement<Row> {
  const first = matched.slice(0, 1)
  return first.length === 0 ? { kind: 'unknown', rows: [] } : { kind: 'rows', rows: first }
}

function byRank(a: Candidate, b: Candidate): number {
  for (const [index, rank] of a.rank.entries()) {
    const difference = rank - (b.rank[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
