import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { hashOf } from '#catalogue/freeze.ts'
import { mergeFiles } from '#catalogue/merge.ts'
import type { ServiceFiles } from '#catalogue/read.ts'
import type { Tx } from '#store/transaction.ts'
import { publishVersion } from '../publish-version.ts'
import { filesOfVersion } from '../services.ts'

/** A service folder as this version of the product has it. */
export interface ProductFolder {
  id: string
  files: ServiceFiles
}

/**
 * Brings a folder of the product's catalogue to the office. What the office has published itself, or is changing now, is
 * never overwritten: the folder is then offered as an update (docs/decisions/0020).
 */
export async function takeFromProduct(tx: Tx, office: number, { id, files }: ProductFolder, now: Date): Promise<void> {
  const hash = hashOf(files)
  const [standing] = await tx.query<{ isKnown: boolean; isOwn: boolean }>(sql`select
      exists (select from services where office_id = ${office} and service = ${id} and hash = ${hash})
        or exists (select from service_updates where office_id = ${office} and service = ${id} and hash = ${hash}) as "isKnown",
      exists (select from services where office_id = ${office} and service = ${id} and source = 'office')
        or exists (select from amendments where office_id = ${office} and service = ${id} and state in ('written', 'submitted')) as "isOwn"`)
  if (standing?.isKnown) return
  if (standing?.isOwn)
    await tx.execute(sql`insert into service_updates (office_id, service, hash, files, offered_at)
      values (${office}, ${id}, ${hash}, ${JSON.stringify(Object.fromEntries(files))}::jsonb, ${now.toISOString()}::timestamptz)`)
  else await publishVersion({ tx, office, now }, null, { id, files, source: 'product', authors: [], reason: '' })
}

/** The newest update of each service that no amendment took in; nothing for posts that may not change services. */
export function availableUpdates(
  tx: Tx,
  office: number,
): Promise<{ service: string; hash: string; offeredAt: Date }[]> {
  return tx.query(sql`select distinct on (u.service) u.service, u.hash, u.offered_at as "offeredAt" from service_updates u
    where u.office_id = ${office} and not exists (select from amendments a where a.office_id = u.office_id and a.service = u.service
      and a.update_hash = u.hash and a.state <> 'discarded')
    order by u.service, u.offered_at desc`)
}

/**
 * The version in force with the newest update brought into it, file by file, against the product's folder that the
 * office took in last.
 * @throws Problem NOT_FOUND when no update waits
 */
export async function mergedUpdate(
  tx: Tx,
  office: number,
  service: string,
  version: number,
): Promise<{ files: ServiceFiles; updateHash: string; offered: ServiceFiles }> {
  const waiting = (await availableUpdates(tx, office)).find(update => update.service === service)
  if (!waiting) throw new Problem('NOT_FOUND')
  const [theirs, base, ours] = await Promise.all([
    updateFiles(tx, office, service, waiting.hash),
    productBase(tx, office, service),
    filesOfVersion(tx, office, service, version),
  ])
  const { files, both } = mergeFiles(base, ours, theirs)
  return { files, updateHash: waiting.hash, offered: both }
}

async function updateFiles(tx: Tx, office: number, service: string, hash: string): Promise<ServiceFiles> {
  const [row] = await tx.query<{ files: Record<string, string> }>(
    sql`select files from service_updates where office_id = ${office} and service = ${service} and hash = ${hash}`,
  )
  return new Map(Object.entries(row?.files ?? {}))
}

/** What of the product's was taken in last: an update by an amendment that was published, or a version of the product itself. */
async function productBase(tx: Tx, office: number, service: string): Promise<ServiceFiles> {
  const [row] = await tx.query<{ files: Record<string, string> }>(sql`select files from (
      select u.files, a.submitted_at as at from amendments a join service_updates u on u.office_id = a.office_id and u.service = a.service and u.hash = a.update_hash
        where a.office_id = ${office} and a.service = ${service} and a.state = 'published'
      union all
      select files, published_at from services where office_id = ${office} and service = ${service} and source = 'product') taken
    order by at desc limit 1`)
  return new Map(Object.entries(row?.files ?? {}))
}
