/**
 * A field that books (`x-booking`): its value is a resource of that kind, taken for the time that two other fields name.
 * `people` names the field that says for how many; once the field `out` is filled in it has been handed out, once `back` is,
 * it has come back.
 */
export interface BookingField {
  field: string
  kind: string
  from: string
  to: string
  people?: string
  out?: string
  back?: string
}

const known = new WeakMap<object, readonly BookingField[]>()

/** The fields of a form that book, in the order of the form. */
export function bookingsOf(form: Readonly<Record<string, unknown>>): readonly BookingField[] {
  const read = known.get(form)
  if (read) return read
  const fields = Object.entries(
    (form['properties'] ?? {}) as Record<string, { 'x-booking'?: Omit<BookingField, 'field'> }>,
  )
  const found = fields.flatMap(([field, property]) =>
    property['x-booking'] ? [{ field, ...property['x-booking'] }] : [],
  )
  known.set(form, found)
  return found
}
