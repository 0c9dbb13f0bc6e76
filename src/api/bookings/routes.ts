import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { bookingsOfMatter, type MatterBooking } from '#matters/bookings/of-matter.ts'
import { freeOf, offersFor, type Offers as Found } from '#matters/bookings/offers.ts'
import { rebook } from '#matters/bookings/rebook.ts'
import { takenBetween, type Taken } from '#matters/bookings/taken.ts'
import {
  focusComesFirst,
  outOfUse,
  periodWords,
  resourceName,
  resourceWords,
  takerWords,
} from '#matters/bookings/words.ts'
import { loadMatter } from '#matters/load.ts'
import type { DirectoryResource } from '#office/directory.ts'
import type { Api } from '../api.ts'
import { change } from '../matters/routes.ts'
import { Changed, Id } from '../matters/schema.ts'
import { read } from '../perform.ts'
import { readerOf, type Reader } from '../reader.ts'
import { particularsOf } from './particulars.ts'
import {
  Availability,
  Board,
  BoardQuery,
  Free,
  FreeQuery,
  MatterBookings,
  OffersQuery,
  Rebook,
  type Offers,
} from './schema.ts'

const OfMatter = z.object({ id: Id })
/** The board shows a day or some weeks, never everything there ever was. */
const LONGEST_MS = 62 * 86_400_000

/** What is booked, what is free, and what is offered instead. */
export function bookingRoutes(api: Api): void {
  api.get(
    '/api/bookings',
    { schema: { summary: 'What is taken in a period', querystring: BoardQuery, response: { 200: Board } } },
    request => {
      const period = periodOf(request.query)
      return read(request, async acting => {
        const reader = readerOf(request, acting)
        return { items: (await takenBetween(acting, period)).map(taken => boardRow(reader, taken)) }
      })
    },
  )

  api.get(
    '/api/resources/free',
    { schema: { summary: 'What is free in a period', querystring: FreeQuery, response: { 200: Free } } },
    request => {
      const period = periodOf(request.query)
      return read(request, async acting => {
        const taken = new Set((await takenBetween(acting, period)).map(({ resourceId }) => resourceId))
        const free = freeOf(acting.directory.resourcesOf(request.query.kind), taken, request.query.people ?? null)
        return { items: free.map(offered) }
      })
    },
  )

  api.get(
    '/api/resources/availability',
    {
      schema: {
        summary: 'Whether a resource is free, and what is instead',
        querystring: OffersQuery,
        response: { 200: Availability },
      },
    },
    request => {
      const { resource: resourceId, people = null } = request.query
      const period = periodOf(request.query)
      return read(request, async acting => {
        const reader = readerOf(request, acting)
        const taken = (await takenBetween(acting, period)).find(one => one.resourceId === resourceId)
        const offers = await offersFor(acting, { resourceId, people, ...period })
        return {
          free: !taken,
          by: taken ? takerWords(taken, reader.language) : null,
          ...offersView(reader, offers),
        }
      })
    },
  )

  api.get(
    '/api/matters/:id/bookings',
    { schema: { summary: 'What a matter has booked', params: OfMatter, response: { 200: MatterBookings } } },
    request =>
      read(request, async acting => {
        const { matter } = await loadMatter(acting.tx, acting.office, request.params.id, { lock: false })
        const reader = readerOf(request, acting)
        const { fields } = reader.textsOf(matter.service, matter.serviceVersion)
        const found = await bookingsOfMatter(acting, matter)
        return { items: found.map(booking => bookingView(reader, booking, fields[booking.field ?? '']?.label ?? '')) }
      }),
  )

  api.post(
    '/api/matters/:id/bookings',
    {
      schema: {
        summary: 'Book another resource or time for a matter (改订)',
        params: OfMatter,
        body: Rebook,
        response: { 200: Changed },
      },
    },
    (request, reply) => {
      const { field, resource } = request.body
      return change(request, reply, acting =>
        rebook(acting, request.params.id, { field, resourceId: resource, ...periodOf(request.body) }),
      )
    },
  )
}

/** @throws Problem PERIOD_INVALID for one that ends before it begins, or is too long to look at */
function periodOf(given: { from: string; to: string }): { from: string; to: string } {
  const [from, to] = [new Date(given.from), new Date(given.to)]
  const length = to.getTime() - from.getTime()
  if (length <= 0 || length > LONGEST_MS) throw new Problem('PERIOD_INVALID', { field: 'to' })
  return { from: from.toISOString(), to: to.toISOString() }
}

const offered = (resource: DirectoryResource) => ({
  id: resource.id,
  name: resourceWords(resource),
  capacity: resource.capacity,
})

const offersView = ({ acting, language }: Reader, { others, next }: Found): Offers => ({
  others: others.map(offered),
  next: next.map(slot => ({ ...slot, words: periodWords(slot, acting, language) })),
})

function boardRow(reader: Reader, taken: Taken): Board['items'][number] {
  const { language, acting } = reader
  const { bookingId, resourceId, from, to, state, matter, isBooked } = taken
  return {
    id: bookingId,
    resource: resourceId,
    from,
    to,
    state: !isBooked ? 'out-of-use' : state === 'handed-out' || state === 'returned' ? state : 'held',
    words: matter ? matter.title : takerWords(taken, language),
    particulars: matter ? particularsOf(reader, matter) : '',
    matter: matter?.id ?? null,
    focus: matter?.focus ?? null,
    holder: matter ? acting.directory.nameOf(matter.holderPostId) : null,
  }
}

function bookingView(reader: Reader, booking: MatterBooking, label: string): MatterBookings['items'][number] {
  const { acting, language } = reader
  const { field, kind, resourceId, from, to, state, reason, isOutOfUse, offers } = booking
  return {
    field: field ?? '',
    label,
    kind,
    resource: resourceId,
    name: resourceName(acting, resourceId),
    from,
    to,
    period: periodWords({ from, to }, acting, language),
    state,
    reason: reason === null ? null : (isOutOfUse ? outOfUse(reason) : focusComesFirst(reason))[language],
    offers: offers && offersView(reader, offers),
  }
}
