import type { Citation } from '#base/citation.ts'

export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }
export type Inputs = Readonly<Record<string, Value>>

/** A row that took part in a decision, and which of its cells looked at which input. */
export interface FiredRow {
  /** The row's id in the DMN file. */
  row: string
  outputs: Readonly<Record<string, Value>>
  citation?: Citation
  cells: readonly { input: string; test: string; value: Value }[]
}

/** What a table answered. `undecided` is never a silent no-match: somebody is asked. */
export type Decision =
  | {
      kind: 'decided'
      decision: string
      outputs: readonly Readonly<Record<string, Value>>[]
      rows: readonly FiredRow[]
    }
  | { kind: 'undecided'; decision: string; missing: readonly string[] }

/** How several matching rows are taken together (DMN 1.x §8.2.11). */
export type HitPolicy = 'UNIQUE' | 'FIRST' | 'ANY' | 'PRIORITY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER'

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
  /** FEEL type: `string`, `number`, `boolean`, `date`, or `any`. */
  type: string
  label?: string
  /** The values it may have, where the table lists them; any other value counts as wrongly typed. */
  allowed?: readonly Value[]
}

/** A compiled decision table, immutable and shared between matters. */
export interface Table {
  id: string
  name: string
  hitPolicy: HitPolicy
  inputs: readonly TableInput[]
  outputs: readonly string[]
  rows: readonly Row[]
  /** `on` is the matter's own date (ISO day): rows whose validity does not cover it do not exist for this matter. */
  evaluate(inputs: Inputs, on: string): Decision
}

/** All decisions of one service version, by decision id. */
export type RuleBook = ReadonlyMap<string, Table>
