import { newId } from '#base/ids.ts'
import type { Effect } from '#procedure/event.ts'
import type { Draft } from './draft.ts'

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/

/** Milliseconds of an ISO 8601 duration of weeks, days, hours and minutes; months have no fixed length and are refused when a service is checked. */
export function durationMs(text: string): number | null {
  const match = DURATION.exec(text)
  if (!match || text === 'P') return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = match.slice(1).map(part => Number(part ?? 0))
  return (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000
}

/** When a timer fires: a number means days, a text is an ISO 8601 duration (with or without `R/`) or instant. */
function firesAt(draft: Draft, expression: unknown): Date | null {
  const now = draft.acting.now.getTime()
  if (typeof expression === 'number') return new Date(now + expression * 86_400_000)
  if (typeof expression !== 'string') return null
  const duration = durationMs(expression.replace(/^R\d*\//, ''))
  if (duration !== null) return new Date(now + duration)
  const instant = new Date(expression)
  return Number.isNaN(instant.getTime()) ? null : instant
}

/** Starts a timer of the procedure. One whose expression says nothing is not started: no step opens on a guess. */
export function startTimer(draft: Draft, effect: Extract<Effect, { kind: 'start-timer' }>): void {
  const at = firesAt(draft, effect.definition.expression)
  if (!at) return
  const timer = { timerId: newId(draft.acting.now), token: effect.token, node: effect.node, firesAt: at.toISOString() }
  draft.change.startTimers = [...(draft.change.startTimers ?? []), timer]
}
