import type { Load } from './load.ts'

/** Numbers that only grow: what a piece of work took is the difference of two readings. */
export type Reading = Readonly<Record<string, number>>

/** What was done, and what it took. */
export interface Metered {
  load: Load
  took: Reading
}

/** Ours and the limit take turns, so that a busy neighbour of this machine disturbs both alike. */
const ROUNDS = 3

/** Measures two ways of doing the same in turns. @param read what is metered while either works */
export async function compare(
  read: () => Promise<Reading>,
  ways: { ours: () => Promise<Load>; limit: () => Promise<Load> },
): Promise<{ ours: Metered; limit: Metered }> {
  const ours: Metered[] = []
  const limit: Metered[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    limit.push(await metered(read, ways.limit))
    ours.push(await metered(read, ways.ours))
  }
  return { ours: together(ours), limit: together(limit) }
}

async function metered(read: () => Promise<Reading>, run: () => Promise<Load>): Promise<Metered> {
  const before = await read()
  const load = await run()
  const after = await read()
  return { load, took: combine([after, before], (end, begin) => end - begin) }
}

function together(rounds: readonly Metered[]): Metered {
  return {
    load: {
      count: rounds.reduce((sum, { load }) => sum + load.count, 0),
      seconds: rounds.reduce((sum, { load }) => sum + load.seconds, 0),
      times: rounds.flatMap(({ load }) => load.times),
    },
    took: combine(
      rounds.map(({ took }) => took),
      (a, b) => a + b,
    ),
  }
}

const combine = (readings: readonly Reading[], how: (a: number, b: number) => number): Reading =>
  readings.reduce((all, next) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, how(value, next[name] ?? Number.NaN)])),
  )
