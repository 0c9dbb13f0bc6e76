import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { findShift, type ShiftRow } from '#office/roster/shifts.ts'
import { appendEntry } from '#record/append.ts'
import type { Acting } from '../acting.ts'
import { requirePerson } from '../by.ts'
import { writeRelief } from './write.ts'

/** How long before its end a shift may be handed over, in minutes: people meet before the hour (DUTY-01 面对面交接). */
const EARLY_MINUTES = 60

/**
 * Whoever had the shift signs what they leave, with a word of their own.
 * @throws Problem SHIFT_NOT_FOUND for anybody else, RELIEF_EARLY, RELIEF_SIGNED
 */
export async function giveShift(acting: Acting, shiftId: string, remark: string): Promise<void> {
  const { tx, office, now } = acting
  const { personId } = requirePerson(acting)
  const shift = await findShift(acting, shiftId)
  if (shift.personId !== personId || !shift.isPublished) throw new Problem('SHIFT_NOT_FOUND')
  if (now.getTime() < new Date(shift.endsAt).getTime() - EARLY_MINUTES * 60_000)
    throw new Problem('RELIEF_EARLY', { params: { minutes: EARLY_MINUTES } })
  await writeRelief(acting, shift)
  const signed =
    await tx.execute(sql`update reliefs set given_at = ${now.toISOString()}::timestamptz, remark = ${remark}
    where office_id = ${office} and shift_id = ${shiftId} and given_at is null`)
  if (signed === 0) throw new Problem('RELIEF_SIGNED')
  await enterSignature(acting, 'relief.given', shift, { remark })
}

/**
 * Whoever has the next shift signs that they took it over; nobody takes over from themselves.
 * @throws Problem SHIFT_NOT_FOUND for anybody else, RELIEF_NOT_GIVEN, RELIEF_SIGNED
 */
export async function takeShift(acting: Acting, shiftId: string): Promise<void> {
  const { tx, office, now } = acting
  const { personId } = requirePerson(acting)
  const shift = await findShift(acting, shiftId)
  const [next] =
    await tx.query(sql`select from shifts where office_id = ${office} and post_id = ${shift.postId} and person_id = ${personId}
    and is_published and begins_at = ${shift.endsAt}::timestamptz`)
  if (!next || shift.personId === personId) throw new Problem('SHIFT_NOT_FOUND')
  const [known] = await tx.query<{ isGiven: boolean }>(
    sql`select given_at is not null as "isGiven" from reliefs where office_id = ${office} and shift_id = ${shiftId}`,
  )
  if (!known?.isGiven) throw new Problem('RELIEF_NOT_GIVEN')
  const signed =
    await tx.execute(sql`update reliefs set taken_at = ${now.toISOString()}::timestamptz, taken_by = ${personId}
    where office_id = ${office} and shift_id = ${shiftId} and taken_at is null`)
  if (signed === 0) throw new Problem('RELIEF_SIGNED')
  await enterSignature(acting, 'relief.taken', shift, {})
}

function enterSignature(acting: Acting, kind: string, shift: ShiftRow, body: object): Promise<void> {
  const { tx, office, now } = acting
  const { personId } = requirePerson(acting)
  return appendEntry(tx, {
    id: newId(now),
    office,
    matter: null,
    version: null,
    kind,
    at: now.toISOString(),
    actor: { person: personId, post: shift.postId },
    body: { shift: shift.id, ...body },
  })
}
