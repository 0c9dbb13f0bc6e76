import { z } from 'zod'

export const LibraryQuery = z.object({
  /** Words that an article has. */
  q: z.string().trim().max(100).default(''),
  /** A citation, as rules carry it: the articles it names. */
  source: z.string().trim().max(500).default(''),
})
export const LibraryPage = z.object({
  items: z.array(
    z.object({
      law: z.string(),
      version: z.string(),
      article: z.string(),
      text: z.string(),
      /** The services that have a rule resting on it. */
      citedBy: z.array(z.object({ service: z.string(), name: z.string() })),
    }),
  ),
})
export type LibraryPage = z.infer<typeof LibraryPage>
