import type { Inputs, Value } from '#rules/types.ts'
import type { Marking } from './marking.ts'
import type { Opening } from './types.ts'

/** What a person, the clock or another matter did to the procedure. */
export type ProcedureEvent =
  | { kind: 'start' }
  | { kind: 'complete'; token: number; outcome: string }
  | { kind: 'timer'; token: number; node: string }
  /** Goes to the one that waits longest for it. */
  | { kind: 'message'; name: string }
  /** Goes to everything that waits for it. */
  | { kind: 'signal'; name: string }
  /** Fields were changed outside the procedure: conditions are looked at again. */
  | { kind: 'changed' }
  /** The matter that a call opened. */
  | { kind: 'opened'; token: number; matter: string }
  /** The matter that a call waits for has ended; `fields` are its own, for what the call takes over. */
  | { kind: 'called'; token: number; end: string; error?: string; fields: Inputs }
  /** A step of an ad-hoc sub-process is begun. */
  | { kind: 'begin'; token: number; step: string }
  /** 退回: back to an earlier step. `direct` comes straight back to the sender, otherwise all of it runs again. */
  | { kind: 'return'; token: number; to: string; direct: boolean }
  /** 撤回: the last completion is taken back. */
  | { kind: 'withdraw' }
  /** 加签: a post that signs before, after or beside whoever has the task. */
  | { kind: 'add-signer'; token: number; post: string; where: 'before' | 'after' | 'beside' }
  /** 减签: an added or listed signer is let off; with `post` one who was asked to sign afterwards. */
  | { kind: 'remove-signer'; token: number; post?: string }
  /** 终止. */
  | { kind: 'terminate' }

/** What follows from an event, as data: whoever keeps the matter carries it out in the transaction of the marking. */
export type Effect =
  | { kind: 'open-task'; token: number; step: string; item?: Value; post?: string }
  | { kind: 'close-task'; token: number; how: 'done' | 'cancelled' }
  /** Token 0 is the matter itself: a timer of its own event sub-processes. */
  | {
      kind: 'start-timer'
      token: number
      node: string
      definition: { type: 'date' | 'duration' | 'cycle'; expression: Value }
      interrupting: boolean
    }
  | { kind: 'cancel-timer'; token: number; node: string }
  | { kind: 'set-fields'; fields: Readonly<Record<string, Value>>; node: string; decision?: string }
  | { kind: 'undecided'; node: string; decision: string; missing: readonly string[] }
  /** With a token the procedure waits: it is told the new matter by `opened`, and its end by `called`. */
  | { kind: 'open-matter'; opening: Opening; fields: Readonly<Record<string, Value>>; token?: number }
  /** Nobody waits any more for a matter that a call had opened; it runs on by itself. */
  | { kind: 'abandon-call'; token: number; matter: string }
  | { kind: 'perform'; node: string; effect: string; values: Readonly<Record<string, Value>> }
  | { kind: 'send-message'; node: string; name: string }
  | { kind: 'send-signal'; node: string; name: string }
  | { kind: 'ended'; end: string; error?: string }

/** What the pure step function may ask. All of it is pure as well. */
export interface Surroundings {
  /** The matter's variables: its fields, `outcome` of the event, `urgency`, `service`, `today`, `actors`. */
  variables: Inputs
  /** Evaluates a FEEL expression over the variables; `undefined` when a name is missing or wrongly typed. */
  feel(expression: string, variables: Inputs): Value | undefined
  /** Evaluates a decision; the returned fields are merged into the variables. */
  decide(
    decision: string,
    variables: Inputs,
  ): { fields: Readonly<Record<string, Value>> } | { missing: readonly string[] }
}

export interface Advance {
  marking: Marking
  effects: readonly Effect[]
  /** The elements that were come to, in order. */
  trace: readonly string[]
}
