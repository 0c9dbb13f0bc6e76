import sql from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'

/** Matters that may be the same document: the same number of the sender's, or the very title. */
export async function findDuplicates(
  tx: Tx,
  office: number,
  document: { title: string | null; reference: string | null },
  limit: number,
): Promise<{ id: string; number: string; title: string }[]> {
  const { title, reference } = document
  if (!title && !reference) return []
  // By the search index: pairs of characters find the few candidates, equality decides.
  return tx.query(sql`select m.matter_id as id, m.number, m.title from matters m where m.office_id = ${office}
    and m.matter_id in (select s.matter_id from search_matters(${reference ?? title ?? ''}, '{}') s
      union select s.matter_id from search_matters(${title ?? reference ?? ''}, '{}') s)
    and (m.title = ${title ?? ''} or m.fields ->> 'reference' = ${reference ?? ''})
    order by m.registered_at desc limit ${limit}`)
}
