import type { Recurrence } from '#calendar/recurrence.ts'

/** How somebody chooses when work comes again, before it is said as the closed list has it. */
export interface RecurrenceDraft {
  every: Recurrence['every']
  weekday: number
  month: number
  on: 'day' | 'workday' | 'last'
  number: number
  dayOff: Recurrence['dayOff']
}

export const START: RecurrenceDraft = { every: 'quarter', weekday: 1, month: 1, on: 'day', number: 10, dayOff: 'after' }

/** Only what the kind of recurrence asks for is sent. */
export function recurrenceOf({ every, weekday, month, on, number, dayOff }: RecurrenceDraft): Recurrence {
  if (every === 'day' || every === 'workday') return { every, dayOff: 'stays' }
  if (every === 'week') return { every, weekday, dayOff }
  return {
    every,
    ...(every === 'month' ? {} : { month }),
    ...(on === 'day' ? { day: number } : { workday: on === 'last' ? -1 : number }),
    dayOff: on === 'day' ? dayOff : 'stays',
  }
}
