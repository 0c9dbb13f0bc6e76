import { z } from 'zod'
import { RETENTIONS } from '#matters/archive/retention.ts'
import { Citation, Id, PostRef } from '../matters/schema.ts'

const Instant = z.iso.datetime()
const Text = (most: number) => z.string().trim().min(1).max(most)
export const Period = z.enum(RETENTIONS)
const ClassCode = z.string().regex(/^[A-Z0-9]{2,4}$/)
const Year = z.coerce.number().int().min(1900).max(2999)

export const ArchiveSettingsView = z.object({
  fonds: z.string().regex(/^[A-Z]?\d{3,4}$/),
  transferYears: z.union([z.literal(10), z.literal(20)]),
  approval: Text(100).nullable(),
  approvedOn: z.iso.date().nullable(),
  classes: z
    .array(z.object({ code: ClassCode, name: Text(50), unitId: Id.nullable() }))
    .min(1)
    .max(40),
})
export type ArchiveSettingsView = z.infer<typeof ArchiveSettingsView>

export const ItemQuery = z.object({
  q: z.string().max(100).optional(),
  year: Year.optional(),
  retention: Period.optional(),
  class: ClassCode.optional(),
  box: z.coerce.number().int().min(1).max(32_767).optional(),
  state: z.enum(['kept', 'condemned', 'destroyed', 'transferred']).optional(),
  only: z.enum(['lent', 'expired', 'transferable', 'unboxed']).optional(),
  matter: Id.optional(),
  filed: Id.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
export type ItemQuery = z.infer<typeof ItemQuery>

export const ItemView = z.object({
  id: Id,
  code: z.string(),
  year: z.number(),
  retention: Period,
  class: z.string(),
  seq: z.number(),
  title: z.string(),
  author: z.string(),
  number: z.string().nullable(),
  datedOn: z.iso.date(),
  pages: z.number().nullable(),
  remark: z.string().nullable(),
  /** Null where it came on paper, or the matter is not the reader's to see. */
  matter: Id.nullable(),
  box: z.number().nullable(),
  /** The last year through which it is kept; null for ever. */
  keptUntil: z.number().nullable(),
  prolongedTo: Period.nullable(),
  state: z.enum(['kept', 'condemned', 'destroyed', 'transferred']),
  isInHand: z.boolean(),
  /** Who has it, or on whose list it stands; null where nobody has, or the matter is not the reader's to see. */
  hand: z
    .object({
      kind: z.enum(['lent', 'listed']),
      matter: Id,
      number: z.string(),
      who: z.string(),
      dueAt: Instant.nullable(),
    })
    .nullable(),
  leftAt: Instant.nullable(),
})
export type ItemView = z.infer<typeof ItemView>

export const ItemPage = z.object({ items: z.array(ItemView), total: z.number() })
export type ItemPage = z.infer<typeof ItemPage>

export const ItemDetail = ItemView.extend({
  moves: z.array(
    z.object({
      kind: z.enum(['filed', 'boxed', 'lent', 'returned', 'prolonged', 'condemned', 'destroyed', 'transferred']),
      at: Instant,
      person: z.string(),
      matter: Id.nullable(),
      number: z.string().nullable(),
    }),
  ),
})
export type ItemDetail = z.infer<typeof ItemDetail>

/** What the archive's page says at a glance. */
export const ArchiveStanding = z.object({
  settings: ArchiveSettingsView.nullable(),
  /** Years in which something ended that was not filed, and by when it is to be. */
  unfiled: z.array(z.object({ year: z.number(), total: z.number(), by: z.iso.date(), isLate: z.boolean() })),
  filedBy: Citation,
  /** On what the consent to the schedule rests. */
  consent: Citation,
  lent: z.number(),
  expired: z.number(),
  condemned: z.number(),
  transferable: z.number(),
  /** Where what is done with items begins: the service, the field that names them. */
  uses: z.array(
    z.object({
      deed: z.enum(['lend', 'appraise', 'destroy', 'transfer']),
      service: z.string(),
      name: z.string(),
      field: z.string(),
    }),
  ),
  /** The reader keeps the archive. */
  isKeeper: z.boolean(),
})
export type ArchiveStanding = z.infer<typeof ArchiveStanding>

export const UnfiledQuery = z.object({
  year: Year,
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})

export const UnfiledPage = z.object({
  items: z.array(
    z.object({
      matter: Id,
      matterNumber: z.string(),
      service: z.string(),
      serviceName: z.string(),
      closedAt: Instant,
      holder: PostRef,
      /** Null: the schedule keeps nothing of such a matter. */
      retention: Period.nullable(),
      citation: Citation.nullable(),
      class: z.string(),
      title: z.string(),
      author: z.string(),
      number: z.string(),
      datedOn: z.iso.date(),
    }),
  ),
  total: z.number(),
})
export type UnfiledPage = z.infer<typeof UnfiledPage>

const Described = {
  retention: Period,
  class: ClassCode,
  title: Text(300),
  author: Text(200),
  number: z.string().trim().max(100),
  datedOn: z.iso.date(),
  pages: z.number().int().min(1).max(100_000),
  remark: z.string().trim().max(500),
}

export const FilingsBody = z.object({
  filings: z
    .array(
      z
        .object({ ...Described, reason: z.string().trim().max(500) })
        .partial()
        .extend({ matter: Id }),
    )
    .min(1)
    .max(200),
})

export const PaperBody = z.object({
  ...Described,
  number: Described.number.nullable(),
  pages: Described.pages.nullable(),
  remark: Described.remark.nullable(),
})
export type PaperBody = z.infer<typeof PaperBody>

export const LeftOutBody = z.object({ matters: z.array(Id).min(1).max(200), reason: Text(500) })

export const BoxBody = z.object({
  year: z.number().int().min(1900).max(2999),
  retention: Period,
  class: ClassCode,
  through: z.number().int().min(1),
})

const Shelf = {
  year: z.number(),
  retention: Period,
  class: z.string(),
  fromSeq: z.number(),
  toSeq: z.number(),
  items: z.number(),
}
export const BoxList = z.object({
  boxes: z.array(z.object({ ...Shelf, box: z.number(), pages: z.number(), fonds: z.string() })),
  unboxed: z.array(z.object(Shelf)),
})
export type BoxList = z.infer<typeof BoxList>
