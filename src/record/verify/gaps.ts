/** A run of whole numbers, both ends included. */
export type Run = readonly [from: number, to: number]

/**
 * What is missing between 1 and `last`.
 * @param present ascending
 */
export function gapsOf(present: readonly number[], last: number): Run[] {
  const gaps: Run[] = []
  let next = 1
  for (const number of present) {
    if (number > last) break
    if (number > next) gaps.push([next, number - 1])
    next = Math.max(next, number + 1)
  }
  if (next <= last) gaps.push([next, last])
  return gaps
}

/** Runs one sentence names; the rest it leaves to the reader's own look. */
const MOST = 10

/** `3, 5–7` */
export function shownRuns(runs: readonly Run[]): string {
  const shown = runs.slice(0, MOST).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  return [...shown, ...(runs.length > MOST ? ['…'] : [])].join(', ')
}
