import { cellsOf } from './table/cells.ts'
import type { TableFinding } from './table/finding.ts'
import { gapsOf } from './table/gaps.ts'
import { overlapsOf } from './table/overlaps.ts'
import { regionsOf } from './table/regions.ts'
import type { RuleBook, Table } from './types.ts'

export type { TableFinding }

/**
 * Finds rows that contradict each other or can never answer, cases nobody answers, cells of the wrong type and rows without
 * a citation; of contradictions and gaps with a case in which they show. Says only what is sure: cells that only FEEL can
 * read are taken to apply always when gaps are looked for, and never when rows are compared.
 */
export function checkTable(table: Table): TableFinding[] {
  const regions = table.inputs.map((_, input) => regionsOf(table, input))
  const rows = table.otherwise ? [...table.rows, table.otherwise] : table.rows
  return [...rows.flatMap(row => cellsOf(table, row)), ...overlapsOf(table, regions), ...gapsOf(table, regions)]
}

/** Every table of a rule book, those inside boxed expressions included. */
export const tablesIn = (rules: RuleBook): Table[] =>
  [...rules.values()].flatMap(decider => [decider, ...decider.inner])
