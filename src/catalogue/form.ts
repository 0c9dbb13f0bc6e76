import type { Value } from '#rules/types.ts'
import type { Form } from './schemas.ts'

/** A field of a form, as far as the office looks at it. */
export interface Property {
  type?: string
  enum?: readonly Value[]
  /** How it is entered: one of `WIDGETS`. */
  'x-widget'?: string
  /** It says who a private person is or where they are found: masked for whoever only oversees the matter. */
  'x-personal'?: boolean
  /** What it books (`bookings.ts`). */
  'x-booking'?: Readonly<Record<string, string>>
  /** In which order a list is kept: `rank` puts the post that leads first. */
  'x-order'?: 'rank'
  /** Of archived items: which field says how long those of this list go on being kept. */
  'x-keeps'?: string
  readOnly?: boolean
  /** What a value of a list is; of `rows`, an object whose properties are the columns. */
  items?: { properties?: Readonly<Record<string, Property>>; additionalProperties?: boolean }
}

/** The columns of a field of rows by name; none of any other field. */
export const columnsOf = ({ 'x-widget': widget, items }: Property): ReadonlyMap<string, Property> =>
  new Map(widget === 'rows' ? Object.entries(items?.properties ?? {}) : [])

/** The fields of a form by name. */
export const propertiesOf = (form: Form): ReadonlyMap<string, Property> => new Map(Object.entries(form.properties))

/** The fields that have to be there when a matter is registered. */
export const requiredOf = (form: Form): readonly string[] => form.required ?? []

/** A value of the field's type, to try an expression with. */
export function sampleOf(property: Property): Value {
  const { type, enum: options, 'x-widget': widget } = property
  if (widget === 'datetime') return '2026-10-12T01:00:00Z'
  if (widget === 'date') return '2026-10-12'
  const columns = columnsOf(property)
  if (columns.size > 0) return [Object.fromEntries([...columns].map(([name, column]) => [name, sampleOf(column)]))]
  if (options?.[0] !== undefined) return options[0]
  if (type === 'boolean') return true
  if (type === 'number' || type === 'integer') return 1
  return type === 'array' ? ['x'] : 'x'
}
