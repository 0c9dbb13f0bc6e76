import type { By } from '../acting.ts'
import type { Draft } from '../draft.ts'
import type { Task } from '../matter.ts'
import type { DocumentState } from './document-state.ts'

/** The file that was made for a task before it is completed: of this text, under this number. */
export interface MadeFile {
  name: string
  sha256: string
  size: number
  mediaType: string
  number: string
  contentHash: string
  chops: readonly string[]
}

/** A task being completed with an outcome that does something with the matter's document. */
export interface Doing {
  draft: Draft
  task: Task
  by: By
  opinion: string | null
  /** The file that was typeset for it, where the deed makes one. */
  made: MadeFile | null
  state: DocumentState
}
