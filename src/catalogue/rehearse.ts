import { Problem, type ErrorCode } from '#base/errors.ts'
import { instantOf, isDay } from '#calendar/day.ts'
import type { Calendar } from '#calendar/types.ts'
import type { Act, Example, Expected } from './example.ts'
import { newRehearsal, type Rehearsal } from './rehearsal.ts'
import { perform, start } from './rehearse-act.ts'
import type { Service } from './types.ts'

/** Where an example and the engine differ. `act` 0 is the registration; the last one after all acts is the end. */
export interface Difference {
  act: number
  what: string
  expected: string
  actual: string
}

const TEN = '10:00'

/** When an act of an example happens: a day stands for ten in the morning. */
export const momentOf = (on: string, zone: string): Date => (isDay(on) ? instantOf(on, TEN, zone) : new Date(on))

/** The matter of an example before it is registered. */
export function matterOf(service: Service, example: Example, calendar: Calendar, zone: string): Rehearsal {
  const from = example.fields['from']
  return newRehearsal({
    service,
    calendar,
    zone,
    now: momentOf(example.registered, zone),
    title: example.title ?? example.name,
    urgency: example.urgency ?? service.manifest.urgency ?? 'normal',
    fields: example.fields,
    ...(example.counts ? { counts: example.counts } : {}),
    ...(example.standards ? { standards: example.standards } : {}),
    ...(example.reasons ? { reasons: example.reasons } : {}),
    askers: example.askers ?? (typeof from === 'string' ? [from] : []),
  })
}

/** An act of an example as it came out. `act` 0 is the registration. */
export interface Played {
  act: number
  what: string
  expected: Expected
  refused?: ErrorCode
  /** How the matter stands after it; what was refused leaves nothing behind but the rules that refused it. */
  matter: Rehearsal
}

/** Plays an example through the engine, the rules and the calendar, act by act. */
export function* play(service: Service, example: Example, calendar: Calendar, zone: string): Generator<Played> {
  const { when = [], expect = {} } = example
  const acts = [
    { on: example.registered, expected: when.length === 0 ? expect : {}, what: 'register', run: start },
    ...when.map((act, index) => ({
      on: act.on,
      expected: { ...(index === when.length - 1 ? expect : {}), ...act.expect },
      what: wordOf(act),
      run: (draft: Rehearsal) => perform(draft, act),
    })),
  ]
  let current = matterOf(service, example, calendar, zone)
  for (const [act, { on, expected, what, run }] of acts.entries()) {
    const draft = { ...copyOf(current), now: momentOf(on, zone) }
    const refused = refusalOf(() => run(draft))
    current = refused === undefined ? draft : { ...current, rules: draft.rules }
    yield { act, what, expected, matter: current, ...(refused === undefined ? {} : { refused }) }
  }
}

/** Says where an example comes out differently, up to the first act that does. */
export function rehearse(service: Service, example: Example, calendar: Calendar, zone = 'Asia/Shanghai'): Difference[] {
  for (const played of play(service, example, calendar, zone)) {
    const differences = differencesOf(played)
    if (differences.length > 0) return differences
  }
  return []
}

/** Where an act came out otherwise than it says. */
export function differencesOf({ act, what, expected, refused, matter }: Played): Difference[] {
  if (refused !== expected.refused) return [{ act, what, expected: expected.refused ?? 'ok', actual: refused ?? 'ok' }]
  return compare(matter, expected).map(difference => ({ act, ...difference }))
}

export const wordOf = (act: Act): string =>
  'step' in act ? `${act.step} ${act.outcome}` : 'timer' in act ? act.timer : 'answer' in act ? act.answer : act.closed

/** A refused act changes nothing: it is tried on a copy. */
export function copyOf(matter: Rehearsal): Rehearsal {
  return {
    ...matter,
    fields: { ...matter.fields },
    askers: matter.askers.map(asker => ({ ...asker })),
    tasks: [...matter.tasks],
    done: [...matter.done],
    timers: [...matter.timers],
    opened: matter.opened.map(other => ({ ...other })),
    rules: new Set(matter.rules),
  }
}

function refusalOf(run: () => void): ErrorCode | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

function compare(matter: Rehearsal, expected: Expected): Omit<Difference, 'act'>[] {
  const differences: Omit<Difference, 'act'>[] = []
  const same = (what: string, wanted: unknown, actual: unknown) => {
    const [left, right] = [JSON.stringify(wanted) ?? 'none', JSON.stringify(actual) ?? 'none']
    if (left !== right) differences.push({ what, expected: left, actual: right })
  }
  const open = [...new Set(matter.tasks.map(task => task.step.id))].toSorted()
  if (expected.open) same('open', expected.open.toSorted(), open)
  for (const [step, day] of Object.entries(expected.due ?? {}))
    same(`due ${step}`, day, matter.tasks.find(task => task.step.id === step)?.due)
  for (const rule of expected.rules ?? []) same(`rule ${rule}`, true, matter.rules.has(rule))
  for (const [name, value] of Object.entries(expected.fields ?? {})) same(`field ${name}`, value, matter.fields[name])
  const opened = matter.opened.at(-1)
  if (expected.opened) same('opened', expected.opened.service, opened?.service)
  for (const [name, value] of Object.entries(expected.opened?.fields ?? {}))
    same(`opened ${name}`, value, opened?.fields[name])
  if (expected.end !== undefined) same('end', expected.end, matter.end)
  return differences
}
