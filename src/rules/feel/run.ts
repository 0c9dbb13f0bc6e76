import type { FiredRow } from '../types.ts'
import type { Scope } from './value.ts'

/** What goes along while a decision is worked out. */
export interface Run {
  /** The matter's own date (ISO day): rows that are not in force on it do not exist. */
  readonly on: string
  /** What becomes of what cannot be said: a person is asked, or it is null as in the standard. */
  readonly doubts: 'ask' | 'null'
  /** Names that every expression sees. */
  readonly base: Scope
  /** The names that were needed and not there, in the order they were met. */
  lacks: string[]
  /** The rows that took part so far. */
  fired: FiredRow[]
  /** Rows that contradicted each other. */
  conflict: string[]
  /** Rows, of tables where many may answer, that could not be judged. */
  unsure: string[]
  /** How often functions may still be called. */
  readonly calls: { left: number }
}

/** Functions call functions; more calls than this in one evaluation are taken for a circle. */
const MOST_CALLS = 10_000

export const newRun = (on: string, doubts: Run['doubts'], base: Scope): Run => ({
  on,
  doubts,
  base,
  lacks: [],
  fired: [],
  conflict: [],
  unsure: [],
  calls: { left: MOST_CALLS },
})

/** Thrown when functions call each other without end, or loops go on too long. Nothing on the way may take it for an ordinary fault. */
export class Exhausted extends Error {
  constructor() {
    super('it calls itself, or goes over a list or range, more often than a rule may')
  }
}

/** Notes what was lacking and gives what stands in its place: nothing, or null where the standard is asked for. */
export function doubt(run: Run, lacks: readonly string[]): null | undefined {
  run.lacks.push(...lacks)
  return run.doubts === 'ask' ? undefined : null
}
