import type { Value } from '#rules/types.ts'
import type { Form } from './schemas.ts'

/** A field of a form, as far as the office looks at it. */
export interface Property {
  type?: string
  enum?: readonly Value[]
  /** How it is entered: one of `WIDGETS`. */
  'x-widget'?: string
  readOnly?: boolean
}

/** The fields of a form by name. */
export const propertiesOf = (form: Form): ReadonlyMap<string, Property> => new Map(Object.entries(form.properties))

/** The fields that have to be there when a matter is registered. */
export const requiredOf = (form: Form): readonly string[] => form.required ?? []

/** A value of the field's type, to try an expression with. */
export function sampleOf({ type, enum: options }: Property): Value {
  if (options?.[0] !== undefined) return options[0]
  if (type === 'boolean') return true
  if (type === 'number' || type === 'integer') return 1
  return type === 'array' ? ['x'] : 'x'
}
