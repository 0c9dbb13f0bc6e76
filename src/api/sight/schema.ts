import { z } from 'zod'
import { Id, PersonRef } from '../matters/schema.ts'

const Reason = z.object({
  by: z.enum(['see-all', 'see-unit', 'part']),
  post: z.string(),
  unit: z.string(),
  /** For whom the post is covered, and until when. */
  via: z.object({ person: z.string(), until: z.iso.date() }).nullable(),
})

export const AskSight = z.union([z.object({ person: Id }), z.object({ number: z.string().trim().min(1).max(100) })])

export const SightOfPerson = z.object({
  person: PersonRef,
  clearance: z.number(),
  /** Every post the person acts for today, with what it lets them see. */
  posts: z.array(Reason.omit({ by: true }).extend({ by: z.array(Reason.shape.by) })),
  /** Open matters, the newest first; titles only of those the reader may see as well. */
  matters: z.array(z.object({ id: Id, number: z.string(), title: z.string().nullable(), reasons: z.array(Reason) })),
  total: z.number(),
})
export const SightOfMatter = z.object({
  number: z.string(),
  title: z.string().nullable(),
  people: z.array(z.object({ person: PersonRef, reasons: z.array(Reason) })),
})
export const Sight = z.object({ ofPerson: SightOfPerson.nullable(), ofMatter: SightOfMatter.nullable() })
export type Sight = z.infer<typeof Sight>
export type SightReason = z.infer<typeof Reason>
