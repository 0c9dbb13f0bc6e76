import { z } from 'zod'
import { Citation } from '../matters/schema.ts'

export const ServiceSummary = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  version: z.number(),
  origin: z.enum(['registered', 'opened']),
  supervised: z.boolean(),
  /** Its place on the page of those on duty; null when it is not offered there. */
  onDuty: z.number().nullable(),
  /** May be set over a matter of any service. */
  isLayer: z.boolean(),
  mayRegister: z.boolean(),
  /** The fields of its form that book, and of what kind. */
  books: z.array(z.object({ field: z.string(), kind: z.string(), from: z.string(), to: z.string() })),
  /** The amendment that is being written, for those who may change services. */
  amendment: z.uuid().nullable(),
  /** The product brought a newer version that the office has not taken in, told to those who may change services. */
  hasUpdate: z.boolean(),
})
export const ExampleView = z.object({
  file: z.string(),
  name: z.string(),
  registered: z.string(),
  acts: z.array(
    z.object({
      on: z.string(),
      /** A step is completed, a timer comes, an asker is answered, or a matter opened from this one is closed. */
      kind: z.enum(['step', 'timer', 'answer', 'closed']),
      what: z.string(),
      outcome: z.string().nullable(),
      opens: z.array(z.string()),
      refused: z.string().nullable(),
    }),
  ),
  end: z.string().nullable(),
  refused: z.string().nullable(),
})
export const ServiceDetail = ServiceSummary.extend({
  basis: z.array(z.string()),
  /** JSON Schema 2020-12; `x-widget` says how a field is drawn: unit, units, post, posts, date, text, longtext, urgency, choice. */
  form: z.record(z.string(), z.json()),
  fields: z.record(
    z.string(),
    z.object({
      label: z.string(),
      help: z.string().nullable(),
      why: z.string(),
      options: z.record(z.string(), z.string()).nullable(),
      /** Of a field of rows: the words of its columns. */
      columns: z
        .record(z.string(), z.object({ label: z.string(), options: z.record(z.string(), z.string()).nullable() }))
        .nullable(),
    }),
  ),
  steps: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      asks: z.string(),
      kind: z.enum(['task', 'reading']),
      /** Whose it is: the post of a duty, what a field names, each that a list names, or whoever did another step; `name` in the reader's language. */
      who: z.object({ by: z.enum(['duty', 'field', 'item', 'actorOf']), name: z.string() }),
      /** By when, for each urgency the table of limits answers for. */
      limits: z.array(
        z.object({
          urgency: z.enum(['normal', 'urgent', 'most-urgent']),
          words: z.string(),
          citation: Citation.nullable(),
        }),
      ),
      outcomes: z.array(
        z.object({ code: z.string(), label: z.string(), effect: z.string(), needsOpinion: z.boolean() }),
      ),
      fields: z.array(z.object({ name: z.string(), required: z.boolean() })),
    }),
  ),
  /** How urgent and how secret a matter is where nobody says. */
  urgency: z.enum(['normal', 'urgent', 'most-urgent']),
  secrecy: z.enum(['none', 'internal', 'work-secret']),
  listed: z.array(z.string()),
  bpmn: z.string(),
  rules: z.array(
    z.object({
      decision: z.string(),
      name: z.string(),
      rows: z.array(
        z.object({
          id: z.string(),
          when: z.array(z.string()),
          gives: z.array(z.string()),
          citation: Citation.nullable(),
          validFrom: z.string().nullable(),
          validTo: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Decisions that stand before an act, each with what it says in plain words. */
  guards: z.array(
    z.object({
      decision: z.string(),
      name: z.string(),
      /** The step it stands before; registering when null. */
      step: z.string().nullable(),
      stepName: z.string().nullable(),
      /** With which outcomes; with every one when there are none here. */
      outcomes: z.array(z.string()),
      outcomeNames: z.array(z.string()),
      rows: z.array(
        z.object({
          id: z.string(),
          field: z.string().nullable(),
          says: z.string(),
          instead: z.string(),
          citation: Citation.nullable(),
          validFrom: z.string().nullable(),
          validTo: z.string().nullable(),
        }),
      ),
    }),
  ),
  examples: z.array(ExampleView),
})
/** A frozen version: where it came from, who wrote it, who approved it, and why. */
export const ServiceVersion = z.object({
  version: z.number(),
  source: z.enum(['product', 'office']),
  publishedAt: z.iso.datetime(),
  authors: z.array(z.string()),
  approvedBy: z.string().nullable(),
  reason: z.string().nullable(),
  hash: z.string(),
  /** Matters that run under it, of those that the reader sees. */
  running: z.number(),
  /** Its entry in the record. */
  entry: z.uuid().nullable(),
})
/** A running matter that follows another version, and what stands in the way of moving it. */
export const PossibleMove = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  version: z.number(),
  serviceVersion: z.number(),
  dueAt: z.iso.datetime().nullable(),
  /** Where it stands. */
  steps: z.array(z.object({ id: z.string(), name: z.string() })),
  refusals: z.array(z.object({ code: z.string(), text: z.string() })),
})
export const MoveMatter = z.object({
  version: z.int32().min(1),
  /** Step of the old version → step of the new one, where the id is another. */
  mapping: z.record(z.string().max(200), z.string().max(200)).optional(),
  reason: z.string().trim().max(2000),
})
export type ExampleView = z.infer<typeof ExampleView>
export type PossibleMove = z.infer<typeof PossibleMove>
export type ServiceVersion = z.infer<typeof ServiceVersion>
export type ServiceSummary = z.infer<typeof ServiceSummary>
export type ServiceDetail = z.infer<typeof ServiceDetail>
