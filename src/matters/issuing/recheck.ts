import type { Refusal } from '#base/errors.ts'
import { note } from '../draft.ts'
import { AGAIN_WHEN_CHANGED, SIGNED_FIRST } from './citations.ts'
import type { Doing } from './doing.ts'

/** Whatever comes after the signature is about the text that was signed: any other goes back to whoever signs. */
export function refuseUnsigned({ state: { latest, signatures } }: Doing): Refusal[] {
  if (!latest) return [{ code: 'DOCUMENT_MISSING', citation: SIGNED_FIRST }]
  if (signatures.length > 0) return []
  return [{ code: 'DOCUMENT_UNSIGNED', params: { version: latest.version }, citation: AGAIN_WHEN_CHANGED }]
}

/** Puts on the record that the text is still the one that was signed. */
export async function recheck({ draft, state: { latest } }: Doing): Promise<void> {
  note(draft, 'document.rechecked', { version: latest?.version, contentHash: latest?.contentHash })
}
