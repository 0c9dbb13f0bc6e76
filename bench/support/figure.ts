import type { Metered } from './compare.ts'
import { perSecond, quantile } from './load.ts'

/** Something measured, beside the best that could be had in the same run. */
export interface Figure {
  /** What was measured, with its circumstances. */
  figure: string
  unit: string
  ours: number
  limit: number
  /** `ours / limit`: below 1 is worse for what is done per second, above 1 is worse for what is spent. */
  ratio: number
  /** What the limit is. */
  against: string
}

/** A benchmark: measures on a server and says what it found. */
export type Benchmark = (server: string) => Promise<Figure[]>

/** How a figure is read off what was metered. */
export interface Measure {
  figure: string
  unit: string
  of: (metered: Metered) => number
  /** Where the limit is known beforehand. */
  limit?: number
}

/** The figures of one comparison; what could not be read (another machine's processor) is left out. */
export function figuresOf(
  circumstances: string,
  { ours, limit, against }: { ours: Metered; limit: Metered; against: string },
  measures: readonly Measure[],
): Figure[] {
  return measures
    .map(({ figure, unit, of, limit: known }) => {
      const [mine, best] = [of(ours), known ?? of(limit)]
      return { figure: `${circumstances}: ${figure}`, unit, ours: mine, limit: best, ratio: mine / best, against }
    })
    .filter(({ ratio }) => Number.isFinite(ratio))
}

export const callersOf = (count: number): string => (count === 1 ? '1 caller' : `${count} callers`)

/** How much was done, and how long one took. @param what one of it @param many several of it */
export const speed = (what: string, many: string): Measure[] => [
  { figure: many, unit: '/s', of: ({ load }) => perSecond(load) },
  { figure: `${what}, median`, unit: 'ms', of: ({ load }) => quantile(load, 0.5) },
  { figure: `${what}, 95 %`, unit: 'ms', of: ({ load }) => quantile(load, 0.95) },
]

/** How much of something that was metered one piece of work took. */
export const each =
  (...names: string[]) =>
  ({ load, took }: Metered): number =>
    names.reduce((sum, name) => sum + (took[name] ?? Number.NaN), 0) / load.count
