import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { hashOf } from '#catalogue/freeze.ts'
import { isServiceFile } from '#catalogue/read.ts'
import type { Acting } from '../acting.ts'
import { filesOf, loadAmendment, type Amendment } from './amendment.ts'
import { amenderOf, enterService } from './amender.ts'

/** Text of all files of a service together, in characters; the largest service of the catalogue has a twentieth of it. */
const MOST_TEXT = 1_500_000

/**
 * Saves files of an amendment: those given, the others stay. A file that is null is taken away.
 * @param seen the version of the amendment that the person changed (`If-Match`)
 * @throws Problem AMENDMENT_CHANGED when somebody saved meanwhile; then nothing was written
 * @throws Problem NOT_PERMITTED, AMENDMENT_NOT_FOUND, AMENDMENT_NOT_WRITTEN, FIELD_INVALID, TOO_LARGE
 */
export async function saveAmendment(
  acting: Acting,
  id: string,
  changed: Readonly<Record<string, string | null>>,
  seen: number,
): Promise<Amendment> {
  const by = amenderOf(acting)
  const before = await loadAmendment(acting, id, { lock: true })
  requireWritten(before)
  requireSeen(acting, before, seen)
  const files = new Map(filesOf(before))
  for (const [file, text] of Object.entries(changed)) {
    if (!isServiceFile(file))
      throw new Problem('FIELD_INVALID', { field: 'files', params: { field: 'files', detail: file } })
    if (text === null) files.delete(file)
    else files.set(file, text)
  }
  if ([...files.values()].reduce((sum, text) => sum + text.length, 0) > MOST_TEXT)
    throw new Problem('TOO_LARGE', { field: 'files', params: { limit: MOST_TEXT } })
  const { tx, office, now } = acting
  await tx.execute(sql`update amendments set files = ${JSON.stringify(Object.fromEntries(files))}::jsonb, version = version + 1,
      saved_by = ${by.personId}, saved_at = ${now.toISOString()}::timestamptz,
      authors = case when ${by.personId}::uuid = any (authors) then authors else authors || ${by.personId}::uuid end
    where office_id = ${office} and amendment_id = ${id}`)
  await enterService(acting, by, 'amendment.saved', {
    amendment: id,
    service: before.service,
    version: before.version + 1,
    files: Object.keys(changed),
    hash: hashOf(files),
  })
  return loadAmendment(acting, id, { lock: false })
}

/** @throws Problem AMENDMENT_NOT_WRITTEN once it was submitted, published or discarded */
export function requireWritten({ state }: Amendment): void {
  if (state !== 'written') throw new Problem('AMENDMENT_NOT_WRITTEN')
}

/** @throws Problem AMENDMENT_CHANGED naming who saved meanwhile */
export function requireSeen({ directory }: Acting, amendment: Amendment, seen: number): void {
  if (amendment.version !== seen)
    throw new Problem('AMENDMENT_CHANGED', { params: { by: directory.personName(amendment.savedBy) } })
}
