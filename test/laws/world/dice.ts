/** Luck that can be had again: the same seed throws the same dice. */
export interface Dice {
  /** A whole number from 0 to below `n`. */
  below(n: number): number
  /** True in so many of a hundred. */
  chance(percent: number): boolean
  /** One of a list; undefined of an empty one. */
  pick<T>(list: readonly T[]): T | undefined
  /** Up to `most` different ones of a list. */
  some<T>(list: readonly T[], most: number): T[]
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  // mulberry32: enough for choosing, and the same on every machine.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  const pick = <T>(list: readonly T[]) => list[below(list.length)]
  return {
    below,
    pick,
    chance: percent => below(100) < percent,
    some: (list, most) => {
      const left = [...list]
      return Array.from({ length: Math.min(below(most + 1), left.length) }, () =>
        left.splice(below(left.length), 1),
      ).flat()
    },
  }
}
