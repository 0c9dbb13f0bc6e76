import type { Reasons } from '#catalogue/guards.ts'
import type { MadeFile } from '../issuing/doing.ts'
import type { Fields } from '../matter.ts'

/** How somebody completes a task. */
export interface Completion {
  outcome: string
  opinion?: string
  fields?: Fields
  /** Why GENERAL rules are gone against, by the rule's id. */
  reasons?: Reasons
  /** The file that was typeset for the task, where its outcome makes one; never a caller's own. */
  made?: MadeFile
}
