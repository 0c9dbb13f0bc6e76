import { z } from 'zod'
import { Due, Id, MatterState, TaskSummary, Urgency } from '../matters/schema.ts'

const DeskMatter = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  service: z.string(),
  serviceName: z.string(),
  urgency: Urgency,
  focus: z.string().nullable(),
  state: MatterState,
  version: z.number(),
})

export const DeskTask = TaskSummary.omit({ doneAt: true, doneBy: true, outcome: true, outcomeName: true }).extend({
  matter: DeskMatter,
  /** Acting for whom, when it waits for a covered post. */
  actingFor: z.string().nullable(),
  /** Why it stands where it stands: focus, level of asker, urgency, due. */
  order: z.string(),
})

export const Desk = z.object({
  /** 三个零: each a number that opens its list (`GET /api/matters?view=…`). */
  zeros: z.object({ late: z.number(), piled: z.number(), waiting: z.number() }),
  tasks: z.array(DeskTask),
  taskCount: z.number(),
  readings: z.array(DeskTask),
  readingCount: z.number(),
  /** Due within 30 days at my posts or held by them. */
  comingUp: z.array(z.object({ matter: DeskMatter, due: Due, what: z.string() })),
  /** Of mine within 30 days: shifts, bookings of matters I have a part in, recurring work that opens. */
  ahead: z.array(
    z.object({
      kind: z.enum(['shift', 'booking', 'opens']),
      day: z.string(),
      at: z.iso.datetime(),
      endsAt: z.iso.datetime().nullable(),
      name: z.string(),
      matter: z.object({ id: Id, number: z.string(), title: z.string() }).nullable(),
    }),
  ),
  /** 我交出去的: what I sent on and wait for. */
  sentOn: z.array(
    z.object({
      task: Id,
      matter: DeskMatter,
      stepName: z.string(),
      post: z.string(),
      people: z.array(z.string()),
      since: z.iso.datetime(),
      due: Due.nullable(),
      urged: z.number(),
    }),
  ),
  actingFor: z.array(z.object({ person: z.string(), post: z.string(), unit: z.string(), until: z.string() })),
})

export const Notice = z.object({
  id: Id,
  at: z.iso.datetime(),
  kind: z.string(),
  text: z.string(),
  matter: z.object({ id: Id, number: z.string(), title: z.string() }),
  seenAt: z.iso.datetime().nullable(),
})
export const Notices = z.object({ items: z.array(Notice), unseen: z.number() })

export const SupervisionRow = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  quote: z.string().nullable(),
  source: z.object({ id: Id, number: z.string() }).nullable(),
  leadUnit: z.string().nullable(),
  assistingUnits: z.array(z.string()),
  holder: z.string(),
  state: MatterState,
  due: Due.nullable(),
  lastProgress: z.object({ text: z.string(), at: z.iso.datetime() }).nullable(),
  focus: z.string().nullable(),
})
export const SupervisionList = z.object({
  items: z.array(SupervisionRow),
  counts: z.object({ red: z.number(), yellow: z.number(), green: z.number() }),
})

export type Desk = z.infer<typeof Desk>
export type DeskTask = z.infer<typeof DeskTask>
export type Notice = z.infer<typeof Notice>
export type SupervisionRow = z.infer<typeof SupervisionRow>
export type SupervisionList = z.infer<typeof SupervisionList>
