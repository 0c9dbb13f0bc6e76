import type { DraftVersion } from '../drafting/rows.ts'
import { latestVersion } from '../drafting/rows.ts'
import type { Draft } from '../draft.ts'
import { findIssue, pressingsOf, signaturesOf, type Issue, type Pressing, type Signature } from './rows.ts'

/** Where a matter's document stands. */
export interface DocumentState {
  /** The newest text. */
  latest: DraftVersion | null
  /** The signatures under exactly that text. */
  signatures: readonly Signature[]
  issue: Issue | null
  /** The chops that were given, for whichever text. */
  pressings: readonly Pressing[]
}

export async function readDocument({ acting, matterId }: Pick<Draft, 'acting' | 'matterId'>): Promise<DocumentState> {
  const latest = await latestVersion(acting, matterId)
  const signatures = await signaturesOf(acting, matterId)
  const issue = await findIssue(acting, matterId)
  return {
    latest,
    signatures: signatures.filter(one => one.contentHash === latest?.contentHash),
    issue,
    pressings: issue ? await pressingsOf(acting, matterId) : [],
  }
}

/** 成文日期: the day of the last signature; null while nobody signed this text. */
export const datedOn = ({ signatures }: DocumentState): string | null =>
  signatures
    .map(one => one.signedOn)
    .toSorted()
    .at(-1) ?? null
