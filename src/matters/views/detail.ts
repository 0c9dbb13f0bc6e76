import sql, { raw } from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'
import { loadMatter } from '../load.ts'
import type { LoadedMatter } from '../matter.ts'
import { iso } from './rows.ts'

/** Who did something: the person, the post, and the cover through which they held it. */
export interface Doer {
  personId: string
  postId: string
  coverId: string | null
}

export interface EntryRow {
  id: string
  kind: string
  at: string
  version: number
  /** Canonical JSON, as it is hashed. */
  text: string
  sealed: boolean
}

/** Everything a matter's page shows. */
export interface MatterPageRows extends LoadedMatter {
  focus: string | null
  opinions: (Doer & { id: string; taskId: string | null; kind: string; step: string; text: string; at: string })[]
  answers: (Doer & { id: string; text: string; at: string })[]
  attachments: (Omit<Doer, 'coverId'> & {
    id: string
    name: string
    mediaType: string
    size: number
    sha256: string
    addedAt: string
  })[]
  entries: EntryRow[]
  /** Cover id → whose post it is: the names of those who held it when the cover began. */
  covers: Readonly<Record<string, string>>
}

const DOER = `'personId', x.person_id, 'postId', x.post_id, 'coverId', x.cover_id`
const OF = 'x.office_id = m.office_id and x.matter_id = m.matter_id'

const REST = `select
  (select f.name from focuses f where f.office_id = m.office_id and f.focus_id = m.focus_id) as focus,
  (select coalesce(jsonb_agg(jsonb_build_object('id', x.opinion_id, 'taskId', x.task_id, 'kind', x.kind, 'step', x.step, 'text', x.text,
    'at', ${iso('x.at')}, ${DOER}) order by x.at, x.opinion_id), '[]') from opinions x where ${OF}) as opinions,
  (select coalesce(jsonb_agg(jsonb_build_object('id', x.answer_id, 'text', x.text, 'at', ${iso('x.at')}, ${DOER})), '[]') from answers x where ${OF}) as answers,
  (select coalesce(jsonb_agg(jsonb_build_object('id', x.attachment_id, 'name', x.name, 'mediaType', x.media_type, 'size', x.size, 'sha256', x.sha256,
    'addedAt', ${iso('x.added_at')}, 'personId', x.person_id, 'postId', x.post_id) order by x.added_at, x.attachment_id), '[]')
    from attachments x where ${OF}) as attachments,
  (select coalesce(jsonb_agg(jsonb_build_object('id', x.entry_id, 'kind', x.kind, 'at', ${iso('x.at')}, 'version', x.version, 'text', x.text,
    'sealed', exists (select from record_leaves l where l.office_id = x.office_id and l.entry_id = x.entry_id)) order by x.version, x.entry_id), '[]')
    from record_entries x where ${OF}) as entries,
  (select coalesce(jsonb_object_agg(c.cover_id, (select string_agg(p.name, '、' order by p.name) from holdings h
      join people p on p.office_id = h.office_id and p.person_id = h.person_id
      where h.office_id = c.office_id and h.post_id = c.post_id and daterange(h.from_on, h.to_on, '[]') @> c.from_on)), '{}')
    from covers c where c.office_id = m.office_id and c.post_id = any(m.party_posts)) as covers
  from matters m`

/**
 * Reads a matter's page, in two statements on one flight.
 * @throws Problem MATTER_NOT_FOUND when it does not exist or is not the asker's to see: the two look the same
 */
export async function loadPage(tx: Tx, office: number, matterId: string): Promise<MatterPageRows> {
  const [loaded, [rest]] = await Promise.all([
    loadMatter(tx, office, matterId, { lock: false }),
    tx.query<Omit<MatterPageRows, keyof LoadedMatter>>(
      sql`${raw(REST)} where m.office_id = ${office} and m.matter_id = ${matterId}`,
    ),
  ])
  if (!rest) throw new Error(`matter ${matterId} went away while it was read`)
  return { ...loaded, ...rest }
}

/** An attachment of a matter one may see; undefined for any other. */
export async function findAttachment(
  tx: Tx,
  office: number,
  matterId: string,
  attachmentId: string,
): Promise<{ name: string; mediaType: string; sha256: string } | undefined> {
  const rows = await tx.query<{ name: string; mediaType: string; sha256: string }>(
    sql`select name, media_type as "mediaType", sha256 from attachments
      where office_id = ${office} and matter_id = ${matterId} and attachment_id = ${attachmentId}`,
  )
  return rows[0]
}
