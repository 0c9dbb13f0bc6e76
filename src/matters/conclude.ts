import type { Acting } from './acting.ts'
import { answerCalls } from './answer-calls.ts'
import { settleArchive } from './archive/settle.ts'
import { asMachine } from './as-machine.ts'
import { settleBookings } from './bookings/settle.ts'
import type { ChangedMatter } from './changed.ts'
import { commitDraft, openDraft, type Draft } from './draft.ts'
import { hear } from './hear.ts'
import { loadMatter } from './load.ts'
import { isActive } from './matter.ts'
import { openRelated } from './open-related.ts'

/** Writes a draft whose procedure has moved, with all that follows in other matters: in one transaction, or none of it. */
export async function conclude(draft: Draft): Promise<ChangedMatter> {
  await openRelated(draft)
  await settleBookings(draft)
  await settleArchive(draft)
  const told = draft.told.splice(0)
  const changed = await commitDraft(draft)
  if (told.length > 0) await asMachine(draft.acting, machine => tellRelated(machine, draft, told))
  return changed
}

/** Related matters hear what this one says, and a call that waits for its end goes on. */
async function tellRelated(machine: Acting, draft: Draft, told: Draft['told']): Promise<void> {
  const { idempotency: _own, ...acting } = machine
  for (const { id, state } of draft.loaded.related) {
    if (!isActive(state)) continue
    const loaded = await loadMatter(acting.tx, acting.office, id, { lock: true })
    const other = openDraft(acting, loaded, draft.by)
    for (const effect of told)
      if (effect.kind !== 'ended')
        hear(other, { kind: effect.kind === 'send-signal' ? 'signal' : 'message', name: effect.name })
      // Resuming asks for ended matters again.
      else if (state === 'open') await answerCalls(other)
    if (other.entries.length > 0) await conclude(other)
  }
}
