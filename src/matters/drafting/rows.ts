import sql, { raw } from 'sql-template-tag'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import type { Acting } from '../acting.ts'
import { iso } from '../views/rows.ts'

/** The draft as it was last saved. Instants are ISO 8601 strings in UTC. */
export interface WorkingCopy {
  content: DocumentDraft
  revision: number
  savedAt: string
  savedBy: string
}

/** A kept version of a draft: never changed, under an entry of the record. */
export interface VersionRow {
  version: number
  contentHash: string
  note: string
  at: string
  personId: string
  postId: string
  coverId: string | null
}

export interface DraftVersion extends VersionRow {
  content: DocumentDraft
}

type Reading = Pick<Acting, 'tx' | 'office'>

const VERSION = `version, content_hash as "contentHash", note, ${iso('at')} as at, person_id as "personId", post_id as "postId", cover_id as "coverId"`

/** The working copy of a matter's draft; null where nobody began one, or the matter is not the asker's to see. */
export async function findWorkingCopy({ tx, office }: Reading, matterId: string): Promise<WorkingCopy | null> {
  const [found] =
    await tx.query<WorkingCopy>(sql`select content, revision, ${raw(iso('saved_at'))} as "savedAt", saved_by as "savedBy"
    from document_drafts where office_id = ${office} and matter_id = ${matterId}`)
  return found ?? null
}

/** The versions of a matter's draft, newest first, without their content. */
export const versionsOf = ({ tx, office }: Reading, matterId: string): Promise<VersionRow[]> =>
  tx.query(sql`select ${raw(VERSION)} from document_draft_versions
    where office_id = ${office} and matter_id = ${matterId} order by version desc`)

/** One version with its content. */
export async function findVersion(
  { tx, office }: Reading,
  matterId: string,
  version: number,
): Promise<DraftVersion | null> {
  const [found] = await tx.query<DraftVersion>(sql`select content, ${raw(VERSION)} from document_draft_versions
    where office_id = ${office} and matter_id = ${matterId} and version = ${version}`)
  return found ?? null
}

/**
 * The newest version of a matter's draft: what is reviewed, signed and issued. Null where none was kept yet.
 * `contentHash` is over the canonical JSON of `content`.
 */
export async function latestVersion({ tx, office }: Reading, matterId: string): Promise<DraftVersion | null> {
  const [found] = await tx.query<DraftVersion>(sql`select content, ${raw(VERSION)} from document_draft_versions
    where office_id = ${office} and matter_id = ${matterId} order by version desc limit 1`)
  return found ?? null
}
