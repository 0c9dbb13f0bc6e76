import { z } from 'zod'
import { REVOCATIONS } from '#matters/issuing/revocations.ts'
import { PostRef } from '../matters/schema.ts'
import { WholeInAddress } from '../whole.ts'

const Instant = z.iso.datetime()
const Id = z.uuid()

export const SignatureView = z.object({
  name: z.string(),
  post: PostRef,
  opinion: z.string().nullable(),
  signedOn: z.iso.date(),
  version: z.number(),
  /** Under the newest text; an older one no longer counts. */
  counts: z.boolean(),
})

export const DeliveryView = z.object({
  id: Id,
  role: z.enum(['to', 'cc']),
  kind: z.enum(['unit', 'partner', 'outside']),
  name: z.string(),
  unit: Id.nullable(),
  partner: Id.nullable(),
  copies: z.number(),
  firstCopy: z.number().nullable(),
  state: z.enum(['listed', 'sent', 'received', 'returned']),
  title: z.string().nullable(),
  number: z.string().nullable(),
  sentAt: Instant.nullable(),
  arrivedAt: Instant.nullable(),
  settledAt: Instant.nullable(),
  settledBy: z.string().nullable(),
  reason: z.string().nullable(),
  answer: z.string().nullable(),
  urged: z.number(),
  revoked: z.enum(REVOCATIONS).nullable(),
  reasonRevoked: z.string().nullable(),
  /** Why a partner has not taken it yet, as a sentence, and when it was last brought; it is brought again. */
  trouble: z.string().nullable(),
  triedAt: Instant.nullable(),
})
export type DeliveryView = z.infer<typeof DeliveryView>

export const DocumentView = z.object({
  /** The newest text; null before one was kept. */
  version: z.number().nullable(),
  contentHash: z.string().nullable(),
  signatures: z.array(SignatureView),
  issue: z
    .object({
      number: z.string(),
      datedOn: z.iso.date(),
      copies: z.number(),
      numberedAt: Instant,
      madeAt: Instant.nullable(),
      isChopped: z.boolean(),
      sentAt: Instant.nullable(),
      revoked: z.object({ how: z.enum(REVOCATIONS), reason: z.string(), at: Instant }).nullable(),
    })
    .nullable(),
  voided: z.array(z.object({ number: z.string(), reason: z.string(), at: Instant })),
  deliveries: z.array(DeliveryView),
  /** Whether the reader's posts take numbers, void them and send documents out. */
  mayIssue: z.boolean(),
})
export type DocumentView = z.infer<typeof DocumentView>

export const Recipients = z.object({
  recipients: z
    .array(
      z.object({
        role: z.enum(['to', 'cc']),
        name: z.string().trim().min(1).max(200),
        unit: Id.optional(),
        partner: Id.optional(),
        copies: z.int().min(0).max(99_999).default(1),
      }),
    )
    .max(500),
})

export const Revoke = z.object({ how: z.enum(REVOCATIONS), reason: z.string() })
export const Settle = z.object({ signedBy: z.string().trim().max(100).optional() })

export const LedgerQuery = z.object({
  year: z.coerce.number().int().min(1949).max(9999).optional(),
  code: z.string().max(20).optional(),
  page: WholeInAddress.default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
export const LedgerPage = z.object({
  items: z.array(
    z.object({
      number: z.string(),
      takenAt: Instant,
      voidedAt: Instant.nullable(),
      voidReason: z.string().nullable(),
      matterId: Id.nullable(),
      title: z.string().nullable(),
      datedOn: z.iso.date().nullable(),
      copies: z.number().nullable(),
      recipients: z.number(),
      received: z.number(),
      sentAt: Instant.nullable(),
      revoked: z.enum(REVOCATIONS).nullable(),
    }),
  ),
  total: z.number(),
  year: z.number(),
  series: z.array(z.object({ code: z.string(), year: z.number(), last: z.number() })),
})
export type LedgerPage = z.infer<typeof LedgerPage>

export const ToSignList = z.object({
  items: z.array(
    z.object({
      task: Id,
      matter: Id,
      number: z.string(),
      title: z.string(),
      step: z.string(),
      version: z.number(),
      urgency: z.enum(['normal', 'urgent', 'most-urgent']),
      dueAt: Instant.nullable(),
      sign: z.object({ outcome: z.string(), label: z.string() }),
      others: z.array(z.object({ outcome: z.string(), label: z.string() })),
    }),
  ),
})
export type ToSignList = z.infer<typeof ToSignList>
