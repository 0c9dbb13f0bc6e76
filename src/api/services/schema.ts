import { z } from 'zod'

export const ServiceSummary = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  version: z.number(),
  origin: z.enum(['registered', 'opened']),
  supervised: z.boolean(),
  mayRegister: z.boolean(),
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
    }),
  ),
  steps: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      asks: z.string(),
      kind: z.enum(['task', 'reading']),
      /** Whose it is: the post of a duty, what a field names, or whoever did another step; `name` in the reader's language. */
      who: z.object({ by: z.enum(['duty', 'field', 'actorOf']), name: z.string() }),
      outcomes: z.array(z.object({ code: z.string(), label: z.string(), effect: z.string() })),
      fields: z.array(z.object({ name: z.string(), required: z.boolean() })),
    }),
  ),
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
          citation: z
            .object({ rule: z.string(), source: z.string(), strength: z.string(), evidence: z.string() })
            .nullable(),
        }),
      ),
    }),
  ),
})
export type ServiceSummary = z.infer<typeof ServiceSummary>
export type ServiceDetail = z.infer<typeof ServiceDetail>
