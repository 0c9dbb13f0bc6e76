import sql from 'sql-template-tag'
import { Problem, type Refusal } from '#base/errors.ts'
import type { Editing } from './editing.ts'

/**
 * Asked after every change that takes something away: work must always find a post (law 1), and somebody must be able to
 * change the organisation again.
 * @throws Problem OFFICE_INCOMPLETE naming all that would be missing
 */
export async function requireWhole({ tx, office, today }: Editing): Promise<void> {
  const [found] = await tx.query<{ head: boolean; orphan: boolean; manager: boolean }>(sql`
    with standing as (select p.post_id, p.duties, p.permissions from posts p join units u on u.office_id = p.office_id and u.unit_id = p.unit_id
      where p.office_id = ${office} and p.is_active and u.is_active)
    select exists (select from standing where 'head' = any(duties)) as head, exists (select from standing where 'orphan' = any(duties)) as orphan,
      exists (select from standing s join holdings h on h.office_id = ${office} and h.post_id = s.post_id and ${today}::date >= h.from_on
          and (h.to_on is null or ${today}::date <= h.to_on)
        join people q on q.office_id = h.office_id and q.person_id = h.person_id and q.is_active
        where 'manage-office' = any(s.permissions)) as manager`)
  const refusals: Refusal[] = [
    ...(found?.head ? [] : [{ code: 'OFFICE_WITHOUT_HEAD' as const }]),
    ...(found?.orphan ? [] : [{ code: 'OFFICE_WITHOUT_ORPHAN' as const }]),
    ...(found?.manager ? [] : [{ code: 'OFFICE_WITHOUT_MANAGER' as const }]),
  ]
  if (refusals.length > 0) throw new Problem('OFFICE_INCOMPLETE', { refusals })
}

/** @throws Problem POST_IN_USE when somebody's work would be left on posts that close */
export async function requireNoWork({ tx }: Editing, posts: readonly string[]): Promise<void> {
  const [work] = await tx.query<{ count: number }>(sql`select work_of(${posts}::uuid[]) as count`)
  const count = work?.count ?? 0
  if (count > 0) throw new Problem('POST_IN_USE', { field: 'isActive', params: { count } })
}
