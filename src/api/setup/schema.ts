import { z } from 'zod'

const line = (longest: number) => z.string().trim().min(1).max(longest)

export const SetupState = z.object({ needed: z.boolean() })
export const Setup = z.object({
  /** The one-time token from the server's console. */
  token: line(200),
  officeName: line(100),
  shortName: line(30),
  person: line(50),
  login: line(50).regex(/^[\p{L}\p{N}._@-]+$/u),
  password: z.string().min(1).max(1000),
})
