import { z } from 'zod'
import { Id } from '../matters/schema.ts'

const ServiceId = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
const Name = z.string().trim().min(1).max(60)
const Reason = z.string().trim().max(2000)

/** What the next version of a service begins as. */
export const NewAmendment = z.discriminatedUnion('from', [
  /** The version in force, or an older one to go back to. */
  z.object({ from: z.literal('version'), service: ServiceId, version: z.int32().min(1).optional() }),
  /** The version in force with the product's newer one brought into it. */
  z.object({ from: z.literal('update'), service: ServiceId }),
  /** A service that is not there yet: a copy of another one, or from a blank procedure. */
  z.object({
    from: z.literal('new'),
    service: ServiceId,
    names: z.object({ 'zh-Hans': Name, 'zh-Hant': Name, en: Name }),
    copyOf: ServiceId.nullable(),
  }),
])

/** Files by their path; null takes one away, what is not named stays. */
export const SavedFiles = z.object({ files: z.record(z.string().max(200), z.string().nullable()) })
export const Submission = z.object({ reason: Reason })

export const AmendmentSummary = z.object({
  id: Id,
  service: z.string(),
  name: z.string(),
  /** Null for a service that is not there yet. */
  baseVersion: z.number().nullable(),
  state: z.enum(['written', 'submitted', 'published', 'discarded']),
  version: z.number(),
  authors: z.array(z.string()),
  /** The reader wrote some of it, and therefore cannot approve it. */
  isOwn: z.boolean(),
  savedBy: z.string(),
  savedAt: z.iso.datetime(),
  submittedBy: z.string().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  /** Why it was sent back. */
  remark: z.string().nullable(),
})
export const AmendmentDetail = AmendmentSummary.extend({
  files: z.record(z.string(), z.string()),
  /** The files as they stand in the version it began from; empty for a new service. */
  base: z.record(z.string(), z.string()),
  /** The product's state of files that the office had changed itself. */
  offered: z.record(z.string(), z.string()),
})

/** What a check says is wrong, and where. */
export const FindingView = z.object({
  check: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  element: z.string().nullable(),
  message: z.string(),
})
/** An example under an amendment: whether it holds, and what it would be with what now comes. */
export const ExampleResult = z.object({
  file: z.string(),
  name: z.string(),
  holds: z.boolean(),
  /** What would be put right, each as a sentence. */
  mends: z.array(z.string()),
  mended: z.string().nullable(),
  /** What only a person can put right. */
  left: z.string().nullable(),
})

/** An example as it stands on somebody's screen, to be played; what is edited there is not saved. */
export const ExampleToPlay = z.object({
  yaml: z.string().max(100_000),
  files: z.record(z.string(), z.string().nullable()).default({}),
})

/** What came of an act of an example; act 0 is the registration. */
export const PlayedAct = z.object({
  act: z.number(),
  /** Why it was refused, and the code of that. */
  refused: z.string().nullable(),
  code: z.string().nullable(),
  open: z.array(
    z.object({
      step: z.string(),
      name: z.string(),
      who: z.string(),
      day: z.string().nullable(),
      due: z.string().nullable(),
    }),
  ),
  /** The rules that fired so far. */
  rules: z.array(z.string()),
  end: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Where it came out otherwise than the example says, each as a sentence. */
  differences: z.array(z.string()),
})

/** Past matters played again under an amendment. */
export const RehearsalView = z.object({
  since: z.iso.datetime(),
  /** Matters of that time in all; with the first page. */
  total: z.number().nullable(),
  /** Where the next page begins (`after`); null after the last one. */
  next: Id.nullable(),
  played: z.number(),
  /** Matters that were moved between versions meanwhile and cannot be compared. */
  left: z.number(),
  /** Kind of difference → how many matters. */
  counts: z.record(z.string(), z.number()),
  items: z.array(
    z.object({
      id: Id,
      number: z.string(),
      title: z.string(),
      differences: z.array(z.object({ kind: z.string(), text: z.string() })),
    }),
  ),
})
export const Published = z.object({ service: z.string(), version: z.number() })

export type NewAmendment = z.infer<typeof NewAmendment>
export type AmendmentSummary = z.infer<typeof AmendmentSummary>
export type AmendmentDetail = z.infer<typeof AmendmentDetail>
export type ExampleResult = z.infer<typeof ExampleResult>
export type PlayedAct = z.infer<typeof PlayedAct>
export type RehearsalView = z.infer<typeof RehearsalView>
export type FindingView = z.infer<typeof FindingView>
