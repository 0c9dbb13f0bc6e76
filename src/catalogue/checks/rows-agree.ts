import type { Text } from '#base/language.ts'
import { checkTable, tablesIn, type TableFinding } from '#rules/check-table.ts'
import type { Inputs } from '#rules/types.ts'
import type { FindingCode } from '../finding-list.ts'
import { check, type Where } from './check.ts'

type Told = Pick<Where, 'severity'> & { code: FindingCode }

/** What a finding of a table is called here; rows without a citation are for `rows-cited`. */
const TOLD: Readonly<Record<Exclude<TableFinding['kind'], 'not-cited'>, Told>> = {
  overlap: { code: 'ROWS_OVERLAP' },
  // A gap refuses a step, and no rule stands behind the refusal.
  gap: { code: 'TABLE_GAP' },
  'wrong-type': { code: 'CELL_UNTYPED' },
  'not-allowed': { code: 'CELL_IMPOSSIBLE' },
  // A row that never answers misleads its readers, but decides about nobody.
  shadowed: { code: 'ROW_SHADOWED', severity: 'warning' },
}

const ANYTHING: Text = { 'zh-Hans': '任何情形', 'zh-Hant': '任何情形', en: 'anything' }

/** The rows of a table do not contradict each other, each can answer, and together they answer everything. */
export const rowsAgree = check('rows-agree', ({ rulesByFile }, found) => {
  for (const [file, rules] of rulesByFile)
    for (const { kind, element, rows, params, example, on } of tablesIn(rules).flatMap(checkTable)) {
      if (kind === 'not-cited') continue
      const { code, ...severity } = TOLD[kind]
      found(code, { file, element, ...severity }, { ...params, rows: rows.join(', '), example: told(example, on) })
    }
})

/** A case as its inputs are called in the table: `urgency = "normal", amount = 100`. */
function told(example: Inputs = {}, on?: string): string | Text {
  const parts = Object.entries(on === undefined ? example : { ...example, today: on })
  return parts.length === 0 ? ANYTHING : parts.map(([name, value]) => `${name} = ${JSON.stringify(value)}`).join(', ')
}
