/** How the tests of one run came out. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 }

/** Reads the summary that node's test runner ends with. A test may print such lines too, so the last ones count. */
export function tallyOf(output: string): Tally {
  const last = (word: string) =>
    Number([...output.matchAll(new RegExp(`^(?:ℹ|#) ${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0)
  return { passed: last('pass'), failed: last('fail') + last('cancelled'), skipped: last('skipped') + last('todo') }
}

/**
 * The tally of a step: one that fails without a failed test (a program that broke, a format, a type) counts as one failure,
 * so that the sum is never "0 failed" after something failed.
 */
export function tallyOfStep(output: string, isOk: boolean): Tally {
  const tally = tallyOf(output)
  return isOk || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    NOTHING,
  )
}
