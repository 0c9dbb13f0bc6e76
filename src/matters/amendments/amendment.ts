import sql, { raw, type Sql } from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from '../acting.ts'
import { iso } from '../views/rows.ts'

export type AmendmentState = 'written' | 'submitted' | 'published' | 'discarded'

/** The next version of a service while it is being written (草稿). Instants are ISO 8601 strings in UTC. */
export interface Amendment {
  id: string
  service: string
  /** The version it began from; null for a new service. */
  baseVersion: number | null
  files: Readonly<Record<string, string>>
  /** The product's update that it takes in. */
  updateHash: string | null
  /** Files of that update where the office has its own: which to keep is for people to say. */
  offered: Readonly<Record<string, string>>
  state: AmendmentState
  version: number
  authors: readonly string[]
  begunBy: string
  begunAt: string
  savedBy: string
  savedAt: string
  submittedBy: string | null
  submittedAt: string | null
  reason: string | null
  remark: string | null
}

const COLUMNS = `amendment_id as id, service, base_version as "baseVersion", files, update_hash as "updateHash", offered, state, version, authors,
  begun_by as "begunBy", ${iso('begun_at')} as "begunAt", saved_by as "savedBy", ${iso('saved_at')} as "savedAt",
  submitted_by as "submittedBy", ${iso('submitted_at')} as "submittedAt", reason, remark`

const select = (where: Sql) => sql`select ${raw(COLUMNS)} from amendments ${where}`

/**
 * Reads an amendment.
 * @param options.lock takes its row lock, so that saves and decisions queue behind each other
 * @throws Problem AMENDMENT_NOT_FOUND when it does not exist, or the person's posts may not change services
 */
export async function loadAmendment(
  { tx, office }: Acting,
  id: string,
  { lock }: { lock: boolean },
): Promise<Amendment> {
  const [found] = await tx.query<Amendment>(
    select(sql`where office_id = ${office} and amendment_id = ${id} ${raw(lock ? 'for update' : '')}`),
  )
  if (!found) throw new Problem('AMENDMENT_NOT_FOUND')
  return found
}

/** The open amendment of a service, when there is one. */
export async function openAmendment({ tx, office }: Acting, service: string): Promise<Amendment | null> {
  const [found] = await tx.query<Amendment>(
    select(sql`where office_id = ${office} and service = ${service} and state in ('written', 'submitted')`),
  )
  return found ?? null
}

/** Every open amendment, the one that was saved last first; none for posts that may not change services. */
export const openAmendments = ({ tx, office }: Acting): Promise<Amendment[]> =>
  tx.query(select(sql`where office_id = ${office} and state in ('written', 'submitted') order by saved_at desc`))

/** The files as the catalogue room reads a folder. */
export const filesOf = ({ files }: Pick<Amendment, 'files'>): ReadonlyMap<string, string> =>
  new Map(Object.entries(files))
