import { z } from 'zod'

/** One line or paragraph; what moves a cursor or cannot be seen is no text. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u)

const name = text(100)
const Day = z.iso.date()

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
const Body = z.array(Block).max(2000)

const Signature = z.discriminatedUnion('form', [
  /** Room is left for the seal, which is no picture of this file. */
  z.strictObject({ form: z.literal('sealed') }),
  z.strictObject({ form: z.literal('unsealed') }),
  z.strictObject({
    form: z.literal('stamped'),
    signatories: z
      .array(z.strictObject({ office: name, name }))
      .min(1)
      .max(10),
  }),
])

/**
 * An official document as data (公文要素,《党政机关公文处理工作条例》第九条), in one of the four forms of GB/T 9704-2012. The
 * order of the organs is the order of the array: the one that leads comes first.
 */
export const OfficialDocument = z.strictObject({
  form: z.enum(['document', 'letter', 'order', 'minutes']),
  /** 发文机关标志; `suffix` is 文件 or 令 where the form has it. */
  masthead: z.strictObject({ names: z.array(name).min(1).max(10), suffix: text(10).optional() }),
  copyNumber: text(10).optional(),
  /** Work secrets at most: a state secret is refused. */
  secrecy: text(20).optional(),
  urgency: text(10).optional(),
  number: text(60).optional(),
  /** 签发人 of a document that goes up. */
  signers: z.array(name).max(20).optional(),
  /** Line by line; a single line that is too long is cut where its meaning allows. */
  title: z.array(text(200)).min(1).max(8),
  to: text(2000).optional(),
  body: Body.min(1),
  annexes: z
    .array(z.strictObject({ title: text(200), body: Body }))
    .max(100)
    .optional(),
  /** 发文机关, as they sign. */
  issuers: z.array(name).min(1).max(20),
  signature: Signature.optional(),
  /** 成文日期 */
  date: Day,
  /** 附注, without its brackets. */
  remark: text(300).optional(),
  /** 出席, 请假, 列席 of minutes. */
  attendance: z
    .array(z.strictObject({ label: text(10), names: z.array(name).min(1).max(200) }))
    .max(6)
    .optional(),
  /** 抄送, without the full stop. */
  cc: text(2000).optional(),
  printing: z.strictObject({ by: name, on: Day }).optional(),
})
export type OfficialDocument = z.infer<typeof OfficialDocument>
export type Block = z.infer<typeof Block>
