import { Problem, type ErrorCode } from '#base/errors.ts'
import { dueOf } from '#calendar/due.ts'
import type { Calendar, ClockEvent } from '#calendar/types.ts'
import type { Value } from '#rules/types.ts'
import { move, newRehearsal, type Rehearsal, type RehearsedTask } from './rehearsal.ts'
import { copyOf } from './rehearse.ts'
import { opener, perform, postOf, start } from './rehearse-act.ts'
import type { Service } from './types.ts'

type Fields = Readonly<Record<string, Value>>

/** What people, the clock and corrections did to a matter, as its record tells it. Instants are ISO 8601. */
export type PastAct = { at: string } & (
  | { kind: 'complete'; step: string; nth: number; outcome: string; opinion?: string; fields?: Fields; by: string }
  | { kind: 'timer'; node: string }
  /** `from` null: whatever was opened last was taken back. */
  | { kind: 'return'; from: string | null; to: string; direct: boolean }
  | { kind: 'correct'; fields: Fields; urgency?: string }
  | { kind: 'terminate' }
)

/** A matter of the past, as far as the engine needs it to play it again. */
export interface PastMatter {
  registered: string
  title: string
  urgency: string
  fields: Fields
  askerLevel: number
  instructed: boolean
  acts: readonly PastAct[]
  /** What happened to the clock of the nth task of a step (`review 0`): extensions and suspensions count again. */
  clocks: ReadonlyMap<string, readonly ClockEvent[]>
  /** Until when it is played. */
  until: string
}

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

/** A step that was added is taken to be done at once; more than so many one after the other is a loop. */
const MOST_ADDED = 20

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
  return {
    tasks: run.opened.map((task, index) => replayed(run, task, index)),
    refused: run.refused,
    stopped: run.stopped,
    end: run.matter.end ?? null,
  }
}

interface Run {
  past: PastMatter
  known: ReadonlySet<string>
  matter: Rehearsal
  opened: (RehearsedTask & { whose: string; doneAt?: string })[]
  refused: { step: string; code: ErrorCode }[]
  stopped: string | null
}

function newRun(service: Service, past: PastMatter, calendar: Calendar, zone: string, known: ReadonlySet<string>): Run {
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
function attempt(run: Run, at: string, work: (matter: Rehearsal) => void): ErrorCode | null {
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
    if (!run.opened.some(seen => seen.token === task.token)) run.opened.push({ ...task, whose: postOf(task, draft) })
  return null
}

function follow(run: Run, act: PastAct): void {
  switch (act.kind) {
    case 'complete':
      return complete(run, act)
    case 'timer': {
      const timer = run.matter.timers.find(({ node }) => node === act.node)
      if (timer) attempt(run, act.at, matter => move(matter, { kind: 'timer', ...timer }, opener(matter)))
      return
    }
    case 'return': {
      const from = act.from
      if (from !== null) passAdded(run, from, act.at)
      const task = from === null ? run.matter.tasks.at(-1) : run.matter.tasks.find(({ step }) => step.id === from)
      const { to, direct } = act
      if (
        !task ||
        attempt(run, act.at, matter => move(matter, { kind: 'return', token: task.token, to, direct }, opener(matter)))
      )
        run.stopped = from ?? to
      return
    }
    case 'correct':
      Object.assign(run.matter.fields, act.fields)
      if (act.urgency !== undefined) run.matter.urgency = act.urgency
      return
    case 'terminate':
      attempt(run, act.at, matter => move(matter, { kind: 'terminate' }, opener(matter)))
  }
}

function complete(run: Run, act: Extract<PastAct, { kind: 'complete' }>): void {
  // A step that is gone asks for nothing; whether its outcome is missed shows where the matter goes next.
  if (!run.matter.service.graph.steps.has(act.step)) return
  passAdded(run, act.step, act.at)
  const ofStep = run.opened.filter(({ step }) => step.id === act.step)
  const isOpen = (task: RehearsedTask) => run.matter.tasks.some(({ token }) => token === task.token)
  const task = [ofStep[act.nth], ...ofStep].find(candidate => candidate !== undefined && isOpen(candidate))
  if (!task) {
    run.stopped = act.step
    return
  }
  const { token, item } = task
  const { at, step, outcome, opinion, fields, by } = act
  const completion = {
    on: at,
    step,
    outcome,
    by,
    ...(opinion === undefined ? {} : { opinion }),
    ...(fields ? { fields } : {}),
  }
  const refused = attempt(run, at, matter =>
    perform(matter, item === undefined ? completion : { ...completion, for: String(item) }),
  )
  if (refused !== null) {
    run.refused.push({ step, code: refused })
    // It was done all the same: what comes of it is played on.
    const forced = attempt(run, at, matter => {
      Object.assign(matter.fields, fields)
      matter.done.push({ step, outcome, by })
      move(matter, { kind: 'complete', token, outcome }, opener(matter), {
        outcome,
        ...(opinion === undefined ? {} : { opinion }),
      })
    })
    if (forced !== null) run.stopped = step
  }
  task.doneAt = at
}

/** Steps that the matter never had stand between: each is taken to be done at once, with the first of its outcomes. */
function passAdded(run: Run, wanted: string, at: string): void {
  for (let passed = 0; passed < MOST_ADDED; passed += 1) {
    if (run.matter.tasks.some(({ step }) => step.id === wanted)) return
    const added = run.matter.tasks.find(({ step }) => !run.known.has(step.id))
    const outcome = added?.step.outcomes[0]?.code
    if (!added || outcome === undefined) return
    const refused = attempt(run, at, matter => {
      matter.done.push({ step: added.step.id, outcome, by: postOf(added, matter) })
      move(matter, { kind: 'complete', token: added.token, outcome }, opener(matter), { outcome })
    })
    if (refused !== null) return
    const seen = run.opened.find(({ token }) => token === added.token)
    if (seen) seen.doneAt = at
  }
}

function replayed(run: Run, task: Run['opened'][number], index: number): ReplayedTask {
  const { step, limit, openedAt, whose, doneAt } = task
  const nth = run.opened.slice(0, index).filter(earlier => earlier.step.id === step.id).length
  const { past, matter } = run
  const happened = past.clocks.get(`${step.id} ${nth}`)?.filter(({ kind }) => kind !== 'stopped')
  const events =
    happened?.[0]?.kind === 'started' ? happened : [{ kind: 'started' as const, at: openedAt.toISOString() }]
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
