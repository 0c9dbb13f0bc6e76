import { evaluateFeel } from '#rules/feel.ts'
import type { Value } from '#rules/types.ts'
import { advance } from './advance.ts'
import type { Effect, ProcedureEvent, Surroundings } from './event.ts'
import type { Graph } from './graph.ts'
import { emptyMarking, type Marking } from './marking.ts'
import { openStepOf } from './open-step.ts'
import { waitsOf, type Wait } from './waits.ts'

/** A matter played in memory, with the rows that an office keeps beside its marking. */
export interface Play {
  graph: Graph
  fields: Readonly<Record<string, Value>>
  decisions: Readonly<Record<string, Readonly<Record<string, Value>>>>
  feel: Surroundings['feel']
  marking: Marking
  tasks: { token: number; step: string; item?: Value; post?: string }[]
  timers: Wait[]
  trace: string[]
  /** What went out of the matter, in words. */
  told: string[]
  end?: string
  error?: string
}

export const newPlay = (graph: Graph, given: Partial<Pick<Play, 'fields' | 'decisions'>> = {}): Play => ({
  graph,
  fields: {},
  decisions: {},
  feel: evaluateFeel,
  marking: emptyMarking(),
  tasks: [],
  timers: [],
  trace: [],
  told: [],
  ...given,
})

/**
 * Plays one event and keeps the rows. What the effects left must be what the marking says: the tasks of its tokens, and
 * the timers that it waits for.
 * @throws Error when they are not
 * @throws Problem whatever the engine refuses; the play is then as before
 */
export function play(matter: Play, event: ProcedureEvent): void {
  const outcome = event.kind === 'complete' ? event.outcome : null
  const { marking, effects, trace } = advance(matter.graph, matter.marking, event, {
    variables: { ...matter.fields, outcome },
    feel: matter.feel,
    decide: id => (matter.decisions[id] ? { fields: matter.decisions[id] } : { missing: [id] }),
  })
  if (event.kind === 'timer') dropTimer(matter, event)
  matter.marking = marking
  matter.trace.push(...trace)
  for (const effect of effects) take(matter, effect)
  agree(matter)
}

function take(matter: Play, effect: Effect): void {
  switch (effect.kind) {
    case 'open-task': {
      const { kind: _, ...task } = effect
      require(!hasTask(matter, task.token), `token ${task.token} is given a second task`)
      matter.tasks.push(task)
      return
    }
    case 'close-task':
      require(hasTask(matter, effect.token), `token ${effect.token} has no task to close`)
      matter.tasks = matter.tasks.filter(task => task.token !== effect.token)
      return
    case 'start-timer':
      dropTimer(matter, effect)
      matter.timers.push({ token: effect.token, node: effect.node })
      return
    case 'cancel-timer':
      return dropTimer(matter, effect)
    case 'set-fields':
      matter.fields = { ...matter.fields, ...effect.fields }
      return
    case 'ended':
      matter.end = effect.end
      if (effect.error !== undefined) matter.error = effect.error
      return
    default:
      matter.told.push(wordsOf(effect))
  }
}

function dropTimer(matter: Play, { token, node }: Wait): void {
  matter.timers = matter.timers.filter(timer => timer.token !== token || timer.node !== node)
}

function wordsOf(
  effect: Exclude<Effect, { kind: 'open-task' | 'close-task' | 'start-timer' | 'cancel-timer' }>,
): string {
  switch (effect.kind) {
    case 'send-message':
    case 'send-signal':
      return `${effect.kind} ${effect.name}`
    case 'open-matter':
      return `${effect.kind} ${effect.opening.service} ${JSON.stringify(effect.fields)}`
    case 'abandon-call':
      return `${effect.kind} ${effect.matter}`
    case 'perform':
      return `${effect.effect} ${JSON.stringify(effect.values)}`
    case 'undecided':
      return `${effect.kind} ${effect.node}`
    default:
      return effect.kind
  }
}

const rows = (list: readonly { token: number }[]): string =>
  list
    .map(row => JSON.stringify(row))
    .toSorted()
    .join()

const hasTask = ({ tasks }: Play, token: number): boolean => tasks.some(task => task.token === token)

function agree({ graph, marking, tasks, timers, end }: Play): void {
  const open = marking.tokens.flatMap(token => {
    const step = openStepOf(graph, token)
    return step === undefined ? [] : [{ token: token.id, step }]
  })
  const armed = waitsOf(graph, marking).filter(({ node }) => graph.nodes.get(node)?.trigger?.on === 'timer')
  require(rows(tasks.map(({ token, step }) => ({ token, step }))) === rows(open), 'tasks are not those of the marking')
  require(rows(timers) === rows(armed), 'timers are not those of the marking')
  require(marking.ended === end && (end === undefined || marking.tokens.length === 0), 'the end left something behind')
}

function require(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}
