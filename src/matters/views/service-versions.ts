import sql, { raw } from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'
import { iso } from './rows.ts'

export interface ServiceVersionRow {
  version: number
  source: 'product' | 'office'
  publishedAt: string
  authors: string[]
  approvedBy: string | null
  reason: string | null
  hash: string
  running: number
  entry: string | null
}

/** The versions of a service, the newest first, with how many of the matters the person sees run under each. */
export const serviceVersions = (tx: Tx, office: number, service: string): Promise<ServiceVersionRow[]> =>
  tx.query(sql`select s.version, s.source, ${raw(iso('s.published_at'))} as "publishedAt", s.authors, s.approved_by as "approvedBy", s.reason, s.hash,
      s.entry_id as entry, (select count(*)::integer from matters m where m.office_id = s.office_id and m.service = s.service
        and m.service_version = s.version and m.state in ('open', 'suspended')) as running
    from services s where s.office_id = ${office} and s.service = ${service} order by s.version desc`)
