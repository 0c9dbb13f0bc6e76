import { z } from 'zod'
import { RELATIONS } from '#matters/relate.ts'
import { Id, MatterState } from '../matters/schema.ts'

const Kind = z.enum(RELATIONS)

export const Relate = z.object({
  number: z.string().trim().min(1).max(100),
  kind: Kind,
  reason: z.string().trim().max(2000).default(''),
})
export const Unrelate = z.object({ other: Id, kind: Kind, reason: z.string().trim().max(2000) })

/** Either what is about to be registered, or a matter that is there. */
export const Compare = z.union([
  z.object({ matter: Id }),
  z.object({
    title: z.string().trim().min(1).max(500),
    asker: z.string().trim().max(200).optional(),
    contact: z.string().trim().max(200).optional(),
  }),
])
export const Similar = z.object({
  items: z.array(
    z.object({
      id: Id,
      number: z.string(),
      title: z.string(),
      state: MatterState,
      sameAsker: z.boolean(),
      sameText: z.boolean(),
    }),
  ),
})
export type Similar = z.infer<typeof Similar>
