import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { inEach, type Text } from '#base/language.ts'
import type { Property } from './form.ts'
import { schemaWords } from './schema-words.ts'
import { ARCHIVED_FACTS, VOICES, type ServiceManifest, type ServiceTexts } from './types.ts'

/** A service's form: a JSON Schema whose properties are the fields of the matter. */
export interface Form {
  readonly [keyword: string]: unknown
  readonly properties: Readonly<Record<string, Property>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
}

/** A validator of its own for schemas that come and go: what one has compiled it keeps. */
export function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  formats.default(ajv)
  return ajv
}

export const ajv = newAjv()

const text = { type: 'string', minLength: 1 }
const record = (value: object) => ({ type: 'object', additionalProperties: value })
const object = (properties: Record<string, object>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter(name => !optional.includes(name)),
  additionalProperties: false,
})

/** `service.json`, as `ServiceManifest` has it. */
export const isManifest = ajv.compile<ServiceManifest>(
  object(
    {
      id: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
      origin: { enum: ['registered', 'opened'] },
      series: object({
        id: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
        pattern: { type: 'string', allOf: [{ pattern: '\\{year\\}' }, { pattern: '\\{seq\\}' }] },
      }),
      registrars: { type: 'array', items: text, minItems: 1, uniqueItems: true },
      listed: { type: 'array', items: text, minItems: 1, uniqueItems: true },
      supervised: { type: 'boolean' },
      extension: object({ cap: { type: 'number', minimum: 0 }, rule: text }),
      basis: { type: 'array', items: text, minItems: 1, uniqueItems: true },
      retention: { enum: ['Y', 'D30', 'D10'] },
      voice: { enum: VOICES },
      onDuty: { type: 'integer', minimum: 1, maximum: 9 },
      layer: { type: 'boolean' },
      receives: { type: 'boolean' },
      unsolved: text,
      slip: object({ step: text, fields: { type: 'array', items: text, minItems: 1 }, opinion: text }, ['opinion']),
      window: object(
        {
          title: text,
          fields: { type: 'array', items: text, minItems: 1, uniqueItems: true },
          unsolved: text,
          nameless: text,
        },
        ['unsolved', 'nameless'],
      ),
      clocks: { ...record(object({ from: text, until: text }, ['from', 'until'])), minProperties: 1 },
      urgency: { enum: ['normal', 'urgent', 'most-urgent'] },
      secrecy: { enum: ['none', 'internal', 'work-secret'] },
      counts: record({
        oneOf: [
          object(
            {
              same: { type: 'array', items: text, minItems: 1, uniqueItems: true },
              days: { type: 'integer', minimum: 1, maximum: 3660 },
              thisYear: { const: true },
              service: text,
            },
            ['days', 'thisYear', 'service'],
          ),
          object({ archived: text, that: { enum: ARCHIVED_FACTS } }),
          object({ persons: text }),
        ],
      }),
      standards: record(object({ kind: text, place: text, grade: text, on: text }, ['place', 'grade', 'on'])),
      guards: {
        type: 'array',
        items: object(
          { decision: text, step: text, outcomes: { type: 'array', items: text, minItems: 1, uniqueItems: true } },
          ['step', 'outcomes'],
        ),
      },
    },
    [
      'slip',
      'window',
      'unsolved',
      'voice',
      'layer',
      'onDuty',
      'guards',
      'clocks',
      'urgency',
      'secrecy',
      'receives',
      'counts',
      'standards',
    ],
  ),
)

/** `texts/<language>.json`, as `ServiceTexts` has it. */
export const isTexts = ajv.compile<ServiceTexts>(
  object(
    {
      name: text,
      summary: text,
      fields: record(
        object(
          {
            label: text,
            help: text,
            why: text,
            options: record(text),
            columns: record(object({ label: text, options: record(text) }, ['options'])),
          },
          ['help', 'options', 'columns'],
        ),
      ),
      steps: record(object({ name: text, asks: text, outcomes: record(object({ label: text, effect: text })) })),
      ends: record(text),
      limits: record(text),
      labels: object({ procedure: record(text), decisions: record(text), columns: record(text) }),
      rules: record(object({ says: text, instead: text })),
      window: object({ title: text, summary: text, needs: { type: 'array', items: text } }),
    },
    ['window', 'labels', 'rules'],
  ),
)

/** As much as has to hold for a form to be looked at further; `form-valid` asks for the rest. */
export const isForm = ajv.compile<Form>({
  type: 'object',
  required: ['properties'],
  properties: {
    properties: record({
      type: 'object',
      properties: { type: text, enum: { type: 'array' }, 'x-widget': text, 'x-booking': record(text) },
    }),
    required: { type: 'array', items: text },
  },
})

/** Where in a file something is wrong, and what. */
export const wordsOf = (error: ErrorObject): { where: string; detail: Text } => ({
  where: error.instancePath || '/',
  detail: schemaWords(error),
})

/** All that is wrong, as one line. */
export const wordsOfAll = (errors: readonly ErrorObject[] | null | undefined): Text =>
  inEach(language =>
    (errors ?? [])
      .map(wordsOf)
      .map(({ where, detail }) => `${where} ${detail[language]}`)
      .join(language === 'en' ? '; ' : '；'),
  )
