import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import type { PlannedUnit } from '../found.ts'
import { enter, enterChange, type Editing } from './editing.ts'
import { requireNoWork, requireWhole } from './whole.ts'

export interface UnitInput extends Omit<PlannedUnit, 'id'> {
  sort: number
  isActive: boolean
}

/**
 * Adds a unit below another, or at the top.
 * @returns the unit's id
 * @throws Problem UNIT_NOT_FOUND for an unknown superior
 */
export async function addUnit(
  editing: Editing,
  input: Pick<UnitInput, 'name' | 'shortName' | 'kind' | 'parentId' | 'sort'>,
): Promise<string> {
  const { tx, office, now } = editing
  const id = newId(now)
  await requireParent(editing, id, input.parentId)
  await tx.execute(sql`insert into units (office_id, unit_id, parent_id, name, short_name, kind, sort)
    values (${office}, ${id}, ${input.parentId}, ${input.name}, ${input.shortName}, ${input.kind}, ${input.sort})`)
  await enter(editing, 'unit.added', { unit: id, ...input })
  return id
}

/**
 * Changes a unit, or closes it: one whose posts still have work is not closed.
 * @throws Problem UNIT_NOT_FOUND, UNIT_LOOP, POST_NOT_FOUND for a receiving post elsewhere, POST_IN_USE, OFFICE_INCOMPLETE
 */
export async function changeUnit(editing: Editing, id: string, changes: Partial<UnitInput>): Promise<void> {
  const { tx, office } = editing
  const [before] = await tx.query<UnitInput>(sql`select parent_id as "parentId", name, short_name as "shortName", kind,
    receiving_post_id as "receivingPostId", sort, is_active as "isActive" from units where office_id = ${office} and unit_id = ${id} for update`)
  if (!before) throw new Problem('UNIT_NOT_FOUND')
  const after = { ...before, ...changes }
  await requireParent(editing, id, after.parentId)
  const posts = await tx.query<{ id: string }>(
    sql`select post_id as id from posts where office_id = ${office} and unit_id = ${id}`,
  )
  if (after.receivingPostId !== null && !posts.some(post => post.id === after.receivingPostId))
    throw new Problem('POST_NOT_FOUND', { field: 'receivingPostId' })
  if (before.isActive && !after.isActive)
    await requireNoWork(
      editing,
      posts.map(post => post.id),
    )
  await tx.execute(sql`update units set parent_id = ${after.parentId}, name = ${after.name}, short_name = ${after.shortName}, kind = ${after.kind},
    receiving_post_id = ${after.receivingPostId}, sort = ${after.sort}, is_active = ${after.isActive} where office_id = ${office} and unit_id = ${id}`)
  await requireWhole(editing)
  await enterChange(editing, 'unit.changed', { unit: id }, before, after)
}

async function requireParent({ tx, office }: Editing, id: string, parentId: string | null): Promise<void> {
  if (parentId === null) return
  const above = await tx.query<{ id: string }>(sql`with recursive above as (
      select unit_id, parent_id from units where office_id = ${office} and unit_id = ${parentId}
      union select u.unit_id, u.parent_id from units u join above a on u.office_id = ${office} and u.unit_id = a.parent_id)
    select unit_id as id from above`)
  if (above.length === 0) throw new Problem('UNIT_NOT_FOUND', { field: 'parentId' })
  if (above.some(unit => unit.id === id)) throw new Problem('UNIT_LOOP', { field: 'parentId' })
}
