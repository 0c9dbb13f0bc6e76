import { z } from 'zod'
import { Id } from '../matters/schema.ts'

export const LetterChoice = z.object({
  id: z.string(),
  name: z.string(),
  to: z.enum(['asker', 'unit']),
  /** What is to be written in, when it leaves words to its writer. */
  asks: z.string().nullable(),
  /** What the matter does not say yet; such a letter cannot be written. */
  lacks: z.array(z.string()),
  basis: z.array(z.string()),
})
export const LetterChoices = z.object({ items: z.array(LetterChoice) })

export const WriteLetter = z.object({
  letter: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  /** Whom it is for: one of the askers, or a unit. */
  asker: Id.optional(),
  unit: Id.optional(),
  words: z.string().trim().max(10_000).default(''),
})
export const LetterKept = z.object({ attachment: Id })

export type LetterChoice = z.infer<typeof LetterChoice>
export type WriteLetter = z.infer<typeof WriteLetter>
