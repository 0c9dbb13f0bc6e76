import { askExpression } from '../feel/feelin.ts'
import type { Feel } from '../feel/value.ts'
import type { Aggregation } from '../types.ts'

const FUNCTIONS: Readonly<Record<Aggregation, string>> = {
  SUM: 'sum(values)',
  MIN: 'min(values)',
  MAX: 'max(values)',
  COUNT: 'count(values)',
}

/** One value of many, as FEEL's function of that name has it: null when there are none to add or compare. */
export const aggregated = (aggregation: Aggregation, values: readonly Feel[]): Feel =>
  askExpression(FUNCTIONS[aggregation], { values }).value
