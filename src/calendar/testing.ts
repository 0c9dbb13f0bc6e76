import y2025 from '../../catalogue/_shared/calendars/2025.json' with { type: 'json' }
import y2026 from '../../catalogue/_shared/calendars/2026.json' with { type: 'json' }
import { calendarOf } from './calendar.ts'
import { instantOf } from './day.ts'
import { readYearCalendar } from './read.ts'
import type { ClockUnit, Limit } from './types.ts'

/** What the tests of this room share: the office's zone and the two years whose notices ship with the product. */
export const zone = 'Asia/Shanghai'
export const calendar = calendarOf([readYearCalendar(y2025), readYearCalendar(y2026)], 'test')

export const limitOf = (amount: number, unit: ClockUnit, rollForward = false): Limit => ({
  amount,
  unit,
  rollForward,
  citation: { rule: 'DOC-I07', source: '《某条例》第二十四条', strength: 'GENERAL', evidence: 'found' },
})

export const instant = (day: string, time = '10:00'): string => instantOf(day, time, zone).toISOString()

export const started = (day: string, time?: string) => ({ kind: 'started' as const, at: instant(day, time) })

export const suspended = (day: string, time?: string) => ({
  kind: 'suspended' as const,
  at: instant(day, time),
  reason: '征求第三方意见',
})

export const resumed = (day: string, time?: string) => ({ kind: 'resumed' as const, at: instant(day, time) })

export const extended = (day: string, amount: number, unit: ClockUnit) => ({
  kind: 'extended' as const,
  at: instant(day),
  by: { amount, unit },
  reason: '情况复杂',
})
