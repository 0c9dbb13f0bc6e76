import type { Act } from '#api/matters/schema.ts'

export type ActKind = Act['kind']
export type ActInput =
  | 'fields'
  | 'opinion'
  | 'askers'
  | 'text'
  | 'channel'
  | 'attachment'
  | 'duplicates'
  | 'step'
  | 'reason'
  | 'direct'
  | 'holder'
  | 'posts'
  | 'words'
  | 'amount'
  | 'title'
  | 'urgency'
  | 'signer'

/** What each act asks of the person, in the order in which it is asked. */
export const INPUTS: Readonly<Record<ActKind, readonly ActInput[]>> = {
  complete: ['fields', 'opinion'],
  read: [],
  answer: ['askers', 'text', 'channel', 'attachment', 'duplicates'],
  return: ['step', 'reason', 'direct'],
  withdraw: [],
  transfer: ['holder', 'reason'],
  'add-signer': ['signer', 'reason'],
  begin: ['step'],
  circulate: ['posts', 'words'],
  urge: ['words'],
  extend: ['amount', 'reason'],
  suspend: ['reason'],
  resume: [],
  terminate: ['reason'],
  close: ['fields', 'opinion'],
  attach: [],
  correct: ['title', 'urgency', 'fields', 'reason'],
}

/** What the person has filled in for an act. */
export interface Filling {
  outcome: string
  opinion: string
  /** Why rules are gone against, by the rule's id. */
  reasons: Record<string, string>
  fields: Record<string, unknown>
  askers: string[]
  text: string
  channel: string
  /** The letter an answer was given in. */
  attachment: string
  /** Whoever asked the same is told as well. */
  duplicates: boolean
  step: string
  reason: string
  direct: boolean
  holderKind: 'unit' | 'post'
  holder: string
  posts: string[]
  words: string
  amount: number | null
  title: string
  urgency: string
  /** Who signs, and whether before, after or beside. */
  signer: string
  where: string
}
