/** What callers got done in a while. */
export interface Load {
  count: number
  seconds: number
  /** Milliseconds of every piece of work. */
  times: number[]
}

/** Lets so many callers do the work again and again, each after its own last answer, until the time is over. */
export async function load(callers: number, seconds: number, work: (caller: number) => Promise<void>): Promise<Load> {
  const times: number[] = []
  const begin = performance.now()
  const end = begin + seconds * 1000
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let from = performance.now(); from < end;) {
        await work(caller)
        const now = performance.now()
        times.push(now - from)
        from = now
      }
    }),
  )
  return { count: times.length, seconds: (performance.now() - begin) / 1000, times }
}

export const perSecond = ({ count, seconds }: Load): number => count / seconds

/** The time that so much of the work (0–1) did not exceed, in milliseconds. */
export function quantile({ times }: Load, share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** How many prepare at once what is measured; it shortens the wait and changes nothing else. */
const HELPERS = 8

/** Does the work so many times, as fast as that goes. */
export async function repeat(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let begun = 0
  await Promise.all(
    Array.from({ length: HELPERS }, async () => {
      while (begun < count) await work(begun++)
    }),
  )
}
