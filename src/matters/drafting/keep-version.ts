import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { contentHash } from '#documents/drafting/content-hash.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import type { Acting, By } from '../acting.ts'
import { commitDraft, note, openDraft, type Draft } from '../draft.ts'
import { loadMatter } from '../load.ts'
import { byDraft } from './by-draft.ts'
import { findVersion, findWorkingCopy, latestVersion, type VersionRow } from './rows.ts'
import { requireRevision, writeCopy } from './save-draft.ts'

/**
 * Keeps the working copy as the next version, under an entry of the record. What is the same as the newest version is kept
 * once.
 * @param seen the revision of the working copy that is meant (`If-Match`)
 * @throws Problem DRAFT_EMPTY when nothing was saved yet
 * @throws Problem MATTER_NOT_FOUND, DRAFT_NOT_YOURS, DRAFT_CHANGED
 */
export async function keepVersion(acting: Acting, matterId: string, remark: string, seen: number): Promise<VersionRow> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byDraft(acting, loaded, 'write')
  await requireRevision(acting, matterId, seen)
  const draft = openDraft(acting, loaded, by)
  const kept = await addVersion(draft, by, remark)
  if (kept.isNew) await commitDraft(draft)
  return kept.row
}

/**
 * Brings an older version back as the next one; the versions in between stay.
 * @throws Problem NOT_FOUND without such a version, and as `keepVersion`
 */
export async function restoreVersion(
  acting: Acting,
  matterId: string,
  version: number,
  remark: string,
  seen: number,
): Promise<VersionRow> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byDraft(acting, loaded, 'write')
  await requireRevision(acting, matterId, seen)
  const wanted = await findVersion(acting, matterId, version)
  if (!wanted) throw new Problem('NOT_FOUND')
  const draft = openDraft(acting, loaded, by)
  // What was typed since the last version is not lost by going back.
  await addVersion(draft, by, '')
  await writeCopy(acting, matterId, wanted.content, by.personId)
  const kept = await addVersion(draft, by, remark)
  if (draft.entries.length > 0) await commitDraft(draft)
  return kept.row
}

/**
 * Adds the working copy to the versions within a change of its matter; the entry goes with the change.
 * @throws Problem DRAFT_EMPTY
 */
export async function addVersion(draft: Draft, by: By, remark: string): Promise<{ row: VersionRow; isNew: boolean }> {
  const { acting, matterId } = draft
  const copy = await findWorkingCopy(acting, matterId)
  if (!copy) throw new Problem('DRAFT_EMPTY')
  const latest = await latestVersion(acting, matterId)
  const hash = contentHash(copy.content)
  if (latest?.contentHash === hash) return { row: latest, isNew: false }
  const version = (latest?.version ?? 0) + 1
  const row = { version, contentHash: hash, note: remark, at: acting.now.toISOString(), ...by }
  await insertVersion(acting, matterId, row, copy.content)
  note(draft, 'draft.kept', { version, contentHash: hash, ...(remark ? { note: remark } : {}) })
  return { row, isNew: true }
}

async function insertVersion(
  { tx, office }: Acting,
  matterId: string,
  row: VersionRow,
  content: DocumentDraft,
): Promise<void> {
  await tx.execute(sql`insert into document_draft_versions
      (office_id, matter_id, version, content, content_hash, note, at, person_id, post_id, cover_id)
    values (${office}, ${matterId}, ${row.version}, ${JSON.stringify(content)}::jsonb, ${row.contentHash}, ${row.note},
      ${row.at}::timestamptz, ${row.personId}, ${row.postId}, ${row.coverId}::uuid)`)
}
