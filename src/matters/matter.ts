import type { ClockEvent, Due, Limit } from '#calendar/types.ts'
import type { Marking } from '#procedure/marking.ts'
import type { Value } from '#rules/types.ts'

export type Fields = Readonly<Record<string, Value>>
export type MatterState = 'open' | 'suspended' | 'closed' | 'terminated'

/** How urgent, as stored: the index is the number in the database (DOC-E03 加急, 特急). */
export const URGENCIES = ['normal', 'urgent', 'most-urgent'] as const
export type Urgency = (typeof URGENCIES)[number]

export const SECRECIES = ['none', 'internal', 'work-secret'] as const
export type Secrecy = (typeof SECRECIES)[number]

/** A matter's row. Instants are ISO 8601 strings in UTC. */
export interface Matter {
  id: string
  number: string
  service: string
  serviceVersion: number
  title: string
  state: MatterState
  outcome: string | null
  urgency: number
  secrecy: number
  focusId: string | null
  focusRank: number | null
  fields: Fields
  marking: Marking
  version: number
  holderPostId: string
  holderSince: string
  askerLevel: number
  registeredAt: string
  /** Null for what came in by the window, or was opened by the machine. */
  registeredBy: string | null
  registeredPostId: string
  dueAt: string | null
  closedAt: string | null
  isSupervised: boolean
  partyPosts: readonly string[]
  partyUnits: readonly string[]
}

export interface Task {
  id: string
  step: string
  token: number
  kind: 'task' | 'reading'
  postId: string
  unitId: string
  state: 'open' | 'done' | 'cancelled'
  priority: number
  holds: boolean
  openedAt: string
  dueAt: string | null
  fromPostId: string | null
  readAt: string | null
  urged: number
  doneAt: string | null
  doneBy: string | null
  doneCoverId: string | null
  outcome: string | null
}

export interface ClockRow {
  id: string
  taskId: string | null
  limitKey: string
  limit: Limit
  events: readonly ClockEvent[]
  state: 'running' | 'suspended' | 'stopped'
  dueAt: string
  due: Due
  rung: string
  alarmAt: string | null
}

export interface Asker {
  id: string
  kind: 'leader' | 'office' | 'unit' | 'citizen' | 'staff'
  name: string
  level: number
  postId: string | null
  unitId: string | null
  contact: string | null
  answerId: string | null
  channel: string | null
  deliveredAt: string | null
}

/** Another matter this one stands in a relation to, as far as the closing conditions care. */
export interface RelatedMatter {
  id: string
  number: string
  title: string
  kind: string
  state: MatterState
  direction: 'out' | 'in'
  /** The asker may see it. Conditions count the others too; pages do not show them. */
  isVisible: boolean
}

/** A matter with everything a verb may need, read in one statement. */
export interface LoadedMatter {
  matter: Matter
  tasks: readonly Task[]
  clocks: readonly ClockRow[]
  askers: readonly Asker[]
  related: readonly RelatedMatter[]
}

export const openTasks = (loaded: LoadedMatter): Task[] => loaded.tasks.filter(task => task.state === 'open')

/** A new matter's row before its first change. */
export function isActive(state: MatterState): boolean {
  return state === 'open' || state === 'suspended'
}
