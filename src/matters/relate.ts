import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { byMatter } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { commitDraft, note, openDraft } from './draft.ts'
import { loadMatter } from './load.ts'
import { requireActive, requireReason } from './standing.ts'

/** Relations that people set: this matter … the other one. Those of a procedure (an item it opened) are not theirs to set. */
export const RELATIONS = ['follows', 'duplicates', 'concerns', 'answers'] as const
export type RelationKind = (typeof RELATIONS)[number]

/**
 * 关联: says how a matter stands to another that one may see. A duplicate stays a matter of its own: whoever asked there is
 * owed an answer too, and nothing is deleted.
 * @throws Problem MATTER_NOT_FOUND for either, NOT_PERMITTED, MATTER_NOT_OPEN, RELATED_TO_ITSELF, RELATION_EXISTS
 */
export async function relate(
  acting: Acting,
  matterId: string,
  input: { number: string; kind: RelationKind; reason: string },
): Promise<ChangedMatter> {
  const { tx, office } = acting
  const loaded = await loadMatter(tx, office, matterId, { lock: true })
  const by = byMatter(acting, loaded, 'register')
  requireActive(loaded)
  const [other] = await tx.query<{ id: string; number: string }>(
    sql`select matter_id as id, number from matters where office_id = ${office} and number = ${input.number.trim()}`,
  )
  if (!other) throw new Problem('MATTER_NOT_FOUND', { field: 'number' })
  if (other.id === matterId) throw new Problem('RELATED_TO_ITSELF', { field: 'number' })
  const { kind } = input
  if (loaded.related.some(one => one.id === other.id && one.kind === kind && one.direction === 'out'))
    throw new Problem('RELATION_EXISTS', { field: 'number', params: { number: other.number } })
  const draft = openDraft(acting, loaded, by)
  draft.change.relations = [{ matterId, otherId: other.id, kind }]
  const reason = input.reason.trim()
  note(draft, 'relation.added', { other: other.id, number: other.number, relation: kind, reason })
  return commitDraft(draft)
}

/**
 * Takes off a relation that somebody set; both stand in the record.
 * @throws Problem MATTER_NOT_FOUND, NOT_PERMITTED, MATTER_NOT_OPEN, RELATION_NOT_FOUND, REASON_REQUIRED
 */
export async function unrelate(
  acting: Acting,
  matterId: string,
  input: { other: string; kind: RelationKind; reason: string },
): Promise<ChangedMatter> {
  const { tx, office } = acting
  const loaded = await loadMatter(tx, office, matterId, { lock: true })
  const by = byMatter(acting, loaded, 'register')
  requireActive(loaded)
  const reason = requireReason(input.reason)
  const { other, kind } = input
  const known = loaded.related.find(
    one => one.id === other && one.kind === kind && one.direction === 'out' && one.isVisible,
  )
  if (!known) throw new Problem('RELATION_NOT_FOUND')
  const draft = openDraft(acting, loaded, by)
  tx.send(
    sql`delete from relations where office_id = ${office} and matter_id = ${matterId} and other_id = ${other} and kind = ${kind}`,
  )
  note(draft, 'relation.removed', { other, number: known.number, relation: kind, reason })
  return commitDraft(draft)
}
