import fc, { type Arbitrary } from 'fast-check'

/** As much of JSON Schema as the API's description uses. */
export interface Schema {
  type?: string | readonly string[]
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
  allOf?: readonly Schema[]
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  format?: string
  maxLength?: number
}

/** What people and programs send where something else is meant. */
const ODD: readonly string[] = [
  '',
  '  ',
  'a\u0000b',
  '\ud800',
  '——',
  '_%',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'null',
  '-1',
  '1e309',
  '2026-02-30',
  '\u202e倒',
  '长'.repeat(600),
]
const oddity = fc.constantFrom<unknown>(...ODD, null, true, 0, -1, 1.5, 2 ** 53, [], {}, [null])

/** What was met under a name: ids, any at all where none were, and other texts, undefined where none were. */
export interface Known {
  ids: (name: string) => Arbitrary<string>
  texts: (name: string) => Arbitrary<string> | undefined
}

/**
 * Mostly what a schema asks for, now and then something else.
 * @param name what it is called where it stands: texts and ids are mostly those known by that name
 */
export function fromSchema(schema: Schema, known: Known, name = ''): Arbitrary<unknown> {
  return fc.oneof({ weight: 40, arbitrary: meant(schema, known, name) }, { weight: 1, arbitrary: oddity })
}

function meant(schema: Schema, known: Known, name: string): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(choice => fromSchema(choice, known, name)))
  const [type] = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  switch (type) {
    case 'object':
      return objectOf(schema, known)
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}, known, name), { maxLength: 3 })
    case 'string':
      return textOf(schema, known, name)
    case 'integer':
      return fc.constantFrom(0, 1, 2, 7, 100, -1, 2 ** 31, 2 ** 53 - 1)
    case 'number':
      return fc.constantFrom(0, 1, 1.5, -1, 1e9)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return oddity
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema, known: Known) {
  const named = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, fromSchema(one, known, name)]),
  )
  const own = fc.record(named, { requiredKeys: required.filter(name => name in named) })
  if (typeof additionalProperties !== 'object') return own
  const names = fc.constantFrom('from', 'kind', 'text', ...ODD)
  const others = fc.dictionary(names, fromSchema(additionalProperties, known), { maxKeys: 3 })
  return fc.tuple(own, others).map(([one, other]) => ({ ...other, ...one }))
}

const DAYS = ['2026-11-25', '2026-12-01', '2025-01-01', '0001-01-01', '9999-12-31']
const INSTANTS = ['2026-11-25T08:00:00Z', '2026-12-25T08:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z']

function textOf({ format, maxLength }: Schema, known: Known, name: string): Arbitrary<string> {
  if (format === 'uuid') return known.ids(name)
  if (format === 'date') return fc.constantFrom(...DAYS)
  if (format === 'date-time') return fc.constantFrom(...INSTANTS)
  const met = known.texts(name)
  const free = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'grapheme' }))
  const texts = met ? fc.oneof({ weight: 6, arbitrary: met }, { weight: 1, arbitrary: free }) : free
  return maxLength === undefined ? texts : texts.map(text => text.slice(0, maxLength))
}
