import { randomBytes } from 'node:crypto'
import { DatabaseError } from 'pg'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { enter, enterChange, type Editing } from './editing.ts'
import { requireWhole } from './whole.ts'

export interface PersonInput {
  name: string
  login: string
  phone: string | null
  email: string | null
  /** 0 ordinary, 1 internal, 2 work secrets. */
  clearance: number
  isActive: boolean
}

/**
 * Adds a person. They cannot sign in before a password was given to them (`resetPassword`).
 * @returns the person's id
 * @throws Problem LOGIN_TAKEN
 */
export async function addPerson(editing: Editing, input: Omit<PersonInput, 'isActive'>): Promise<string> {
  const { tx, office, now } = editing
  const id = newId(now)
  await unlessTaken(input.login, () =>
    tx.execute(sql`insert into people (office_id, person_id, name, login, phone, email, clearance)
      values (${office}, ${id}, ${input.name}, ${input.login}, ${input.phone}, ${input.email}, ${input.clearance})`),
  )
  await enter(editing, 'person.added', { person: id, name: input.name, login: input.login, clearance: input.clearance })
  return id
}

/**
 * Changes a person, or closes their access; their sessions find nobody at the next request.
 * @throws Problem PERSON_NOT_FOUND, LOGIN_TAKEN, OFFICE_INCOMPLETE for the last who may change the organisation
 */
export async function changePerson(editing: Editing, id: string, changes: Partial<PersonInput>): Promise<void> {
  const { tx, office } = editing
  const [before] = await tx.query<PersonInput>(
    sql`select name, login, phone, email, clearance, is_active as "isActive" from people where office_id = ${office} and person_id = ${id} for update`,
  )
  if (!before) throw new Problem('PERSON_NOT_FOUND')
  const after = { ...before, ...changes }
  await unlessTaken(after.login, () =>
    tx.execute(sql`update people set name = ${after.name}, login = ${after.login}, phone = ${after.phone}, email = ${after.email},
      clearance = ${after.clearance}, is_active = ${after.isActive} where office_id = ${office} and person_id = ${id}`),
  )
  await requireWhole(editing)
  // The record is for ever; how to reach somebody is not.
  const lasting = ({ phone: _phone, email: _email, ...rest }: PersonInput) => rest
  await enterChange(editing, 'person.changed', { person: id }, lasting(before), lasting(after))
}

async function unlessTaken<T>(login: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DatabaseError && error.constraint === 'people_office_id_login_key')
      throw new Problem('LOGIN_TAKEN', { field: 'login', params: { login } })
    throw error
  }
}

/** 32 characters, none of which looks like another on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789-'

/** A password to hand over on paper, of 80 random bits. */
export const handedPassword = (): string => [...randomBytes(16)].map(byte => LETTERS[byte % 32]).join('')
