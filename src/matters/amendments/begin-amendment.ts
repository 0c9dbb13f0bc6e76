import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import type { Text } from '#base/language.ts'
import { blankService, copyService } from '#catalogue/copy.ts'
import { SHARED, type ServiceFiles } from '#catalogue/read.ts'
import type { Acting, By } from '../acting.ts'
import { filesOfVersion } from '../services.ts'
import { openAmendment, loadAmendment, type Amendment } from './amendment.ts'
import { amenderOf, enterService } from './amender.ts'
import { mergedUpdate } from './updates.ts'

/** What the next version of a service begins as. */
export type Beginning =
  /** The version in force, or an older one that the office goes back to. */
  | { kind: 'version'; version?: number }
  /** The version in force with the product's newer one brought into it. */
  | { kind: 'update' }
  /** A service that is not there yet, from a copy of another one or from nothing. */
  | { kind: 'new'; names: Text; copyOf: string | null }

interface Begun {
  base: number | null
  files: ServiceFiles
  updateHash?: string
  offered?: ServiceFiles
}

/**
 * Begins an amendment of a service. There is one open amendment of a service at most.
 * @throws Problem AMENDMENT_EXISTS, SERVICE_NOT_FOUND, SERVICE_EXISTS, VERSION_NOT_FOUND, NOT_FOUND without an update, NOT_PERMITTED
 */
export async function beginAmendment(acting: Acting, service: string, from: Beginning): Promise<Amendment> {
  const by = amenderOf(acting)
  const begun =
    from.kind === 'new' ? await fromNothing(acting, service, from) : await fromPublished(acting, service, from)
  const id = newId(acting.now)
  await insert(acting, by, id, service, begun)
  await enterService(acting, by, 'amendment.begun', {
    amendment: id,
    service,
    base: begun.base,
    ...(begun.updateHash ? { update: begun.updateHash } : {}),
  })
  return loadAmendment(acting, id, { lock: false })
}

async function fromPublished(
  { tx, office, services }: Acting,
  service: string,
  from: Exclude<Beginning, { kind: 'new' }>,
): Promise<Begun> {
  const current = services.current(service)
  if (!current) throw new Problem('SERVICE_NOT_FOUND', { params: { service } })
  const base = current.version
  if (from.kind === 'update') return { base, ...(await mergedUpdate(tx, office, service, base)) }
  const version = from.version ?? base
  if (version < 1 || version > base) throw new Problem('VERSION_NOT_FOUND', { params: { service, version } })
  return { base, files: await filesOfVersion(tx, office, service, version) }
}

async function fromNothing(
  acting: Acting,
  service: string,
  { names, copyOf }: Extract<Beginning, { kind: 'new' }>,
): Promise<Begun> {
  const { services } = acting
  if (services.current(service)) throw new Problem('SERVICE_EXISTS', { field: 'service', params: { service } })
  const pattern = copyOf === null ? services.all()[0] : services.current(copyOf)
  if (!pattern) throw new Problem('SERVICE_NOT_FOUND', { params: { service: copyOf ?? '' } })
  const files = await filesOfVersion(acting.tx, acting.office, pattern.manifest.id, pattern.version)
  const shared = [...files].filter(([file]) => file.startsWith(`${SHARED}/`))
  const original = copyOf === null ? new Map([...(await blankService()), ...shared]) : files
  return { base: null, files: copyService(original, service, names) }
}

async function insert(acting: Acting, by: By, id: string, service: string, begun: Begun): Promise<void> {
  const { tx, office, now } = acting
  const at = now.toISOString()
  const inserted = await tx.execute(sql`insert into amendments
      (office_id, amendment_id, service, base_version, files, update_hash, offered, authors, begun_by, begun_at, saved_by, saved_at)
    values (${office}, ${id}, ${service}, ${begun.base}, ${json(begun.files)}::jsonb, ${begun.updateHash ?? null}, ${json(begun.offered)}::jsonb,
      array[${by.personId}]::uuid[], ${by.personId}, ${at}::timestamptz, ${by.personId}, ${at}::timestamptz)
    on conflict (office_id, service) where state in ('written', 'submitted') do nothing`)
  if (inserted > 0) return
  const open = await openAmendment(acting, service)
  throw new Problem('AMENDMENT_EXISTS', {
    params: { service, by: open ? acting.directory.personName(open.begunBy) : '—' },
  })
}

const json = (files: ServiceFiles | undefined): string => JSON.stringify(Object.fromEntries(files ?? []))
