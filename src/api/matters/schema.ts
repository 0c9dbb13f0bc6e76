import { z } from 'zod'

export const Id = z.uuid()
export const Urgency = z.enum(['normal', 'urgent', 'most-urgent'])
export const MatterState = z.enum(['open', 'suspended', 'closed', 'terminated'])
export const Citation = z.object({
  rule: z.string(),
  source: z.string(),
  strength: z.enum(['MUST', 'GENERAL', 'RECOMMEND', 'LOCAL']),
  evidence: z.enum(['found', 'secondary', 'memory', 'convention', 'confirmed']),
})
export const PostRef = z.object({ id: Id, name: z.string(), unit: z.string(), people: z.array(z.string()) })
export const PersonRef = z.object({ id: Id, name: z.string() })

/** Who acted, and in whose stead: "B for A's post" is visible wherever a name is. */
export const Actor = z.object({
  person: z.string(),
  post: z.string(),
  unit: z.string(),
  forPerson: z.string().nullable(),
})

/** A due date in words: what a person says, and the arithmetic behind it. */
export const Due = z.object({
  at: z.iso.datetime(),
  day: z.string(),
  /** `green` in order, `yellow` near (≤ 3 working days), `red` late: always shown with `words`. */
  colour: z.enum(['green', 'yellow', 'red']),
  words: z.string(),
  provisional: z.boolean(),
  arithmetic: z.array(z.string()),
  citation: Citation.nullable(),
})

export const AskerInput = z.object({
  kind: z.enum(['leader', 'office', 'unit', 'citizen', 'staff']),
  name: z.string().trim().min(1).max(200),
  postId: Id.optional(),
  unitId: Id.optional(),
  contact: z.string().max(200).optional(),
})

export const TaskSummary = z.object({
  id: Id,
  kind: z.enum(['task', 'reading']),
  step: z.string(),
  stepName: z.string(),
  asks: z.string(),
  state: z.enum(['open', 'done', 'cancelled']),
  post: PostRef,
  from: z.string().nullable(),
  openedAt: z.iso.datetime(),
  due: Due.nullable(),
  urged: z.number(),
  readAt: z.iso.datetime().nullable(),
  doneAt: z.iso.datetime().nullable(),
  doneBy: Actor.nullable(),
  outcome: z.string().nullable(),
  outcomeName: z.string().nullable(),
  holds: z.boolean(),
})

/** A task on its matter's page: besides, the unit or post it is about, where many have a share. */
export const MatterTask = TaskSummary.extend({ about: z.string().nullable() })

export const MatterSummary = z.object({
  id: Id,
  number: z.string(),
  service: z.string(),
  serviceName: z.string(),
  title: z.string(),
  state: MatterState,
  urgency: Urgency,
  focus: z.string().nullable(),
  holder: PostRef,
  holderSince: z.iso.datetime(),
  registeredAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  due: Due.nullable(),
  from: z.string().nullable(),
  reference: z.string().nullable(),
  version: z.number(),
})

export const Registered = z.object({
  id: Id,
  number: z.string(),
  state: MatterState,
  version: z.number(),
  holder: PostRef,
  dueAt: z.iso.datetime().nullable(),
  tasks: z.array(
    z.object({ id: Id, step: z.string(), stepName: z.string(), post: PostRef, dueAt: z.iso.datetime().nullable() }),
  ),
})

export const Asker = z.object({
  id: Id,
  kind: AskerInput.shape.kind,
  name: z.string(),
  contact: z.string().nullable(),
  answer: z.object({ id: Id, text: z.string(), at: z.iso.datetime(), by: Actor }).nullable(),
  channel: z.string().nullable(),
  deliveredAt: z.iso.datetime().nullable(),
})

/** One condition of an act, in the reader's language, with the field it is about. */
export const Condition = z.object({
  code: z.string(),
  detail: z.string(),
  field: z.string().optional(),
  citation: Citation.optional(),
})

/** One act the person may do now: a button with its consequence in small words. */
export const Act = z.object({
  kind: z.enum([
    'complete',
    'read',
    'answer',
    'return',
    'withdraw',
    'transfer',
    'add-signer',
    'begin',
    'circulate',
    'urge',
    'extend',
    'suspend',
    'resume',
    'terminate',
    'close',
    'attach',
    'correct',
  ]),
  task: Id.nullable(),
  /** For `complete`: the outcomes of the step; for `return`: the steps one may return to. */
  choices: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      effect: z.string(),
      opinionRequired: z.boolean(),
      requires: z.array(z.string()),
    }),
  ),
  /** Fields of the form this act fills in. */
  fields: z.array(z.object({ name: z.string(), required: z.boolean() })),
  /** What stands in the way now, all of it; empty when the act would go through. */
  refusals: z.array(z.object({ code: z.string(), text: z.string(), citation: Citation.nullable() })),
  /** One of the two or three acts of my task; the others are behind "more". */
  primary: z.boolean(),
})

