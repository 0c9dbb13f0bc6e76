import { z } from 'zod'

const Day = z.iso.date()

export const NewStandard = z.object({
  kind: z.string().max(60),
  place: z.string().trim().max(60).default(''),
  grade: z.string().max(40).default(''),
  amount: z.number().positive().max(99_999_999).multipleOf(0.01),
  fromOn: Day,
  toOn: Day.nullable().default(null),
  source: z.string().trim().min(4).max(300),
})

export const EndStandard = z.object({ toOn: Day })

const Grade = z.object({ id: z.string(), name: z.string() })
const Standard = z.object({
  id: z.uuid(),
  place: z.string(),
  grade: z.string(),
  gradeName: z.string(),
  amount: z.number(),
  fromOn: Day,
  toOn: Day.nullable(),
  source: z.string(),
  isInForce: z.boolean(),
})

export const Standards = z.object({
  kinds: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unit: z.string(),
      rule: z.string(),
      basis: z.string(),
      grades: z.array(Grade),
      /** Whether the reader may fill in amounts of this kind. */
      mayKeep: z.boolean(),
      items: z.array(Standard),
    }),
  ),
})
export type Standards = z.infer<typeof Standards>
