import type { Clock } from '#base/clock.ts'

/** How long something that failed is left alone, in milliseconds; doubled with every further failure up to an hour. */
const FIRST = 60_000
const LONGEST = 3_600_000

/** Keeps one thing that fails from being tried every second and from standing in the way of the others. */
export interface Patience {
  /**
   * Tries a piece of work unless it is held. A failure is told and holds it.
   * @param id of the piece; a function when it is known only once the work has begun
   * @returns whether it was done
   */
  tried(id: string | (() => string), work: () => Promise<void>): Promise<boolean>
  /** What is left alone at present. */
  held(): string[]
}

export function patienceOf(clock: Clock, onError: (error: unknown) => void): Patience {
  const held = new Map<string, { until: number; pause: number }>()
  const isHeld = (id: string) => (held.get(id)?.until ?? 0) > clock.now().getTime()
  return {
    held: () => [...held.keys()].filter(isHeld),
    tried: async (given, work) => {
      const idOf = typeof given === 'string' ? () => given : given
      if (typeof given === 'string' && isHeld(given)) return false
      try {
        await work()
        held.delete(idOf())
        return true
      } catch (error) {
        onError(error)
        const pause = Math.min(LONGEST, (held.get(idOf())?.pause ?? FIRST / 2) * 2)
        held.set(idOf(), { until: clock.now().getTime() + pause, pause })
        return false
      }
    },
  }
}
