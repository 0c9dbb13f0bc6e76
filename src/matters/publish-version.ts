import sql from 'sql-template-tag'
import { hashOf } from '#catalogue/freeze.ts'
import type { Acting, By } from './acting.ts'
import { enterService } from './amendments/amender.ts'

export interface NewVersion {
  id: string
  files: ReadonlyMap<string, string>
  /** The product's catalogue, or the office itself. */
  source: 'product' | 'office'
  authors: readonly string[]
  reason: string
}

/**
 * Freezes files as the next version of a service, under an entry of the record. Matters that begin from now on follow it.
 * @param by who approved it; null for the product's catalogue
 * @returns the version
 */
export async function publishVersion(
  acting: Pick<Acting, 'tx' | 'office' | 'now'>,
  by: By | null,
  { id, files, source, authors, reason }: NewVersion,
): Promise<number> {
  const { tx, office, now } = acting
  const [last] = await tx.query<{ version: number }>(
    sql`select version from services where office_id = ${office} and service = ${id} order by version desc limit 1`,
  )
  const version = (last?.version ?? 0) + 1
  const hash = hashOf(files)
  const entry = await enterService(acting, by, 'service.published', {
    service: id,
    version,
    hash,
    source,
    ...(by ? { authors, reason } : {}),
  })
  await tx.execute(sql`insert into services (office_id, service, version, hash, files, published_at, source, authors, approved_by, reason, entry_id)
    values (${office}, ${id}, ${version}, ${hash}, ${JSON.stringify(Object.fromEntries(files))}::jsonb, ${now.toISOString()}::timestamptz,
      ${source}, ${authors}::uuid[], ${by?.personId ?? null}::uuid, ${by ? reason : null}, ${entry})`)
  return version
}
