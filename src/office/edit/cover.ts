import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { addDays } from '#calendar/day.ts'
import type { Day } from '#calendar/types.ts'
import type { Tx } from '#store/transaction.ts'
import { enter, type Editing } from './editing.ts'
import { explained } from './holding.ts'

export interface CoverInput {
  postId: string
  coverPostId: string
  fromOn: Day
  toOn: Day
  reason: string
}

/**
 * Lets one post act for another from a day to a day (AB 角).
 * @returns the cover's id
 * @throws Problem PERIOD_INVALID, PERIOD_OVERLAPS, SAME_POST, COVER_LOOP naming the posts of the loop, POST_NOT_FOUND
 */
export async function addCover(editing: Editing, input: CoverInput): Promise<string> {
  const { tx, office, now } = editing
  const { postId, coverPostId, fromOn, toOn, reason } = input
  if (toOn < fromOn) throw new Problem('PERIOD_INVALID', { field: 'toOn' })
  await requireNoLoop(editing, input)
  const id = newId(now)
  await explained(() =>
    tx.execute(sql`insert into covers (office_id, cover_id, post_id, cover_post_id, from_on, to_on, reason)
      values (${office}, ${id}, ${postId}, ${coverPostId}, ${fromOn}::date, ${toOn}::date, ${reason})`),
  )
  await enter(editing, 'cover.added', { cover: id, post: postId, by: coverPostId, fromOn, toOn, reason })
  return id
}

/**
 * Ends a cover now, before its last day; one that was never in force goes.
 * @throws Problem NOT_FOUND
 */
export async function endCover(editing: Editing, id: string): Promise<void> {
  const { tx, office, today } = editing
  const [ended] = await tx.query<{ postId: string; coverPostId: string }>(sql`
    with found as (select * from covers where office_id = ${office} and cover_id = ${id} for update),
      kept as (update covers c set ended_on = ${addDays(today, -1)}::date from found f where c.office_id = ${office} and c.cover_id = f.cover_id
        and f.from_on <= ${today}::date and least(f.to_on, f.ended_on) >= ${today}::date),
      gone as (delete from covers c using found f where c.office_id = ${office} and c.cover_id = f.cover_id and f.from_on > ${today}::date)
    select post_id as "postId", cover_post_id as "coverPostId" from found`)
  if (!ended) throw new Problem('NOT_FOUND')
  await enter(editing, 'cover.ended', { cover: id, post: ended.postId, by: ended.coverPostId })
}

/** The post a cover is of. @throws Problem NOT_FOUND */
export async function coveredPost(tx: Tx, office: number, id: string): Promise<string> {
  const [cover] = await tx.query<{ postId: string }>(
    sql`select post_id as "postId" from covers where office_id = ${office} and cover_id = ${id}`,
  )
  if (!cover) throw new Problem('NOT_FOUND')
  return cover.postId
}

/** Whoever acts for A may act for B through the cover; if B, however indirectly, is covered by A, nobody is left to act. */
async function requireNoLoop(
  { tx, office }: Editing,
  { postId, coverPostId, fromOn, toOn }: CoverInput,
): Promise<void> {
  const [loop] = await tx.query<{ path: string }>(sql`
    with recursive chain (post_id, path) as (
      select ${coverPostId}::uuid, array[${postId}::uuid, ${coverPostId}::uuid]
      union all select c.cover_post_id, chain.path || c.cover_post_id from chain join covers c on c.office_id = ${office} and c.post_id = chain.post_id
        and daterange(c.from_on, greatest(c.from_on, least(c.to_on, c.ended_on)), '[]') && daterange(${fromOn}::date, ${toOn}::date, '[]')
        and least(c.to_on, c.ended_on) >= c.from_on
        where chain.post_id <> ${postId}::uuid and cardinality(chain.path) < 12)
    select (select string_agg(p.name, ' → ' order by step.at) from unnest(chain.path) with ordinality step (id, at)
      join posts p on p.office_id = ${office} and p.post_id = step.id) as path from chain where post_id = ${postId}::uuid limit 1`)
  if (loop) throw new Problem('COVER_LOOP', { field: 'coverPostId', params: { path: loop.path } })
}
