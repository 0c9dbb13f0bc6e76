import sql, { raw, type Sql } from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Tx } from '#store/transaction.ts'
import type { LoadedMatter } from './matter.ts'

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const MATTER = `jsonb_build_object('id', m.matter_id, 'number', m.number, 'service', m.service, 'serviceVersion', m.service_version,
  'title', m.title, 'state', m.state, 'outcome', m.outcome, 'urgency', m.urgency, 'secrecy', m.secrecy, 'focusId', m.focus_id,
  'focusRank', (select f.rank from focuses f where f.office_id = m.office_id and f.focus_id = m.focus_id),
  'fields', m.fields, 'marking', m.marking, 'version', m.version, 'holderPostId', m.holder_post_id, 'holderSince', ${iso('m.holder_since')},
  'askerLevel', m.asker_level, 'registeredAt', ${iso('m.registered_at')}, 'registeredBy', m.registered_by,
  'registeredPostId', m.registered_post_id, 'dueAt', ${iso('m.due_at')}, 'closedAt', ${iso('m.closed_at')}, 'isSupervised', m.is_supervised,
  'partyPosts', to_jsonb(m.party_posts), 'partyUnits', to_jsonb(m.party_units))`

const TASKS = `(select coalesce(jsonb_agg(jsonb_build_object('id', t.task_id, 'step', t.step, 'token', t.token, 'kind', t.kind, 'postId', t.post_id,
  'unitId', t.unit_id, 'state', t.state, 'priority', t.priority, 'holds', t.holds, 'openedAt', ${iso('t.opened_at')}, 'dueAt', ${iso('t.due_at')},
  'fromPostId', t.from_post_id, 'readAt', ${iso('t.read_at')}, 'urged', t.urged, 'doneAt', ${iso('t.done_at')}, 'doneBy', t.done_by,
  'doneCoverId', t.done_cover_id, 'outcome', t.outcome) order by t.opened_at, t.task_id), '[]')
  from tasks t where t.office_id = m.office_id and t.matter_id = m.matter_id)`

const CLOCKS = `(select coalesce(jsonb_agg(jsonb_build_object('id', c.clock_id, 'taskId', c.task_id, 'limitKey', c.limit_key, 'limit', c.limit_rule,
  'events', c.events, 'state', c.state, 'dueAt', ${iso('c.due_at')}, 'due', c.due, 'rung', c.rung, 'alarmAt', ${iso('c.alarm_at')}) order by c.clock_id), '[]')
  from clocks c where c.office_id = m.office_id and c.matter_id = m.matter_id)`

const ASKERS = `(select coalesce(jsonb_agg(jsonb_build_object('id', a.asker_id, 'kind', a.kind, 'name', a.name, 'level', a.level, 'postId', a.post_id,
  'unitId', a.unit_id, 'contact', a.contact, 'answerId', a.answer_id, 'channel', a.channel, 'deliveredAt', ${iso('a.delivered_at')}) order by a.asker_id), '[]')
  from askers a where a.office_id = m.office_id and a.matter_id = m.matter_id)`

const RELATED = `(select coalesce(jsonb_agg(jsonb_build_object('id', r.other_id, 'number', r.number, 'title', r.title, 'kind', r.kind,
  'state', r.state, 'direction', r.direction, 'isVisible', exists (select from matters v where v.office_id = m.office_id and v.matter_id = r.other_id))
  order by r.number), '[]') from related_to(m.matter_id) r)`

const SELECT = `select jsonb_build_object('matter', ${MATTER}, 'tasks', ${TASKS}, 'clocks', ${CLOCKS}, 'askers', ${ASKERS}, 'related', ${RELATED}) as loaded from matters m`

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

/**
 * The same, found by one of its tasks.
 * @throws Problem TASK_NOT_FOUND
 */
export async function loadMatterOfTask(tx: Tx, office: number, taskId: string): Promise<LoadedMatter> {
  const where = sql`m.office_id = ${office}
    and m.matter_id = (select t.matter_id from tasks t where t.office_id = ${office} and t.task_id = ${taskId})`
  const loaded = await select(tx, where, { lock: true })
  if (!loaded) throw new Problem('TASK_NOT_FOUND')
  return loaded
}

/**
 * The lock is a statement of its own, on the same flight: what waited for a lock sees the newest row of the matter, but its
 * tasks as they stood when it began to wait.
 */
async function select(tx: Tx, where: Sql, { lock }: { lock: boolean }): Promise<LoadedMatter | undefined> {
  const [, rows] = await Promise.all([
    lock ? tx.execute(sql`select from matters m where ${where} for update of m`) : 0,
    tx.query<{ loaded: LoadedMatter }>(sql`${raw(SELECT)} where ${where}`),
  ])
  return rows[0]?.loaded
}
