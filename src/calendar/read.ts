import { Problem, type Refusal } from '#base/errors.ts'
import { isDay, weekday } from './day.ts'
import { statutoryDays } from './statutory.ts'
import type { Day, YearCalendar } from './types.ts'

/**
 * Reads a year's calendar as `catalogue/_shared/calendars/<year>.json` holds it: `{year, notice, source, off, work}`.
 * @throws Problem CALENDAR_INVALID listing every fault: a wrong calendar would make every date of that year wrong
 */
export function readYearCalendar(json: unknown): YearCalendar {
  const { year, notice, source, off, work } = shape(json)
  return checkedYear({
    year,
    notice,
    ...(source === undefined ? {} : { source }),
    off: off.toSorted(),
    work: work.toSorted(),
    provisional: false,
  })
}

/**
 * Gives a year's calendar back when it can be one: days of that year, each once; statutory days off; make-up days on
 * weekends.
 * @param found faults that the reader met before
 * @throws Problem CALENDAR_INVALID
 */
export function checkedYear(calendar: YearCalendar, found: readonly Refusal[] = []): YearCalendar {
  const refusals = [...found, ...faults(calendar)]
  if (refusals.length > 0) throw new Problem('CALENDAR_INVALID', { params: { count: refusals.length }, refusals })
  return calendar
}

const inWeek = (day: Day): boolean => weekday(day) !== 0 && weekday(day) !== 6

function faults({ year, off, work }: YearCalendar): Refusal[] {
  const all = [...off, ...work]
  const outside = all.filter(day => !isDay(day) || !day.startsWith(`${year}-`))
  if (outside.length > 0) return outside.map(day => ({ code: 'CALENDAR_DAY_OUTSIDE', params: { day, year } }))
  return [
    ...all
      .filter((day, index) => all.indexOf(day) !== index)
      .map((day): Refusal => ({ code: 'CALENDAR_DAY_TWICE', params: { day } })),
    ...statutoryDays(year)
      .filter(day => !off.includes(day))
      .map((day): Refusal => ({ code: 'CALENDAR_STATUTORY_MISSING', field: 'off', params: { day } })),
    ...work
      .filter(inWeek)
      .map((day): Refusal => ({ code: 'CALENDAR_WORK_NOT_WEEKEND', field: 'work', params: { day } })),
  ]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(entry => typeof entry === 'string')

function wrong(field: string): never {
  throw new Problem('CALENDAR_INVALID', {
    params: { count: 1 },
    refusals: [{ code: 'CALENDAR_SHAPE', field, params: { field } }],
  })
}

function shape(json: unknown) {
  const { year, notice, source, off, work } = isObject(json) ? json : {}
  return {
    year: typeof year === 'number' && Number.isInteger(year) && year > 1949 && year < 10_000 ? year : wrong('year'),
    notice: typeof notice === 'string' && notice !== '' ? notice : wrong('notice'),
    source: source === undefined || typeof source === 'string' ? source : wrong('source'),
    off: isList(off) ? off : wrong('off'),
    work: isList(work) ? work : wrong('work'),
  }
}
