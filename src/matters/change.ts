import type { Tx } from '#store/transaction.ts'
import sql from 'sql-template-tag'
import type { Asker, ClockRow, Fields, Matter, MatterState } from './matter.ts'
import type { Marking } from '#procedure/marking.ts'

/** The row of `matters` as `apply_change` (migrations/000060) takes it. */
export interface MatterRow {
  number: string
  service: string
  serviceVersion: number
  title: string
  state: MatterState
  outcome: string | null
  urgency: number
  secrecy: number
  focusId: string | null
  /** Left out when unchanged: a long document body is not written again for every step. */
  fields?: Fields
  marking: Marking
  holderPostId: string
  holderSince: string
  askerLevel: number
  registeredAt: string
  registeredBy: string | null
  registeredPostId: string
  dueAt: string | null
  closedAt: string | null
  isSupervised: boolean
  partyPosts: readonly string[]
  partyUnits: readonly string[]
  searchText?: string
}

export interface NewTask {
  taskId: string
  step: string
  token: number
  kind: 'task' | 'reading'
  postId: string
  unitId: string
  priority: number
  holds: boolean
  dueAt: string | null
  fromPostId: string | null
}

export interface ClosedTask {
  taskId: string
  how: 'done' | 'cancelled'
  doneBy: string | null
  coverId: string | null
  outcome: string | null
}

export interface UpdatedTask {
  taskId: string
  /** The step that stands for it in another version of the service. */
  step?: string
  postId?: string
  unitId?: string
  fromPostId?: string
  setDue?: boolean
  dueAt?: string | null
  urged?: number
  priority?: number
}

export interface NewOpinion {
  opinionId: string
  taskId: string | null
  step: string
  kind: string
  text: string
  personId: string
  postId: string
  coverId: string | null
}

export interface NewNotice {
  noticeId: string
  taskId: string | null
  clockId: string | null
  postId: string
  kind:
    | 'before'
    | 'due'
    | 'overdue'
    | 'urged'
    | 'superior'
    | 'head'
    | 'instruction'
    | 'returned'
    | 'answer'
    | 'fallen'
    | 'moved'
    | 'displaced'
  params: Record<string, unknown>
}

/** Everything one change of one matter writes, in the form `apply_change` reads. */
export interface Change {
  matterId: string
  /** The version the verb decided on; 0 for a new matter. A newer one in the database refuses the write. */
  version: number
  /** The revision of the organisation that it was decided by; a later one refuses the write. */
  revision: string
  /** The matter was not read but remembered. */
  recalled?: true
  at: string
  matter: MatterRow
  closeTasks?: ClosedTask[]
  updateTasks?: UpdatedTask[]
  openTasks?: NewTask[]
  /** Clocks of which nothing else changed. */
  stopClocks?: { clockId: string; at: string }[]
  clocks?: (Omit<ClockRow, 'id' | 'limit'> & { clockId: string; limitRule: ClockRow['limit'] })[]
  startTimers?: { timerId: string; token: number; node: string; firesAt: string }[]
  cancelTimers?: { token: number; node: string }[]
  opinions?: NewOpinion[]
  answers?: { answerId: string; text: string; personId: string; postId: string; coverId: string | null }[]
  askers?: (Omit<Asker, 'id'> & { askerId: string })[]
  attachments?: {
    attachmentId: string
    name: string
    mediaType: string
    size: number
    sha256: string
    personId: string | null
    postId: string
  }[]
  relations?: { matterId: string; otherId: string; kind: string }[]
  notices?: NewNotice[]
  entries: { entryId: string; kind: string; text: string }[]
  idempotency?: { personId: string; key: string; requestHash: string; status: number; response: unknown }
}

/** The new row of a matter that a verb has not touched yet. */
export function rowOf(matter: Matter): MatterRow {
  const { id: _id, version: _version, focusRank: _focusRank, fields: _fields, ...row } = matter
  return row
}

/**
 * Writes a change: one statement, all of it or nothing. It is the only way a matter's state moves (design §3). It goes
 * with the commit; should somebody have changed the matter meanwhile, the whole act is done again.
 */
export function applyChange(tx: Tx, office: number, change: Change): void {
  tx.send(sql`select apply_change(${office}::integer, ${JSON.stringify(change)}::jsonb)`)
}
