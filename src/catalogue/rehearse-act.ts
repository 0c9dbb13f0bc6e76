import { Problem, type ErrorCode } from '#base/errors.ts'
import { dayOf } from '#calendar/day.ts'
import { dueOf } from '#calendar/due.ts'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { Step } from '#procedure/types.ts'
import type { Value } from '#rules/types.ts'
import type { Act } from './example.ts'
import { judgeAct, type GuardedAct, type Reasons } from './guards.ts'
import { ask, move, variablesOf, type Rehearsal, type RehearsedTask } from './rehearsal.ts'
import { limitOf } from './rehearse-limit.ts'
import { newAjv } from './schemas.ts'
import type { Service } from './types.ts'

type Completion = Extract<Act, { step: string }>

const compiled = new WeakMap<Service, ValidateFunction>()

/** @throws Problem FIELD_REQUIRED, FIELD_INVALID when the fields do not fit the form */
export function requireFields(matter: Rehearsal): void {
  const { service } = matter
  let validate = compiled.get(service)
  if (!validate) compiled.set(service, (validate = newAjv().compile(service.form)))
  if (validate(matter.fields)) return
  const isMissing = validate.errors?.some(error => error.keyword === 'required')
  throw new Problem(isMissing ? 'FIELD_REQUIRED' : 'FIELD_INVALID')
}

/** Starts the procedure of a matter that was just registered. */
export function start(matter: Rehearsal): void {
  requireFields(matter)
  const [refused] = judged(matter, {}, matter.reasons)
  if (refused) throw new Problem(refused)
  move(matter, { kind: 'start' }, opener(matter))
}

/** What the guards of an act refuse it with; which of their rows applied is remembered. */
function judged(matter: Rehearsal, act: GuardedAct, reasons: Reasons = {}, opinion?: string): readonly ErrorCode[] {
  const { service, registered, zone } = matter
  const inputs = variablesOf(matter, {
    ...(act.outcome === undefined ? {} : { outcome: act.outcome }),
    ...(opinion === undefined ? {} : { opinion }),
  })
  const { refusals, fired } = judgeAct(service, act, inputs, dayOf(registered, zone), reasons)
  for (const { citation } of fired) if (citation) matter.rules.add(citation.rule)
  return refusals.map(({ code }) => code)
}

/**
 * Does one act of an example.
 * @throws Problem with the code the office would refuse it with
 */
export function perform(matter: Rehearsal, act: Act): void {
  if ('step' in act) return complete(matter, act)
  if ('timer' in act) {
    const timer = matter.timers.find(({ node }) => node === act.timer)
    if (!timer) throw new Problem('TASK_NOT_OPEN', { params: { by: act.timer } })
    return move(matter, { kind: 'timer', ...timer }, opener(matter))
  }
  if ('answer' in act) {
    const asker = matter.askers.find(({ name }) => name === act.answer)
    if (!asker) throw new Problem('NOT_FOUND')
    asker.answered = true
    asker.delivered = act.delivered ?? true
    return
  }
  for (const other of matter.opened) if (other.service === act.closed) close(matter, other, act.end ?? 'completed')
}

/** A matter that was opened from this one ends; a call that waits for it goes on. */
function close(matter: Rehearsal, other: Rehearsal['opened'][number], end: string): void {
  if (!other.open) return
  other.open = false
  const { token, fields } = other
  if (token !== undefined) move(matter, { kind: 'called', token, end, fields }, opener(matter), { outcome: end })
}

function complete(matter: Rehearsal, act: Completion): void {
  const task = matter.tasks.find(
    ({ step, item }) => step.id === act.step && (act.for === undefined || item === act.for),
  )
  if (!task) throw new Problem('TASK_NOT_OPEN', { params: { by: act.step } })
  takeFields(matter, task, act)
  const by = act.by ?? postOf(task, matter)
  const { outcome, opinion } = act
  const owed = refusals(matter, task, act, by)
  const [refused] = owed.length > 0 ? owed : judged(matter, { step: act.step, outcome }, act.reasons, opinion)
  if (refused) throw new Problem(refused)
  matter.done.push({ step: act.step, outcome, by, at: matter.now })
  move(
    matter,
    { kind: 'complete', token: task.token, outcome },
    opener(matter),
    opinion === undefined ? { outcome } : { outcome, opinion },
  )
}

