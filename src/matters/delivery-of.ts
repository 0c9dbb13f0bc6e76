import type { Acting } from './acting.ts'
import type { Asker } from './matter.ts'

export const rowOfAsker = ({ id, ...asker }: Asker) => ({ askerId: id, ...asker })

/** How an answer reaches its asker: one who has a post finds it on the desk at once, for others it is as was said, or not yet. */
export function deliveryOf(
  acting: Acting,
  asker: Asker,
  said: { channel?: string; deliveredAt?: string },
): { channel: string | null; deliveredAt: string | null } {
  if (asker.postId) return { channel: 'desk', deliveredAt: acting.now.toISOString() }
  return { channel: said.channel ?? null, deliveredAt: said.channel ? (said.deliveredAt ?? null) : null }
}
