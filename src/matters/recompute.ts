import sql from 'sql-template-tag'
import { instantOf } from '#calendar/day.ts'
import { dueOf } from '#calendar/due.ts'
import type { Acting } from './acting.ts'
import { commitDraft, note, openDraft } from './draft.ts'
import { reckon } from './extend.ts'
import { loadMatter } from './load.ts'
import { notify } from './notify.ts'

/**
 * The matters whose running clocks a year's calendar may move, after a cursor, in order of their ids.
 * @param year the calendar year that got a new notice
 */
export async function mattersCounting(
  acting: Acting,
  year: number,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const until = instantOf(`${year + 1}-01-01`, '00:00', acting.zone).toISOString()
  const rows = await acting.tx.query<{ id: string }>(sql`
    select distinct matter_id as id from clocks where office_id = ${acting.office} and state <> 'stopped'
      and (limit_rule ->> 'unit' in ('workday', 'workhour', 'workminute') or (limit_rule ->> 'rollForward')::boolean or events @> '[{"kind": "extended", "by": {"unit": "workday"}}]')
      and due_at >= ${instantOf(`${year}-01-01`, '00:00', acting.zone).toISOString()}::timestamptz
      and (events -> 0 ->> 'at')::timestamptz < ${until}::timestamptz
      and (${after}::uuid is null or matter_id > ${after}::uuid)
    order by matter_id limit ${limit}`)
  return rows.map(row => row.id)
}

/**
 * Reckons a matter's clocks anew by the calendar of today (law 3: a date is a function of events, rule and calendar). What
 * comes out the same changes nothing; what moves is entered and told to whoever has the task.
 * @returns how many dates moved or became certain
 */
export async function recompute(acting: Acting, matterId: string): Promise<number> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const draft = openDraft(acting, loaded, null)
  let moved = 0
  for (const clock of draft.clocks.slice()) {
    if (clock.state === 'stopped') continue
    const due = dueOf(clock.events, clock.limit, acting.calendar, acting.zone)
    if (due.at === clock.dueAt && due.provisional === clock.due.provisional) continue
    moved += 1
    reckon(draft, clock)
    note(draft, 'clock.recomputed', {
      clock: clock.id,
      from: clock.due.day,
      to: due.day,
      calendar: acting.calendar.version,
    })
    const task = draft.tasks.find(candidate => candidate.id === clock.taskId && candidate.state === 'open')
    if (task && due.day !== clock.due.day)
      notify(draft, {
        postId: task.postId,
        taskId: task.id,
        clockId: clock.id,
        kind: 'moved',
        params: { from: clock.due.day, due: due.day },
      })
  }
  if (moved > 0) await commitDraft(draft)
  return moved
}
