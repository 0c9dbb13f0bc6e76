import { z } from 'zod'

const Days = z.array(z.string().max(10)).max(366)

/** A year's calendar as JSON: what `catalogue/_shared/calendars/<year>.json` holds. */
export const YearCalendar = z.object({
  year: z.int(),
  notice: z.string().max(100),
  source: z.string().max(200).optional(),
  off: Days,
  work: Days,
})

export const ReadCalendar = z.object({
  year: z.int(),
  notice: z.string(),
  source: z.string(),
  off: z.array(z.string()),
  work: z.array(z.string()),
})

/** The notice as it was published, or the calendar as JSON. `notice` is its number where the text does not carry it. */
export const CalendarSource = z.union([
  z.object({ text: z.string().min(1).max(50_000), notice: z.string().trim().max(100).optional() }),
  z.object({ calendar: YearCalendar }),
])

const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)

/** When the office is open on a working day, in order. */
export const WorkHours = z.array(z.object({ from: Time, to: Time })).max(6)
export const SetWorkHours = z.object({ hours: WorkHours.min(1) })

export const Calendars = z.object({
  hours: WorkHours,
  items: z.array(
    ReadCalendar.extend({
      version: z.int().nullable(),
      importedAt: z.string().nullable(),
      /** 暂按周末推算: the notice is not imported; weekends and statutory days only. */
      provisional: z.boolean(),
    }),
  ),
})

/** `version` is null when these days were known already. */
export const KeptCalendar = z.object({ year: z.int(), version: z.int().nullable() })
