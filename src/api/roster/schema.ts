import { z } from 'zod'

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const At = z.iso.datetime()
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Person = z.object({ id: z.uuid(), name: z.string() })
const Stretch = { beginsAt: At, endsAt: At }

export const NewWatch = z.object({
  postId: z.uuid(),
  changesAt: z.array(Clock).min(1).max(6),
  sort: z.int().min(0).max(99).default(0),
  isActive: z.boolean().default(true),
})

export const NewAssignment = z.object({ postId: z.uuid(), beginsAt: At, personId: z.uuid().nullable() })

export const NewRotation = z.object({ month: Month, postId: z.uuid(), people: z.array(z.uuid()).min(1).max(40) })

export const NewSwap = z.object({
  shiftId: z.uuid(),
  toPersonId: z.uuid(),
  otherShiftId: z.uuid().nullable().default(null),
  reason: z.string().trim().min(1).max(200),
})

const SlotView = z.object({
  day: z.string(),
  ...Stretch,
  shiftId: z.uuid().nullable(),
  person: Person.nullable(),
})

const SwappedShift = z.object({ watch: z.string(), ...Stretch })

/** A swap, and what whoever reads may do with it. */
const SwapView = z.object({
  id: z.uuid(),
  shift: SwappedShift,
  other: SwappedShift.nullable(),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  state: z.enum(['asked', 'agreed', 'approved', 'declined', 'refused', 'withdrawn']),
  mayAnswer: z.boolean(),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
})

/** The swaps that concern whoever reads; `waiting` counts those that they are to answer or to decide. */
export const Swaps = z.object({ items: z.array(SwapView), waiting: z.int() })

export const Roster = z.object({
  month: z.string(),
  publishedAt: At.nullable(),
  publishedBy: z.string().nullable(),
  mayKeep: z.boolean(),
  watches: z.array(
    z.object({
      postId: z.uuid(),
      name: z.string(),
      unit: z.string(),
      changesAt: z.array(z.string()),
      sort: z.number(),
      slots: z.array(SlotView),
    }),
  ),
  /** Shifts of the months before and after that may stand in the way of one in this month. */
  beside: z.array(z.object({ postId: z.uuid(), personId: z.uuid(), ...Stretch })),
  people: z.array(Person.extend({ unit: z.string() })),
  away: z.array(z.object({ personId: z.uuid(), fromOn: z.string(), toOn: z.string() })),
  swaps: z.array(SwapView),
})

const TurnView = z.object({
  shiftId: z.uuid(),
  personId: z.uuid(),
  person: z.string(),
  phone: z.string().nullable(),
  ...Stretch,
})

export const OnDutyNow = z.object({
  items: z.array(
    z.object({
      postId: z.uuid(),
      name: z.string(),
      unit: z.string(),
      now: TurnView.nullable(),
      next: TurnView.nullable(),
    }),
  ),
})

export type Roster = z.infer<typeof Roster>
export type SlotView = z.infer<typeof SlotView>
export type Swaps = z.infer<typeof Swaps>
export type SwapView = z.infer<typeof SwapView>
export type OnDutyNow = z.infer<typeof OnDutyNow>
