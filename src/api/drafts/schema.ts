import { z } from 'zod'
import { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { LINE_ROLES } from '#documents/drafting/lines.ts'
import { Actor, Citation, Id } from '../matters/schema.ts'

export const DraftVersionView = z.object({
  version: z.number(),
  contentHash: z.string(),
  note: z.string(),
  at: z.iso.datetime(),
  by: Actor,
})

export const DraftView = z.object({
  /** Grows with every save; 0 while nothing was saved. */
  revision: z.number(),
  content: DocumentDraft,
  savedAt: z.iso.datetime().nullable(),
  savedBy: z.string().nullable(),
  /** An open task of the reader's lets them write, or review. */
  mayWrite: z.boolean(),
  mayReview: z.boolean(),
  /** The newest version, and whether the working copy is still the same. */
  latest: DraftVersionView.nullable(),
  isKept: z.boolean(),
})

export const OwnDraft = z.object({
  matterId: Id,
  number: z.string(),
  title: z.string(),
  serviceName: z.string(),
  /** What the reader may do with it now; null for one they wrote and others have. */
  use: z.enum(['write', 'review']).nullable(),
  versions: z.number(),
  dueAt: z.iso.datetime().nullable(),
  savedAt: z.iso.datetime().nullable(),
  savedBy: z.string().nullable(),
})

export type OwnDraft = z.infer<typeof OwnDraft>
export const SavedDraft = z.object({ revision: z.number(), savedAt: z.iso.datetime() })
export const KeepVersion = z.object({ note: z.string().trim().max(500).default('') })
export const RestoreVersion = KeepVersion.extend({ version: z.int32().min(1) })

export const ComparedLine = z.object({
  role: z.enum(LINE_ROLES),
  pieces: z.array(z.object({ change: z.enum(['same', 'added', 'removed']), text: z.string() })),
})

/** As many pages as a document of two hundred thousand characters has. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export const PreviewRequest = z.object({ content: DocumentDraft, known: z.array(Hash).max(500).default([]) })
export const Preview = z.object({
  pages: z.array(z.object({ hash: Hash, svg: z.string().nullable() })),
  /** Characters that their face lacks and that came in another one. */
  missing: z.array(z.string()),
})

/** Something a rule speaks of, and the place of the draft where it stands (`body.3`, `title`, `annexes.0.title`). */
export const DraftFindingView = z.object({
  id: z.string(),
  at: z.string(),
  message: z.string(),
  /** What the rule says, as it stands in the catalogue. */
  says: z.string(),
  citation: Citation,
})

export type DraftFindingView = z.infer<typeof DraftFindingView>
export type Preview = z.infer<typeof Preview>
export type DraftView = z.infer<typeof DraftView>
export type DraftVersionView = z.infer<typeof DraftVersionView>
export type SavedDraft = z.infer<typeof SavedDraft>
export type ComparedLine = z.infer<typeof ComparedLine>
