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

/** A compiled decision table, immutable and shared between matters. */
export interface Table {
  id: string
  name: string
  inputs: readonly { name: string; type: string }[]
  outputs: readonly string[]
  /** `on` is the matter's own date (ISO day): rows whose validity does not cover it do not exist for this matter. */
  evaluate(inputs: Inputs, on: string): Decision
}

/** All decisions of one service version, by decision id. */
export type RuleBook = ReadonlyMap<string, Table>
