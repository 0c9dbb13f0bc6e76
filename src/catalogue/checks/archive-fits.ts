import { archivedOf } from '../archived.ts'
import { propertiesOf } from '../form.ts'
import { check } from './check.ts'

/** What a service does with archived items it can name, and an appraisal says how long what it keeps is kept. */
export const archiveFits = check('archive-fits', ({ form, graph }, found) => {
  if (!form || !graph) return
  const named = archivedOf(form)
  const period = named?.kept && propertiesOf(form).get(named.kept.period)
  if (named?.kept && period?.['x-widget'] !== 'choice')
    found('FIELD_UNKNOWN', { file: 'form.schema.json', element: named.kept.field }, { field: named.kept.period })
  for (const { id, outcomes } of graph.steps.values())
    for (const { archive } of outcomes)
      if (archive && (!named || (archive === 'appraise' && !named.kept)))
        found('ARCHIVE_UNNAMED', { file: 'procedure.bpmn', element: id }, { deed: archive })
})
