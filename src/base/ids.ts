import { v7, validate } from 'uuid'

/** A UUID version 7 (RFC 9562 §5.7) of that instant: ids sort by time, so indexes grow at one end. */
export function newId(now: Date): string {
  return v7({ msecs: now.getTime() })
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && validate(value)
}
