import sql, { type Sql } from 'sql-template-tag'
import type { Acting } from './acting.ts'
import { addParty, commitDraft, mayKnow, note, openDraft, type Draft } from './draft.ts'
import { climb, type Rung } from './ladder.ts'
import { putClock } from './limits.ts'
import { loadMatters } from './load.ts'
import type { ClockRow, LoadedMatter } from './matter.ts'
import { notify } from './notify.ts'

/**
 * Law 4: remind, urge, superior, head of office; at the top it repeats. Nobody's decision is taken by it. The next matters
 * with a clock whose rung has come are locked in the transaction of what is told: several workers never tell the same
 * rung, nor do they wait for a matter that somebody acts on. What it tells moves the clock's next alarm.
 * @param most how many, at most
 * @param except matters that are left alone for now
 * @param claimed is told which ones, before anything can fail
 * @returns how many there were; 0 when none is due that could be claimed
 */
export async function climbDueMatters(
  acting: Acting,
  { most, except, claimed }: { most: number; except: readonly string[]; claimed: (matterIds: string[]) => void },
): Promise<number> {
  const ids = await claim(acting, sql`c.matter_id::text <> all(${except}::text[])`, most)
  claimed([...ids])
  for (const loaded of await loadMatters(acting, ids)) await climbAll(acting, loaded)
  return ids.size
}

/** The same for one matter, if a rung of it is still due. */
export async function climbMatter(acting: Acting, matterId: string): Promise<void> {
  const ids = await claim(acting, sql`c.matter_id = ${matterId}`, 1)
  for (const loaded of await loadMatters(acting, ids)) await climbAll(acting, loaded)
}

/** Each locked. */
async function claim({ tx, office, now }: Acting, which: Sql, most: number): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    sql`select m.matter_id as id from clocks c join matters m on m.office_id = c.office_id and m.matter_id = c.matter_id
      where c.office_id = ${office} and c.state = 'running' and c.alarm_at <= ${now.toISOString()}::timestamptz and ${which}
      order by c.alarm_at limit ${most} for update of m skip locked`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Climbs every clock of a matter whose rung has come: as they were read once the matter was locked. */
async function climbAll(acting: Acting, loaded: LoadedMatter): Promise<void> {
  const now = acting.now.toISOString()
  const draft = openDraft(acting, loaded, null)
  for (const clock of loaded.clocks)
    if (clock.state === 'running' && clock.alarmAt !== null && clock.alarmAt <= now) tell(draft, clock)
  if (draft.entries.length > 0) await commitDraft(draft)
}

function tell(draft: Draft, clock: ClockRow): void {
  const { rung, next } = climb(draft, clock.due, clock.rung)
  const told = toldBy(draft, clock, rung)
  for (const post of told) {
    addParty(draft, post)
    notify(draft, {
      postId: post,
      clockId: clock.id,
      kind: kindOf(draft, clock, rung),
      ...(clock.taskId ? { taskId: clock.taskId } : {}),
      params: { due: clock.due.day, rung: rung?.rung ?? 'due' },
    })
  }
  putClock(draft, { ...clock, rung: rung?.rung ?? clock.rung, alarmAt: next })
  note(draft, 'clock.told', { clock: clock.id, rung: rung?.rung ?? 'due', posts: told, due: clock.dueAt, next })
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
