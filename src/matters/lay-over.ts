import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { registrarOf } from './register.ts'
import { beginMatter, type Registration } from './begin-matter.ts'
import type { ChangedMatter } from './changed.ts'
import { conclude } from './conclude.ts'
import { commitDraft, note, openDraft } from './draft.ts'
import { fieldNames } from './fields.ts'
import { loadMatter } from './load.ts'
import { requireOpen } from './standing.ts'

/** How an item stands to the matter it is set over: as one that an instruction opened, so that neither ends without the other's say. */
const INSTRUCTS = 'instructs'

/**
 * 立为督办: sets a matter of a service that is a layer over an open matter of any service. It quotes where it comes from;
 * what it lies over does not close before it is struck off, and says in its record that it was set.
 * @throws Problem NO_LAYER, MATTER_NOT_FOUND, MATTER_NOT_OPEN, and whatever registering refuses
 */
export async function layOver(acting: Acting, matterId: string, input: Registration): Promise<ChangedMatter> {
  const { service, origin } = registrarOf(acting, input)
  if (service.manifest.layer !== true)
    throw new Problem('NO_LAYER', { params: { service: service.texts['zh-Hans'].name } })
  const below = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  requireOpen(below)
  const { number, title } = below.matter
  const known = new Set(fieldNames(service))
  const quoted = Object.entries({ sourceNumber: number, sourceTitle: title }).filter(([name]) => known.has(name))
  const draft = await beginMatter(acting, service, origin, {
    ...input,
    fields: { ...Object.fromEntries(quoted), ...input.fields },
    reasons: input.reasons ?? {},
  })
  draft.change.relations = [{ matterId, otherId: draft.matterId, kind: INSTRUCTS }]
  const changed = await conclude(draft)
  // The answer to the request is kept with the item; what lies below only tells of it.
  const { idempotency: _first, ...plain } = acting
  const lower = openDraft(plain, below, origin.by)
  note(lower, 'matter.laid-over', { other: changed.id, number: changed.number })
  await commitDraft(lower)
  return changed
}
