import { Problem } from '#base/errors.ts'
import { daysBetween, dayOf } from '#calendar/day.ts'
import { dueOf } from '#calendar/due.ts'
import type { ClockUnit, Limit } from '#calendar/types.ts'
import type { Step } from '#procedure/types.ts'
import { newId } from '#base/ids.ts'
import type { Draft } from './draft.ts'
import { firstAlarm } from './ladder.ts'
import type { ClockRow } from './matter.ts'
import { ownDate, variablesOf } from './variables.ts'

const UNITS: readonly string[] = ['day', 'workday', 'hour', 'minute'] satisfies ClockUnit[]

/**
 * The limit of a step by the service's `limits` decision, with its citation. A date that whoever entrusted the matter
 * named (`dueOn`) takes its place on the steps that hold the matter: the shortest explanation is the asker's own word.
 * @throws Problem NOT_DECIDED when the table cannot say: a limit is never guessed
 */
export function limitOf(draft: Draft, step: Step): Limit | null {
  if (!step.limit) return null
  const { now, zone } = draft.acting
  const dueOn = draft.fields['dueOn']
  if (step.holds && step.limit === 'undertake' && typeof dueOn === 'string') {
    return {
      amount: Math.max(0, daysBetween(dayOf(now, zone), dueOn)),
      unit: 'day',
      rollForward: false,
      citation: { rule: 'SUP-14', source: '交办时写明的办结日期', strength: 'LOCAL', evidence: 'convention' },
    }
  }
  const decision = draft.service.rules
    .get('limits')
    ?.evaluate({ ...variablesOf(draft), step: step.limit }, ownDate(draft))
  const outputs = decision?.kind === 'decided' ? decision.outputs[0] : undefined
  const citation = decision?.kind === 'decided' ? decision.rows[0]?.citation : undefined
  const amount = outputs?.['amount']
  const unit = outputs?.['unit']
  if (typeof amount !== 'number' || typeof unit !== 'string' || !UNITS.includes(unit) || !citation) {
    const missing = decision?.kind === 'undecided' ? (decision.conflict ?? decision.missing).join(', ') : step.limit
    throw new Problem('NOT_DECIDED', { params: { decision: 'limits', missing } })
  }
  return { amount, unit: unit as ClockUnit, rollForward: outputs?.['rollForward'] === true, citation }
}

/** Starts the clock of a task whose step has a limit. Returns the instant it is due. */
export function startClock(draft: Draft, taskId: string, step: Step): string | null {
  const limit = limitOf(draft, step)
  if (!limit || !step.limit) return null
  const { now, calendar, zone } = draft.acting
  const events = [{ kind: 'started' as const, at: now.toISOString() }]
  const due = dueOf(events, limit, calendar, zone)
  const clock: ClockRow = {
    id: newId(now),
    taskId,
    limitKey: step.limit,
    limit,
    events,
    state: 'running',
    dueAt: due.at,
    due,
    ...firstAlarm(draft, due),
  }
  putClock(draft, clock)
  return due.at
}

/** Puts a clock's new state into the draft and into what will be written. */
export function putClock(draft: Draft, clock: ClockRow): void {
  const index = draft.clocks.findIndex(candidate => candidate.id === clock.id)
  if (index < 0) draft.clocks.push(clock)
  else draft.clocks[index] = clock
  const { id, limit, ...rest } = clock
  const row = { clockId: id, limitRule: limit, ...rest }
  draft.change.clocks = [...(draft.change.clocks ?? []).filter(written => written.clockId !== id), row]
}

export function stopClocksOf(draft: Draft, taskId: string): void {
  const at = draft.acting.now.toISOString()
  for (const clock of draft.clocks)
    if (clock.taskId === taskId && clock.state !== 'stopped')
      putClock(draft, { ...clock, state: 'stopped', events: [...clock.events, { kind: 'stopped', at }], alarmAt: null })
}
