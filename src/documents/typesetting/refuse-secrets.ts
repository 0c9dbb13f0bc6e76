import { Problem } from '#base/errors.ts'
import { findSecretMark } from '../extraction/secret.ts'
import type { SetText } from './texts.ts'

/** @throws Problem STATE_SECRET when any text carries the mark of one */
export function refuseSecrets(texts: readonly SetText[]): void {
  for (const { text } of texts) {
    const found = findSecretMark(text)
    if (found) throw new Problem('STATE_SECRET', { params: found })
  }
}
