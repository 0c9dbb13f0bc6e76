import type { ServiceDetail } from '#api/services/schema.ts'

export type Widget =
  | 'text'
  | 'longtext'
  | 'date'
  | 'datetime'
  | 'choice'
  | 'unit'
  | 'units'
  | 'post'
  | 'posts'
  | 'urgency'
  | 'number'
  | 'yesno'
  | 'rows'
  | 'resource'
  | 'archived'

/** One field as it is drawn. */
export interface FormField {
  name: string
  widget: Widget
  label: string
  help: string | null
  why: string | null
  /** Code → word, for `choice`. */
  options: Readonly<Record<string, string>>
  isRequired: boolean
  isMany: boolean
  /** The engine fills it in; people only read it. */
  isReadOnly: boolean
  /** Of `rows`: what one row asks. */
  columns: readonly FormField[]
  /** Of `resource`: of what kind, and the fields that say from when to when and for how many. */
  booking?: { kind: string; from: string; to: string; people?: string }
  maxLength?: number
  minimum?: number
  maximum?: number
}

/** The field that holds the text of the document itself: it is pasted and read whole, never as one line among others. */
export const SOURCE_FIELD = 'text'

const WIDGETS: readonly string[] = [
  'text',
  'longtext',
  'date',
  'datetime',
  'choice',
  'unit',
  'units',
  'post',
  'posts',
  'urgency',
  'number',
  'yesno',
  'rows',
  'resource',
  'archived',
] satisfies Widget[]

type Json = Readonly<Record<string, unknown>>
const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter(item => typeof item === 'string') : [])
const numberAt = (schema: Json, key: string): number | undefined =>
  typeof schema[key] === 'number' ? schema[key] : undefined

function typeOf(schema: Json): string {
  const type = Array.isArray(schema['type']) ? schema['type'].find(one => one !== 'null') : schema['type']
  return typeof type === 'string' ? type : 'string'
}

function widgetOf(schema: Json): Widget {
  const named = schema['x-widget']
  if (typeof named === 'string' && WIDGETS.includes(named)) return named as Widget
  const type = typeOf(schema)
  if (type === 'boolean') return 'yesno'
  if (type === 'number' || type === 'integer') return 'number'
  if (schema['enum'] || record(schema['items'])['enum']) return 'choice'
  if (schema['format'] === 'date') return 'date'
  if (schema['format'] === 'date-time') return 'datetime'
  return (numberAt(schema, 'maxLength') ?? 0) > 300 ? 'longtext' : 'text'
}

/** The names a form's schema requires. */
export const requiredNames = (form: ServiceDetail['form']): string[] => texts(form['required'])

/**
 * Reads the fields of a form from its JSON Schema and the service's words.
 * @param names only these, in this order; absent, all in the order of the schema
 * @param required names required besides the ones the schema requires
 */
export function fieldsOf(
  service: Pick<ServiceDetail, 'form' | 'fields'>,
  names?: readonly string[],
  required: readonly string[] = [],
): FormField[] {
  const properties = record(service.form['properties'])
  const needed = new Set([...(names ? [] : requiredNames(service.form)), ...required])
  return (names ?? Object.keys(properties)).flatMap(name => {
    if (!(name in properties)) return []
    const schema = record(properties[name])
    const words = service.fields[name]
    const codes = texts(schema['enum'] ?? record(schema['items'])['enum'])
    const [maxLength, minimum, maximum] = [
      numberAt(schema, 'maxLength'),
      numberAt(schema, 'minimum'),
      numberAt(schema, 'maximum'),
    ]
    const widget = widgetOf(schema)
    return [
      {
        name,
        widget,
        label: words?.label ?? name,
        help: words?.help ?? null,
        why: words?.why ?? null,
        options: Object.fromEntries(
          (codes.length > 0 ? codes : Object.keys(words?.options ?? {})).map(code => [
            code,
            words?.options?.[code] ?? code,
          ]),
        ),
        isRequired: needed.has(name),
        isReadOnly: schema['readOnly'] === true,
        columns: widget === 'rows' ? columnsOf(schema, words?.columns) : [],
        isMany: widget === 'units' || widget === 'posts' || typeOf(schema) === 'array',
        ...(widget === 'resource' ? { booking: bookingOf(schema) } : {}),
        ...(maxLength === undefined ? {} : { maxLength }),
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      },
    ]
  })
}

function bookingOf(schema: Json): NonNullable<FormField['booking']> {
  const { kind, from, to, people } = record(schema['x-booking'])
  const named = { kind: String(kind), from: String(from), to: String(to) }
  return typeof people === 'string' ? { ...named, people } : named
}

/** The columns of a field of rows are the fields of a small form of their own. */
function columnsOf(schema: Json, words: ServiceDetail['fields'][string]['columns'] = null): FormField[] {
  const item = record(schema['items'])
  const fields = Object.entries(words ?? {}).map(([name, word]) => [
    name,
    { ...word, help: null, why: '', columns: null },
  ])
  return fieldsOf({ form: item as ServiceDetail['form'], fields: Object.fromEntries(fields) })
}

/**
 * The fields as registering asks them: what registering needs and no later step asks for comes first; what a later step
 * will ask for may be given already, and stands behind.
 */
export function registeringFields(service: Pick<ServiceDetail, 'form' | 'fields' | 'steps'>): {
  now: FormField[]
  later: FormField[]
} {
  const asked = new Set(service.steps.flatMap(step => step.fields.map(field => field.name)))
  const all = fieldsOf(service).filter(field => !field.isReadOnly)
  return {
    now: all.filter(field => field.isRequired || !asked.has(field.name)),
    later: all.filter(field => !field.isRequired && asked.has(field.name)),
  }
}

export type Values = Readonly<Record<string, unknown>>

/** What was filled in, without what was left blank: the server tells the two apart. */
export function filled(values: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) =>
        value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** The rows of a field of rows, whatever was kept under its name. */
export const rowsIn = (value: unknown): Values[] =>
  Array.isArray(value) ? value.filter(row => typeof row === 'object' && row !== null) : []
