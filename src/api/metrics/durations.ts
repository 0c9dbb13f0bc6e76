import type { Metric, Sample } from './exposition.ts'

/** Upper bounds in seconds: what a person does not notice, notices, waits for, gives up on. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Series {
  labels: Readonly<Record<string, string>>
  /** How many took at most the bound of that place; one place more for those that took longer. */
  counts: number[]
  sum: number
}

/** How long requests took, by the pattern of their route and not by their address: an address names a matter. */
export interface Durations {
  observe(request: { method: string; route: string; status: number }, seconds: number): void
  metric(): Metric
}

export function durations(): Durations {
  const all = new Map<string, Series>()
  return {
    observe({ method, route, status }, seconds) {
      const key = `${method} ${route} ${status}`
      const series = all.get(key) ?? {
        labels: { method, route, status: String(status) },
        counts: Array.from({ length: BOUNDS.length + 1 }, () => 0),
        sum: 0,
      }
      all.set(key, series)
      const place = BOUNDS.findIndex(bound => seconds <= bound)
      const at = place < 0 ? BOUNDS.length : place
      series.counts[at] = (series.counts[at] ?? 0) + 1
      series.sum += seconds
    },
    metric: () => ({
      name: 'http_request_duration_seconds',
      help: 'How long requests took, by route.',
      type: 'histogram',
      samples: [...all.values()].flatMap(samplesOf),
    }),
  }
}

/** A bucket of Prometheus counts everything up to its bound. */
function samplesOf({ labels, counts, sum }: Series): Sample[] {
  let count = 0
  const buckets = counts.map((inside, place): Sample => {
    count += inside
    return { suffix: '_bucket', labels: { ...labels, le: String(BOUNDS[place] ?? '+Inf') }, value: count }
  })
  return [...buckets, { suffix: '_sum', labels, value: sum }, { suffix: '_count', labels, value: count }]
}
