import { z } from 'zod'

export const Facts = z.object({
  items: z.array(
    z.object({
      rule: z.string(),
      source: z.string(),
      strength: z.enum(['MUST', 'GENERAL', 'RECOMMEND', 'LOCAL']),
      says: z.array(z.string()),
      services: z.array(z.object({ id: z.string(), name: z.string() })),
      /** Who confirmed it and when; null while nobody has. */
      confirmed: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
    }),
  ),
})
export const ConfirmFact = z.object({
  rule: z.string().min(1).max(80),
  source: z.string().min(1).max(1000),
  /** False takes a confirmation back. */
  isConfirmed: z.boolean().default(true),
})
export type FactView = z.infer<typeof Facts>['items'][number]
