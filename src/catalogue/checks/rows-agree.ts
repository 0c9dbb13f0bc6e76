import { checkTable, type TableFinding } from '#rules/check-table.ts'
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

/** The rows of a table do not contradict each other, each can answer, and together they answer everything. */
export const rowsAgree = check('rows-agree', ({ rulesByFile }, found) => {
  for (const [file, rules] of rulesByFile)
    for (const table of rules.values())
      for (const { kind, element, rows, detail } of checkTable(table)) {
        if (kind === 'not-cited') continue
        const { code, ...severity } = TOLD[kind]
        found(code, { file, element, ...severity }, { rows: rows.join(', '), detail })
      }
})
