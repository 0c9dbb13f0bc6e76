import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { enter } from '../edit/editing.ts'
import type { Keeping } from './keeping.ts'

export interface WatchInput {
  postId: string
  /** `HH:MM` by the office's clock, at least one. */
  changesAt: readonly string[]
  sort: number
  isActive: boolean
}

/**
 * Says that a post is filled from the roster, when its shifts change, or that it no longer is. Shifts that were put down
 * before keep their times.
 * @throws Problem POST_NOT_FOUND
 */
export async function keepWatch(keeping: Keeping, input: WatchInput): Promise<void> {
  const { tx, office, directory } = keeping
  const { postId, sort, isActive } = input
  if (!directory.post(postId)) throw new Problem('POST_NOT_FOUND', { field: 'postId' })
  const changesAt = [...new Set(input.changesAt)].toSorted()
  await tx.execute(sql`insert into watches (office_id, post_id, changes_at, sort, is_active)
    values (${office}, ${postId}, ${changesAt}::text[], ${sort}, ${isActive})
    on conflict (office_id, post_id) do update set changes_at = excluded.changes_at, sort = excluded.sort, is_active = excluded.is_active`)
  await enter(keeping, 'watch.kept', { post: postId, changesAt, sort, isActive })
}
