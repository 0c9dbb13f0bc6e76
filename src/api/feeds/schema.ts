import { z } from 'zod'
import { Id } from '../matters/schema.ts'

/** Of one's own dates, or of the bookings of a resource. */
export const NewFeed = z.object({ resource: Id.nullable().default(null) })
/** Shown once, when it is made: the address from the root of the installation. */
export const MadeFeed = z.object({ address: z.string() })
export const FeedList = z.object({
  items: z.array(
    z.object({ id: Id, resource: z.object({ id: Id, name: z.string() }).nullable(), madeAt: z.iso.datetime() }),
  ),
})
export type FeedList = z.infer<typeof FeedList>
