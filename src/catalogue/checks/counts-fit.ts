import { propertiesOf } from '../form.ts'
import { check } from './check.ts'

/** Stands among the fields that have to be the same for whoever asked. */
export const ASKER = 'asker'

const FILE = 'service.json'

/** What is counted of other matters goes by fields that both have, and by a name that is no field. */
export const countsFit = check('counts-fit', ({ manifest, form, graph }, found, neighbours) => {
  if (!form) return
  const own = propertiesOf(form)
  for (const [name, count] of Object.entries(manifest?.counts ?? {})) {
    if (own.has(name)) found('COUNT_NAMED', { file: FILE }, { name })
    if ('archived' in count && own.get(count.archived)?.['x-widget'] !== 'archived')
      found('FIELD_UNKNOWN', { file: FILE }, { field: count.archived })
    if ('persons' in count && graph?.steps.has(count.persons) === false)
      found('STEP_UNKNOWN', { file: FILE }, { step: count.persons })
    if (!('same' in count)) continue
    const { same, service, days, thisYear } = count
    if ((days === undefined) === (thisYear === undefined)) found('COUNT_SINCE', { file: FILE }, { name })
    const other = service === undefined ? form : neighbours.get(service)?.form
    if (service !== undefined && !other) found('SERVICE_UNKNOWN', { file: FILE }, { service })
    const theirs = other ? propertiesOf(other) : own
    for (const field of same)
      if (field !== ASKER && !(own.has(field) && theirs.has(field))) found('FIELD_UNKNOWN', { file: FILE }, { field })
  }
})
