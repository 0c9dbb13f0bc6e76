import { z } from 'zod'
import { Id, MatterSummary } from '../matters/schema.ts'

/** A number with what opens it: the query of `GET /api/matters` whose `total` it is. */
const Count = z.object({ count: z.number(), opens: z.string() })

const Group = z.object({ name: z.string(), active: Count, near: Count, late: Count })
const Voiced = z.object({ of: Count, latest: z.array(MatterSummary) })

export const Overview = z.object({
  /** What is open, and what of it is past due, near, lying unopened, without an answer, asked by superiors. */
  active: Count,
  late: Count,
  near: Count,
  piled: Count,
  waiting: Count,
  services: z.array(Group.extend({ service: z.string(), weeks: z.array(Count) })),
  units: z.array(Group.extend({ unit: Id })),
  /** `late` fell due in that week and still is open: fact. `ahead` will fall due in it: forecast. */
  weeks: z.array(
    z.object({
      from: z.iso.date(),
      to: z.iso.date(),
      isAhead: z.boolean(),
      registered: Count,
      closed: Count,
      late: Count,
      ahead: Count,
    }),
  ),
  /** What fell due before the first of the weeks. */
  earlier: Count,
  topics: z.array(z.object({ word: z.string(), lately: Count, weeks: z.array(Count) })),
  superiors: Voiced,
  grassroots: Voiced,
})
export type Overview = z.infer<typeof Overview>
export type Count = z.infer<typeof Count>
