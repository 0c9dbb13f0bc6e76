import type { Sql } from 'sql-template-tag'
import sql from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import type { Day } from '#calendar/types.ts'
import { appendEntry } from '#record/append.ts'
import type { Tx } from '#store/transaction.ts'

export interface PlannedUnit {
  id: string
  parentId: string | null
  name: string
  shortName: string
  kind: 'office' | 'section' | 'department' | 'township' | 'other'
  receivingPostId: string | null
}

export interface PlannedPost {
  id: string
  unitId: string
  name: string
  /** 1 is the leader; higher numbers stand lower. */
  level: number
  superiorPostId: string | null
  duties: readonly string[]
  permissions: readonly string[]
}

export interface PlannedPerson {
  id: string
  name: string
  login: string
  clearance: number
  passwordHash: string
  mustChange: boolean
}

export interface PlannedResource {
  id: string
  kind: string
  name: string
  registration: string | null
  capacity: number | null
  /** The duty whose posts keep it. */
  keeper: string
}

/** An organisation as it begins: from the set-up screen, or a whole district at once. */
export interface OfficePlan {
  office: { id: number; name: string; shortName: string; zone: string }
  units: readonly PlannedUnit[]
  posts: readonly PlannedPost[]
  people: readonly PlannedPerson[]
  holdings: readonly { personId: string; postId: string; fromOn: Day }[]
  covers: readonly { postId: string; coverPostId: string; fromOn: Day; toOn: Day; reason: string }[]
  focuses: readonly { id: string; name: string; rank: number }[]
  resources: readonly PlannedResource[]
}

const json = (rows: readonly unknown[]) => JSON.stringify(rows)

/**
 * Founds an office: its units, posts, people and their first passwords, under one entry of the record. Runs in the
 * machine's context: there is nobody yet who could act.
 * @throws a unique violation when the office exists already
 */
export async function foundOffice(tx: Tx, plan: OfficePlan, now: Date): Promise<void> {
  const { id: office, name, shortName, zone } = plan.office
  const at = now.toISOString()
  const withIds = <Row>(rows: readonly Row[]) => json(rows.map(row => ({ id: newId(now), ...row })))
  const numbered = <Row>(rows: readonly Row[]) => json(rows.map((row, sort) => ({ ...row, sort })))
  const statements: Sql[] = [
    sql`insert into offices (office_id, name, short_name, time_zone, created_at) values (${office}, ${name}, ${shortName}, ${zone}, ${at}::timestamptz)`,
    sql`insert into units (office_id, unit_id, parent_id, name, short_name, kind, receiving_post_id, sort)
      select ${office}, id, "parentId", name, "shortName", kind, "receivingPostId", sort from jsonb_to_recordset(${numbered(plan.units)}::jsonb)
        as row(id uuid, "parentId" uuid, name text, "shortName" text, kind text, "receivingPostId" uuid, sort integer)`,
    sql`insert into posts (office_id, post_id, unit_id, name, level, superior_post_id, duties, permissions, sort)
      select ${office}, id, "unitId", name, level, "superiorPostId", array(select jsonb_array_elements_text(duties)),
        array(select jsonb_array_elements_text(permissions)), sort from jsonb_to_recordset(${numbered(plan.posts)}::jsonb)
        as row(id uuid, "unitId" uuid, name text, level smallint, "superiorPostId" uuid, duties jsonb, permissions jsonb, sort integer)`,
    sql`insert into people (office_id, person_id, name, login, clearance)
      select ${office}, id, name, login, clearance from jsonb_to_recordset(${json(plan.people)}::jsonb)
        as row(id uuid, name text, login text, clearance smallint)`,
    sql`insert into credentials (office_id, person_id, password_hash, must_change)
      select ${office}, id, "passwordHash", "mustChange" from jsonb_to_recordset(${json(plan.people)}::jsonb)
        as row(id uuid, "passwordHash" text, "mustChange" boolean)`,
    sql`insert into holdings (office_id, holding_id, person_id, post_id, from_on)
      select ${office}, id, "personId", "postId", "fromOn" from jsonb_to_recordset(${withIds(plan.holdings)}::jsonb)
        as row(id uuid, "personId" uuid, "postId" uuid, "fromOn" date)`,
    sql`insert into covers (office_id, cover_id, post_id, cover_post_id, from_on, to_on, reason)
      select ${office}, id, "postId", "coverPostId", "fromOn", "toOn", reason from jsonb_to_recordset(${withIds(plan.covers)}::jsonb)
        as row(id uuid, "postId" uuid, "coverPostId" uuid, "fromOn" date, "toOn" date, reason text)`,
    sql`insert into focuses (office_id, focus_id, name, rank)
      select ${office}, id, name, rank from jsonb_to_recordset(${json(plan.focuses)}::jsonb) as row(id uuid, name text, rank smallint)`,
    sql`insert into resources (office_id, resource_id, kind, name, registration, capacity, keeper, sort)
      select ${office}, id, kind, name, registration, capacity, keeper, sort from jsonb_to_recordset(${numbered(plan.resources)}::jsonb)
        as row(id uuid, kind text, name text, registration text, capacity integer, keeper text, sort integer)`,
  ]
  const people = plan.people.map(({ passwordHash: _hash, mustChange: _mustChange, ...person }) => person)
  await Promise.all([
    ...statements.map(statement => tx.execute(statement)),
    appendEntry(tx, {
      id: newId(now),
      office,
      matter: null,
      version: null,
      kind: 'office.founded',
      at,
      actor: 'system',
      body: { ...plan, people },
    }),
  ])
}
