import sql from 'sql-template-tag'
import type { Acting } from './acting.ts'
import { addParty, commitDraft, mayKnow, note, openDraft, type Draft } from './draft.ts'
import { climb, type Rung } from './ladder.ts'
import { putClock } from './limits.ts'
import { loadMatter } from './load.ts'
import type { ClockRow } from './matter.ts'
import { notify } from './notify.ts'

/**
 * The clocks whose next rung has come. A matter is locked by its row when it is climbed, so two workers do not tell twice.
 * @param except clocks that are left alone for now
 */
export async function dueClocks(
  acting: Acting,
  limit: number,
  except: readonly string[] = [],
): Promise<{ clockId: string; matterId: string }[]> {
  return acting.tx.query(
    sql`select clock_id as "clockId", matter_id as "matterId" from clocks
      where office_id = ${acting.office} and state = 'running' and alarm_at <= ${acting.now.toISOString()}::timestamptz
        and clock_id::text <> all(${except}::text[]) order by alarm_at limit ${limit}`,
  )
}

/**
 * Law 4: remind, urge, superior, head of office; at the top it repeats. Nobody's decision is taken by it.
 * Running it twice tells nobody twice: the clock's next alarm has moved.
 */
export async function climbLadder(acting: Acting, clockId: string, matterId: string): Promise<void> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const clock = loaded.clocks.find(candidate => candidate.id === clockId)
  if (!clock || clock.state !== 'running' || clock.alarmAt === null || clock.alarmAt > acting.now.toISOString()) return
  const draft = openDraft(acting, loaded, null)
  const { rung, next } = climb(draft, clock.due, clock.rung)
  const told = toldBy(draft, clock, rung)
  for (const post of told) {
    addParty(draft, post)
    notify(draft, {
      postId: post,
      clockId,
      kind: kindOf(draft, clock, rung),
      ...(clock.taskId ? { taskId: clock.taskId } : {}),
      params: { due: clock.due.day, rung: rung?.rung ?? 'due' },
    })
  }
  putClock(draft, { ...clock, rung: rung?.rung ?? clock.rung, alarmAt: next })
  note(draft, 'clock.told', { clock: clockId, rung: rung?.rung ?? 'due', posts: told, due: clock.dueAt, next })
  await commitDraft(draft)
}

/** Whom a rung tells: whoever has the task, their superior, the head of office, as far as they may know. The lower ones keep hearing it. */
function toldBy(draft: Draft, clock: ClockRow, rung: Rung | null): string[] {
  const { directory } = draft.acting
  const task = draft.tasks.find(candidate => candidate.id === clock.taskId)
  const post = task?.postId ?? draft.row.holderPostId
  const superior = directory.superiorOf(post) ?? directory.headPost()
  const told =
    rung?.tells === 'head'
      ? [post, superior, directory.headPost()]
      : rung?.tells === 'superior'
        ? [post, superior]
        : [post]
  return [...new Set(told)].filter(candidate => mayKnow(draft, candidate))
}

function kindOf(draft: Draft, clock: ClockRow, rung: Rung | null): 'before' | 'due' | 'overdue' | 'superior' | 'head' {
  if (rung?.tells === 'head') return 'head'
  if (rung?.tells === 'superior') return 'superior'
  const now = draft.acting.now.toISOString()
  return now < clock.dueAt ? (rung && rung.after < 0 ? 'before' : 'due') : 'overdue'
}
