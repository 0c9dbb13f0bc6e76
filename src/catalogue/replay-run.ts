import { Problem, type ErrorCode } from '#base/errors.ts'
import type { Calendar } from '#calendar/types.ts'
import type { PastMatter } from './past-matter.ts'
import { newRehearsal, type Rehearsal, type RehearsedTask } from './rehearsal.ts'
import { copyOf } from './rehearse.ts'
import { postOf } from './rehearse-act.ts'
import type { Service } from './types.ts'

/** A past matter while it is played. */
export interface Run {
  past: PastMatter
  known: ReadonlySet<string>
  matter: Rehearsal
  /** Every task that was opened, in order. */
  opened: { task: RehearsedTask; whose: string; doneAt?: string }[]
  refused: { step: string; code: ErrorCode }[]
  stopped: string | null
}

export function newRun(
  service: Service,
  past: PastMatter,
  calendar: Calendar,
  zone: string,
  known: ReadonlySet<string>,
): Run {
  const { registered, title, urgency, fields, askerLevel, instructed } = past
  const now = new Date(registered)
  const matter = newRehearsal({
    service,
    calendar,
    zone,
    now,
    title,
    urgency,
    fields,
    askers: [],
    askerLevel,
    instructed,
  })
  return { past, known, matter, opened: [], refused: [], stopped: null }
}

/** Does something on a copy. @returns null, or why it was refused, and then nothing happened */
export function attempt(run: Run, at: string, work: (matter: Rehearsal) => void): ErrorCode | null {
  const draft = copyOf(run.matter)
  draft.now = new Date(at)
  for (const other of draft.opened) other.open = false
  try {
    work(draft)
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
  run.matter = draft
  for (const task of draft.tasks)
    if (!run.opened.some(seen => seen.task === task)) run.opened.push({ task, whose: postOf(task, draft) })
  return null
}
