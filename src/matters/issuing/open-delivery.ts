import { copyNumber } from '#documents/viewing/mark.ts'
import type { Marking } from '#documents/viewing/viewer.ts'
import { asMachine } from '../as-machine.ts'
import type { Acting } from '../acting.ts'
import { requirePerson } from '../by.ts'
import { loadMatter } from '../load.ts'
import { noteLook, type Look } from '../note-look.ts'
import { findDelivery, type Delivery } from './deliveries.ts'

/** Copies printed at once; more are printed in parts. */
export const PRINTED_AT_ONCE = 50

/**
 * The file that was sent to a recipient, for whoever opens it there, and for whoever prints the copies of one who gets them on
 * paper. Where the circle is bounded, a recipient's own look carries their mark, copies on paper carry their numbers (份号), and
 * either is on the record of the matter, which the recipient need not see.
 * @param from the number of the first copy to print; the first of all when nothing is said
 * @returns the marks of the copies in their order, none where the circle is open; null for what was not sent to them
 */
export async function openDelivery(
  acting: Acting,
  id: string,
  from?: number,
): Promise<{ delivery: Delivery; marks: readonly Marking[] } | null> {
  const delivery = await findDelivery(acting, id)
  if (!delivery?.sentAt) return null
  const { posts } = requirePerson(acting)
  const isOnPaper = delivery.kind === 'outside' && posts.some(post => post.duties.includes('issue'))
  const numbers = numbersOf(delivery, isOnPaper ? from : undefined).slice(0, isOnPaper ? PRINTED_AT_ONCE : 1)
  const look: Look = {
    kind: isOnPaper ? 'delivery.printed' : 'delivery.opened',
    body: { delivery: id, recipient: delivery.name, copies: numbers.map(copyNumber).join('、') },
    ...(isOnPaper ? {} : { isLeafing: true }),
  }
  // The record of a matter is read by those who see it; a recipient need not be one of them.
  const mark = await asMachine(acting, async machine => {
    const { matter } = await loadMatter(machine.tx, machine.office, delivery.matterId, { lock: false })
    return noteLook({ ...machine, actor: acting.actor }, matter, look)
  })
  if (!mark) return { delivery, marks: [] }
  if (isOnPaper) return { delivery, marks: numbers.map(number => ({ copyNumber: copyNumber(number), at: mark.at })) }
  const [first] = numbers
  return { delivery, marks: [{ ...mark, ...(first === undefined ? {} : { copyNumber: copyNumber(first) }) }] }
}

/** The numbers of a recipient's copies, from one on; none where copies are not counted. */
function numbersOf({ firstCopy, copies }: Delivery, from = 0): number[] {
  if (firstCopy === null) return []
  return Array.from({ length: copies }, (_, at) => firstCopy + at).filter(number => number >= from)
}
