import type { Citation } from '#base/citation.ts'
import { Problem, type Refusal } from '#base/errors.ts'
import { dueOf } from '#calendar/due.ts'
import type { ClockEvent } from '#calendar/types.ts'
import type { Acting } from './acting.ts'
import { byMatter } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { commitDraft, note, openDraft, type Draft } from './draft.ts'
import { firstAlarm } from './ladder.ts'
import { putClock } from './limits.ts'
import { loadMatter } from './load.ts'
import type { ClockRow } from './matter.ts'
import { requireOpen, requireReason } from './standing.ts'
import { ownDate } from './variables.ts'

/**
 * 延期: moves the due date of the clock the matter is judged by, before it has passed and up to the service's cap.
 * @param input.amount how many more, in the clock's own unit (SUP-14: asked for before it is due)
 * @throws Problem NO_CLOCK, EXTENSION_TOO_LATE, EXTENSION_OVER_CAP, REASON_REQUIRED, NOT_PERMITTED
 */
export async function extend(
  acting: Acting,
  matterId: string,
  input: { amount: number; reason: string },
): Promise<ChangedMatter> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byMatter(acting, loaded, 'supervise')
  requireOpen(loaded)
  const reason = requireReason(input.reason)
  const draft = openDraft(acting, loaded, by)
  const clock = judgedClock(draft)
  if (!clock) throw new Problem('NO_CLOCK')
  const [refusal] = extensionAhead(draft, clock, input.amount)
  if (refusal) throw new Problem(refusal.code, refusal)
  const { unit } = clock.limit
  addEvent(draft, clock, {
    kind: 'extended',
    at: acting.now.toISOString(),
    by: { amount: input.amount, unit },
    reason,
    ...cited(capOf(draft, clock)),
  })
  note(draft, 'clock.extended', { clock: clock.id, amount: input.amount, unit, reason, from: clock.due.day })
  return commitDraft(draft)
}

/** Why a clock cannot be extended by so much: it is too late for it, or more than the service allows in all. */
export function extensionAhead(draft: Draft, clock: ClockRow, amount: number): Refusal[] {
  if (clock.dueAt <= draft.acting.now.toISOString())
    return [{ code: 'EXTENSION_TOO_LATE', params: { due: clock.due.day } }]
  const ruled = capOf(draft, clock)
  const { cap } = ruled
  const used = clock.events.reduce((sum, event) => (event.kind === 'extended' ? sum + event.by.amount : sum), 0)
  if (used + amount <= cap) return []
  return [
    {
      code: 'EXTENSION_OVER_CAP',
      field: 'amount',
      params: { cap: Math.max(0, cap - used), asked: amount },
      ...cited(ruled),
    },
  ]
}

const cited = ({ citation }: { citation?: Citation }) => (citation ? { citation } : {})

/** How much a limit may be extended by in all: each limit may have a cap of its own, the service's holds for the others. */
function capOf(draft: Draft, { limitKey }: ClockRow): { cap: number; citation?: Citation } {
  const { rules, manifest } = draft.service
  const decision = rules.get('extension')?.evaluate({ service: manifest.id, limit: limitKey }, ownDate(draft))
  const row = decision?.kind === 'decided' ? decision.rows[0] : undefined
  const cap = row?.outputs['cap']
  return {
    cap: typeof cap === 'number' ? cap : manifest.extension.cap,
    ...(row?.citation ? { citation: row.citation } : {}),
  }
}

/** The clock the matter's due date comes from: the holder's task's, else the first to end. */
export function judgedClock(draft: Draft): ClockRow | undefined {
  const running = draft.clocks
    .filter(clock => clock.state === 'running')
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
  return (
    running.find(clock => draft.tasks.some(task => task.id === clock.taskId && task.state === 'open' && task.holds)) ??
    running[0]
  )
}

/** Adds an event to a clock and reckons its date anew. */
export function addEvent(draft: Draft, clock: ClockRow, event: ClockEvent): void {
  reckon(draft, { ...clock, events: [...clock.events, event] })
}

/**
 * Reckons a clock's date from all its events: its reminders move with it, its task's date too. A suspended clock reminds
 * nobody.
 */
export function reckon(draft: Draft, clock: ClockRow): void {
  const { calendar, zone } = draft.acting
  const due = dueOf(clock.events, clock.limit, calendar, zone)
  const moved = { ...clock, due, dueAt: due.at }
  if (clock.events.at(-1)?.kind === 'suspended') putClock(draft, { ...moved, state: 'suspended', alarmAt: null })
  else putClock(draft, { ...moved, state: 'running', ...firstAlarm(draft, due) })
  if (!clock.taskId) return
  draft.change.updateTasks = [
    ...(draft.change.updateTasks ?? []),
    { taskId: clock.taskId, setDue: true, dueAt: due.at },
  ]
  const task = draft.tasks.find(candidate => candidate.id === clock.taskId)
  if (task) task.dueAt = due.at
}
