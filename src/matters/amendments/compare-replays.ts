import type { Replayed, ReplayedTask } from '#catalogue/replay.ts'
import type { ErrorCode } from '#base/errors.ts'

/** What would have been otherwise for one matter. Posts are ids; steps are those of the version they come from. */
export type Difference =
  /** Another post would have answered for it at this step. */
  | { kind: 'holder'; step: string; from: string; to: string }
  /** A step that it did not have, or has no more. */
  | { kind: 'added' | 'dropped'; step: string }
  /** It would have been late here, or would no longer have been. */
  | { kind: 'overdue' | 'in-time'; step: string; from: string | null; to: string | null }
  /** Another date, with nobody late. */
  | { kind: 'due'; step: string; from: string | null; to: string | null }
  /** What was done would have been refused. */
  | { kind: 'refused'; step: string; code: ErrorCode }
  /** What was done there does not fit any more: from here on nothing can be said. */
  | { kind: 'stopped'; step: string }
  | { kind: 'end'; from: string | null; to: string | null }

/**
 * Compares how a matter went with how it would have gone.
 * @param postOf the post that a duty, or a unit or post by its id, means today
 */
export function compareReplays(was: Replayed, is: Replayed, postOf: (whose: string) => string): Difference[] {
  const [had, has] = [stepsOf(was), stepsOf(is)]
  const isFollowed = is.stopped === null
  return [
    ...[...has].filter(step => !had.has(step)).map(step => ({ kind: 'added' as const, step })),
    ...(isFollowed ? [...had].filter(step => !has.has(step)).map(step => ({ kind: 'dropped' as const, step })) : []),
    ...was.tasks.flatMap(task => {
      const other = is.tasks.find(one => one.step === task.step && one.nth === task.nth)
      return other ? taskDifferences(task, other, postOf) : []
    }),
    ...is.refused
      .filter(({ step, code }) => !was.refused.some(one => one.step === step && one.code === code))
      .map(one => ({ kind: 'refused' as const, ...one })),
    ...(is.stopped === null ? [] : [{ kind: 'stopped' as const, step: is.stopped }]),
    ...(isFollowed && was.end !== is.end ? [{ kind: 'end' as const, from: was.end, to: is.end }] : []),
  ]
}

const stepsOf = ({ tasks }: Replayed): ReadonlySet<string> => new Set(tasks.map(task => task.step))

function taskDifferences(was: ReplayedTask, is: ReplayedTask, postOf: (whose: string) => string): Difference[] {
  const [from, to] = [postOf(was.whose), postOf(is.whose)]
  const dates = { step: was.step, from: was.dueAt, to: is.dueAt }
  const late: Difference[] =
    was.isLate !== is.isLate
      ? [{ kind: is.isLate ? 'overdue' : 'in-time', ...dates }]
      : was.dueAt === is.dueAt
        ? []
        : [{ kind: 'due', ...dates }]
  return [
    ...(from !== to && (was.holds || is.holds) ? [{ kind: 'holder' as const, step: was.step, from, to }] : []),
    ...late,
  ]
}
