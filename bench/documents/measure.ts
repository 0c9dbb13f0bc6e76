import type { Figure } from '../support/figure.ts'
import { perSecond, quantile, type Load } from '../support/load.ts'

/** The figures of work done one after the other, beside what one piece of it may take, in milliseconds. */
export function figuresOf(what: string, done: Load, limit: number, against: string): Figure[] {
  return [
    figure(`${what}: one after the other`, '/s', perSecond(done), 1000 / limit, against),
    figure(`${what}: median`, 'ms', quantile(done, 0.5), limit, against),
    figure(`${what}: 95 %`, 'ms', quantile(done, 0.95), limit, against),
  ]
}

const figure = (what: string, unit: string, ours: number, limit: number, against: string): Figure => ({
  figure: what,
  unit,
  ours,
  limit,
  ratio: ours / limit,
  against,
})
