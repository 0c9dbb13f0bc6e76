import { z } from 'zod'

/** Millimetres from the upper left corner of the page. */
const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

export const ExtractedField = z.object({
  value: z.string().nullable(),
  confidence: z.enum(['sure', 'doubtful', 'absent']),
  /** A stretch of the text; for a file whose pages are known, also its place on its page. */
  where: z
    .object({ start: z.number(), end: z.number(), line: z.number(), page: z.number().optional(), box: Box.optional() })
    .nullable(),
})
export const Extraction = z.object({
  fields: z.record(z.string(), ExtractedField),
  /** Matters that may be the same document: by the sender's number, by the title, or by nearly the title. */
  duplicates: z.array(
    z.object({ id: z.uuid(), number: z.string(), title: z.string(), why: z.enum(['number', 'title', 'near']) }),
  ),
  /** What a file turned out to be; null for a text. */
  source: z
    .object({
      kind: z.enum(['pdf', 'docx', 'ofd', 'xlsx', 'image', 'text']),
      pages: z.number().nullable(),
      /** Letters were recognised in pictures, so that nothing is sure. */
      isScan: z.boolean(),
      /** Pages of a scan that were too many to be recognised; nothing of them is known. */
      unreadPages: z.number(),
      /** By how many degrees clockwise each page is to be turned to stand upright. */
      turns: z.array(z.number()),
      /** Its name says that it is something else. */
      isMisnamed: z.boolean(),
    })
    .nullable(),
  /** The text of a file, which the places count in; null for a text, which the asker has. */
  text: z.string().nullable(),
})
export type Extraction = z.infer<typeof Extraction>
