import type { Readable } from 'node:stream'
import { Problem } from '#base/errors.ts'

/** Where whole files lie, each under the hash of its content: what lies there never changes. */
export interface Shelf {
  /**
   * Puts a whole file there; the same one put twice is one.
   * @param from a file of this machine, on the disk of the store; it may be moved away
   */
  put(sha256: string, from: string): Promise<void>
  /** @throws Problem NOT_FOUND for a file that does not lie there; UNAVAILABLE when nobody answers */
  open(sha256: string): Promise<{ stream: Readable; size: number }>
}

/**
 * The path of a file below the root of a shelf; two levels of folders keep each small.
 * @throws Problem NOT_FOUND for what is no hash
 */
export function pathOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Problem('NOT_FOUND')
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}
