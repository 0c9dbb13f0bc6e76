import sql from 'sql-template-tag'
import { isAwaited } from '#procedure/waits.ts'
import type { Acting } from './acting.ts'
import { conclude } from './conclude.ts'
import { note, openDraft } from './draft.ts'
import { loadMatter } from './load.ts'
import { progress } from './progress.ts'

interface DueTimer {
  timerId: string
  matterId: string
  token: number
  node: string
}

/**
 * Lets the next timer whose time has come open its step. It is claimed in the transaction of what it does: whatever breaks,
 * it is either still there or done. Several workers never claim the same one, nor two of one matter, and none waits for a
 * matter that somebody acts on: its timer comes later. A suspended matter keeps its timers.
 * @param except timers that are left alone for now
 * @param claimed is told which one, before anything can fail
 * @returns false when none is due that could be claimed
 */
export async function fireNextTimer(
  acting: Acting,
  except: readonly string[],
  claimed: (timerId: string) => void,
): Promise<boolean> {
  const [timer] = await acting.tx.query<DueTimer>(
    sql`delete from timers where office_id = ${acting.office} and timer_id in (
        select t.timer_id from timers t join matters m on m.office_id = t.office_id and m.matter_id = t.matter_id
        where t.office_id = ${acting.office} and t.fires_at <= ${acting.now.toISOString()}::timestamptz and m.state <> 'suspended'
          and t.timer_id::text <> all(${except}::text[])
        order by t.fires_at limit 1 for update of t, m skip locked)
      returning timer_id as "timerId", matter_id as "matterId", token, node`,
  )
  if (!timer) return false
  claimed(timer.timerId)
  await fire(acting, timer)
  return true
}

async function fire(acting: Acting, timer: DueTimer): Promise<void> {
  const loaded = await loadMatter(acting.tx, acting.office, timer.matterId, { lock: true })
  const { state, marking, service, serviceVersion } = loaded.matter
  if (state !== 'open' || !isAwaited(acting.services.version(service, serviceVersion).graph, marking, timer)) return
  const draft = openDraft(acting, loaded, null)
  note(draft, 'timer.fired', { node: timer.node })
  progress(draft, { kind: 'timer', token: timer.token, node: timer.node })
  await conclude(draft)
}
