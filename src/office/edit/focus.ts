import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { enter, enterChange, type Editing } from './editing.ts'

export interface FocusInput {
  name: string
  /** 1 comes first, 9 last. */
  rank: number
  isActive: boolean
}

/**
 * Adds a focus (中心工作). Matters take it from now on; those that run keep theirs.
 * @returns the focus's id
 */
export async function addFocus(editing: Editing, input: Omit<FocusInput, 'isActive'>): Promise<string> {
  const { tx, office, now } = editing
  const id = newId(now)
  await tx.execute(
    sql`insert into focuses (office_id, focus_id, name, rank) values (${office}, ${id}, ${input.name}, ${input.rank})`,
  )
  await enter(editing, 'focus.added', { focus: id, ...input })
  return id
}

/** Changes a focus, or ends it. @throws Problem NOT_FOUND */
export async function changeFocus(editing: Editing, id: string, changes: Partial<FocusInput>): Promise<void> {
  const { tx, office } = editing
  const [before] = await tx.query<FocusInput>(
    sql`select name, rank, is_active as "isActive" from focuses where office_id = ${office} and focus_id = ${id} for update`,
  )
  if (!before) throw new Problem('NOT_FOUND')
  const after = { ...before, ...changes }
  await tx.execute(
    sql`update focuses set name = ${after.name}, rank = ${after.rank}, is_active = ${after.isActive} where office_id = ${office} and focus_id = ${id}`,
  )
  await enterChange(editing, 'focus.changed', { focus: id }, before, after)
}