export const StoryLine = z.object({
  id: Id,
  at: z.iso.datetime(),
  kind: z.string(),
  /** The sentence in the reader's language. */
  text: z.string(),
  by: Actor.nullable(),
  /** Words as the person wrote them; instructions (批示) are set apart. */
  opinion: z.object({ kind: z.string(), text: z.string() }).nullable(),
  /** Machine entries are folded. */
  machine: z.boolean(),
  sealed: z.boolean(),
})

/** Askers as they gave themselves. */
export const Disclosed = z.object({
  items: z.array(z.object({ id: Id, name: z.string(), contact: z.string().nullable() })),
})

export const MatterDetail = MatterSummary.extend({
  fields: z.record(z.string(), z.unknown()),
  secrecy: z.enum(['none', 'internal', 'work-secret']),
  /** What the reader may do with its official draft; null where the service has none. */
  draft: z.enum(['write', 'review', 'read']).nullable(),
  outcome: z.string().nullable(),
  outcomeName: z.string().nullable(),
  /** Null for what came in by the window. */
  registeredBy: Actor.nullable(),
  tasks: z.array(MatterTask),
  /** Posts whose copy comes when those before them have read. */
  next: z.array(PostRef),
  clocks: z.array(
    z.object({
      id: Id,
      name: z.string(),
      task: Id.nullable(),
      state: z.enum(['running', 'suspended', 'stopped']),
      due: Due,
      rung: z.string(),
    }),
  ),
  askers: z.array(Asker),
  opinions: z.array(
    z.object({
      id: Id,
      kind: z.string(),
      step: z.string(),
      stepName: z.string(),
      text: z.string(),
      at: z.iso.datetime(),
      by: Actor,
    }),
  ),
  attachments: z.array(
    z.object({
      id: Id,
      name: z.string(),
      mediaType: z.string(),
      size: z.number(),
      addedAt: z.iso.datetime(),
      by: Actor,
    }),
  ),
  relations: z.array(
    z.object({
      id: Id,
      number: z.string(),
      title: z.string(),
      kind: z.string(),
      state: MatterState,
      direction: z.enum(['out', 'in']),
    }),
  ),
  /** What is given to many to do: where the share of each stands, by its newest task; null while its turn has not come. */
  divisions: z.array(z.array(z.object({ name: z.string(), task: Id.nullable(), opinion: z.string().nullable() }))),
  /** Steps with what happened to them: done ones dated, the present lit. */
  progress: z.object({ current: z.array(z.string()), done: z.record(z.string(), z.iso.datetime()) }),
  acts: z.array(Act),
  story: z.array(StoryLine),
})

export const MatterPage = z.object({
  items: z.array(MatterSummary),
  total: z.number().describe('How many there are; at most 10 000 are counted'),
  hasMore: z.boolean().describe('There are more than were counted'),
  page: z.number(),
  size: z.number(),
})

/** What the rules say of an act before it is done. */
export const JudgementView = z.object({
  /** What would refuse it: MUST rules it breaks, GENERAL ones that ask for a reason, what a rule still has to know. */
  refusals: z.array(Condition),
  /** What it may go against. */
  hints: z.array(Condition),
})
export const Changed = z.object({
  id: Id,
  number: z.string(),
  version: z.number(),
  state: MatterState,
  holder: PostRef,
  dueAt: z.iso.datetime().nullable(),
  /** GENERAL rules that warn, RECOMMEND that hint. */
  warnings: z.array(z.object({ text: z.string(), citation: Citation.nullable() })),
  /** Matters the change opened, e.g. the supervised item of an instruction. */
  opened: z.array(z.object({ id: Id, number: z.string(), title: z.string() })),
})
export type MatterSummary = z.infer<typeof MatterSummary>
export type MatterDetail = z.infer<typeof MatterDetail>
export type TaskSummary = z.infer<typeof TaskSummary>
export type MatterTask = z.infer<typeof MatterTask>
export type Act = z.infer<typeof Act>
export type Due = z.infer<typeof Due>
export type StoryLine = z.infer<typeof StoryLine>
export type MatterPage = z.infer<typeof MatterPage>
export type Registered = z.infer<typeof Registered>
export type Changed = z.infer<typeof Changed>
export type Asker = z.infer<typeof Asker>
export type PostRef = z.infer<typeof PostRef>
export type CitationView = z.infer<typeof Citation>
export type JudgementView = z.infer<typeof JudgementView>
export type ActorView = z.infer<typeof Actor>
