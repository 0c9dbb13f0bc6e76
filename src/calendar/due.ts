import { addWorkdays, isMadeUp, isProvisional, rollForward, whyOff, workdaysBetween } from './calendar.ts'
import { addDays, dayOf, daysBetween, instantOf } from './day.ts'
import type { ArithmeticLine, Calendar, ClockEvent, ClockUnit, Day, Due, Limit } from './types.ts'

const MS: Readonly<Record<'hour' | 'minute', number>> = { hour: 3_600_000, minute: 60_000 }

/**
 * Law 3: a due date is a pure function of the clock's events, the rule's limit and a calendar version.
 * Days and working days do not count the first day (民法典第二百零一条) and end at 24:00 of the last; hours and minutes
 * start at once and never pause for weekends (CAL-09). A suspension moves the date by the time it really took.
 * @param events in order; the first is `started`
 */
export function dueOf(events: readonly ClockEvent[], limit: Limit, calendar: Calendar, zone: string): Due {
  const started = events[0]
  if (started?.kind !== 'started') throw new Error('a clock begins with its start')
  const lines: ArithmeticLine[] = [{ kind: 'start', day: dayOf(new Date(started.at), zone), at: started.at }]
  const result =
    limit.unit === 'hour' || limit.unit === 'minute'
      ? inTime(events, started.at, limit, limit.unit, zone, lines)
      : inDays(events, started.at, limit, calendar, zone, lines)
  const years = provisionalYears(calendar, dayOf(new Date(started.at), zone), result.day)
  const counted = limit.unit === 'workday' || limit.rollForward
  if (counted && years.length > 0) lines.push({ kind: 'provisional', years })
  return { ...result, provisional: counted && years.length > 0, calendar: calendar.version, limit, lines }
}

function inTime(
  events: readonly ClockEvent[],
  start: string,
  limit: Limit,
  unit: 'hour' | 'minute',
  zone: string,
  lines: ArithmeticLine[],
) {
  let end = Date.parse(start) + limit.amount * MS[unit]
  lines.push({
    kind: 'count',
    amount: limit.amount,
    unit,
    from: dayOf(new Date(start), zone),
    to: dayOf(new Date(end), zone),
    raw: new Date(end).toISOString(),
  })
  for (const pause of pauses(events)) {
    const amount = Math.ceil((Date.parse(pause.to ?? pause.from) - Date.parse(pause.from)) / MS.minute)
    end += amount * MS.minute
    lines.push({ kind: 'suspended', from: pause.from, to: pause.to, amount, unit: 'minute' })
  }
  for (const event of events)
    if (event.kind === 'extended') {
      end +=
        event.by.amount * (event.by.unit === 'minute' ? MS.minute : event.by.unit === 'hour' ? MS.hour : 24 * MS.hour)
      lines.push(extensionLine(event))
    }
  const at = new Date(end)
  return { at: at.toISOString(), day: dayOf(at, zone) }
}

function inDays(
  events: readonly ClockEvent[],
  start: string,
  limit: Limit,
  calendar: Calendar,
  zone: string,
  lines: ArithmeticLine[],
) {
  const first = dayOf(new Date(start), zone)
  let day = count(calendar, first, limit.amount, limit.unit)
  lines.push({ kind: 'count', amount: limit.amount, unit: limit.unit, from: first, to: day, raw: day })
  if (limit.unit === 'workday') lines.push(...skippedLines(calendar, first, day))
  for (const pause of pauses(events)) {
    const from = dayOf(new Date(pause.from), zone)
    const to = dayOf(new Date(pause.to ?? pause.from), zone)
    const amount = limit.unit === 'workday' ? workdaysBetween(calendar, from, to) : daysBetween(from, to)
    day = count(calendar, day, amount, limit.unit)
    lines.push({ kind: 'suspended', from: pause.from, to: pause.to, amount, unit: limit.unit })
  }
  for (const event of events)
    if (event.kind === 'extended') {
      day = count(calendar, day, event.by.amount, event.by.unit)
      lines.push(extensionLine(event))
    }
  if (limit.rollForward) {
    const rolled = rollForward(calendar, day)
    if (rolled !== day) lines.push({ kind: 'rolled', from: day, to: rolled })
    day = rolled
  }
  return { at: instantOf(day, '24:00', zone).toISOString(), day }
}

const count = (calendar: Calendar, from: Day, amount: number, unit: ClockUnit): Day =>
  unit === 'workday' ? addWorkdays(calendar, from, amount) : addDays(from, amount)

function extensionLine(event: Extract<ClockEvent, { kind: 'extended' }>): ArithmeticLine {
  return {
    kind: 'extended',
    ...event.by,
    reason: event.reason,
    ...(event.citation ? { citation: event.citation } : {}),
  }
}

/** Suspensions in order; one that still lasts has no end and moves nothing yet. */
function pauses(events: readonly ClockEvent[]): { from: string; to: string | null }[] {
  const found: { from: string; to: string | null }[] = []
  for (const event of events) {
    const last = found.at(-1)
    if (event.kind === 'suspended' && last?.to !== null) found.push({ from: event.at, to: null })
    else if (event.kind === 'resumed' && last?.to === null) last.to = event.at
  }
  return found
}

function skippedLines(calendar: Calendar, from: Day, to: Day): ArithmeticLine[] {
  const skipped: { day: Day; why: 'weekend' | 'holiday' }[] = []
  const made: Day[] = []
  for (let day = from; day < to;) {
    day = addDays(day, 1)
    const why = whyOff(calendar, day)
    if (why) skipped.push({ day, why })
    else if (isMadeUp(calendar, day)) made.push(day)
  }
  return [
    ...(skipped.length > 0 ? [{ kind: 'skipped' as const, days: skipped }] : []),
    ...(made.length > 0 ? [{ kind: 'made-up' as const, days: made }] : []),
  ]
}

function provisionalYears(calendar: Calendar, from: Day, to: Day): number[] {
  const years: number[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    if (isProvisional(calendar, `${year}-01-01`)) years.push(year)
  return years
}
