import { waitsFor } from '#procedure/waits.ts'
import type { Acting } from './acting.ts'
import { answerCalls } from './answer-calls.ts'
import { asMachine } from './as-machine.ts'
import { settleBookings } from './bookings/settle.ts'
import type { ChangedMatter } from './changed.ts'
import { commitDraft, note, openDraft, type Draft } from './draft.ts'
import { loadMatter } from './load.ts'
import { openRelated } from './open-related.ts'
import { progress } from './progress.ts'

/** Writes a draft whose procedure has moved, with all that follows in other matters: in one transaction, or none of it. */
export async function conclude(draft: Draft): Promise<ChangedMatter> {
  await openRelated(draft)
  await settleBookings(draft)
  const told = draft.told.splice(0)
  const changed = await commitDraft(draft)
  if (told.length > 0) await asMachine(draft.acting, machine => tellRelated(machine, draft, told))
  return changed
}

/** Related matters that are open hear what this one says, and a call that waits for its end goes on. */
async function tellRelated(machine: Acting, draft: Draft, told: Draft['told']): Promise<void> {
  const { idempotency: _own, ...acting } = machine
  for (const { id, state } of draft.loaded.related) {
    if (state !== 'open') continue
    const loaded = await loadMatter(acting.tx, acting.office, id, { lock: true })
    const other = openDraft(acting, loaded, draft.by)
    for (const effect of told)
      if (effect.kind === 'ended') await answerCalls(other)
      else hear(other, effect.kind === 'send-signal' ? 'signal' : 'message', effect.name)
    if (other.entries.length > 0) await conclude(other)
  }
}

function hear(draft: Draft, on: 'message' | 'signal', name: string): void {
  if (waitsFor(draft.service.graph, draft.row.marking, on, name).length === 0) return
  note(draft, 'message.received', { name })
  progress(draft, { kind: on, name })
}
