import { countSame } from './count.ts'
import type { Draft } from './draft.ts'
import { findStandards } from './find-standards.ts'

/** Asks the database what rules want to know beside the matter: how many others there are, and which amounts are in force. */
export async function lookUp(draft: Draft): Promise<void> {
  await Promise.all([countSame(draft), findStandards(draft)])
}
