import sql from 'sql-template-tag'
import type { Acting } from './acting.ts'
import { commitDraft, note, openDraft } from './draft.ts'
import { loadMatter } from './load.ts'
import { openRelated } from './open-related.ts'
import { progress } from './progress.ts'

export interface DueTimer {
  timerId: string
  matterId: string
  token: number
  node: string
}

/** Claims timers whose time has come; several workers never claim the same one. */
export async function claimTimers(acting: Acting, limit: number): Promise<DueTimer[]> {
  return acting.tx.query<DueTimer>(
    sql`delete from timers where office_id = ${acting.office} and timer_id in (
        select timer_id from timers where office_id = ${acting.office} and fires_at <= ${acting.now.toISOString()}::timestamptz
        order by fires_at limit ${limit} for update skip locked)
      returning timer_id as "timerId", matter_id as "matterId", token, node`,
  )
}

/** Lets a timer open its step. A suspended matter keeps its timer for the hour it is resumed; a finished one has none left. */
export async function fireTimer(acting: Acting, timer: DueTimer): Promise<void> {
  const loaded = await loadMatter(acting.tx, acting.office, timer.matterId, { lock: true })
  if (loaded.matter.state !== 'open' || !loaded.matter.marking.tokens.some(token => token.id === timer.token)) return
  const draft = openDraft(
    acting,
    acting.services.version(loaded.matter.service, loaded.matter.serviceVersion),
    loaded,
    null,
  )
  note(draft, 'timer.fired', { node: timer.node })
  progress(draft, { kind: 'timer', token: timer.token, node: timer.node })
  await openRelated(draft)
  await commitDraft(draft)
}
