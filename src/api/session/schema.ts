import { z } from 'zod'

export const SignIn = z.object({
  login: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(1000),
  /** The one-time code, when the person has a second factor. */
  code: z.string().trim().max(20).optional(),
})

export const Session = z.object({
  person: z.object({ id: z.uuid(), name: z.string(), language: z.string() }),
  posts: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      unit: z.string(),
      unitId: z.uuid(),
      /** The cover through which the post is held today. */
      via: z.object({ person: z.string(), post: z.string(), until: z.string() }).nullable(),
    }),
  ),
  permissions: z.array(z.string()),
  /** What the posts do in procedures; it decides which places are shown, never what is allowed. */
  duties: z.array(z.string()),
  /** Sent back in `X-CSRF-Token` with every unsafe request. */
  csrf: z.string(),
  mustChangePassword: z.boolean(),
})

export const ChangePassword = z.object({ current: z.string().min(1).max(1000), next: z.string().min(1).max(1000) })
export const TotpState = z.object({ isOn: z.boolean() })
export const TotpOffer = z.object({ secret: z.string(), uri: z.string() })
export const TotpCode = z.object({ code: z.string().trim().min(1).max(20) })

export type Session = z.infer<typeof Session>
