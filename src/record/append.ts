import sql from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'
import { entryText, type Entry } from './entry.ts'

/** Adds an entry to the record in the transaction of the change it tells of; the next batch seals it. */
export async function appendEntry(tx: Tx, entry: Entry): Promise<void> {
  await Promise.all([
    tx.execute(sql`insert into record_entries (office_id, entry_id, matter_id, version, kind, at, text)
      values (${entry.office}, ${entry.id}, ${entry.matter}, ${entry.version}, ${entry.kind}, ${entry.at}::timestamptz, ${entryText(entry)})`),
    tx.execute(sql`insert into record_pending (office_id, entry_id) values (${entry.office}, ${entry.id})`),
  ])
}
