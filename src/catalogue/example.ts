import type { ErrorObject } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import type { Text } from '#base/language.ts'
import { unreadableWords } from '#base/unreadable.ts'
import type { Value } from '#rules/types.ts'
import { ajv, wordsOfAll } from './schemas.ts'

/**
 * A worked case of a service, `examples/*.yaml`: it teaches people and tests the folder.
 * Days stand for ten in the morning in the office's zone; units and posts go by their names.
 */
export interface Example {
  name: string
  /** When the matter is registered: a day or an instant. */
  registered: string
  title?: string
  urgency?: 'normal' | 'urgent' | 'most-urgent'
  fields: Readonly<Record<string, Value>>
  /** Why GENERAL rules are gone against, by the rule's id. */
  reasons?: Readonly<Record<string, string>>
  /** How many other matters there were before, by the names of the service's counts. */
  counts?: Readonly<Record<string, number>>
  /** The amounts in force, by the names of the service's standards, in yuan. */
  standards?: Readonly<Record<string, number>>
  /** Who asked; the field `from` when left out. */
  askers?: readonly string[]
  when?: readonly Act[]
  expect?: Expected
}

/** Somebody completes a step, a timer comes, an asker is answered, or a matter opened from this one is closed. */
export type Act = { on: string; expect?: Expected } & (
  | {
      step: string
      outcome: string
      opinion?: string
      fields?: Readonly<Record<string, Value>>
      reasons?: Readonly<Record<string, string>>
      for?: string
      by?: string
    }
  | { timer: string }
  | { answer: string; delivered?: boolean }
  | { closed: string; end?: string }
)

/** What has to hold after an act, or at the end. What is left out is not looked at. */
export interface Expected {
  /** All steps that are open, each once. */
  open?: readonly string[]
  /** Last day of an open step's limit. */
  due?: Readonly<Record<string, string>>
  /** Rules that fired so far. */
  rules?: readonly string[]
  fields?: Readonly<Record<string, Value>>
  /** The service of the last matter opened from this one, and fields it was given. */
  opened?: { service: string; fields?: Readonly<Record<string, Value>> }
  end?: string
  /** The act is refused with this error code and changes nothing. */
  refused?: string
}

const text = { type: 'string', minLength: 1 }
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}(T.+)?$' }
const reasons = { type: 'object', additionalProperties: text }
const expected = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    open: { type: 'array', items: text },
    due: { type: 'object', additionalProperties: day },
    rules: { type: 'array', items: text },
    fields: { type: 'object' },
    opened: {
      type: 'object',
      required: ['service'],
      additionalProperties: false,
      properties: { service: text, fields: { type: 'object' } },
    },
    end: text,
    refused: { type: 'string', pattern: '^[A-Z][A-Z_]+$' },
  },
}
const act = (own: Record<string, object>, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  required: ['on', ...required],
  properties: { on: day, expect: expected, ...own },
})
const isExample = ajv.compile<Example>({
  type: 'object',
  additionalProperties: false,
  required: ['name', 'registered', 'fields'],
  anyOf: [{ required: ['when'] }, { required: ['expect'] }],
  properties: {
    name: text,
    registered: day,
    title: text,
    urgency: { enum: ['normal', 'urgent', 'most-urgent'] },
    fields: { type: 'object' },
    reasons,
    counts: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
    standards: { type: 'object', additionalProperties: { type: 'number', exclusiveMinimum: 0 } },
    askers: { type: 'array', items: text },
    when: {
      type: 'array',
      items: {
        anyOf: [
          act({ step: text, outcome: text, opinion: text, fields: { type: 'object' }, reasons, for: text, by: text }, [
            'step',
            'outcome',
          ]),
          act({ timer: text }, ['timer']),
          act({ answer: text, delivered: { type: 'boolean' } }, ['answer']),
          act({ closed: text, end: text }, ['closed']),
        ],
      },
    },
    expect: expected,
  },
})

/** What makes a file no example, in words for whoever wrote it. */
export class ExampleFault extends Error {
  readonly detail: string | Text

  constructor(detail: string | Text) {
    super(typeof detail === 'string' ? detail : detail.en)
    this.detail = detail
  }
}

/** Reads an example. @throws ExampleFault saying what is wrong with it */
export function readExample(yaml: string): Example {
  const example = parsed(yaml)
  if (!isExample(example)) throw new ExampleFault(wordsOfAll(firstOf(isExample.errors ?? [])))
  return example
}

/** What does not belong to an example at all is told first, then what every one needs, then the rest. */
function firstOf(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const whole = errors.filter(one => /^#\/(?:additionalProperties|required)$/.test(one.schemaPath))
  const [first] = [...whole.toSorted((a, b) => (a.keyword < b.keyword ? -1 : 1)), ...errors]
  return first ? [first] : []
}

function parsed(yaml: string): unknown {
  try {
    // The core schema keeps days as text: a due day is no instant.
    return parse(yaml, { schema: 'core' })
  } catch (error) {
    throw new ExampleFault(unreadableWords(error))
  }
}

/** Whether the example shows something that is refused. */
export const isRefusal = ({ when = [], expect }: Example): boolean =>
  expect?.refused !== undefined || when.some(each => each.expect?.refused !== undefined)
