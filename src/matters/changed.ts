import type { Citation } from '#base/citation.ts'
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
  warnings: { text: string; citation: Citation | null }[]
  opened: { id: string; number: string; title: string }[]
}
