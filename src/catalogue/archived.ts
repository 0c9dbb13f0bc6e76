import { propertiesOf } from './form.ts'
import type { Form } from './schemas.ts'

/** Which fields of a form name archived items: the items the matter is about, and which of them an appraisal goes on keeping. */
export interface ArchivedFields {
  items: string
  kept?: { field: string; period: string }
}

/** The fields of a form that name archived items; null of a form that has none. */
export function archivedOf(form: Readonly<Record<string, unknown>>): ArchivedFields | null {
  const fields = [...propertiesOf(form as Form)].filter(([, property]) => property['x-widget'] === 'archived')
  const items = fields.find(([, property]) => property['x-keeps'] === undefined)?.[0]
  if (items === undefined) return null
  const [kept] = fields.flatMap(([field, { 'x-keeps': period }]) => (period === undefined ? [] : [{ field, period }]))
  return { items, ...(kept ? { kept } : {}) }
}
