import sql, { raw } from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import { iso } from '../views/rows.ts'

/** One number ever taken for a document. What its matter is, only whoever may see the matter is told. */
export interface LedgerRow {
  number: string
  takenAt: string
  voidedAt: string | null
  voidReason: string | null
  /** Null where the matter is not the asker's to see. */
  matterId: string | null
  title: string | null
  datedOn: string | null
  copies: number | null
  /** How many recipients there are, and how many signed for it. */
  recipients: number
  received: number
  sentAt: string | null
  revoked: 'withdraw' | 'repeal' | 'annul' | null
}

export interface LedgerFilter {
  year: number
  /** 机关代字; all of them when absent. */
  code?: string
}

/**
 * The ledger of document numbers, newest first, without a gap: void ones stand in their place (发文登记簿).
 * @param page counted from 1
 */
export async function ledgerOf(
  { tx, office }: Pick<Acting, 'tx' | 'office'>,
  { year, code }: LedgerFilter,
  page: { number: number; size: number },
): Promise<{ items: LedgerRow[]; total: number }> {
  const series = code === undefined ? null : `document:${code}`
  const within = sql`n.office_id = ${office} and n.year = ${year}
    and (n.series = ${series} or (${series}::text is null and n.series like 'document:%'))`
  const items =
    await tx.query<LedgerRow>(sql`select n.number, ${raw(iso('n.taken_at'))} as "takenAt", ${raw(iso('n.voided_at'))} as "voidedAt",
      n.void_reason as "voidReason", m.matter_id as "matterId", m.title, i.dated_on::text as "datedOn", i.copies,
      coalesce(d.recipients, 0) as recipients, coalesce(d.received, 0) as received, ${raw(iso('i.sent_at'))} as "sentAt", i.revoked_how as revoked
    from numbers n
      left join matters m on m.office_id = n.office_id and m.matter_id = n.matter_id
      left join issues i on i.office_id = n.office_id and i.number = n.number
      left join lateral (select count(*)::integer as recipients, (count(*) filter (where state = 'received'))::integer as received
        from deliveries where office_id = i.office_id and issue_id = i.issue_id) d on true
    where ${within} order by n.series, n.seq desc limit ${page.size} offset ${(page.number - 1) * page.size}`)
  const [counted] = await tx.query<{ total: number }>(
    sql`select count(*)::integer as total from numbers n where ${within}`,
  )
  return { items, total: counted?.total ?? 0 }
}

/** The codes numbers were ever taken under, and the years. */
export const ledgerSeries = ({
  tx,
  office,
}: Pick<Acting, 'tx' | 'office'>): Promise<{ code: string; year: number; last: number }[]> =>
  tx.query(sql`select substr(series, 10) as code, year, last from series
    where office_id = ${office} and series like 'document:%' order by year desc, series`)
