import { createHash } from 'node:crypto'
import { canonical } from '#base/canonical.ts'
import type { DocumentDraft } from './document-draft.ts'

/**
 * What a draft is named by: SHA-256 in hex over its canonical JSON (RFC 8785), so that the order of keys does not count.
 * Whoever signs signs this hash.
 */
export function contentHash(draft: DocumentDraft): string {
  return createHash('sha256').update(canonical(draft)).digest('hex')
}
