import { z } from 'zod'

export const NewToken = z.object({
  name: z.string().trim().min(1).max(100),
  /** Days until it expires. */
  days: z.number().int().min(1).max(365).default(90),
})
/** Shown once, when it is made. */
export const MadeToken = z.object({ token: z.string() })
export const TokenList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      createdAt: z.iso.datetime(),
      expiresAt: z.iso.datetime(),
      revokedAt: z.iso.datetime().nullable(),
    }),
  ),
})
