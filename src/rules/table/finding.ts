import type { Inputs, Row, Table } from '../types.ts'

/** Something about a table that its author should see before it decides about anybody. */
export interface TableFinding {
  kind: 'overlap' | 'shadowed' | 'gap' | 'wrong-type' | 'not-allowed' | 'not-cited'
  /** The row's id, or the decision's where no single row is to blame. */
  element: string
  /** Every row it is about. */
  rows: readonly string[]
  /** What a sentence about it names: `input` or `output`, `cell` and `type`; of gaps their `count`. */
  params: Readonly<Record<string, string | number>>
  /** A case in which it shows: inputs by name, without those that may be anything. */
  example?: Inputs
  /** The day on which it shows, where rows come and go. */
  on?: string
}

export const END_OF_TIME = '9999-12-31'

/** Whether a row exists on a day. */
export const isInForce = ({ validFrom = '', validTo = END_OF_TIME }: Row, on: string): boolean =>
  validFrom <= on && on <= validTo

/** Whether a row asks anything of an input. */
export const asks = ({ cells }: Row, input: number): boolean => (cells[input] ?? '-') !== '-'

export const nameOf = (table: Table, input: number): string => table.inputs[input]?.name ?? ''