function takeFields(matter: Rehearsal, { step }: RehearsedTask, act: Completion): void {
  const outcome = step.outcomes.find(({ code }) => code === act.outcome)
  const allowed = [...step.fields.map(({ name }) => name), ...(outcome?.requires ?? [])]
  for (const name of Object.keys(act.fields ?? {})) if (!allowed.includes(name)) throw new Problem('FIELD_INVALID')
  Object.assign(matter.fields, act.fields)
  requireFields(matter)
}

function refusals(matter: Rehearsal, { step, token }: RehearsedTask, act: Completion, by: string): ErrorCode[] {
  const outcome = step.outcomes.find(({ code }) => code === act.outcome)
  if (!outcome) return ['OUTCOME_UNKNOWN']
  const required = [...step.fields.filter(field => field.required).map(({ name }) => name), ...outcome.requires]
  const isDoer = matter.done.some(done => step.notActorOf.includes(done.step) && done.by === by)
  const owed = owedOn(matter, step, token)
  return [
    ...(outcome.opinion === 'required' && !act.opinion ? ['OPINION_REQUIRED' as const] : []),
    ...(required.some(name => isBlank(matter.fields[name])) ? ['STEP_FIELD_REQUIRED' as const] : []),
    ...(isDoer ? ['DOER_MAY_NOT_CHECK' as const] : []),
    ...(step.closes && owed.length > 0 ? ['CLOSE_REFUSED' as const] : owed),
  ]
}

/** What the `closing` rules refuse at this step; a fact that no rule names is refused too. */
function owedOn(matter: Rehearsal, step: Step, token: number): ErrorCode[] {
  if (!step.closes && !step.answers) return []
  const facts: [string, ErrorCode, boolean][] = [
    ['unanswered', 'ASKER_UNANSWERED', matter.askers.some(({ answered }) => !answered)],
    ['undelivered', 'ANSWER_UNDELIVERED', matter.askers.some(({ answered, delivered }) => answered && !delivered)],
    ['task-open', 'STEP_WAITING', step.closes && matter.tasks.some(task => task.token !== token)],
    ['supervised-open', 'SUPERVISED_OPEN', step.closes && matter.opened.some(({ open }) => open)],
  ]
  return facts.flatMap(([fact, code, holds]) => {
    if (!holds) return []
    const decision = ask(matter, 'closing', { fact, service: matter.service.manifest.id })
    const strength = decision?.kind === 'decided' ? decision.rows[0]?.citation?.strength : 'MUST'
    return strength === 'MUST' ? [code] : []
  })
}

/** Opens a task and starts its clock. */
export const opener =
  (matter: Rehearsal) =>
  (step: Step, token: number, item: Value | undefined): void => {
    const beginning = limitOf(matter, step)
    const { now, calendar, zone } = matter
    matter.tasks.push({
      token,
      step,
      openedAt: now,
      ...(item === undefined ? {} : { item }),
      ...(beginning
        ? {
            limit: beginning.limit,
            startedAt: beginning.startedAt,
            due: dueOf([{ kind: 'started', at: beginning.startedAt }], beginning.limit, calendar, zone).day,
          }
        : {}),
    })
  }

/** Whose the task is, by the name of its duty, unit or post: nobody holds a post in a rehearsal. */
export function postOf({ step: { assignment }, item }: RehearsedTask, matter: Rehearsal): string {
  if (assignment.by === 'duty') return assignment.duty
  if (assignment.by === 'actorOf') return matter.done.findLast(({ step }) => step === assignment.step)?.by ?? 'nobody'
  const name = assignment.by === 'item' ? item : matter.fields[assignment.field]
  return typeof name === 'string' ? name : 'nobody'
}

const isBlank = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
