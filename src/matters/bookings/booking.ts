/** A booking as it is kept. Instants are ISO 8601 in UTC; `to` is the first moment at which it is free again. */
export interface Booking {
  bookingId: string
  resourceId: string
  /** The matter that has it and the field that says so; both are absent while the resource is out of use. */
  matterId: string | null
  field: string | null
  from: string
  to: string
  state: 'held' | 'handed-out' | 'returned' | 'released' | 'displaced'
  reason: string | null
  displacedBy: string | null
}

/** Held or in somebody's hands: it keeps others away from now on. */
export const isLive = ({ state }: Pick<Booking, 'state'>): boolean => state === 'held' || state === 'handed-out'
