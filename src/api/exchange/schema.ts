import { z } from 'zod'
import { REVOCATIONS } from '#matters/issuing/revocations.ts'
import { Particulars } from '#documents/parcels/manifest.ts'

const Instant = z.iso.datetime()

export const PartnerView = z.object({
  id: z.uuid(),
  name: z.string(),
  card: z.string(),
  /** What is compared on the telephone. */
  fingerprint: z.string(),
  address: z.string().nullable(),
})
export const PartnerList = z.object({ items: z.array(PartnerView), card: z.string(), fingerprint: z.string() })
export type PartnerList = z.infer<typeof PartnerList>

/** A signature keeps a document from being altered on its way; only encryption keeps it from being read. */
const Address = z.url({ protocol: /^https$/ }).max(500)
const Name = z.string().trim().min(1).max(200)

export const NewPartner = z.object({
  name: Name,
  card: z.string().trim().min(1).max(500),
  address: Address.optional(),
})
export const PartnerChange = z.object({ name: Name, address: Address.nullable() })

export const ArrivalView = z.object({
  id: z.uuid(),
  partner: z.string(),
  title: z.string(),
  number: z.string(),
  particulars: Particulars,
  name: z.string(),
  size: z.number(),
  arrivedAt: Instant,
  state: z.enum(['waiting', 'received', 'returned']),
  settledAt: Instant.nullable(),
  reason: z.string().nullable(),
  matterId: z.uuid().nullable(),
  urged: z.number(),
  revoked: z.object({ how: z.enum(REVOCATIONS), reason: z.string() }).nullable(),
})
export const ArrivalList = z.object({ items: z.array(ArrivalView) })
export type ArrivalList = z.infer<typeof ArrivalList>
