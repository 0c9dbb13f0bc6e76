import { Problem } from '#base/errors.ts'
import { dayOf } from '#calendar/day.ts'
import type { Calendar, Limit } from '#calendar/types.ts'
import { advance } from '#procedure/advance.ts'
import type { Effect, ProcedureEvent } from '#procedure/event.ts'
import { emptyMarking, type Marking } from '#procedure/marking.ts'
import type { Step } from '#procedure/types.ts'
import { evaluateFeel } from '#rules/feel.ts'
import { STANDARD_KINDS } from './standard-kinds.ts'
import { sourceOf } from './standards.ts'
import { withCalendar } from '#rules/feel/calendar-functions.ts'
import type { Decision, Inputs, Value } from '#rules/types.ts'
import type { Reasons } from './guards.ts'
import type { Service } from './types.ts'

export interface RehearsedTask {
  token: number
  step: Step
  item?: Value
  limit?: Limit
  /** When its clock started. */
  startedAt?: string
  /** Last day of its limit. */
  due?: string
  openedAt: Date
}

/** A matter that lives in memory alone: the same engine, rules and calendar as in the office, and nothing is written. */
export interface Rehearsal {
  service: Service
  calendar: Calendar
  zone: string
  now: Date
  registered: Date
  title: string
  urgency: string
  fields: Record<string, Value>
  /** How many other matters there were, by the service's names; none where left out. */
  counts?: Readonly<Record<string, number>>
  /** The amounts in force, by the service's names; none where left out. */
  standards?: Readonly<Record<string, number>>
  /** Why GENERAL rules were gone against when it was registered. */
  reasons?: Reasons
  askers: { name: string; answered: boolean; delivered: boolean }[]
  /** How high the highest asker stands, and whether an instruction opened the matter. */
  askerLevel: number
  instructed: boolean
  marking: Marking
  tasks: RehearsedTask[]
  done: { step: string; outcome: string; by: string; at: Date }[]
  timers: { token: number; node: string }[]
  opened: {
    service: string
    relation: string
    fields: Readonly<Record<string, Value>>
    open: boolean
    token?: number
  }[]
  rules: Set<string>
  end?: string
}

export function newRehearsal(
  start: Pick<Rehearsal, 'service' | 'calendar' | 'zone' | 'now' | 'title' | 'urgency'> & {
    fields: Readonly<Record<string, Value>>
    askers: readonly string[]
  } & Partial<Pick<Rehearsal, 'askerLevel' | 'instructed' | 'reasons' | 'counts' | 'standards'>>,
): Rehearsal {
  return {
    askerLevel: 4,
    instructed: false,
    ...start,
    registered: start.now,
    fields: { ...start.fields },
    askers: start.askers.map(name => ({ name, answered: false, delivered: false })),
    marking: emptyMarking(),
    tasks: [],
    done: [],
    timers: [],
    opened: [],
    rules: new Set(),
  }
}

const fieldNames = ({ properties }: Service['form']): string[] =>
  typeof properties === 'object' && properties !== null ? Object.keys(properties) : []

/** What conditions and rules may look at, as the office gives it to them. */
export function variablesOf(matter: Rehearsal, completed: { outcome?: string; opinion?: string } = {}): Inputs {
  // A field nobody filled in is null, not unknown: conditions then decide (`dueOn != null`).
  const empty = Object.fromEntries(fieldNames(matter.service.form).map(name => [name, null]))
  const variables = {
    ...empty,
    ...matter.fields,
    ...Object.fromEntries(Object.keys(matter.service.manifest.counts ?? {}).map(name => [name, 0])),
    ...matter.counts,
    ...standardsIn(matter),
    title: matter.title,
    urgency: matter.urgency,
    service: matter.service.manifest.id,
    askerLevel: matter.askerLevel,
    instructed: matter.instructed,
    today: dayOf(matter.now, matter.zone),
    outcome: completed.outcome ?? null,
    opinion: completed.opinion ?? null,
    outcomes: Object.fromEntries(matter.done.map(({ step, outcome }) => [step, outcome])),
  }
  return withCalendar(variables, matter.calendar, matter.zone)
}

/** The amounts an example says are in force, each with what the office has to go by; null for what it does not say. */
function standardsIn({ service, standards = {} }: Rehearsal): Inputs {
  const lookedUp = Object.entries(service.manifest.standards ?? {})
  return Object.fromEntries(
    lookedUp.flatMap(([name, { kind }]) => {
      const amount = standards[name] ?? null
      return [
        [name, amount],
        [sourceOf(name), amount === null ? null : (STANDARD_KINDS[kind]?.basis ?? null)],
      ]
    }),
  )
}

/** Asks a decision and remembers which rules fired. */
export function ask(matter: Rehearsal, decision: string, inputs: Inputs): Decision | undefined {
  const answer = matter.service.rules.get(decision)?.evaluate(inputs, dayOf(matter.registered, matter.zone))
  if (answer?.kind === 'decided') for (const row of answer.rows) if (row.citation) matter.rules.add(row.citation.rule)
  return answer
}

/**
 * Moves the matter by one event and takes in what the engine says.
 * @throws Problem NOT_DECIDED and whatever the engine refuses
 */
export function move(
  matter: Rehearsal,
  event: ProcedureEvent,
  openTask: (step: Step, token: number, item: Value | undefined) => void,
  completed: { outcome?: string; opinion?: string } = {},
): void {
  const { marking, effects } = advance(matter.service.graph, matter.marking, event, {
    variables: variablesOf(matter, completed),
    feel: evaluateFeel,
    decide: (id, inputs) => {
      const answer = ask(matter, id, inputs)
      if (!answer) return { missing: [id] }
      return answer.kind === 'undecided'
        ? { missing: answer.conflict ?? answer.missing }
        : { fields: answer.outputs[0] ?? {} }
    },
  })
  matter.marking = marking
  for (const effect of effects) take(matter, effect, openTask)
}

function take(
  matter: Rehearsal,
  effect: Effect,
  openTask: (step: Step, token: number, item: Value | undefined) => void,
): void {
  switch (effect.kind) {
    case 'open-task': {
      const step = matter.service.graph.steps.get(effect.step)
      if (step) openTask(step, effect.token, effect.item)
      return
    }
    case 'close-task':
      matter.tasks = matter.tasks.filter(task => task.token !== effect.token)
      return
    case 'start-timer':
      if (effect.definition.expression !== null) matter.timers.push({ token: effect.token, node: effect.node })
      return
    case 'cancel-timer':
      matter.timers = matter.timers.filter(timer => timer.token !== effect.token || timer.node !== effect.node)
      return
    case 'set-fields':
      Object.assign(matter.fields, effect.fields)
      return
    case 'undecided':
      throw new Problem('NOT_DECIDED', {
        params: { decision: effect.decision, missing: effect.missing.join(', ') || effect.node },
      })
    case 'open-matter': {
      const { service, relation } = effect.opening
      const { token, fields } = effect
      matter.opened.push({ service, relation, fields, open: true, ...(token === undefined ? {} : { token }) })
      return
    }
    case 'abandon-call':
    case 'perform':
    case 'send-message':
    case 'send-signal':
      // What goes out of the matter is for the office to carry out.
      return
    case 'ended':
      matter.end = effect.end
  }
}
