import type { Actor } from './actor.ts'
import { rememberedUnder, type Mark, type OfficeToday } from './today.ts'

/**
 * Who acts for which posts, beside what is remembered of the office: both come from the organisation, the day and who is
 * on duty, and go together when one of these changes.
 */
const actors = new WeakMap<OfficeToday, Map<string, Actor>>()

/** Somebody as they were read while the office stood as it does under this mark. */
export function recallActor(mark: Mark, personId: string, now: Date): Actor | undefined {
  const office = rememberedUnder(mark, now)
  const actor = office && actors.get(office)?.get(personId)
  return actor && { ...actor, mark }
}

/** Remembers somebody who was read, as long as the office stands as it did then. */
export function keepActor(actor: Actor, now: Date): void {
  const office = rememberedUnder(actor.mark, now)
  if (!office) return
  const known = actors.get(office) ?? new Map<string, Actor>()
  actors.set(office, known.set(actor.personId, actor))
}
