import { propertiesOf } from '../form.ts'
import { isResourceKind } from '../resource-kinds.ts'
import { check } from './check.ts'

/** The fields that a booking reads, and the widgets they may have. */
const PARTS: Readonly<Record<string, { isRequired: boolean; widgets?: readonly string[] }>> = {
  from: { isRequired: true, widgets: ['datetime'] },
  to: { isRequired: true, widgets: ['datetime'] },
  people: { isRequired: false, widgets: ['number'] },
  out: { isRequired: false },
  back: { isRequired: false },
}

/** A field that books names a kind of resource that there is, and fields of the form that say when and for how many. */
export const bookingsFit = check('bookings-fit', ({ form }, found) => {
  if (!form) return
  const fields = propertiesOf(form)
  for (const [field, property] of fields) {
    const at = { file: 'form.schema.json', element: field }
    const { 'x-booking': booking } = property
    if ((property['x-widget'] === 'resource') !== (booking !== undefined))
      found('BOOKING_INVALID', at, { field, detail: 'x-widget: resource ⇔ x-booking' })
    if (!booking) continue
    const { kind = '', ...named } = booking
    if (!isResourceKind(kind)) found('RESOURCE_KIND_UNKNOWN', at, { kind })
    for (const [part, { isRequired, widgets }] of Object.entries(PARTS)) {
      const name = named[part]
      if (name === undefined && !isRequired) continue
      const widget = fields.get(name ?? '')?.['x-widget']
      if (widget === undefined || (widgets && !widgets.includes(widget)))
        found('BOOKING_INVALID', at, { field, detail: `${part}: ${name ?? '—'}` })
    }
    for (const part of Object.keys(named))
      if (!Object.hasOwn(PARTS, part)) found('BOOKING_INVALID', at, { field, detail: part })
  }
})
