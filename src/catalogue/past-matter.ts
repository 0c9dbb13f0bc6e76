import type { ClockEvent } from '#calendar/types.ts'
import type { Value } from '#rules/types.ts'

type Fields = Readonly<Record<string, Value>>

/** What people, the clock and corrections did to a matter, as its record tells it. Instants are ISO 8601. */
export type PastAct = { at: string } & (
  | { kind: 'complete'; step: string; nth: number; outcome: string; opinion?: string; fields?: Fields; by: string }
  | { kind: 'timer'; node: string }
  | { kind: 'return'; from: string; to: string; direct: boolean }
  /** The last completion was taken back. */
  | { kind: 'withdraw'; step: string }
  | { kind: 'correct'; fields: Fields; urgency?: string }
  | { kind: 'terminate' }
)

/** A matter of the past, as far as the engine needs it to play it again. */
export interface PastMatter {
  registered: string
  title: string
  urgency: string
  fields: Fields
  askerLevel: number
  instructed: boolean
  acts: readonly PastAct[]
  /** What happened to the clock of the nth task of a step (`review 0`): extensions and suspensions count again. */
  clocks: ReadonlyMap<string, readonly ClockEvent[]>
  /** Until when it is played. */
  until: string
}
