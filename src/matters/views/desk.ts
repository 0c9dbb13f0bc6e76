import sql, { raw } from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'
import type { MatterState } from '../matter.ts'
import { iso, type DueClock } from './rows.ts'

/** A task on somebody's desk, with as much of its matter as the desk shows. */
export interface DeskRow {
  taskId: string
  step: string
  kind: 'task' | 'reading'
  postId: string
  fromPostId: string | null
  openedAt: string
  dueAt: string | null
  clock: DueClock | null
  readAt: string | null
  urged: number
  holds: boolean
  matterId: string
  number: string
  title: string
  service: string
  serviceVersion: number
  urgency: number
  focus: string | null
  askerLevel: number
  state: MatterState
  version: number
}

/**
 * A task with its matter, found by its key: the server may not turn the join round, whatever it believes of an office's
 * size, and goes no further than the page. Who may see the task but not the matter has neither.
 */
const waiting = (
  office: number,
) => sql`select t.task_id, t.step, t.kind, t.post_id, t.from_post_id, t.opened_at, t.due_at, t.read_at, t.urged, t.holds, t.priority, m.*
  from tasks t cross join lateral (select m.office_id, m.matter_id, m.number, m.title, m.service, m.service_version, m.urgency, m.focus_id, m.asker_level, m.state, m.version
    from matters m where m.office_id = ${office} and m.matter_id = t.matter_id limit 1) m`

const COLUMNS = `w.task_id as "taskId", w.step, w.kind, w.post_id as "postId", w.from_post_id as "fromPostId", ${iso('w.opened_at')} as "openedAt",
  ${iso('w.due_at')} as "dueAt",
  (select json_build_object('due', c.due, 'state', c.state) from clocks c where c.office_id = w.office_id and c.matter_id = w.matter_id
    and c.task_id = w.task_id and c.state <> 'stopped' order by c.due_at limit 1) as clock, ${iso('w.read_at')} as "readAt", w.urged, w.holds, w.matter_id as "matterId", w.number, w.title, w.service,
  w.service_version as "serviceVersion", w.urgency, (select f.name from focuses f where f.office_id = w.office_id and f.focus_id = w.focus_id) as focus,
  w.asker_level as "askerLevel", w.state, w.version`

/**
 * What waits for some posts, in the desk's order. Each post is read from the desk's index on its own and stops at the
 * page's size: a desk costs the same with a hundred matters in the office and with a hundred thousand.
 */
export async function deskOf(
  tx: Tx,
  office: number,
  posts: readonly string[],
  kind: 'task' | 'reading',
  limit: number,
): Promise<DeskRow[]> {
  return tx.query<DeskRow>(sql`select ${raw(COLUMNS)} from unnest(${posts}::uuid[]) p(post_id)
    cross join lateral (${waiting(office)} where t.office_id = ${office} and t.post_id = p.post_id and t.kind = ${kind} and t.state = 'open'
      order by t.priority, t.due_at, t.task_id limit ${limit}) w
    order by w.priority, w.due_at, w.task_id limit ${limit}`)
}

/** 我交出去的: open tasks that some posts sent on and wait for. */
export async function sentOnBy(tx: Tx, office: number, posts: readonly string[], limit: number): Promise<DeskRow[]> {
  return tx.query<DeskRow>(sql`select ${raw(COLUMNS)} from (${waiting(office)}
    where t.office_id = ${office} and t.from_post_id = any(${posts}::uuid[]) and t.state = 'open' and t.kind = 'task' and t.post_id <> all(${posts}::uuid[])
    order by t.opened_at desc limit ${limit}) w order by w.opened_at desc`)
}

/** How many tasks and readings wait for some posts, by the desk's own index: for a desk on which not all of them fit. */
export async function countDesk(
  tx: Tx,
  office: number,
  posts: readonly string[],
): Promise<{ tasks: number; readings: number }> {
  const [counts] = await tx.query<{ tasks: number; readings: number }>(sql`select
    count(*) filter (where t.kind = 'task')::integer as tasks, count(*) filter (where t.kind = 'reading')::integer as readings
    from tasks t join matters m on m.office_id = t.office_id and m.matter_id = t.matter_id
    where t.office_id = ${office} and t.post_id = any(${posts}::uuid[]) and t.state = 'open'`)
  return counts ?? { tasks: 0, readings: 0 }
}
