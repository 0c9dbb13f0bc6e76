import type { Inputs, Value } from '#rules/types.ts'

/**
 * How a step says which post does it. Lanes carry it for their steps, a step overrides its lane.
 * - `duty`: the post of the office that has that duty (`registry`, `review`, `propose`, `instruct`, `supervise`, `check`, `archive` …)
 * - `field`: the receiving post of the unit (or the post) that a field of the matter names
 * - `actorOf`: whoever's post completed that earlier step
 * - `item`: the element of the list this instance of a multi-instance step stands for
 */
export type Assignment =
  | { by: 'duty'; duty: string }
  | { by: 'field'; field: string }
  | { by: 'actorOf'; step: string }
  | { by: 'item' }

export type OpinionKind = 'proposal' | 'instruction' | 'countersignature' | 'report' | 'check' | 'remark'

export interface StepOutcome {
  code: string
  /** The person has to write an opinion to choose this outcome. */
  opinion: 'required' | 'optional'
  /** Fields the person has to fill in to choose this outcome, besides the step's own. */
  requires: readonly string[]
}

/** A user task as the office needs to know it. */
export interface Step {
  id: string
  name: string
  /** `task` waits for a decision; `reading` is read and receipted (传阅). */
  kind: 'task' | 'reading'
  assignment: Assignment
  opinion: OpinionKind
  outcomes: readonly StepOutcome[]
  /** Fields this step may fill in; `required` ones must be there when it is completed. */
  fields: readonly { name: string; required: boolean }[]
  /** The row key of the service's `limits` decision; absent means no clock of its own. */
  limit?: string
  /** The post of this step's task is the matter's holder while the task is open. */
  holds: boolean
  /** Completing this step closes the matter (办结): every closing condition is checked first. */
  closes: boolean
  /** Askers have to be answered, delivery included, before this step can be completed. */
  answers: boolean
  /** Whoever completed one of these steps may not complete this one (核查须由他人). */
  notActorOf: readonly string[]
}

/** Opens a matter of another service when the flow passes (a leader's instruction opens a supervised item). */
export interface Opening {
  step: string
  service: string
  /** Field of the new matter → FEEL expression over this matter's variables. */
  fields: Readonly<Record<string, string>>
  relation: string
}

export interface Token {
  /** Unique within the matter, never reused. */
  id: number
  node: string
  /** The embedded scope it runs in; absent at the top. */
  scope?: number
  /** At a join: the flow it came by. */
  via?: string
  /** Multi-instance: index and element of its instance, and the body token it belongs to. */
  index?: number
  item?: Value
  body?: number
  /** After a return with `direct`: the step to go back to when this one is done. */
  returnTo?: string
}

export interface Scope {
  id: number
  node: string
  /** The token that waits on the container while the scope runs. */
  owner: number
}

/** Where a matter stands. Compact and serialisable; rows beside it (tasks, timers) can be rebuilt from it. */
export interface Marking {
  tokens: readonly Token[]
  scopes: readonly Scope[]
  /** Multi-instance bodies by token id: how many there are and how many are done. */
  bodies: Readonly<Record<string, { total: number; done: number; items: readonly Value[]; next?: number }>>
  next: number
  /** Set when an end event was reached with nothing left: the end event's id. */
  ended?: string
}

/** What a person or the clock did to the procedure. */
export type ProcedureEvent =
  | { kind: 'start' }
  | { kind: 'complete'; token: number; outcome: string }
  | { kind: 'timer'; token: number; node: string }
  | { kind: 'message'; name: string }
  /** 退回: cancel what the target can reach, enter the target again. `direct` returns straight to the sender afterwards. */
  | { kind: 'return'; token: number; to: string; direct: boolean }
  /** 加签, parallel: one more instance of a running multi-instance step. */
  | { kind: 'add-instance'; step: string; item: Value }
  /** 终止. */
  | { kind: 'terminate' }

export type Effect =
  | { kind: 'open-task'; token: number; step: string; item?: Value }
  | { kind: 'close-task'; token: number; how: 'done' | 'cancelled' }
  | {
      kind: 'start-timer'
      token: number
      node: string
      definition: { type: 'date' | 'duration' | 'cycle'; expression: Value }
      interrupting: boolean
    }
  | { kind: 'cancel-timer'; token: number; node: string }
  | { kind: 'set-fields'; fields: Readonly<Record<string, Value>>; decision: string }
  | { kind: 'undecided'; node: string; decision: string; missing: readonly string[] }
  | { kind: 'open-matter'; opening: Opening; fields: Readonly<Record<string, Value>> }
  | { kind: 'ended'; end: string }

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
}
