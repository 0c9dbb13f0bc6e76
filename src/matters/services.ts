import sql from 'sql-template-tag'
import type { Service } from '#catalogue/types.ts'
import type { Tx } from '#store/transaction.ts'

/** Turns the files of a published version into something that runs; the catalogue room's `freezeService`. */
export type Freeze = (files: ReadonlyMap<string, string>, version: number) => Promise<Service>

/** The services an office has published. Versions are frozen, so one that was compiled stays compiled. */
export interface Services {
  /** The newest version, for matters that begin now. */
  current(service: string): Service | undefined
  /** The version a running matter keeps. @throws Error when it was never published here */
  version(service: string, version: number): Service
  all(): readonly Service[]
}

/** Reads every published version of an office once. */
export async function loadServices(tx: Tx, office: number, freeze: Freeze): Promise<Services> {
  const rows = await tx.query<{ service: string; version: number; files: Record<string, string> }>(
    sql`select service, version, files from services where office_id = ${office} order by service, version`,
  )
  const frozen = await Promise.all(rows.map(row => freeze(new Map(Object.entries(row.files)), row.version)))
  const newest = new Map(frozen.map(service => [service.manifest.id, service]))
  const byVersion = new Map(frozen.map(service => [`${service.manifest.id}/${service.version}`, service]))
  return {
    current: service => newest.get(service),
    version: (service, version) => {
      const found = byVersion.get(`${service}/${version}`)
      if (!found) throw new Error(`version ${version} of ${service} was never published here`)
      return found
    },
    all: () => [...newest.values()],
  }
}

/**
 * Publishes a service folder: the same files are the same version, changed ones the next. Running matters keep theirs.
 * @returns the version the office now has
 */
export async function publishService(
  tx: Tx,
  office: number,
  service: { id: string; hash: string; files: ReadonlyMap<string, string> },
  now: Date,
): Promise<number> {
  const known = await tx.query<{ version: number; hash: string }>(
    sql`select version, hash from services where office_id = ${office} and service = ${service.id} order by version desc`,
  )
  const same = known.find(row => row.hash === service.hash)
  if (same) return same.version
  const version = (known[0]?.version ?? 0) + 1
  await tx.query(
    sql`insert into services (office_id, service, version, hash, files, published_at)
      values (${office}, ${service.id}, ${version}, ${service.hash}, ${JSON.stringify(Object.fromEntries(service.files))}::jsonb, ${now.toISOString()}::timestamptz)`,
  )
  return version
}
