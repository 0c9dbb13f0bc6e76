import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { toDocument } from '#documents/drafting/to-document.ts'
import { textsOf } from '#documents/typesetting/texts.ts'
import { refuseSecrets } from '#documents/typesetting/refuse-secrets.ts'
import { dayOf } from '#calendar/day.ts'
import type { Acting } from '../acting.ts'
import { loadMatter } from '../load.ts'
import { byDraft } from './by-draft.ts'
import { findWorkingCopy, type WorkingCopy } from './rows.ts'

/** Text of a draft, in characters: some two hundred pages. */
const MOST_TEXT = 500_000

/**
 * Saves the working copy. It is what a keystroke leads to, so that it makes no entry of the record: a version does.
 * @param seen the revision that the person changed (`If-Match`); 0 where there was none
 * @throws Problem DRAFT_CHANGED when somebody saved meanwhile; then nothing was written
 * @throws Problem MATTER_NOT_FOUND, DRAFT_NOT_YOURS, STATE_SECRET, TOO_LARGE
 */
export async function saveDraft(
  acting: Acting,
  matterId: string,
  content: DocumentDraft,
  seen: number,
): Promise<WorkingCopy> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byDraft(acting, loaded, 'write')
  refuseContent(acting, content)
  await requireRevision(acting, matterId, seen)
  return writeCopy(acting, matterId, content, by.personId)
}

/** @throws Problem DRAFT_CHANGED naming who saved meanwhile */
export async function requireRevision(acting: Acting, matterId: string, seen: number): Promise<void> {
  const before = await findWorkingCopy(acting, matterId)
  if ((before?.revision ?? 0) !== seen)
    throw new Problem('DRAFT_CHANGED', { params: { by: before ? acting.directory.personName(before.savedBy) : '—' } })
}

/** @throws Problem STATE_SECRET, TOO_LARGE */
function refuseContent(acting: Acting, content: DocumentDraft): void {
  const texts = textsOf(toDocument(content, { date: dayOf(acting.now, acting.zone) }))
  const told = Object.values(content.particulars).filter(value => typeof value === 'string')
  refuseSecrets([...texts, ...told.map(text => ({ role: 'body' as const, text }))])
  if (texts.reduce((sum, { text }) => sum + text.length, 0) > MOST_TEXT)
    throw new Problem('TOO_LARGE', { params: { limit: MOST_TEXT } })
}

export async function writeCopy(
  { tx, office, now }: Acting,
  matterId: string,
  content: DocumentDraft,
  personId: string,
): Promise<WorkingCopy> {
  const at = now.toISOString()
  const [saved] = await tx.query<{
    revision: number
  }>(sql`insert into document_drafts (office_id, matter_id, content, saved_at, saved_by)
    values (${office}, ${matterId}, ${JSON.stringify(content)}::jsonb, ${at}::timestamptz, ${personId})
    on conflict (office_id, matter_id) do update set content = excluded.content, revision = document_drafts.revision + 1,
      saved_at = excluded.saved_at, saved_by = excluded.saved_by
    returning revision`)
  return { content, revision: saved?.revision ?? 1, savedAt: at, savedBy: personId }
}
