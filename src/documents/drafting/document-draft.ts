import { z } from 'zod'
import { KINDS } from './kinds.ts'
import { ISSUER_KINDS, RELATIONS } from './relations.ts'

/** A piece of text while it is written: it may still be empty, but what moves a cursor or cannot be seen is no text. */
const piece = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u)

const name = piece(100)

const Heading = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  text: piece(500),
  /** What follows on the same line. */
  run: piece(20_000).optional(),
})
const Paragraph = z.strictObject({ kind: z.literal('paragraph'), text: piece(20_000) })
const Table = z
  .strictObject({
    kind: z.literal('table'),
    /** Shares of the width. */
    columns: z.array(z.number().positive().max(100)).min(1).max(30),
    head: z.array(piece(200)),
    rows: z.array(z.array(piece(2000))).max(2000),
    /** Lies on its side. */
    wide: z.boolean().optional(),
  })
  .refine(({ columns, head, rows }) => [head, ...rows].every(row => row.length === columns.length))
const Block = z.discriminatedUnion('kind', [Heading, Paragraph, Table])
const Body = z.array(Block).max(2000)

const Addressee = z.strictObject({ name, relation: z.enum(RELATIONS) })
export type Addressee = z.infer<typeof Addressee>

/** What the rules ask and the text alone does not tell. */
const Particulars = z.strictObject({
  issuerKind: z.enum(ISSUER_KINDS),
  /** 行文理由和依据 */
  basis: piece(1000),
  /** 重要行文 */
  isImportant: z.boolean(),
  /** 重大事项 (of a department that writes to its superior department) */
  isMajor: z.boolean(),
  /** 须经党委、政府审批的事项, or written by its authority */
  needsApproval: z.boolean(),
  /** By whom and when it was agreed to (经……同意). */
  approvedBy: piece(300),
  /** Who gave the order to write to a leader (交办依据). */
  handedBy: piece(300),
  /** 受双重领导 */
  isDualLed: z.boolean(),
  /** The organs of one joint issue are of one level, and party and government share what it is about. */
  isJointFit: z.boolean(),
  /** The unit that has to be asked, and whether it agreed. */
  consulted: z.array(z.strictObject({ name, agreed: z.boolean() })).max(50),
  /** 批复: the request it answers; a request that is passed on upwards: the one from below. */
  answers: z.strictObject({ title: piece(300), number: piece(60), text: piece(100_000) }).optional(),
  /** 倾向性意见 on a request that is passed on. */
  tendency: piece(1000),
  /** A normative document, or measures that touch how undertakings compete. */
  isNormative: z.boolean(),
  touchesCompetition: z.boolean(),
  /** 需要审议的重要文稿, and who of the general office examined it before that, when (初核). */
  isDeliberated: z.boolean().optional(),
  preliminary: piece(300).optional(),
  /** What those reviews said. */
  legalReview: piece(300),
  competitionReview: piece(300),
})
export type Particulars = z.infer<typeof Particulars>

/**
 * An official document while it is written (文稿). It becomes an `OfficialDocument` once it has a number and a date, which
 * are never typed in: the number is taken at registration, the date is that of the last signature (DOC-E11, DOC-E16).
 */
export const DocumentDraft = z.strictObject({
  kind: z.enum(KINDS),
  form: z.enum(['document', 'letter', 'order', 'minutes']),
  masthead: z.strictObject({ names: z.array(name).min(1).max(10), suffix: piece(10).optional() }),
  /** 机关代字, which the number will begin with. */
  code: piece(20),
  issuers: z.array(name).min(1).max(20),
  signers: z.array(name).max(20),
  /** Work secrets at most: a state secret is refused. */
  secrecy: piece(20),
  urgency: piece(10),
  title: piece(300),
  to: z.array(Addressee).max(200),
  cc: z.array(Addressee).max(200),
  body: Body,
  annexes: z.array(z.strictObject({ title: piece(200), body: Body })).max(100),
  signature: z.discriminatedUnion('form', [
    z.strictObject({ form: z.literal('sealed') }),
    z.strictObject({ form: z.literal('unsealed') }),
    z.strictObject({ form: z.literal('none') }),
    z.strictObject({
      form: z.literal('stamped'),
      signatories: z
        .array(z.strictObject({ office: name, name }))
        .min(1)
        .max(10),
    }),
  ]),
  remark: piece(300),
  attendance: z.array(z.strictObject({ label: piece(10), names: z.array(name).max(200) })).max(6),
  printedBy: name,
  particulars: Particulars,
})
export type DocumentDraft = z.infer<typeof DocumentDraft>
export type DraftBlock = z.infer<typeof Block>
