import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import type { PlannedPost } from '../found.ts'
import { enter, enterChange, type Editing } from './editing.ts'
import { requireNoWork, requireWhole } from './whole.ts'

export interface PostInput extends Omit<PlannedPost, 'id' | 'duties' | 'permissions'> {
  duties: string[]
  permissions: string[]
  sort: number
  isActive: boolean
}

/**
 * Adds a post to a unit.
 * @returns the post's id
 * @throws Problem UNIT_NOT_FOUND, POST_NOT_FOUND for an unknown superior
 */
export async function addPost(editing: Editing, input: Omit<PostInput, 'isActive'>): Promise<string> {
  const { tx, office, now } = editing
  const id = newId(now)
  await requirePlace(editing, id, input)
  await tx.execute(sql`insert into posts (office_id, post_id, unit_id, name, level, superior_post_id, duties, permissions, sort)
    values (${office}, ${id}, ${input.unitId}, ${input.name}, ${input.level}, ${input.superiorPostId}, ${input.duties}::text[],
      ${input.permissions}::text[], ${input.sort})`)
  await enter(editing, 'post.added', { post: id, ...input })
  return id
}

/**
 * Changes a post, or closes it: one that still has work is not closed.
 * @throws Problem POST_NOT_FOUND, UNIT_NOT_FOUND, SUPERIOR_LOOP, POST_IN_USE, OFFICE_INCOMPLETE
 */
export async function changePost(editing: Editing, id: string, changes: Partial<PostInput>): Promise<void> {
  const { tx, office } = editing
  const [before] =
    await tx.query<PostInput>(sql`select unit_id as "unitId", name, level, superior_post_id as "superiorPostId", duties,
    permissions, sort, is_active as "isActive" from posts where office_id = ${office} and post_id = ${id} for update`)
  if (!before) throw new Problem('POST_NOT_FOUND')
  const after = { ...before, ...changes }
  await requirePlace(editing, id, after)
  if (before.isActive && !after.isActive) await requireNoWork(editing, [id])
  await tx.execute(sql`update posts set unit_id = ${after.unitId}, name = ${after.name}, level = ${after.level},
    superior_post_id = ${after.superiorPostId}, duties = ${after.duties}::text[], permissions = ${after.permissions}::text[], sort = ${after.sort},
    is_active = ${after.isActive} where office_id = ${office} and post_id = ${id}`)
  await requireWhole(editing)
  await enterChange(editing, 'post.changed', { post: id }, before, after)
}

async function requirePlace(
  { tx, office }: Editing,
  id: string,
  { unitId, superiorPostId }: Pick<PostInput, 'unitId' | 'superiorPostId'>,
): Promise<void> {
  const [found] = await tx.query<{ unit: boolean; line: string[] }>(sql`
    with recursive line as (
      select post_id, superior_post_id from posts where office_id = ${office} and post_id = ${superiorPostId}::uuid
      union select p.post_id, p.superior_post_id from posts p join line l on p.office_id = ${office} and p.post_id = l.superior_post_id)
    select exists (select from units where office_id = ${office} and unit_id = ${unitId}) as unit, array(select post_id::text from line) as line`)
  if (!found?.unit) throw new Problem('UNIT_NOT_FOUND', { field: 'unitId' })
  if (superiorPostId === null) return
  if (found.line.length === 0) throw new Problem('POST_NOT_FOUND', { field: 'superiorPostId' })
  if (found.line.includes(id)) throw new Problem('SUPERIOR_LOOP', { field: 'superiorPostId' })
}
