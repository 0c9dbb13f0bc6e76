import type { ServiceDetail } from '#api/services/schema.ts'
import { requiredNames } from '../../forms/schema.ts'
import type { Understood } from './understand.ts'
import { EMPTY, type Draft } from './view.ts'

/** What a form can take of a line. */
type Said = Pick<Understood, 'lead' | 'assisting' | 'by'>

/** The names under which forms ask for what a line of text can say. */
const WORDS = ['quote', 'words']
/** Where a form takes what was told when its title already says the line. */
const TOLD = [...WORDS, 'text']
const LEAD = ['leadUnit', 'unit']
const ASSISTING = ['assistingUnits']
const BY = ['dueOn']

/** Before the name of a field of the form in an address that somebody's choice elsewhere made, such as a free slot. */
export const FIELD = 'field.'
/** After the name of a field that holds a list. */
const MANY = '[]'

type Pairs = [name: string, value: string][]

/** What a line says, under every name a form may ask for it by; a form takes its own. */
function pairsOf(line: string, said: Said): Pairs {
  const under = (names: readonly string[], value: string | null | undefined): Pairs =>
    value ? names.map(name => [name, value]) : []
  return [
    ...under(WORDS, line),
    ...under(LEAD, said.lead?.id),
    ...said.assisting.flatMap(unit => under(ASSISTING, unit.id)),
    ...under(BY, said.by),
  ]
}

/** The register page's address with what a line of text says: its words, who leads, who assists, by when. */
export function jottedAddress(line: string, said: Said, service: string | undefined): string {
  const search = new URLSearchParams({ title: line, ...(service ? { service } : {}) })
  for (const [name, value] of pairsOf(line, said)) search.append(name, value)
  return `/matters/new?${search.toString()}`
}

/**
 * What to begin a line with: of the services one may register that ask who and by when, the one whose form is most nearly
 * filled in by it.
 * @returns undefined when nobody is told anything, or no service asks that: the register page chooses as always
 */
export function serviceFor(
  line: string,
  said: Said,
  services: readonly Pick<ServiceDetail, 'id' | 'form'>[],
): string | undefined {
  if (!said.lead) return undefined
  const known = new Set(pairsOf(line, said).map(([name]) => name))
  const asks = (form: ServiceDetail['form'], names: readonly string[]) =>
    names.some(name => name in ((form['properties'] ?? {}) as object))
  const missing = ({ form }: Pick<ServiceDetail, 'form'>) => requiredNames(form).filter(name => !known.has(name)).length
  return services
    .filter(({ form }) => asks(form, LEAD) && asks(form, BY) && asks(form, TOLD))
    .toSorted((one, other) => missing(one) - missing(other))[0]?.id
}

/**
 * The draft an address asks for: with a title a new one, in which what was understood rather than typed is marked for a
 * look; with fields that were chosen elsewhere one that has them; else at most another service for the one there is.
 */
export function draftOf(search: URLSearchParams): Partial<Draft> {
  const title = search.get('title')
  const named = search.get('service')
  const service = named ? { service: named } : {}
  const filled = [...search.keys()].flatMap(name => {
    if (!name.startsWith(FIELD)) return []
    const isMany = name.endsWith(MANY)
    const field = name.slice(FIELD.length, isMany ? -MANY.length : name.length)
    return [[field, isMany ? search.getAll(name) : search.get(name)] as const]
  })
  if (!title && filled.length > 0) return { ...EMPTY, ...service, values: Object.fromEntries<unknown>(filled) }
  if (!title) return service
  const one = [...WORDS, ...LEAD, ...BY].flatMap(name => {
    const value = search.get(name)
    return value ? [[name, value] as const] : []
  })
  const many = ASSISTING.flatMap(name => {
    const values = search.getAll(name)
    return values.length > 0 ? [[name, values] as const] : []
  })
  const values = Object.fromEntries<unknown>([...one, ...many])
  return { ...EMPTY, ...service, title, values, doubtful: Object.keys(values).filter(name => !WORDS.includes(name)) }
}

/** The register page's address with archived items that were chosen in the catalogue. */
export function itemsAddress(service: string, field: string, codes: readonly string[]): string {
  const search = new URLSearchParams({ service })
  for (const code of codes) search.append(`${FIELD}${field}${MANY}`, code)
  return `/matters/new?${search.toString()}`
}

/** The register page's address with a resource and a time that were chosen on the board. */
export function bookingAddress(
  service: string,
  { field, from, to }: { field: string; from: string; to: string },
  chosen: { resource: string; from: string; to: string },
): string {
  const search = new URLSearchParams({ service })
  for (const [name, value] of [
    [field, chosen.resource] as const,
    [from, chosen.from] as const,
    [to, chosen.to] as const,
  ])
    search.append(`${FIELD}${name}`, value)
  return `/matters/new?${search.toString()}`
}
