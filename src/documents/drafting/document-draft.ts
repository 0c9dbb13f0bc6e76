import { z } from 'zod'
import { shapesOf, written } from '../blocks.ts'
import { KINDS } from './kinds.ts'
import { ISSUER_KINDS, RELATIONS } from './relations.ts'

const { name, Block, Body, Stamped } = shapesOf(written)

const Addressee = z.strictObject({ name, relation: z.enum(RELATIONS) })
export type Addressee = z.infer<typeof Addressee>

/** What the rules ask and the text alone does not tell. */
const Particulars = z.strictObject({
  issuerKind: z.enum(ISSUER_KINDS),
  /** 行文理由和依据 */
  basis: written(1000),
  /** 重要行文 */
  isImportant: z.boolean(),
  /** 重大事项 (of a department that writes to its superior department) */
  isMajor: z.boolean(),
  /** 须经党委、政府审批的事项, or written by its authority */
  needsApproval: z.boolean(),
  /** By whom and when it was agreed to (经……同意). */
  approvedBy: written(300),
  /** Who gave the order to write to a leader (交办依据). */
  handedBy: written(300),
  /** 受双重领导 */
  isDualLed: z.boolean(),
  /** The organs of one joint issue are of one level, and party and government share what it is about. */
  isJointFit: z.boolean(),
  /** The unit that has to be asked, and whether it agreed. */
  consulted: z.array(z.strictObject({ name, agreed: z.boolean() })).max(50),
  /** 批复: the request it answers; a request that is passed on upwards: the one from below. */
  answers: z.strictObject({ title: written(300), number: written(60), text: written(100_000) }).optional(),
  /** 倾向性意见 on a request that is passed on. */
  tendency: written(1000),
  /** A normative document, or measures that touch how undertakings compete. */
  isNormative: z.boolean(),
  touchesCompetition: z.boolean(),
  /** 需要审议的重要文稿, and who of the general office examined it before that, when (初核). */
  isDeliberated: z.boolean().optional(),
  preliminary: written(300).optional(),
  /** What those reviews said. */
  legalReview: written(300),
  competitionReview: written(300),
})
export type Particulars = z.infer<typeof Particulars>

/**
 * An official document while it is written (文稿). It becomes an `OfficialDocument` once it has a number and a date, which
 * are never typed in: the number is taken at registration, the date is that of the last signature (DOC-E11, DOC-E16).
 */
export const DocumentDraft = z.strictObject({
  kind: z.enum(KINDS),
  form: z.enum(['document', 'letter', 'order', 'minutes']),
  masthead: z.strictObject({ names: z.array(name).min(1).max(10), suffix: written(10).optional() }),
  /** 机关代字, which the number will begin with. */
  code: written(20),
  issuers: z.array(name).min(1).max(20),
  signers: z.array(name).max(20),
  /** Work secrets at most: a state secret is refused. */
  secrecy: written(20),
  urgency: written(10),
  title: written(300),
  to: z.array(Addressee).max(200),
  cc: z.array(Addressee).max(200),
  body: Body,
  annexes: z.array(z.strictObject({ title: written(200), body: Body })).max(100),
  signature: z.discriminatedUnion('form', [
    z.strictObject({ form: z.literal('sealed') }),
    z.strictObject({ form: z.literal('unsealed') }),
    z.strictObject({ form: z.literal('none') }),
    Stamped,
  ]),
  remark: written(300),
  attendance: z.array(z.strictObject({ label: written(10), names: z.array(name).max(200) })).max(6),
  printedBy: name,
  particulars: Particulars,
})
export type DocumentDraft = z.infer<typeof DocumentDraft>
export type DraftBlock = z.infer<typeof Block>
