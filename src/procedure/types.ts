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

/** What a step does with the matter's draft: it writes it, or it reviews it. */
export type DraftUse = 'write' | 'review'

/**
 * What an outcome does with the document that a matter issues, beside moving on.
 * - `sign`: freezes the hash of the newest version under the person's name
 * - `recheck`: asks that the newest version is the one that was signed
 * - `number`: takes the document number
 * - `press`: gives the chop that the task's post keeps, for a document of several organs
 * - `chop`, `print`: makes the file that goes out, with the chop or without
 * - `send`: gives it to everybody on its list
 */
export const DEEDS = ['sign', 'recheck', 'number', 'press', 'chop', 'print', 'send'] as const
export type Deed = (typeof DEEDS)[number]

/**
 * What an outcome does with the archived items that a matter names, beside moving on.
 * - `list`: puts them on the matter's list, so that nobody else lends or lists them
 * - `lend`, `return`: gives them out, takes them back
 * - `appraise`: gives those that are worth it a new period, and condemns the others
 * - `destroy`, `transfer`: they leave the archive; what is known of them stays
 */
export const SHELF_DEEDS = ['list', 'lend', 'return', 'appraise', 'destroy', 'transfer'] as const
export type ShelfDeed = (typeof SHELF_DEEDS)[number]

export interface StepOutcome {
  code: string
  /** The person has to write an opinion to choose this outcome. */
  opinion: 'required' | 'optional'
  /** Fields the person has to fill in to choose this outcome, besides the step's own. */
  requires: readonly string[]
  /** It can be chosen only when the draft was reviewed and breaks no rule that has to be kept. */
  reviewed: boolean
  document?: Deed
  archive?: ShelfDeed
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
  /** The rule, by its id, that keeps this step to the post it is given to: whoever else tries is told it. */
  rule?: string
  /** The post of this step's task is the matter's holder while the task is open. */
  holds: boolean
  /** Completing this step closes the matter (办结): every closing condition is checked first. */
  closes: boolean
  /** Askers have to be answered, delivery included, before this step can be completed. */
  answers: boolean
  /** Whoever completed one of these steps may not complete this one (核查须由他人). */
  notActorOf: readonly string[]
  /** What whoever has this step's task may do with the matter's draft. */
  draft: readonly DraftUse[]
}

/** Opens a matter of another service when the flow passes (a leader's instruction opens a supervised item). */
export interface Opening {
  step: string
  service: string
  /** Field of the new matter → FEEL expression over this matter's variables. */
  fields: Readonly<Record<string, string>>
  /** A call: field of this matter → FEEL expression over the other one's fields, once it has ended. */
  results: Readonly<Record<string, string>>
  relation: string
}
