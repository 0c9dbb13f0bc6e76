import type { ArrivalList } from '#api/exchange/schema.ts'
import type { DeliveryView } from '#api/issuing/schema.ts'

/** A document that was received, from this office or from another one. */
export interface Received {
  id: string
  path: string
  isArrival: boolean
  title: string
  number: string
  /** Null for this office. */
  partner: string | null
  at: string
  state: 'sent' | 'waiting' | 'received' | 'returned'
  isWaiting: boolean
  reason: string | null
  urged: number
  revoked: { how: 'withdraw' | 'repeal' | 'annul'; reason: string } | null
  matter: string | null
}

/** Both kinds in one list: what waits comes first, then the newest. */
export function received(deliveries: readonly DeliveryView[], arrivals: ArrivalList['items']): Received[] {
  const own = deliveries.map((one): Received => ({
    id: one.id,
    path: `/api/deliveries/${one.id}`,
    isArrival: false,
    title: one.title ?? '',
    number: one.number ?? '',
    partner: null,
    at: one.sentAt ?? '',
    state: one.state === 'listed' ? 'sent' : one.state,
    isWaiting: one.state === 'sent',
    reason: one.reason,
    urged: one.urged,
    revoked: one.revoked && { how: one.revoked, reason: one.reasonRevoked ?? '' },
    matter: null,
  }))
  const others = arrivals.map((one): Received => ({
    id: one.id,
    path: `/api/arrivals/${one.id}`,
    isArrival: true,
    title: one.title,
    number: one.number,
    partner: one.partner,
    at: one.arrivedAt,
    state: one.state,
    isWaiting: one.state === 'waiting',
    reason: one.reason,
    urged: one.urged,
    revoked: one.revoked,
    matter: one.matterId,
  }))
  return [...own, ...others].toSorted(
    (a, b) => Number(b.isWaiting) - Number(a.isWaiting) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0),
  )
}
