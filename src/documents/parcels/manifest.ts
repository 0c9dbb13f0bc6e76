import { z } from 'zod'

const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u)
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What is said of a document that travels. */
export const Particulars = z.strictObject({
  title: line(500),
  number: line(100),
  kind: line(20),
  from: line(200),
  to: line(2000).optional(),
  date: z.iso.date(),
  urgency: z.enum(['normal', 'urgent', 'most-urgent']),
})
export type Particulars = z.infer<typeof Particulars>

/** What is said of a document that came before: by its recipient, or by its sender. */
export const WORDS = ['received', 'returned', 'answered', 'urged', 'revoked'] as const
export type Word = (typeof WORDS)[number]

/** What a parcel says it is; signed by its sender. A copy has the same id, and is the first one again. */
export const Manifest = z.discriminatedUnion('what', [
  z.strictObject({
    v: z.literal(1),
    what: z.literal('document'),
    id: z.uuid(),
    /** The cards of sender and recipient. */
    from: line(500),
    to: line(500),
    at: z.iso.datetime(),
    document: Particulars,
    file: z.strictObject({ name: line(300), size: z.int().positive(), sha256: Sha256 }),
  }),
  z.strictObject({
    v: z.literal(1),
    what: z.literal('word'),
    /** The parcel it is about. */
    id: z.uuid(),
    from: line(500),
    to: line(500),
    at: z.iso.datetime(),
    word: z.enum(WORDS),
    /** Who signed, or in whose name it is said. */
    by: line(200),
    /** The reason of a return, an answer's words, how often it was urged, how and why it was revoked. */
    text: z.string().max(20_000).optional(),
  }),
])
export type Manifest = z.infer<typeof Manifest>
