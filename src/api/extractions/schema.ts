import { z } from 'zod'
export const ExtractedField = z.object({
  value: z.string().nullable(),
  confidence: z.enum(['sure', 'doubtful', 'absent']),
  where: z.object({ start: z.number(), end: z.number(), line: z.number() }).nullable(),
})
export const Extraction = z.object({
  fields: z.record(z.string(), ExtractedField),
  /** Matters that may be the same document: same number and sender, or the same title. */
  duplicates: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string() })),
})
export type Extraction = z.infer<typeof Extraction>
