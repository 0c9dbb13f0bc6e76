import { z } from 'zod'
import { Due, Id, Urgency } from '../matters/schema.ts'
import { OnDutyNow } from '../roster/schema.ts'

const At = z.iso.datetime()

const Waiting = z.object({
  task: Id,
  stepName: z.string(),
  post: z.string(),
  people: z.array(z.string()),
  isMine: z.boolean(),
  due: Due.nullable(),
  /** A clock in minutes or hours: it is shown running. */
  isRunning: z.boolean(),
  since: At,
})

const ReliefSummary = z.object({
  shiftId: Id,
  post: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  beginsAt: At,
  endsAt: At,
  remark: z.string(),
  givenAt: At.nullable(),
  takenAt: At.nullable(),
  mayGive: z.boolean(),
  mayTake: z.boolean(),
  items: z.array(
    z.object({
      id: Id,
      number: z.string(),
      title: z.string(),
      isOpen: z.boolean(),
      isNew: z.boolean(),
      owed: z.array(z.string()),
    }),
  ),
})

export const DutyPage = z.object({
  onDuty: OnDutyNow.shape.items,
  matters: z.array(
    z.object({
      id: Id,
      number: z.string(),
      title: z.string(),
      service: z.string(),
      serviceName: z.string(),
      urgency: Urgency,
      from: z.string().nullable(),
      registeredAt: At,
      holder: z.string(),
      waits: z.array(Waiting),
    }),
  ),
  reliefs: z.array(ReliefSummary),
  /** My shift that ends within the hour, or is over and not handed over. */
  toGive: z.object({ shiftId: Id, post: z.string(), endsAt: At }).nullable(),
  /** Swaps that wait for me. */
  swaps: z.number(),
})

export const NewSignature = z.object({ remark: z.string().trim().max(2000).default('') })

export type DutyPage = z.infer<typeof DutyPage>
