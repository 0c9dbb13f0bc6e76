import { propertiesOf, type Property } from '../form.ts'
import { ajv, isForm } from '../schemas.ts'
import { isWidget, WIDGETS } from '../widgets.ts'
import { check } from './check.ts'

/** The form is a closed JSON Schema whose every field says how it is entered. */
export const formValid = check('form-valid', ({ form, json }, found) => {
  const file = 'form.schema.json'
  if (!form) {
    const read = json.get(file)
    if (read !== undefined && !isForm(read)) found('FORM_INVALID', { file }, { detail: ajv.errorsText(isForm.errors) })
    return
  }
  if (!ajv.validateSchema(form)) {
    found('FORM_INVALID', { file }, { detail: ajv.errorsText(ajv.errors) })
    return
  }
  if (form['additionalProperties'] !== false) found('FORM_OPEN', { file })
  for (const [field, property] of propertiesOf(form))
    if (!fits(property))
      found('WIDGET_UNKNOWN', { file, element: field }, { field, widget: property['x-widget'] ?? '—' })
})

function fits({ type, 'x-widget': widget, enum: options }: Property): boolean {
  if (!isWidget(widget)) return false
  if (widget === 'choice' && !options) return false
  return WIDGETS[widget] === (type === 'integer' ? 'number' : type)
}
