import type { ISSUER_KINDS } from '../relations.ts'
import type { Kind } from '../kinds.ts'
import type { Fact } from './words.ts'

/** 行文方向: what follows from the relations of those it is sent to. */
export const DIRECTIONS = ['up', 'across', 'down', 'mixed', 'public'] as const
export type Direction = (typeof DIRECTIONS)[number]

/**
 * Something that can be seen in a draft, before the rules are asked what they say to it. The rules are rows of the
 * catalogue (`_shared/drafting.dmn`): which observation, in which kind of document, going where, from whom, how much.
 */
export interface Observation {
  fact: Fact
  /** Where it stands: the name of a part, or `body.3` for the fourth block of the text. */
  at: string
  /** What was seen there, as it is written. */
  text?: string
  /** How much of it. */
  amount?: number
}

/** What holds for the whole draft. */
export interface DraftFacts {
  kind: Kind
  direction: Direction
  issuer: (typeof ISSUER_KINDS)[number]
  observations: readonly Observation[]
}

export const saw = (fact: Fact, at: string, text?: string, amount?: number): Observation => ({
  fact,
  at,
  ...(text === undefined ? {} : { text: text.slice(0, 80) }),
  ...(amount === undefined ? {} : { amount }),
})
