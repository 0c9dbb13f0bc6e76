import { contentHash } from '#documents/drafting/content-hash.ts'
import { newDraft } from '#documents/drafting/new-draft.ts'
import { draftTask } from '#matters/drafting/by-draft.ts'
import { findWorkingCopy, latestVersion, type VersionRow } from '#matters/drafting/rows.ts'
import { loadMatter } from '#matters/load.ts'
import { officeName } from '../prints/office-name.ts'
import type { Reader } from '../reader.ts'
import type { DraftVersionView, DraftView } from './schema.ts'

/** A matter's draft as its page shows it; where nobody began one, what it would begin as. */
export async function draftView(reader: Reader, matterId: string): Promise<DraftView> {
  const { acting } = reader
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: false })
  const copy = await findWorkingCopy(acting, matterId)
  const latest = await latestVersion(acting, matterId)
  const content = copy?.content ?? newDraft({ office: await officeName(acting), title: loaded.matter.title })
  return {
    revision: copy?.revision ?? 0,
    content,
    savedAt: copy?.savedAt ?? null,
    savedBy: copy ? acting.directory.personName(copy.savedBy) : null,
    mayWrite: draftTask(acting, loaded, 'write') !== null,
    mayReview: draftTask(acting, loaded, 'review') !== null,
    latest: latest && versionView(reader, latest),
    isKept: copy !== null && latest?.sha256 === contentHash(copy.content),
  }
}

export const versionView = (reader: Reader, row: VersionRow): DraftVersionView => ({
  version: row.version,
  sha256: row.sha256,
  note: row.note,
  at: row.at,
  by: reader.doer(row, {}),
})
