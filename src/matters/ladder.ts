import { addWorkdays } from '#calendar/calendar.ts'
import { dayOf, instantOf } from '#calendar/day.ts'
import type { Due } from '#calendar/types.ts'
import { isTimeUnit, isWorkTime } from '#calendar/units.ts'
import { addWorkTime } from '#calendar/work-time.ts'
import type { Draft } from './draft.ts'
import { ownDate, variablesOf } from './variables.ts'

/** A rung of the ladder: who is told, and how long after the due date (negative: before). The top one repeats. */
export interface Rung {
  rung: string
  tells: 'post' | 'superior' | 'head'
  after: number
  unit: 'workday' | 'hour'
  repeat: boolean
}

/** People are told in the morning, when they can act; limits in hours are told to the minute. */
const MORNING = '09:00'

/** The rungs in order, by the `ladder` decision that services share. */
export function rungsOf(draft: Draft): Rung[] {
  const decision = draft.service.rules.get('ladder')?.evaluate(variablesOf(draft), ownDate(draft))
  if (decision?.kind !== 'decided') return []
  return decision.outputs.flatMap(row => {
    const { rung, tells, after, unit, repeat } = row
    if (typeof rung !== 'string' || typeof after !== 'number') return []
    if (tells !== 'post' && tells !== 'superior' && tells !== 'head') return []
    return [{ rung, tells, after, unit: unit === 'hour' ? 'hour' : 'workday', repeat: repeat === true }]
  })
}

/** When a rung is climbed. Limits in hours or minutes keep hours: a weekend does not silence them (CAL-09). */
export function alarmAt(draft: Draft, due: Due, rung: Rung): Date {
  const { calendar, zone } = draft.acting
  const inHours = rung.unit === 'hour' || isTimeUnit(due.limit.unit)
  // What runs only while the office is open also rises only then.
  if (inHours && isWorkTime(due.limit.unit) && rung.after > 0)
    return new Date(addWorkTime(calendar, Date.parse(due.at), rung.after * 3_600_000, zone))
  if (inHours) return new Date(new Date(due.at).getTime() + rung.after * 3_600_000)
  return instantOf(rung.after === 0 ? due.day : addWorkdays(calendar, due.day, rung.after), MORNING, zone)
}

/** The first rung still ahead, for a clock that begins or whose due date moved: reminders are derived from state. */
export function firstAlarm(draft: Draft, due: Due): { rung: string; alarmAt: string } {
  const now = draft.acting.now.getTime()
  const ahead = rungsOf(draft)
    .map(rung => ({ rung, at: alarmAt(draft, due, rung) }))
    .filter(alarm => alarm.at.getTime() > now)
  // A table without rungs still never goes silent: the due instant itself is the alarm.
  return { rung: 'none', alarmAt: (ahead[0]?.at ?? new Date(Math.max(now, new Date(due.at).getTime()))).toISOString() }
}

/** The rung whose time has come, and when the next one is: at the top it repeats on the next working day. */
export function climb(draft: Draft, due: Due, reached: string): { rung: Rung | null; next: string } {
  const now = draft.acting.now
  const rungs = rungsOf(draft)
  const from = rungs.findIndex(rung => rung.rung === reached)
  const come = rungs.findLastIndex(rung => alarmAt(draft, due, rung).getTime() <= now.getTime())
  const rung = rungs[Math.max(come, from)] ?? null
  const nextRung = rungs[Math.max(come, from) + 1]
  const nextAt = nextRung ? alarmAt(draft, due, nextRung) : repeatAt(draft, due)
  return { rung, next: new Date(Math.max(nextAt.getTime(), now.getTime() + 60_000)).toISOString() }
}

function repeatAt(draft: Draft, due: Due): Date {
  const { calendar, zone, now } = draft.acting
  if (isTimeUnit(due.limit.unit)) return new Date(now.getTime() + 3_600_000)
  const today = dayOf(now, zone)
  return instantOf(addWorkdays(calendar, today, 1), MORNING, zone)
}
