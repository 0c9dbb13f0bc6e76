import type { BookingField } from '#catalogue/bookings.ts'
import type { Fields } from '../matter.ts'

/** What the fields of a matter say about one booking. */
export interface Wanted {
  resourceId: string
  from: string
  to: string
  /** For how many people; null when nobody said. */
  people: number | null
  isOut: boolean
  isBack: boolean
}

/** The instant a field names, in milliseconds; NaN when it names none, and no comparison then holds. */
export const momentOf = (value: unknown): number => Date.parse(text(value))

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const isFilled = (fields: Fields, name: string | undefined): boolean =>
  name !== undefined && fields[name] !== undefined && fields[name] !== null && fields[name] !== ''

/** Reads a booking from the fields: there is one as soon as resource, beginning and end are known. */
export function wantedOf({ field, from, to, people, out, back }: BookingField, fields: Fields): Wanted | null {
  const resourceId = text(fields[field])
  const begin = momentOf(fields[from])
  const end = momentOf(fields[to])
  if (resourceId === '' || Number.isNaN(begin) || Number.isNaN(end)) return null
  const count = people === undefined ? undefined : fields[people]
  return {
    resourceId,
    from: new Date(begin).toISOString(),
    to: new Date(end).toISOString(),
    people: typeof count === 'number' ? count : null,
    isOut: isFilled(fields, out),
    isBack: isFilled(fields, back),
  }
}
