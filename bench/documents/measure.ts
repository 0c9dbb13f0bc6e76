/** Something measured, beside the best that could be had, as every benchmark tells it. */
export interface Figure {
  figure: string
  unit: string
  ours: number
  limit: number
  ratio: number
  against: string
}

/** Milliseconds of every piece of work done in so many seconds, one after the other; at least one. */
export async function timesOf(seconds: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  const end = performance.now() + seconds * 1000
  do {
    const begin = performance.now()
    await work()
    times.push(performance.now() - begin)
  } while (performance.now() < end)
  return times
}

/** How many a second, and the median and the 95th percentile of one, beside what one may take. */
export function figuresOf(what: string, times: readonly number[], limit: number, against: string): Figure[] {
  const sum = times.reduce((all, time) => all + time, 0)
  return [
    figure(`${what}: one after the other`, '/s', (1000 * times.length) / sum, 1000 / limit, against),
    figure(`${what}: median`, 'ms', quantile(times, 0.5), limit, against),
    figure(`${what}: 95 %`, 'ms', quantile(times, 0.95), limit, against),
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

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
