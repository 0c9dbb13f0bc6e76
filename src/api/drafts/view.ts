import { fill, type Language } from '#base/language.ts'
import { contentHash } from '#documents/drafting/content-hash.ts'
import { OBSERVATION_WORDS } from '#documents/drafting/observe/words.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { KINDS } from '#documents/drafting/kinds.ts'
import { newDraft } from '#documents/drafting/new-draft.ts'
import type { Acting } from '#matters/acting.ts'
import type { Matter } from '#matters/matter.ts'
import { draftTask } from '#matters/drafting/by-draft.ts'
import { findWorkingCopy, latestVersion, type VersionRow } from '#matters/drafting/rows.ts'
import type { DraftFinding } from '#matters/drafting/review.ts'
import { loadMatter } from '#matters/load.ts'
import { officeName } from '../prints/office-name.ts'
import type { Reader } from '../reader.ts'
import type { DraftFindingView, DraftVersionView, DraftView } from './schema.ts'

/** A matter's draft as its page shows it; where nobody began one, what it would begin as. */
export async function draftView(reader: Reader, matterId: string): Promise<DraftView> {
  const { acting } = reader
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: false })
  const copy = await findWorkingCopy(acting, matterId)
  const latest = await latestVersion(acting, matterId)
  const content = copy?.content ?? (await begun(acting, loaded.matter))
  return {
    revision: copy?.revision ?? 0,
    content,
    savedAt: copy?.savedAt ?? null,
    savedBy: copy ? acting.directory.personName(copy.savedBy) : null,
    mayWrite: draftTask(acting, loaded, 'write') !== null,
    mayReview: draftTask(acting, loaded, 'review') !== null,
    latest: latest && versionView(reader, latest),
    isKept: copy !== null && latest?.contentHash === contentHash(copy.content),
  }
}

export const versionView = (reader: Reader, row: VersionRow): DraftVersionView => ({
  version: row.version,
  contentHash: row.contentHash,
  note: row.note,
  at: row.at,
  by: reader.doer(row, {}),
})

export const findingView = (language: Language, finding: DraftFinding): DraftFindingView => ({
  id: `${finding.row}@${finding.at}`,
  at: finding.at,
  message: fill(OBSERVATION_WORDS[finding.fact][language], { text: finding.text, amount: finding.amount }),
  says: finding.says,
  citation: finding.citation,
})

/** What nobody has written yet: of the kind that the matter names. */
async function begun(acting: Acting, { title, fields }: Pick<Matter, 'title' | 'fields'>): Promise<DocumentDraft> {
  const kind = KINDS.find(one => one === fields['kind'])
  return newDraft({ office: await officeName(acting), title, ...(kind ? { kind } : {}) })
}
