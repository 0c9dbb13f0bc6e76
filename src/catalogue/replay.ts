import type { ErrorCode } from '#base/errors.ts'
import { dueOf } from '#calendar/due.ts'
import type { Calendar } from '#calendar/types.ts'
import type { PastMatter } from './past-matter.ts'
import { start } from './rehearse-act.ts'
import { follow, passAdded } from './replay-act.ts'
import { attempt, newRun, type Run } from './replay-run.ts'
import type { Service } from './types.ts'

export interface ReplayedTask {
  step: string
  /** Which opening of that step it is, from 0. */
  nth: number
  holds: boolean
  /** A duty, or the id of a unit or post: whose it is. */
  whose: string
  /** The end of its limit. */
  dueAt: string | null
  isLate: boolean
}

/** How a matter would have gone under a version. */
export interface Replayed {
  tasks: readonly ReplayedTask[]
  /** What was done and would have been refused. */
  refused: readonly { step: string; code: ErrorCode }[]
  /** Where it could not be followed any further. */
  stopped: string | null
  end: string | null
}

/**
 * Plays a past matter again under a version of its service, through the same engine, rules and calendar. Closing
 * conditions are taken to hold: that they did is how the matter came as far as it did.
 * @param known the steps of the version it really had: others are new, and are passed through where they stand in the way
 */
export function replay(
  service: Service,
  past: PastMatter,
  calendar: Calendar,
  zone: string,
  known: ReadonlySet<string>,
): Replayed {
  const run = newRun(service, past, calendar, zone, known)
  if (attempt(run, past.registered, matter => start(matter)) !== null) run.stopped = run.stopped ?? ''
  for (const act of past.acts) {
    if (run.stopped !== null) break
    follow(run, act)
  }
  // Whoever waits behind an added step waits there too: the step itself is told as added, not what follows as gone.
  passAdded(run, null, past.until)
  return {
    tasks: run.opened.map((task, index) => replayed(run, task, index)),
    refused: run.refused,
    stopped: run.stopped,
    end: run.matter.end ?? null,
  }
}

function replayed(run: Run, { task, whose, doneAt }: Run['opened'][number], index: number): ReplayedTask {
  const { step, limit, openedAt, startedAt } = task
  const nth = run.opened.slice(0, index).filter(earlier => earlier.task.step.id === step.id).length
  const { past, matter } = run
  const happened = past.clocks.get(`${step.id} ${nth}`)?.filter(({ kind }) => kind !== 'stopped')
  const events =
    happened?.[0]?.kind === 'started'
      ? happened
      : [{ kind: 'started' as const, at: startedAt ?? openedAt.toISOString() }]
  const dueAt = limit ? dueOf(events, limit, matter.calendar, matter.zone).at : null
  return {
    step: step.id,
    nth,
    holds: step.holds,
    whose,
    dueAt,
    isLate: dueAt !== null && (doneAt ?? past.until) > dueAt,
  }
}
