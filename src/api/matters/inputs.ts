import { z } from 'zod'
import { VOICES } from '#catalogue/types.ts'
import { PLACES } from '#matters/add-signer.ts'
import { VIEWS } from '#matters/views/search.ts'
import { AskerInput, Id, MatterState, Urgency } from './schema.ts'

/** Why GENERAL rules are gone against, by the rule's id: kept in the record. */
export const Reasons = z.record(z.string().max(80), z.string().trim().min(1).max(2000))

export const RegisterMatter = z.object({
  service: z.string().min(1).max(80),
  title: z.string().trim().min(1).max(500),
  fields: z.record(z.string(), z.json()).default({}),
  askers: z.array(AskerInput).max(50).optional(),
  focus: Id.optional(),
  /** As the service says when left out. */
  urgency: Urgency.optional(),
  secrecy: z.enum(['none', 'internal', 'work-secret']).optional(),
  reasons: Reasons.optional(),
})

export const MatterQuery = z.object({
  q: z.string().max(200).optional(),
  service: z.string().optional(),
  state: MatterState.or(z.literal('active')).optional(),
  holder: Id.optional(),
  unit: Id.optional(),
  focus: Id.optional(),
  urgency: Urgency.optional(),
  /** The unit of the post that holds it; `unit` asks for any part in it. */
  holdingUnit: Id.optional(),
  /** Whose voice its service carries. */
  voice: z.enum(VOICES).optional(),
  /** `late`: due passed; `near`: due within three working days; `supervised`: on the supervision list. */
  view: z.enum(VIEWS).optional(),
  /** Days of registration, of the end, of the due date; the last day included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  closedFrom: z.iso.date().optional(),
  closedTo: z.iso.date().optional(),
  dueFrom: z.iso.date().optional(),
  dueTo: z.iso.date().optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})

export const CompleteTask = z.object({
  outcome: z.string().min(1).max(80),
  opinion: z.string().trim().max(10_000).optional(),
  fields: z.record(z.string(), z.json()).optional(),
  reasons: Reasons.optional(),
})
export const ReturnMatter = z.object({
  /** Which of one's own open tasks is returned; the holding one when absent. */
  task: Id.optional(),
  to: z.string().min(1),
  reason: z.string().trim().max(2000),
  direct: z.boolean().default(false),
})
export const BeginStep = z.object({ task: Id.optional(), step: z.string().min(1).max(100) })
export const HearMessage = z.object({ name: z.string().min(1).max(100) })
export const AddSigner = z.object({
  task: Id.optional(),
  post: Id,
  where: z.enum(PLACES),
  reason: z.string().trim().max(2000),
})
export const RemoveSigner = z.object({ task: Id, post: Id.optional(), reason: z.string().trim().max(2000) })
export const TransferTask = z.object({
  task: Id.optional(),
  post: Id.optional(),
  unit: Id.optional(),
  reason: z.string().trim().max(2000),
})
export const UrgeMatter = z.object({
  words: z.string().trim().max(500).optional(),
  /** Whose tasks or readings; everybody’s who has it when none are named. */
  tasks: z.array(Id).min(1).max(200).optional(),
})
export const ExtendClock = z.object({ amount: z.number().int().min(1).max(3650), reason: z.string().trim().max(2000) })
export const Reason = z.object({ reason: z.string().trim().max(2000) })
export const AnswerAskers = z.object({
  text: z.string().trim().min(1).max(20_000),
  /** Askers answered by this text; all that are still owed one when absent. */
  askers: z.array(Id).optional(),
  channel: z.enum(['desk', 'exchange', 'mail', 'phone', 'in-person', 'window', 'email', 'other']).optional(),
  /** When it was delivered; an in-product answer to a post is delivered at once. */
  deliveredAt: z.iso.datetime().optional(),
  /** The letter it was given in: an attachment of the matter. */
  attachment: Id.optional(),
  /** Whoever asked the same, in a matter that is a duplicate of this one, is told as well. */
  duplicates: z.boolean().optional(),
})
export const DeliverAnswer = z.object({ channel: AnswerAskers.shape.channel.unwrap(), deliveredAt: z.iso.datetime() })
export const CloseMatter = z.object({
  outcome: z.string().optional(),
  opinion: z.string().trim().max(10_000).optional(),
  fields: z.record(z.string(), z.json()).optional(),
})
export const Circulate = z.object({ posts: z.array(Id).min(1).max(200), words: z.string().max(500).optional() })
export const Correct = z.object({
  title: z.string().trim().min(1).max(500).optional(),
  fields: z.record(z.string(), z.json()).optional(),
  focus: Id.nullable().optional(),
  urgency: Urgency.optional(),
  reason: z.string().trim().max(2000),
})

export type MatterQuery = z.infer<typeof MatterQuery>
export type RegisterMatter = z.input<typeof RegisterMatter>
