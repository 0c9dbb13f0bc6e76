import sql from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'
import type { MatterState } from '../matter.ts'

/** What a matter is compared by, before it is registered or after. */
export interface Compared {
  title: string
  asker?: string
  contact?: string
  /** The matter itself, once it has an id. */
  except?: string
}

/** A matter that may be the same once more, and why one thinks so. */
export interface SimilarMatter {
  id: string
  number: string
  title: string
  state: MatterState
  sameAsker: boolean
  sameText: boolean
}

/** Nearly the same: three of five character pairs of the title. Ours; the same number of the sender's is asked elsewhere. */
const NEAR = 0.6
/** A name shorter than this is no name to find somebody by. */
const SHORTEST_NAME = 2

/**
 * Matters since some instant that may be the same: by the same asker, or of nearly the same text. The asker is compared
 * whole and never shown.
 */
export function similarMatters(
  tx: Tx,
  office: number,
  { title, asker = '', contact = '', except = '' }: Compared,
  since: string,
  limit: number,
): Promise<SimilarMatter[]> {
  const name = asker.trim().length >= SHORTEST_NAME ? asker.trim() : ''
  return tx.query<SimilarMatter>(sql`
    with asked as (
      select a.matter_id from askers a where a.office_id = ${office} and a.contact = ${contact.trim()} and ${contact.trim()} <> ''
      union select a.matter_id from askers a where a.office_id = ${office} and a.kind = 'citizen' and a.name = ${name} and ${name} <> ''),
    alike as (select s.matter_id from similar_matters(${title}, ${since}::timestamptz) s where s.share >= ${NEAR})
    select m.matter_id as id, m.number, m.title, m.state, asked.matter_id is not null as "sameAsker", alike.matter_id is not null as "sameText"
    from (select matter_id from asked union select matter_id from alike) found
      join matters m on m.office_id = ${office} and m.matter_id = found.matter_id and m.registered_at >= ${since}::timestamptz
      left join asked on asked.matter_id = m.matter_id left join alike on alike.matter_id = m.matter_id
    where m.matter_id::text <> ${except}
    order by (asked.matter_id is not null)::integer + (alike.matter_id is not null)::integer desc, m.registered_at desc, m.matter_id limit ${limit}`)
}
