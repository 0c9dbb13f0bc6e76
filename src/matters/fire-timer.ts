import sql, { type Sql } from 'sql-template-tag'
import { isAwaited } from '#procedure/waits.ts'
import type { Acting } from './acting.ts'
import { conclude } from './conclude.ts'
import { note, openDraft } from './draft.ts'
import { loadMatter, loadMatters } from './load.ts'
import type { LoadedMatter } from './matter.ts'
import { progress } from './progress.ts'

interface DueTimer {
  timerId: string
  matterId: string
  token: number
  node: string
}

/**
 * Lets the next timers whose time has come open their steps. They are claimed in the transaction of what they do: whatever
 * breaks, all of them are either still there or done. Several workers never claim the same one, nor two of one matter, and
 * none waits for a matter that somebody acts on: its timer comes later. A suspended matter keeps its timers.
 * @param most how many, at most
 * @param except timers that are left alone for now
 * @param claimed is told which ones, before anything can fail
 * @returns how many there were; 0 when none is due that could be claimed
 */
export async function fireDueTimers(
  acting: Acting,
  { most, except, claimed }: { most: number; except: readonly string[]; claimed: (timerIds: string[]) => void },
): Promise<number> {
  const timers = await claim(acting, sql`t.timer_id::text <> all(${except}::text[])`, most)
  claimed(timers.map(timer => timer.timerId))
  const loaded = new Map(
    (await loadMatters(acting, new Set(timers.map(timer => timer.matterId)))).map(one => [one.matter.id, one]),
  )
  for (const timer of timers) {
    // What a matter became by its first timer, its second one finds by reading it again.
    const matter =
      loaded.get(timer.matterId) ?? (await loadMatter(acting.tx, acting.office, timer.matterId, { lock: true }))
    loaded.delete(timer.matterId)
    await fire(acting, timer, matter)
  }
  return timers.length
}

/** Lets one timer open its step, if it is still due. */
export async function fireTimer(acting: Acting, timerId: string): Promise<void> {
  const [timer] = await claim(acting, sql`t.timer_id = ${timerId}`, 1)
  if (timer) await fire(acting, timer, await loadMatter(acting.tx, acting.office, timer.matterId, { lock: true }))
}

/** Each with its matter locked. */
const claim = ({ tx, office, now }: Acting, which: Sql, most: number): Promise<DueTimer[]> =>
  tx.query<DueTimer>(
    sql`delete from timers where office_id = ${office} and timer_id in (
        select t.timer_id from timers t join matters m on m.office_id = t.office_id and m.matter_id = t.matter_id
        where t.office_id = ${office} and t.fires_at <= ${now.toISOString()}::timestamptz and m.state <> 'suspended' and ${which}
        order by t.fires_at limit ${most} for update of t, m skip locked)
      returning timer_id as "timerId", matter_id as "matterId", token, node`,
  )

async function fire(acting: Acting, timer: DueTimer, loaded: LoadedMatter): Promise<void> {
  const { state, marking, service, serviceVersion } = loaded.matter
  if (state !== 'open' || !isAwaited(acting.services.version(service, serviceVersion).graph, marking, timer)) return
  const draft = openDraft(acting, loaded, null)
  note(draft, 'timer.fired', { node: timer.node })
  progress(draft, { kind: 'timer', token: timer.token, node: timer.node })
  await conclude(draft)
}
