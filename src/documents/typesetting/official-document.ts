import { z } from 'zod'
import { printed, shapesOf } from '../blocks.ts'

const { name, Block, Body, Stamped } = shapesOf(printed)
const Day = z.iso.date()

const Signature = z.discriminatedUnion('form', [
  /** Room is left for the seal, which is no picture of this file. */
  z.strictObject({ form: z.literal('sealed') }),
  z.strictObject({ form: z.literal('unsealed') }),
  Stamped,
])

/**
 * An official document as data (公文要素,《党政机关公文处理工作条例》第九条), in one of the four forms of GB/T 9704-2012. The
 * order of the organs is the order of the array: the one that leads comes first.
 */
export const OfficialDocument = z.strictObject({
  form: z.enum(['document', 'letter', 'order', 'minutes']),
  /** 发文机关标志; `suffix` is 文件 or 令 where the form has it. */
  masthead: z.strictObject({ names: z.array(name).min(1).max(10), suffix: printed(10).optional() }),
  copyNumber: printed(10).optional(),
  /** Work secrets at most: a state secret is refused. */
  secrecy: printed(20).optional(),
  urgency: printed(10).optional(),
  number: printed(60).optional(),
  /** 签发人 of a document that goes up. */
  signers: z.array(name).max(20).optional(),
  /** Line by line; a single line that is too long is cut where its meaning allows. */
  title: z.array(printed(200)).min(1).max(8),
  to: printed(2000).optional(),
  body: Body.min(1),
  annexes: z
    .array(z.strictObject({ title: printed(200), body: Body }))
    .max(100)
    .optional(),
  /** 发文机关, as they sign. */
  issuers: z.array(name).min(1).max(20),
  signature: Signature.optional(),
  /** 成文日期 */
  date: Day,
  /** 附注, without its brackets. */
  remark: printed(300).optional(),
  /** 出席, 请假, 列席 of minutes. */
  attendance: z
    .array(z.strictObject({ label: printed(10), names: z.array(name).min(1).max(200) }))
    .max(6)
    .optional(),
  /** 抄送, without the full stop. */
  cc: printed(2000).optional(),
  printing: z.strictObject({ by: name, on: Day }).optional(),
})
export type OfficialDocument = z.infer<typeof OfficialDocument>
export type Block = z.infer<typeof Block>
