import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import { enter } from '../edit/editing.ts'
import { explained } from '../edit/holding.ts'
import type { Keeping } from './keeping.ts'
import { findShift, requireFree, type ShiftRow } from './shifts.ts'

export interface SwapInput {
  /** One's own shift that is to change hands. */
  shiftId: string
  toPersonId: string
  /** The other's shift that one takes in exchange; null when nothing is. */
  otherShiftId: string | null
  reason: string
}

interface Swap extends SwapInput {
  id: string
  fromPersonId: string
  state: 'asked' | 'agreed' | 'approved' | 'declined' | 'refused' | 'withdrawn'
}

/**
 * Asks somebody to take one's shift (换班), for one of theirs or for nothing.
 * @returns the swap's id
 * @throws Problem SHIFT_NOT_FOUND, SHIFT_OVER, SWAP_OPEN, SWAP_PERSON, SHIFT_OVERLAPS
 */
export async function askSwap(keeping: Keeping, input: SwapInput): Promise<string> {
  const { tx, office, now, by } = keeping
  const shift = await findShift(keeping, input.shiftId)
  if (shift.personId !== by.person || !shift.isPublished) throw new Problem('SHIFT_NOT_FOUND')
  const other = input.otherShiftId === null ? null : await findShift(keeping, input.otherShiftId)
  if (other && (other.personId !== input.toPersonId || !other.isPublished))
    throw new Problem('SWAP_PERSON', { field: 'otherShiftId' })
  const fromPersonId = by.person
  await requireFit(keeping, { ...input, fromPersonId }, shift, other)
  const [open] = await tx.query(
    sql`select from swaps where office_id = ${office} and shift_id = ${shift.id} and state in ('asked', 'agreed')`,
  )
  if (open) throw new Problem('SWAP_OPEN')
  const id = newId(now)
  await explained(() =>
    tx.execute(sql`insert into swaps (office_id, swap_id, shift_id, other_shift_id, from_person_id, to_person_id, reason, asked_at)
      values (${office}, ${id}, ${shift.id}, ${input.otherShiftId}::uuid, ${fromPersonId}, ${input.toPersonId}, ${input.reason}, ${now.toISOString()}::timestamptz)`),
  )
  await enter(keeping, 'swap.asked', { swap: id, ...input })
  return id
}

/**
 * Whoever was asked agrees, or does not.
 * @throws Problem SWAP_NOT_FOUND for anybody else, SWAP_SETTLED
 */
export async function answerSwap(keeping: Keeping, id: string, isAgreed: boolean): Promise<void> {
  const swap = await findSwap(keeping, id)
  if (swap.toPersonId !== keeping.by.person) throw new Problem('SWAP_NOT_FOUND')
  if (swap.state !== 'asked') throw new Problem('SWAP_SETTLED')
  await settle(keeping, swap, isAgreed ? 'agreed' : 'declined')
}

/** Whoever asked takes it back. @throws Problem SWAP_NOT_FOUND for anybody else, SWAP_SETTLED */
export async function withdrawSwap(keeping: Keeping, id: string): Promise<void> {
  const swap = await findSwap(keeping, id)
  if (swap.fromPersonId !== keeping.by.person) throw new Problem('SWAP_NOT_FOUND')
  if (swap.state !== 'asked' && swap.state !== 'agreed') throw new Problem('SWAP_SETTLED')
  await settle(keeping, swap, 'withdrawn')
}

/**
 * Whoever keeps the roster approves a swap that both want, and the shifts change hands; or refuses it.
 * @throws Problem SWAP_NOT_FOUND, SWAP_SETTLED, SWAP_NOT_AGREED, SHIFT_OVER, SHIFT_OVERLAPS
 */
export async function decideSwap(keeping: Keeping, id: string, isApproved: boolean): Promise<void> {
  const { tx, office } = keeping
  const swap = await findSwap(keeping, id)
  if (swap.state !== 'asked' && swap.state !== 'agreed') throw new Problem('SWAP_SETTLED')
  if (isApproved) {
    if (swap.state !== 'agreed') throw new Problem('SWAP_NOT_AGREED')
    const shift = await findShift(keeping, swap.shiftId)
    const other = swap.otherShiftId === null ? null : await findShift(keeping, swap.otherShiftId)
    await requireFit(keeping, swap, shift, other)
    // One statement: between the two halves one person would have two shifts at a time.
    const moved = await tx.execute(sql`
      update shifts set person_id = case when shift_id = ${swap.shiftId} then ${swap.toPersonId}::uuid else ${swap.fromPersonId}::uuid end
      where office_id = ${office} and (shift_id = ${swap.shiftId} and person_id = ${swap.fromPersonId}
        or shift_id = ${swap.otherShiftId}::uuid and person_id = ${swap.toPersonId})`)
    if (moved !== (other ? 2 : 1)) throw new Problem('SWAP_SETTLED')
  }
  await settle(keeping, swap, isApproved ? 'approved' : 'refused')
}

async function requireFit(
  keeping: Keeping,
  swap: Omit<SwapInput, 'reason'> & { fromPersonId: string },
  shift: ShiftRow,
  other: ShiftRow | null,
): Promise<void> {
  const given = [shift.id, ...(other ? [other.id] : [])]
  if ([shift, ...(other ? [other] : [])].some(one => new Date(one.beginsAt) <= keeping.now))
    throw new Problem('SHIFT_OVER')
  await requireFree(keeping, swap.toPersonId, shift, given)
  if (other) await requireFree(keeping, swap.fromPersonId, other, given)
}

async function findSwap({ tx, office }: Keeping, id: string): Promise<Swap> {
  const [swap] =
    await tx.query<Swap>(sql`select swap_id as id, shift_id as "shiftId", other_shift_id as "otherShiftId", reason, state,
    from_person_id as "fromPersonId", to_person_id as "toPersonId" from swaps where office_id = ${office} and swap_id = ${id}`)
  if (!swap) throw new Problem('SWAP_NOT_FOUND')
  return swap
}

async function settle(keeping: Keeping, { id, state: was }: Swap, state: Swap['state']): Promise<void> {
  const { tx, office, now, by } = keeping
  const at = now.toISOString()
  const isDecided = state === 'approved' || state === 'refused'
  const moved = await tx.execute(
    isDecided
      ? sql`update swaps set state = ${state}, decided_at = ${at}::timestamptz, decided_by = ${by.person} where office_id = ${office} and swap_id = ${id} and state = ${was}`
      : sql`update swaps set state = ${state}, answered_at = ${at}::timestamptz where office_id = ${office} and swap_id = ${id} and state = ${was}`,
  )
  if (moved === 0) throw new Problem('SWAP_SETTLED')
  await enter(keeping, `swap.${state}`, { swap: id })
}

/** The post whose shift a swap is about. @throws Problem SWAP_NOT_FOUND */
export async function postOfSwap({ tx, office }: Pick<Keeping, 'tx' | 'office'>, id: string): Promise<string> {
  const [swap] = await tx.query<{ postId: string }>(sql`select s.post_id as "postId" from swaps w
    join shifts s on s.office_id = w.office_id and s.shift_id = w.shift_id where w.office_id = ${office} and w.swap_id = ${id}`)
  if (!swap) throw new Problem('SWAP_NOT_FOUND')
  return swap.postId
}
