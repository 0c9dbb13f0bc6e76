import { newId } from '#base/ids.ts'
import { Problem } from '#base/errors.ts'
import type { BookingField } from '#catalogue/bookings.ts'
import { note, type Draft } from '../draft.ts'
import { isLive } from './booking.ts'
import { clashesOf, givesWay, type Clash } from './clashes.ts'
import { displace } from './displace.ts'
import { refuseTaken } from './refuse.ts'
import type { Wanted } from './wanted.ts'
import { focusComesFirst, resourceWords } from './words.ts'

/**
 * Takes a resource for a matter. What is in the way gives way when the matter's focus stands higher; otherwise the first
 * come keeps it.
 * @throws Problem RESOURCE_NOT_FOUND, RESOURCE_TOO_SMALL, RESOURCE_TAKEN with what is free instead
 */
export async function claim(draft: Draft, asked: BookingField, wanted: Wanted): Promise<void> {
  const { acting, row, matterId } = draft
  const { field, kind } = asked
  requireFit(draft, asked, wanted)
  const { resourceId, from, to } = wanted
  const focus = row.focusId === null ? undefined : acting.directory.focus(row.focusId)
  const clashes = await clashesOf(acting, wanted)
  const inTheWay = clashes.filter(clash => !draft.bookings.some(ended => ended.bookingId === clash.bookingId))
  const stays = (clash: Clash) => clash.matterId === matterId || !givesWay(clash, focus?.rank ?? null, acting.now)
  if (inTheWay.some(stays) || hasAlready(draft, wanted)) return refuseTaken(acting, wanted, field)
  const bookingId = newId(acting.now)
  const by = { bookingId, reason: focus?.name ?? '', words: focusComesFirst(focus?.name ?? '') }
  for (const clash of inTheWay) await displace(acting, clash, resourceId, by)
  const state = wanted.isOut ? 'handed-out' : 'held'
  draft.bookings.push({ bookingId, resourceId, matterId, field, from, to, state, reason: null, displacedBy: null })
  note(draft, 'booking.made', { field, kind, resource: resourceId, from, to, displaced: inTheWay.length })
}

/** Another field of the same matter takes it in the same act. */
const hasAlready = ({ bookings }: Draft, { resourceId, from, to }: Wanted): boolean =>
  bookings.some(own => isLive(own) && own.resourceId === resourceId && own.from < to && from < own.to)

/** The resource is there, of the right kind and large enough. */
function requireFit({ acting, service }: Draft, { field, kind }: BookingField, wanted: Wanted): void {
  const label = (name: string) => service.texts['zh-Hans'].fields[name]?.label ?? name
  const resource = acting.directory.resource(wanted.resourceId)
  if (!resource?.isActive || resource.kind !== kind)
    throw new Problem('RESOURCE_NOT_FOUND', { field: `fields.${field}`, params: { field: label(field) } })
  const { capacity } = resource
  if (capacity !== null && wanted.people !== null && wanted.people > capacity)
    throw new Problem('RESOURCE_TOO_SMALL', {
      field: `fields.${field}`,
      params: { resource: resourceWords(resource), capacity, people: wanted.people },
    })
}
