import { createHash } from 'node:crypto'

/** Distinct statements that are prepared by name; more than the product has, less than would burden a connection. */
const MOST = 500
const MOST_SEEN = 5000

const names = new Map<string, string>()
const seenOnce = new Set<string>()

/**
 * The name to prepare a statement under, or undefined to send it unprepared. Halves the server's work for what runs often;
 * a text seen for the first time stays unprepared, so that texts made once (lists of many lengths) do not fill the cache.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known) return known
  if (!seenOnce.has(text)) {
    if (seenOnce.size >= MOST_SEEN) seenOnce.clear()
    seenOnce.add(text)
    return undefined
  }
  if (names.size >= MOST) return undefined
  const name = `s${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`
  names.set(text, name)
  seenOnce.delete(text)
  return name
}
