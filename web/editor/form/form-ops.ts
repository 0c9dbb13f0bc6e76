import { WIDGETS, type Widget } from '#catalogue/widgets.ts'
import type { EditedField, EditedForm } from '../files.ts'

/** The longest of a line and of a text, in characters. */
const LINE = 200
const TEXT = 5000

/** A field entered in another way: what its values have to be follows from that. */
export function fieldOf(widget: Widget, before: EditedField = {}): EditedField {
  const readOnly = before.readOnly === true ? { readOnly: true } : {}
  const personal = before['x-personal'] === true ? { 'x-personal': true } : {}
  const own = { type: WIDGETS[widget], 'x-widget': widget, ...readOnly, ...personal }
  switch (widget) {
    case 'text':
      return { ...own, minLength: 1, maxLength: LINE }
    case 'longtext':
      return { ...own, minLength: 1, maxLength: TEXT }
    case 'date':
      return { ...own, format: 'date' }
    case 'datetime':
      return { ...own, format: 'date-time' }
    case 'choice':
      return { ...own, enum: before.enum ?? ['A', 'B'] }
    case 'units':
    case 'posts':
      return { ...own, items: { type: 'string' }, uniqueItems: true, maxItems: 100 }
    case 'rows':
      return {
        ...own,
        items: before.items ?? {
          type: 'object',
          additionalProperties: false,
          properties: { column1: fieldOf('text') },
        },
        maxItems: 100,
      }
    case 'archived':
      return { ...own, items: { type: 'string', maxLength: 60 }, uniqueItems: true, maxItems: 500 }
    case 'resource':
      return { ...own, minLength: 1, maxLength: LINE, 'x-booking': bookingOf(before) }
    default:
      return own
  }
}

/** What a field books, as far as it says. */
export function bookingOf({ 'x-booking': booking }: EditedField): Partial<Record<string, string>> {
  return typeof booking === 'object' && booking !== null ? (booking as Record<string, string>) : {}
}

export function putField(form: EditedForm, name: string, field: EditedField): EditedForm {
  return { ...form, properties: { ...form.properties, [name]: field } }
}

export function removeField(form: EditedForm, name: string): EditedForm {
  const { [name]: _gone, ...properties } = form.properties
  return { ...form, properties, required: (form.required ?? []).filter(one => one !== name) }
}

/** Moves a field: forms ask in the order of the fields. @param by -1 up, 1 down */
export function moveField(form: EditedForm, name: string, by: -1 | 1): EditedForm {
  const entries = Object.entries(form.properties)
  const at = entries.findIndex(([one]) => one === name)
  const [own, other] = [entries[at], entries[at + by]]
  if (!own || !other) return form
  entries[at] = other
  entries[at + by] = own
  return { ...form, properties: Object.fromEntries(entries) }
}

export function requireField(form: EditedForm, name: string, isRequired: boolean): EditedForm {
  const others = (form.required ?? []).filter(one => one !== name)
  return { ...form, required: isRequired ? [...others, name] : others }
}

/** The form one row of a field of rows is; undefined for any other field. */
export function rowForm({ 'x-widget': widget, items }: EditedField): EditedForm | undefined {
  return widget === 'rows' && items?.properties ? { ...items, properties: items.properties } : undefined
}

/** A name nobody has yet. @param stem what it begins with */
export function freeName(form: EditedForm, stem = 'field'): string {
  for (let number = 1; ; number += 1) if (!(`${stem}${number}` in form.properties)) return `${stem}${number}`
}
