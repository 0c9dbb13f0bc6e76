import { sameness, type KnownDocument, type Sameness } from '#documents/extraction/same-document.ts'
import sql from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'

/** A matter that may be about the very document, and why one thinks so. */
export interface DuplicateMatter {
  id: string
  number: string
  title: string
  why: Sameness
}

interface Candidate extends KnownDocument {
  id: string
  matterNumber: string
  title: string
}

/** Documents are compared with those of so many days: a copy comes within months, and next year's is another one. */
const DAYS = 400
/** So many are looked at; the search brings the likeliest few. */
const MOST = 100

/** Matters that may be the same document: by the sender's number in any brackets, by the title, or by nearly the title. */
export async function findDuplicates(
  tx: Tx,
  office: number,
  document: KnownDocument,
  now: Date,
  limit: number,
): Promise<DuplicateMatter[]> {
  const { title, number } = document
  if (!title && !number) return []
  const since = new Date(now.getTime() - DAYS * 86_400_000).toISOString()
  // By the search index: pairs of characters find the few candidates, comparison decides.
  const candidates = await tx.query<Candidate>(sql`select m.matter_id as id, m.number as "matterNumber", m.title,
      m.fields ->> 'reference' as number, m.fields ->> 'from' as "from", m.fields ->> 'documentDate' as date
    from matters m where m.office_id = ${office}
      and m.matter_id in (select s.matter_id from search_matters(${number ?? title ?? ''}, '{}') s
        union select s.matter_id from search_matters(${title ?? number ?? ''}, '{}') s
        union select s.matter_id from similar_matters(${title ?? ''}, ${since}::timestamptz) s where s.share >= 0.6)
    order by m.registered_at desc limit ${MOST}`)
  return candidates
    .flatMap(candidate => {
      const why = sameness(document, candidate)
      return why === null ? [] : [{ id: candidate.id, number: candidate.matterNumber, title: candidate.title, why }]
    })
    .slice(0, limit)
}
