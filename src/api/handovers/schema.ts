import { z } from 'zod'
import { Id, PersonRef } from '../matters/schema.ts'

const Post = z.object({ id: Id, name: z.string(), unit: z.string() })

/** A post of whoever leaves, with all that goes with it. */
export const LeftPost = Post.extend({
  /** Others who hold it too; the work stays with them whatever happens. */
  others: z.array(z.string()),
  /** Who would have the work if nobody took the post: others, a cover, or the orphan desk. */
  otherwise: z.string(),
  covers: z.array(z.object({ covered: z.string(), by: z.string(), until: z.iso.date() })),
  matters: z.array(
    z.object({
      id: Id,
      number: z.string(),
      /** Absent for whoever may not see the matter. */
      title: z.string().nullable(),
      holds: z.boolean(),
      tasks: z.number(),
      readings: z.number(),
    }),
  ),
  /** Recurring work that opens in the post's name, and what its matters have booked from now on. */
  schedules: z.number(),
  bookings: z.number(),
})
export const Leaving = z.object({
  leaver: PersonRef,
  posts: z.array(LeftPost),
  /** Shifts to come: they go to the successor, where the successor is free, once the leaver keeps no post. */
  shifts: z.number(),
  /** Who plans the shifts that cannot go. */
  rosterKeepers: z.array(z.string()),
  /** Calendars of the person that programs read; they are closed when the person leaves the office. */
  feeds: z.number(),
  /** Services of which the person has begun a draft: whoever manages services goes on with it. */
  drafts: z.array(z.string()),
})

export const NewHandover = z.object({
  leaver: Id,
  successor: Id,
  posts: z.array(Id).min(1).max(50),
  isLeaving: z.boolean().default(false),
  words: z.string().trim().max(2000).default(''),
})

export const Handover = z.object({
  id: Id,
  leaver: PersonRef,
  successor: PersonRef,
  posts: z.array(Post),
  isLeaving: z.boolean(),
  words: z.string(),
  state: z.enum(['prepared', 'accepted', 'withdrawn']),
  preparedBy: PersonRef,
  preparedAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
  moved: z.number().nullable(),
  /** Whether it waits for the reader. */
  isMine: z.boolean(),
})
export const Handovers = z.object({ items: z.array(Handover) })
export const Moved = z.object({ moved: z.number(), shifts: z.number(), shiftsLeft: z.number() })

export type Leaving = z.infer<typeof Leaving>
export type Handover = z.infer<typeof Handover>
