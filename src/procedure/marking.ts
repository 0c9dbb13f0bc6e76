import type { Value } from '#rules/types.ts'

/** A place a token has to go to: at which step, and who is asked instead of those the step is assigned to. */
export interface Stop {
  step: string
  post?: string
}

/** How far a loop has come. */
export interface Loop {
  /** How many instances there are to be, or are the most; 0 when only a condition will tell. */
  total: number
  done: number
  /** What each instance stands for, by its index. */
  items: readonly Value[]
  /** One after the other: the index of the next. */
  next?: number
  /** How many chose each outcome. */
  votes?: Readonly<Record<string, number>>
}

/** A token stands at an element and waits. What hangs on it points to it: the inside of a sub-process, the instances of a loop. */
export interface Token {
  /** Unique within the matter, never reused. */
  id: number
  node: string
  /** The token of the sub-process it runs in; absent at the top. */
  scope?: number
  /** At a join: the flow it came by. */
  via?: string
  /** It loops: its instances are tokens of their own. */
  loop?: Loop
  /** It is an instance: the token that loops, and its index. */
  body?: number
  index?: number
  /** Where it has to be before it may go on, the first one now: a step it was sent back to, people who were asked to sign. */
  stops?: readonly Stop[]
  /** It signs beside that token, which does not go on before. */
  beside?: number
  /** Its own part is done; it waits for what hangs on it. */
  isDone?: true
  /** The matter that a call waits for. */
  matter?: string
}

/** How the last completion is taken back: the tokens it consumed or changed as they were, and the ids of those it made. */
export interface Undo {
  was: readonly Token[]
  made: readonly number[]
}

/** Where a matter stands. Compact and serialisable; rows beside it (tasks, timers) can be rebuilt from it. */
export interface Marking {
  tokens: readonly Token[]
  next: number
  /** Set when nothing is left to do: the end event it came to. */
  ended?: string
  /** Events that have acted and wait no more, as `token node`: a time that has passed, a condition as long as it holds. */
  held?: readonly string[]
  undo?: Undo
  /** Messages and signals that came while the matter was suspended, in order: they are heard when it goes on. */
  kept?: readonly Kept[]
}

export interface Kept {
  kind: 'message' | 'signal'
  name: string
}

export function emptyMarking(): Marking {
  return { tokens: [], next: 1 }
}
