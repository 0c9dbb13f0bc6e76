import type { Refusal } from '#base/errors.ts'
import { note } from '../draft.ts'
import { AGAIN_WHEN_CHANGED, SIGNED_BY_ALL, SIGNED_FIRST } from './citations.ts'
import type { Doing } from './doing.ts'

/**
 * Whatever comes after the signature is about the text that was signed: any other goes back to whoever signs. Of a joint
 * document, a leader of each organ signs; an organ is the unit whose post signed.
 */
export function refuseUnsigned({ draft, state: { latest, signatures } }: Doing): Refusal[] {
  if (!latest) return [{ code: 'DOCUMENT_MISSING', citation: SIGNED_FIRST }]
  if (signatures.length === 0)
    return [{ code: 'DOCUMENT_UNSIGNED', params: { version: latest.version }, citation: AGAIN_WHEN_CHANGED }]
  const { directory } = draft.acting
  const units = new Set(signatures.map(one => directory.post(one.postId)?.unitId))
  const organs = latest.content.issuers.length
  if (organs <= units.size) return []
  return [{ code: 'DOCUMENT_UNCOSIGNED', params: { organs, signed: units.size }, citation: SIGNED_BY_ALL }]
}

/** Puts on the record that the text is still the one that was signed. */
export async function recheck({ draft, state: { latest } }: Doing): Promise<void> {
  note(draft, 'document.rechecked', { version: latest?.version, contentHash: latest?.contentHash })
}
