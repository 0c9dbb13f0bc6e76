import type { Refusal } from '#base/errors.ts'
import type { MatterState } from './matter.ts'

/** What a verb answers: where the matter stands now, what the rules warned of, what it opened. */
export interface ChangedMatter {
  id: string
  number: string
  version: number
  state: MatterState
  holderPostId: string
  dueAt: string | null
  tasks: { id: string; step: string; postId: string; dueAt: string | null }[]
  /** Conditions that are not met and whose rule only warns. */
  warnings: Refusal[]
  opened: { id: string; number: string; title: string }[]
}
