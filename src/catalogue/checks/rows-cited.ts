import { tablesIn } from '#rules/check-table.ts'
import { citationOf } from '../citation-of.ts'
import { check } from './check.ts'

/** No number and no refusal without its source: every row says its rule, where it stands, how hard it is and who saw it. */
export const rowsCited = check('rows-cited', ({ rulesByFile, rules, graph }, found) => {
  for (const [file, rules] of rulesByFile)
    for (const { rows, otherwise } of tablesIn(rules))
      for (const row of otherwise ? [...rows, otherwise] : rows)
        if (!row.citation) found('ROW_UNCITED', { file, element: row.id })
  if (!rules) return
  for (const { id, rule } of graph?.steps.values() ?? [])
    if (rule !== undefined && !citationOf(rules, rule))
      found('STEP_RULE_UNKNOWN', { file: 'procedure.bpmn', element: id }, { rule })
})
