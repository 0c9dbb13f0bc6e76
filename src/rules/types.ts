import type { Citation } from '#base/citation.ts'
import type { Type } from './feel/literal.ts'

export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }
export type Inputs = Readonly<Record<string, Value>>

/** A row that took part in a decision, and which of its cells looked at which input. */
export interface FiredRow {
  /** The decision, knowledge model or inner table whose row it is. */
  decision: string
  /** The row's id in the DMN file. */
  row: string
  outputs: Readonly<Record<string, Value>>
  citation?: Citation
  /** `label` is how the table calls the input, where it does; `column` is the id it does so under. */
  cells: readonly { input: string; column?: string; label?: string; test: string; value: Value }[]
}

/** What a decision came to. `undecided` is never a silent no-match: somebody is asked. */
export type Decision =
  | {
      kind: 'decided'
      decision: string
      outputs: readonly Readonly<Record<string, Value>>[]
      /** The decision's own rows first, then those of everything it rests on. */
      rows: readonly FiredRow[]
    }
  | {
      kind: 'undecided'
      decision: string
      /** What nobody gave, or gave with the wrong type. */
      missing: readonly string[]
      /** Rows that contradict each other. */
      conflict?: readonly string[]
      /** Where many rows may answer: those that apply whatever is lacking. */
      rows?: readonly FiredRow[]
      /** The ids of the rows that could not be judged. */
      unsure?: readonly string[]
    }

/** How several matching rows are taken together (DMN 1.x §8.2.11). */
export type HitPolicy = 'UNIQUE' | 'FIRST' | 'ANY' | 'PRIORITY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER'

/** What COLLECT makes of many values: one, with every row it rests on named. */
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT'

/** A row as it is written: what people read, and what the check compares. */
export interface Row {
  id: string
  /** One text per input, `-` where the input does not matter. */
  cells: readonly string[]
  /** One FEEL text per output. */
  outputs: readonly string[]
  description?: string
  citation?: Citation
  /** First day (ISO) on which the row exists; absent: always did. */
  validFrom?: string
  /** Last day (ISO) on which the row exists; absent: until further notice. */
  validTo?: string
}

export interface TableInput {
  /** The expression that is looked at, nearly always the name of a field. */
  name: string
  /** The input's id in the DMN file. */
  id?: string
  type: Type
  label?: string
  /** The values it may have, where the table lists them; any other value counts as wrongly typed. */
  allowed?: readonly Value[]
  /** The test that its values have to pass, where they cannot be listed. */
  within?: string
}

/** A decision table as people read it. A decision that is one expression is a table with one row that always applies. */
export interface Table {
  id: string
  name: string
  hitPolicy: HitPolicy
  aggregation?: Aggregation
  inputs: readonly TableInput[]
  outputs: readonly string[]
  /** The type of each output, as those of inputs; `any` where none is said. */
  outputTypes: readonly Type[]
  rows: readonly Row[]
  /** What is answered when no row applies; it is cited like a row. */
  otherwise?: Row
  /** Names it knows beside the fields of a matter: the decisions it requires, and its parameters. */
  given: readonly string[]
}

/** A decision (or knowledge model, or decision service) compiled once per version, immutable and shared between matters. */
export interface Decider extends Table {
  /** Tables inside its boxed expressions. */
  inner: readonly Table[]
  /** `on` is the matter's own date (ISO day): rows whose validity does not cover it do not exist for this matter. */
  evaluate(inputs: Inputs, on: string): Decision
}

/** All decisions of one service version, by decision id. */
export type RuleBook = ReadonlyMap<string, Decider>
