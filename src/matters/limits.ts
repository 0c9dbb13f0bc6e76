import { Problem } from '#base/errors.ts'
import { inEach, type Text } from '#base/language.ts'
import { dueOf } from '#calendar/due.ts'
import { limitOf as limitBetween, type BeginningLimit } from '#catalogue/limit-of.ts'
import { columnWord } from '#catalogue/table-words.ts'
import type { Step } from '#procedure/types.ts'
import { newId } from '#base/ids.ts'
import type { Draft } from './draft.ts'
import { firstAlarm } from './ladder.ts'
import type { ClockRow } from './matter.ts'
import { ownDate, variablesOf } from './variables.ts'

/**
 * The limit of a step by the service's `limits` decision and its `clocks`, with its citation.
 * @throws Problem NOT_DECIDED when the table cannot say, or what it is counted from is not there: a limit is never guessed
 */
export function limitOf(draft: Draft, step: Step): BeginningLimit | null {
  if (!step.limit) return null
  const { now, zone } = draft.acting
  const decision = draft.service.rules
    .get('limits')
    ?.evaluate({ ...variablesOf(draft), step: step.limit }, ownDate(draft))
  const found = limitBetween(draft.service, step.limit, decision, {
    now,
    zone,
    fields: draft.fields,
    registeredAt: draft.row.registeredAt,
    doneAt: id =>
      draft.tasks
        .flatMap(task => (task.step === id && task.state === 'done' && task.doneAt ? [task.doneAt] : []))
        .toSorted()
        .at(-1),
  })
  if ('missing' in found)
    throw new Problem('NOT_DECIDED', { params: { decision: 'limits', missing: missingWords(draft, found.missing) } })
  return found
}

/** Fields by their label: that is what somebody has to fill in. */
function missingWords({ service }: Draft, missing: readonly string[]): Text {
  return inEach(language => missing.map(name => columnWord(service.texts[language], language, { name })).join(', '))
}

/** Starts the clock of a task whose step has a limit. Returns the instant it is due. */
export function startClock(draft: Draft, taskId: string, step: Step): string | null {
  const beginning = limitOf(draft, step)
  if (!beginning || !step.limit) return null
  const { limit, startedAt } = beginning
  const { now, calendar, zone } = draft.acting
  const events = [{ kind: 'started' as const, at: startedAt }]
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
    if (clock.taskId === taskId && clock.state !== 'stopped') stopClock(draft, clock, at)
}

function stopClock(draft: Draft, clock: ClockRow, at: string): void {
  const stopped: ClockRow = {
    ...clock,
    state: 'stopped',
    events: [...clock.events, { kind: 'stopped', at }],
    alarmAt: null,
  }
  if (draft.change.clocks?.some(({ clockId }) => clockId === clock.id)) return putClock(draft, stopped)
  draft.clocks[draft.clocks.indexOf(clock)] = stopped
  draft.change.stopClocks = [...(draft.change.stopClocks ?? []), { clockId: clock.id, at }]
}
