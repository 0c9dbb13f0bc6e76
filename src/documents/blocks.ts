import { z } from 'zod'

/** What moves a cursor or cannot be seen is no text. */
const VISIBLE = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u

/** A text as it is printed: something is there. */
export const printed = (most: number) => z.string().trim().min(1).max(most).regex(VISIBLE)
/** A text while it is written: it may still be empty. */
export const written = (most: number) => z.string().max(most).regex(VISIBLE)

/**
 * The text of a document as headings, paragraphs and tables, and the stamp of a person's signature: the same shapes while it
 * is written and as it is printed.
 * @param text what a text is there, of so many characters at most
 */
export function shapesOf(text: typeof printed) {
  const name = text(100)
  const Heading = z.strictObject({
    kind: z.literal('heading'),
    /** 一、, （一）, 1. and （1）; the number itself is counted. */
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text: text(500),
    /** What follows on the same line; then the heading is the beginning of a paragraph. */
    run: text(20_000).optional(),
  })
  const Paragraph = z.strictObject({ kind: z.literal('paragraph'), text: text(20_000) })
  const Table = z
    .strictObject({
      kind: z.literal('table'),
      /** Shares of the width. */
      columns: z.array(z.number().positive().max(100)).min(1).max(30),
      head: z.array(z.string().max(200)),
      rows: z.array(z.array(z.string().max(2000))).max(2000),
      /** Lies on its side. */
      wide: z.boolean().optional(),
    })
    .refine(({ columns, head, rows }) => [head, ...rows].every(row => row.length === columns.length))
  const Block = z.discriminatedUnion('kind', [Heading, Paragraph, Table])
  return {
    name,
    Block,
    Body: z.array(Block).max(2000),
    Stamped: z.strictObject({
      form: z.literal('stamped'),
      signatories: z
        .array(z.strictObject({ office: name, name }))
        .min(1)
        .max(10),
    }),
  }
}
