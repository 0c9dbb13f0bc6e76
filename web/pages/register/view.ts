import type { Extraction } from '#api/extractions/schema.ts'
import type { RegisterMatter } from '#api/matters/inputs.ts'
import { writtenReasons } from '../../forms/said.ts'
import type { FormField } from '../../forms/schema.ts'
import { filled, SOURCE_FIELD } from '../../forms/schema.ts'

export type Urgency = NonNullable<RegisterMatter['urgency']>
export type Secrecy = NonNullable<RegisterMatter['secrecy']>
export type AskerKind = NonNullable<RegisterMatter['askers']>[number]['kind']

/** What the person has filled in so far; it survives errors and reloads. */
export interface Draft {
  service: string
  title: string
  text: string
  values: Record<string, unknown>
  /** As the service says when null. */
  urgency: Urgency | null
  secrecy: Secrecy | null
  focus: string | null
  askerKind: AskerKind
  askerName: string
  /** Why rules are gone against, by the rule's id. */
  reasons: Record<string, string>
  /** Names the machine read and was not sure of, until a person touches them. */
  doubtful: string[]
}

export const EMPTY: Draft = {
  service: '',
  title: '',
  text: '',
  values: {},
  urgency: null,
  secrecy: null,
  focus: null,
  askerKind: 'leader',
  askerName: '',
  reasons: {},
  doubtful: [],
}

/** Fields of a form that go by another name in what the machine reads; several are joined. */
const READ_AS: Readonly<Record<string, readonly string[]>> = {
  reference: ['reference', 'number'],
  documentDate: ['documentDate', 'date'],
  contact: ['contact', 'phone'],
}
/** What a letter is about is its title; of a document it is more than that. */
const READ_OF_LETTER: typeof READ_AS = { subject: ['title'] }

const namesOf = (read: Pick<Extraction, 'fields'>, name: string): readonly string[] =>
  (read.fields['asker']?.value ? READ_OF_LETTER[name] : undefined) ?? READ_AS[name] ?? [name]

const URGENCIES: Readonly<Record<string, Urgency>> = {
  特急: 'most-urgent',
  特提: 'most-urgent',
  急件: 'urgent',
  加急: 'urgent',
  急: 'urgent',
  'most-urgent': 'most-urgent',
  urgent: 'urgent',
  normal: 'normal',
}

/** A value as the field can hold it: an option's code for its word, a list where many are asked. */
function fitted(field: FormField, value: string): unknown {
  const code = Object.entries(field.options).find(([key, label]) => key === value || label === value)?.[0]
  if (field.widget === 'choice' && !code) return undefined
  if (field.widget === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
  if (['unit', 'units', 'post', 'posts', 'number', 'yesno', 'datetime'].includes(field.widget)) return undefined
  return field.isMany ? [code ?? value] : (code ?? value)
}

/** What was read for a field of the form, under whichever name; as doubtful as the most doubtful of its parts. */
function foundFor(read: Pick<Extraction, 'fields'>, name: string): { value: string; confidence: string } | null {
  const parts = namesOf(read, name).flatMap(as => {
    const part = read.fields[as]
    return part?.value ? [{ value: part.value, confidence: part.confidence }] : []
  })
  if (parts.length === 0) return null
  return {
    value: parts.map(part => part.value).join(' '),
    confidence: parts.some(part => part.confidence === 'doubtful') ? 'doubtful' : 'sure',
  }
}

/** Where a field was read, under whichever name. */
export const whereOf = (read: Pick<Extraction, 'fields'> | null, name: string): Extraction['fields'][string]['where'] =>
  (read ? namesOf(read, name) : []).map(as => read?.fields[as]?.where).find(where => where) ?? null

/**
 * Takes over what the machine read. What a person has typed is never overwritten; what the machine doubts is marked.
 * @returns the draft, and the name of the first doubtful field, where the cursor should go
 */
export function takeExtraction(
  draft: Draft,
  read: Pick<Extraction, 'fields'>,
  fields: readonly FormField[],
): { draft: Draft; first: string | null } {
  const next: Draft = { ...draft, values: { ...draft.values }, doubtful: [...draft.doubtful] }
  const doubt = (name: string, confidence: string) => {
    if (confidence === 'doubtful' && !next.doubtful.includes(name)) next.doubtful.push(name)
  }
  const title = read.fields['title']
  if (title?.value && (!draft.title || draft.doubtful.includes('title'))) {
    next.title = title.value
    doubt('title', title.confidence)
  }
  const asker = read.fields['asker']
  if (asker?.value && (!draft.askerName || draft.doubtful.includes('asker'))) {
    next.askerKind = 'citizen'
    next.askerName = asker.value
    doubt('asker', asker.confidence)
  }
  const urgency = read.fields['urgency']
  if (urgency?.value && draft.urgency === null) next.urgency = URGENCIES[urgency.value] ?? null
  for (const field of fields) {
    const found = foundFor(read, field.name)
    const isOurs = filled({ it: draft.values[field.name] })['it'] === undefined || draft.doubtful.includes(field.name)
    const value = found ? fitted(field, found.value) : undefined
    if (!found || value === undefined || !isOurs) continue
    next.values[field.name] = value
    doubt(field.name, found.confidence)
  }
  const order = ['title', ...fields.map(field => field.name), 'asker']
  return { draft: next, first: order.find(name => next.doubtful.includes(name)) ?? null }
}

/** A person touched a field: its doubt is gone. */
export const touched = (draft: Draft, name: string): string[] => draft.doubtful.filter(doubt => doubt !== name)

/** What is sent: only what the chosen service asks for, and nothing that was left blank. */
export function requestOf(draft: Draft, fields: readonly FormField[]): RegisterMatter {
  const asked = new Set(fields.map(field => field.name))
  const given = { [SOURCE_FIELD]: draft.text.trim(), ...draft.values }
  const values = Object.fromEntries(Object.entries(filled(given)).filter(([name]) => asked.has(name)))
  const reasons = writtenReasons(draft.reasons)
  return {
    service: draft.service,
    title: draft.title.trim(),
    fields: values as RegisterMatter['fields'] & object,
    ...(draft.urgency ? { urgency: draft.urgency } : {}),
    ...(draft.secrecy ? { secrecy: draft.secrecy } : {}),
    ...(reasons ? { reasons } : {}),
    ...(draft.focus ? { focus: draft.focus } : {}),
    ...(draft.askerName.trim() ? { askers: [{ kind: draft.askerKind, name: draft.askerName.trim() }] } : {}),
  }
}

/** A stored draft, or nothing when it is not one. */
export function readDraft(stored: string | null): Draft | null {
  try {
    const value: unknown = JSON.parse(stored ?? 'null')
    if (typeof value !== 'object' || value === null || !('title' in value)) return null
    return { ...EMPTY, ...(value as Partial<Draft>) }
  } catch {
    return null
  }
}

/** The service to begin with: the one named, the one of the draft, or the first one may register. */
export function chooseService(
  services: readonly { id: string; mayRegister: boolean }[],
  ...wanted: readonly (string | null | undefined)[]
): string {
  const open = services.filter(service => service.mayRegister)
  for (const id of wanted) if (open.some(service => service.id === id)) return id ?? ''
  return open[0]?.id ?? ''
}
