import { DatabaseError } from 'pg'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { enter, enterChange, type Editing } from './editing.ts'

export interface ResourceInput {
  kind: string
  name: string
  /** A plate, or what else it is registered under. */
  registration: string | null
  /** How many people it holds; null where that is no question. */
  capacity: number | null
  note: string
  sort: number
  isActive: boolean
}

/**
 * Adds something the office lends out.
 * @param keeper the duty whose posts keep things of this kind
 * @returns the resource's id
 * @throws Problem REGISTRATION_TAKEN
 */
export async function addResource(
  editing: Editing,
  input: Omit<ResourceInput, 'isActive'>,
  keeper: string,
): Promise<string> {
  const { tx, office, now } = editing
  const id = newId(now)
  await unlessTaken(input.registration, () =>
    tx.execute(sql`insert into resources (office_id, resource_id, kind, name, registration, capacity, note, keeper, sort)
      values (${office}, ${id}, ${input.kind}, ${input.name}, ${input.registration}, ${input.capacity}, ${input.note}, ${keeper}, ${input.sort})`),
  )
  await enter(editing, 'resource.added', { resource: id, ...input })
  return id
}

/**
 * Changes a resource, or closes it; what it is stays what it was.
 * @throws Problem NOT_FOUND, REGISTRATION_TAKEN, RESOURCE_BOOKED while somebody counts on it
 */
export async function changeResource(
  editing: Editing,
  id: string,
  changes: Partial<Omit<ResourceInput, 'kind'>>,
): Promise<void> {
  const { tx, office, now } = editing
  const [before] = await tx.query<Omit<ResourceInput, 'kind'> & { ahead: number }>(
    sql`select name, registration, capacity, note, sort, is_active as "isActive",
        (select count(*)::integer from taken_between(${now.toISOString()}::timestamptz, 'infinity') t where t.resource_id = ${id}) as ahead
      from resources where office_id = ${office} and resource_id = ${id} for update`,
  )
  if (!before) throw new Problem('NOT_FOUND')
  const { ahead, ...row } = before
  const after = { ...row, ...changes }
  if (row.isActive && !after.isActive && ahead > 0)
    throw new Problem('RESOURCE_BOOKED', { field: 'isActive', params: { resource: row.name, count: ahead } })
  await unlessTaken(after.registration, () =>
    tx.execute(sql`update resources set name = ${after.name}, registration = ${after.registration}, capacity = ${after.capacity}, note = ${after.note},
      sort = ${after.sort}, is_active = ${after.isActive} where office_id = ${office} and resource_id = ${id}`),
  )
  await enterChange(editing, 'resource.changed', { resource: id }, row, after)
}

/** The duty that keeps a resource. @throws Problem NOT_FOUND */
export async function keeperOf({ tx, office }: Pick<Editing, 'tx' | 'office'>, id: string): Promise<string> {
  const [found] = await tx.query<{ keeper: string }>(
    sql`select keeper from resources where office_id = ${office} and resource_id = ${id}`,
  )
  if (!found) throw new Problem('NOT_FOUND')
  return found.keeper
}

async function unlessTaken<T>(registration: string | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DatabaseError && error.constraint === 'resources_registered_once')
      throw new Problem('REGISTRATION_TAKEN', { field: 'registration', params: { registration } })
    throw error
  }
}
