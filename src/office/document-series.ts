import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import type { Tx } from '#store/transaction.ts'
import { enter, type Editing } from './edit/editing.ts'

/** An organ code (机关代字) under which documents are numbered, and the organ that writes under it. */
export interface DocumentSeries {
  id: string
  code: string
  organ: string
}

/** The codes that numbers are taken under at present. */
export const documentSeries = (tx: Tx, office: number): Promise<DocumentSeries[]> =>
  tx.query(sql`select series_id as id, code, organ from document_series
    where office_id = ${office} and ended_at is null order by code`)

/**
 * Lets documents be numbered under a code from now on. Its numbers begin at 1 every year.
 * @returns the series' id
 * @throws Problem SERIES_TAKEN, also for a code that was ended: its numbers are not begun anew
 */
export async function addSeries(editing: Editing, input: Omit<DocumentSeries, 'id'>): Promise<string> {
  const { tx, office, now } = editing
  const id = newId(now)
  const made = await tx.execute(sql`insert into document_series (office_id, series_id, code, organ, made_at)
    values (${office}, ${id}, ${input.code}, ${input.organ}, ${now.toISOString()}::timestamptz) on conflict do nothing`)
  if (made === 0) throw new Problem('SERIES_TAKEN', { field: 'code', params: { code: input.code } })
  await enter(editing, 'series.added', { series: id, ...input })
  return id
}

/** Ends a code: no more numbers are taken under it, those taken stay. @throws Problem NOT_FOUND */
export async function endSeries(editing: Editing, id: string): Promise<void> {
  const { tx, office, now } = editing
  const ended = await tx.execute(sql`update document_series set ended_at = ${now.toISOString()}::timestamptz
    where office_id = ${office} and series_id = ${id} and ended_at is null`)
  if (ended === 0) throw new Problem('NOT_FOUND')
  await enter(editing, 'series.ended', { series: id })
}
