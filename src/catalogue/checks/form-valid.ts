import { columnsOf, propertiesOf, type Property } from '../form.ts'
import { ajv, isForm, wordsOfAll } from '../schemas.ts'
import { COLUMN_WIDGETS, isWidget, WIDGETS } from '../widgets.ts'
import { check } from './check.ts'

/** The form is a closed JSON Schema whose every field says how it is entered. */
export const formValid = check('form-valid', ({ form, json }, found) => {
  const file = 'form.schema.json'
  if (!form) {
    const read = json.get(file)
    if (read !== undefined && !isForm(read)) found('FORM_INVALID', { file }, { detail: wordsOfAll(isForm.errors) })
    return
  }
  if (!ajv.validateSchema(form)) {
    found('FORM_INVALID', { file }, { detail: wordsOfAll(ajv.errors) })
    return
  }
  if (form['additionalProperties'] !== false) found('FORM_OPEN', { file })
  for (const [field, property] of propertiesOf(form))
    if (!fits(property))
      found('WIDGET_UNKNOWN', { file, element: field }, { field, widget: property['x-widget'] ?? '—' })
})

function fits(property: Property): boolean {
  const { type, 'x-widget': widget, enum: options } = property
  if (!isWidget(widget)) return false
  if (widget === 'choice' && !options) return false
  if (widget === 'rows') return rowsFit(property)
  return WIDGETS[widget] === (type === 'integer' ? 'number' : type)
}

/** Rows are a closed list of columns, each with one value a cell. */
function rowsFit(property: Property): boolean {
  const columns = [...columnsOf(property).values()]
  return (
    property.type === 'array' &&
    property.items?.additionalProperties === false &&
    columns.length > 0 &&
    columns.every(column => COLUMN_WIDGETS.some(widget => widget === column['x-widget']) && fits(column))
  )
}
