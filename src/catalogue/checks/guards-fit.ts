import type { Table } from '#rules/types.ts'
import { propertiesOf } from '../form.ts'
import type { Guard } from '../types.ts'
import { check, type Found } from './check.ts'

const FILE = 'service.json'
/** The hit policies with which every row that applies answers: a refusal names all that is wrong. */
const OF_MANY: readonly string[] = ['COLLECT', 'RULE ORDER']

/** Every guard is a table of many rows that each name a field of the form, before an act that exists. */
export const guardsFit = check('guards-fit', ({ manifest, graph, form, rules }, found) => {
  if (!graph || !form || !rules) return
  const fields = new Set(propertiesOf(form).keys())
  for (const guard of manifest?.guards ?? []) {
    const step = guard.step === undefined ? undefined : graph.steps.get(guard.step)
    if (guard.step !== undefined && !step) found('STEP_UNKNOWN', { file: FILE }, { step: guard.step })
    for (const outcome of guard.outcomes ?? [])
      if (step?.outcomes.some(({ code }) => code === outcome) !== true)
        found('GUARD_OUTCOME', { file: FILE }, { outcome, step: guard.step ?? '—' })
    const table = rules.get(guard.decision)
    if (table) lookAt(guard, table, fields, found)
    else found('DECISION_UNKNOWN', { file: FILE }, { decision: guard.decision })
  }
})

function lookAt({ decision }: Guard, table: Table, fields: ReadonlySet<string>, found: Found): void {
  const at = { file: 'rules.dmn', element: table.id }
  const isShaped = OF_MANY.includes(table.hitPolicy) && !table.aggregation && table.outputs.join() === 'field'
  if (!isShaped) found('GUARD_SHAPE', at, { decision })
  for (const { id, outputs } of table.rows) {
    const field = /^"(.*)"$/.exec(outputs[0] ?? '')?.[1]
    if (field === undefined || (field !== '' && !fields.has(field)))
      found('FIELD_UNKNOWN', { ...at, element: id }, { field: field ?? outputs[0] ?? '' })
  }
}
