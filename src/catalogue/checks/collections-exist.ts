import { propertiesOf } from '../form.ts'
import { check } from './check.ts'

/** A multi-instance activity goes over a list that the form has. */
export const collectionsExist = check('collections-exist', ({ graph, form }, found) => {
  if (!form) return
  const fields = propertiesOf(form)
  for (const node of graph?.nodes.values() ?? []) {
    const collection = node.multi?.collection
    if (collection !== undefined && fields.get(collection)?.type !== 'array')
      found('COLLECTION_UNKNOWN', { file: 'procedure.bpmn', element: node.id }, { collection })
  }
})
