import { FeelRange } from 'feelin'
import { Exhausted } from './run.ts'

/** Rounds that the loops of one text may go in all; rules of an office need a few dozen. */
const MOST_ROUNDS = 1_000_000

const LOOPS = /\b(?:for|some|every)\b/u
/** Each goes over one list or range; those inside multiply. */
const OVER = /\bin\b/gu

/** How deep the loops of the text that is being worked out may go into each other; feelin works out one at a time. */
let depth = 1

/**
 * Works out a text whose loops are held: feelin would go on until the machine gives up.
 * @param scope the lists that it may go over
 * @throws Exhausted when they would go more than a million rounds
 */
export function withLoopsHeld<T>(text: string, scope: Readonly<Record<string, unknown>>, work: () => T): T {
  if (!LOOPS.test(text)) return work()
  const before = depth
  depth = Math.max(1, text.match(OVER)?.length ?? 1)
  try {
    for (const value of Object.values(scope)) if (Array.isArray(value)) requireFew(value.length)
    return work()
  } finally {
    depth = before
  }
}

function requireFew(elements: number): void {
  if (elements ** depth > MOST_ROUNDS) throw new Exhausted()
}

// A range has no length: what goes over it element by element asks `map`, which never ends where the ends of the range
// are no whole number apart.
const enumerate = Object.getOwnPropertyDescriptor(FeelRange.prototype, 'map')?.value as FeelRange['map']
FeelRange.prototype.map = function map<T>(this: FeelRange, work: (element: unknown) => T): T[] {
  const { start, end } = this
  if (typeof start === 'number' && typeof end === 'number') {
    if (!Number.isInteger(end - start)) throw new RangeError('the ends of the range are no whole number apart')
    requireFew(Math.abs(end - start) + 1)
  }
  return enumerate.call(this, work) as T[]
}
