import type { Value } from '#rules/types.ts'

/** One thing that is done to the matter: exactly one of the verbs, with what it needs. */
export interface CaseAct {
  start?: true
  /** The step whose task is completed; `for` picks one of several by its list element or its post. */
  complete?: string
  outcome?: string
  for?: Value
  timer?: string
  message?: string
  signal?: string
  /** Fields are changed outside the procedure. */
  change?: Readonly<Record<string, Value>>
  /** The matter that a call waits for has ended. */
  called?: string
  end?: string
  error?: string
  begin?: string
  return?: string
  to?: string
  direct?: boolean
  withdraw?: true
  sign?: string
  post?: string
  where?: 'before' | 'after' | 'beside'
  letOff?: string
  terminate?: true
  /** Fields that whoever acts has filled in. */
  fields?: Readonly<Record<string, Value>>
  expect?: CaseExpected
}

/** What has to hold after an act; what is left out is not looked at. */
export interface CaseExpected {
  /** Open tasks: the step, and after a colon its list element or the post that was asked. */
  open?: readonly string[]
  /** Events with a time that are waited for. */
  timers?: readonly string[]
  /** Elements that this act led through, in order. */
  trace?: readonly string[]
  /** What went out of the matter by this act. */
  told?: readonly string[]
  fields?: Readonly<Record<string, Value>>
  end?: string
  error?: string
  /** The act is refused with this code and changes nothing. */
  refused?: string
}

/** A conformance case: the procedure of the same name, what is done, and what has to come of it. */
export interface Case {
  /** What of the standard it shows. */
  shows: string
  fields?: Readonly<Record<string, Value>>
  decisions?: Readonly<Record<string, Readonly<Record<string, Value>>>>
  when: readonly CaseAct[]
  /** Whose steps are by their lanes: step to duty. */
  assigned?: Readonly<Record<string, string>>
  /** What the check of soundness says of it; most have nothing. */
  unsound?: readonly string[]
}
