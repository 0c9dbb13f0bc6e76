import { z } from 'zod'
import { Actor } from '../matters/schema.ts'

export const RecordEntryView = z.object({
  id: z.uuid(),
  kind: z.string(),
  at: z.iso.datetime(),
  version: z.number().nullable(),
  text: z.string(),
  /** Null for the machine. */
  by: Actor.nullable(),
  sealed: z.boolean(),
})
export const MatterRecord = z.object({ items: z.array(RecordEntryView) })
export const Checkpoint = z.object({
  size: z.number(),
  root: z.string(),
  at: z.iso.datetime().nullable(),
  note: z.string(),
  key: z.string(),
})
export const EntryProof = z.object({
  state: z.enum(['pending', 'sealed']),
  text: z.string(),
  leafIndex: z.number().nullable(),
  leafHash: z.string().nullable(),
  hashes: z.array(z.string()),
  checkpoint: Checkpoint.nullable(),
  /** What the server itself found when it checked its own proof before sending it. */
  verified: z.boolean(),
})
export type MatterRecord = z.infer<typeof MatterRecord>
export type EntryProof = z.infer<typeof EntryProof>
