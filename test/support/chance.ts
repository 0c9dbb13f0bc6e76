/**
 * How chance is thrown in property tests: with `SEED` the run of that seed is done again, with `RUNS` each property is tried
 * so many times as often. A property that fails names its seed (`{ seed: …`).
 */
export function chance(runs: number): { seed: number; numRuns: number } {
  const seed = Number(process.env['SEED'] ?? Math.trunc(Math.random() * 2 ** 31))
  const times = Number(process.env['RUNS'] ?? 1)
  return { seed, numRuns: Math.max(1, Math.round(runs * times)) }
}
