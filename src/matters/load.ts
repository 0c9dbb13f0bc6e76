import sql, { raw, type Sql } from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Tx } from '#store/transaction.ts'
import type { Acting } from './acting.ts'
import type { LoadedMatter } from './matter.ts'
import { iso } from './views/rows.ts'

const MATTER = `select m.matter_id as id, m.number, m.service, m.service_version as "serviceVersion", m.title, m.state, m.outcome, m.urgency, m.secrecy,
  m.focus_id as "focusId", (select f.rank from focuses f where f.office_id = m.office_id and f.focus_id = m.focus_id) as "focusRank", m.fields, m.marking,
  m.version, m.holder_post_id as "holderPostId", ${iso('m.holder_since')} as "holderSince", m.asker_level as "askerLevel",
  ${iso('m.registered_at')} as "registeredAt", m.registered_by as "registeredBy", m.registered_post_id as "registeredPostId", ${iso('m.due_at')} as "dueAt",
  ${iso('m.closed_at')} as "closedAt", m.is_supervised as "isSupervised", m.party_posts as "partyPosts", m.party_units as "partyUnits"`

const TASKS = `select t.task_id as id, t.step, t.token, t.kind, t.post_id as "postId", t.unit_id as "unitId", t.state, t.priority, t.holds,
  ${iso('t.opened_at')} as "openedAt", ${iso('t.due_at')} as "dueAt", t.from_post_id as "fromPostId", ${iso('t.read_at')} as "readAt", t.urged,
  ${iso('t.done_at')} as "doneAt", t.done_by as "doneBy", t.done_cover_id as "doneCoverId", t.outcome
  from tasks t where t.office_id = m.office_id and t.matter_id = m.matter_id order by t.opened_at, t.task_id`

const CLOCKS = `select c.clock_id as id, c.task_id as "taskId", c.limit_key as "limitKey", c.limit_rule as limit, c.events, c.state,
  ${iso('c.due_at')} as "dueAt", c.due, c.rung, ${iso('c.alarm_at')} as "alarmAt"
  from clocks c where c.office_id = m.office_id and c.matter_id = m.matter_id order by c.clock_id`

const ASKERS = `select a.asker_id as id, a.kind, a.name, a.level, a.post_id as "postId", a.unit_id as "unitId", a.contact, a.answer_id as "answerId",
  a.channel, ${iso('a.delivered_at')} as "deliveredAt" from askers a where a.office_id = m.office_id and a.matter_id = m.matter_id order by a.asker_id`

const RELATED = `select r.other_id as id, r.number, r.title, r.kind, r.state, r.direction,
  exists (select from matters v where v.office_id = m.office_id and v.matter_id = r.other_id) as "isVisible"
  from related_to(m.matter_id) r order by r.number`

// JSON and not JSONB: nobody but we read the answer, and a binary form would be built to be taken apart again.
const one = (select: string) => `(select to_json(r) from (${select}) r)`
const many = (select: string) => `(select coalesce(json_agg(r), '[]') from (${select}) r)`

const LOADED = `select ${one(MATTER)} as matter, ${many(TASKS)} as tasks, ${many(CLOCKS)} as clocks, ${many(ASKERS)} as askers, ${many(RELATED)} as related`

/**
 * Reads a matter with its tasks, clocks, askers and relations in one statement.
 * @param options.lock takes the matter's row lock first, so that verbs on one matter queue behind each other
 * @throws Problem MATTER_NOT_FOUND when it does not exist or is not the asker's to see: the two look the same
 */
export async function loadMatter(
  tx: Tx,
  office: number,
  matterId: string,
  options: { lock: boolean },
): Promise<LoadedMatter> {
  const loaded = await select(tx, sql`m.office_id = ${office} and m.matter_id = ${matterId}`, options)
  if (!loaded) throw new Problem('MATTER_NOT_FOUND')
  return loaded
}

/** Several matters that the transaction has locked. Those the asker may not see are left out. */
export const loadMatters = ({ tx, office }: Acting, ids: ReadonlySet<string>): Promise<LoadedMatter[]> =>
  tx.query<LoadedMatter>(
    sql`${raw(LOADED)} from matters m where m.office_id = ${office} and m.matter_id = any(${[...ids]}::uuid[])`,
  )

/**
 * The same, found by one of its tasks.
 * @throws Problem TASK_NOT_FOUND
 */
export async function loadMatterOfTask(
  tx: Tx,
  office: number,
  taskId: string,
  options = { lock: true },
): Promise<LoadedMatter> {
  const where = sql`m.office_id = ${office}
    and m.matter_id = (select t.matter_id from tasks t where t.office_id = ${office} and t.task_id = ${taskId})`
  const loaded = await select(tx, where, options)
  if (!loaded) throw new Problem('TASK_NOT_FOUND')
  return loaded
}

/**
 * The same as this process remembers it, which costs no trip: `apply_change` sees to it that nothing is written where that
 * is out of date. Not for verbs that ask whether a task was opened: a receipt is no change of the matter.
 * @throws Problem TASK_NOT_FOUND
 */
export async function recallMatterOfTask({ tx, office, recollection }: Acting, taskId: string): Promise<LoadedMatter> {
  return recollection.ofTask(taskId) ?? loadMatterOfTask(tx, office, taskId)
}

/**
 * The lock is a statement of its own, on the same flight: what waited for a lock sees the newest row of the matter, but its
 * tasks as they stood when it began to wait.
 */
async function select(tx: Tx, where: Sql, { lock }: { lock: boolean }): Promise<LoadedMatter | undefined> {
  const [, rows] = await Promise.all([
    lock ? tx.execute(sql`select from matters m where ${where} for update of m`) : 0,
    tx.query<LoadedMatter>(sql`${raw(LOADED)} from matters m where ${where}`),
  ])
  return rows[0]
}
