import { z } from 'zod'
import { Id } from '../matters/schema.ts'
import { WholeInAddress } from '../whole.ts'

const Instant = z.iso.datetime({ offset: true })
const Slot = z.object({ from: z.iso.datetime(), to: z.iso.datetime(), words: z.string() })

/** A resource as it is offered. */
const Offered = z.object({ id: Id, name: z.string(), capacity: z.int().nullable() })
export const Offers = z.object({ others: z.array(Offered), next: z.array(Slot) })
export type Offers = z.infer<typeof Offers>

export const OffersQuery = z.object({
  resource: Id,
  from: Instant,
  to: Instant,
  people: WholeInAddress.optional(),
})
/** Whether it is free, whose it is otherwise, and what is free instead. */
export const Availability = Offers.extend({ free: z.boolean(), by: z.string().nullable() })
export type Availability = z.infer<typeof Availability>

export const FreeQuery = z.object({
  kind: z.string().max(60),
  from: Instant,
  to: Instant,
  people: WholeInAddress.optional(),
})
export const Free = z.object({ items: z.array(Offered) })
export type Free = z.infer<typeof Free>

export const BoardQuery = z.object({ from: Instant, to: Instant })
export const Board = z.object({
  items: z.array(
    z.object({
      id: Id,
      resource: Id,
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      state: z.enum(['held', 'handed-out', 'returned', 'out-of-use']),
      /** What it is for, or that it is taken, in the reader's words. */
      words: z.string(),
      /** What a list of its service says of it: where to, for whom. */
      particulars: z.string(),
      /** Only where the reader may open it. */
      matter: Id.nullable(),
      focus: z.string().nullable(),
      holder: z.string().nullable(),
    }),
  ),
})
export type Board = z.infer<typeof Board>

export const MatterBookings = z.object({
  items: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      kind: z.string(),
      resource: Id,
      name: z.string(),
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      period: z.string(),
      state: z.enum(['held', 'handed-out', 'returned', 'released', 'displaced']),
      /** Why it gave way. */
      reason: z.string().nullable(),
      offers: Offers.nullable(),
    }),
  ),
})
export type MatterBookings = z.infer<typeof MatterBookings>

export const Rebook = z.object({ field: z.string().max(100), resource: Id, from: Instant, to: Instant })
