import { z } from 'zod'

const Day = z.iso.date()

/** When work comes again, as `#calendar/recurrence` has it. */
export const Recurrence = z.object({
  every: z.enum(['day', 'workday', 'week', 'month', 'quarter', 'year']),
  weekday: z.int().min(1).max(7).optional(),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
  workday: z
    .int()
    .min(-23)
    .max(23)
    .refine(nth => nth !== 0)
    .optional(),
  dayOff: z.enum(['stays', 'before', 'after']).default('stays'),
})

const Running = { fromOn: Day, untilOn: Day.nullable().default(null) }

export const NewSchedule = z.object({
  service: z.string().min(1).max(60),
  title: z.string().trim().min(1).max(200),
  fields: z.record(z.string(), z.json()).default({}),
  dayField: z.string().max(60).nullable().default(null),
  postId: z.uuid().optional(),
  recurrence: Recurrence,
  leadDays: z.int().min(0).max(120),
  opensAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('08:30'),
  ...Running,
})

export const Planned = z.object({ recurrence: Recurrence, ...Running })
export const Plan = z.object({ words: z.string(), days: z.array(z.string()) })

export const ScheduleChange = z.object({ state: z.enum(['active', 'paused', 'ended']) })

export const Schedules = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      service: z.string(),
      serviceName: z.string(),
      title: z.string(),
      words: z.string(),
      post: z.string(),
      leadDays: z.number(),
      opensAt: z.string(),
      fromOn: z.string(),
      untilOn: z.string().nullable(),
      state: z.enum(['active', 'paused', 'ended']),
      nextOn: z.string().nullable(),
      nextTitle: z.string().nullable(),
      nextOpensAt: z.iso.datetime().nullable(),
      /** Why the last attempt opened nothing. */
      trouble: z.string().nullable(),
      last: z.object({ id: z.uuid(), number: z.string(), title: z.string(), on: z.string() }).nullable(),
      mayChange: z.boolean(),
    }),
  ),
})

export type Schedules = z.infer<typeof Schedules>
export type Plan = z.infer<typeof Plan>
