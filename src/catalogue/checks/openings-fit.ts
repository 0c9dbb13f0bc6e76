import { evaluateFeel } from '#rules/feel.ts'
import { propertiesOf, requiredOf } from '../form.ts'
import { sampleVariables } from '../variables.ts'
import { check } from './check.ts'

/** The engine gives these to every matter opened from another one; `title` is not a field. */
const GIVEN: readonly string[] = ['title', 'sourceNumber', 'sourceTitle']

/** A matter that opens another one names a service that exists, gives it the fields it requires, and asks for fields it has. */
export const openingsFit = check('openings-fit', ({ graph }, found, neighbours) => {
  for (const { id, opening } of graph?.nodes.values() ?? []) {
    if (!opening) continue
    const at = { file: 'procedure.bpmn', element: id }
    const { service, fields, results } = opening
    const form = neighbours.get(service)?.form
    if (!form) {
      found('SERVICE_UNKNOWN', at, { service })
      continue
    }
    const known = propertiesOf(form)
    for (const field of [...Object.keys(fields), ...GIVEN])
      if (field !== 'title' && !known.has(field)) found('OPENED_FIELD', at, { service, field })
    for (const field of requiredOf(form))
      if (!(field in fields) && !GIVEN.includes(field)) found('OPENED_MISSING', at, { service, field })
    const variables = sampleVariables(form)
    for (const expression of Object.values(results))
      if (evaluateFeel(expression, variables) === undefined) found('CONDITION_UNKNOWN', at, { expression })
  }
})
