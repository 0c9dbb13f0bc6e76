import * as path from 'node:path'
import { Problem } from '#base/errors.ts'

/**
 * Where a store keeps the file of that hash.
 * @throws Problem NOT_FOUND for what is no hash
 */
export function placeOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Problem('NOT_FOUND')
  return path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}
