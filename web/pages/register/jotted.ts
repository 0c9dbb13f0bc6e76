import type { Understood } from './understand.ts'
import { EMPTY, type Draft } from './view.ts'

/** Fields a line of text can fill in, under the names that services give them. */
const TEXTS = ['quote', 'leadUnit', 'dueOn'] as const
const LISTS = ['assistingUnits'] as const

/** The register page's address with what a line of text says: its words, who leads, who assists, by when. */
export function jottedAddress(line: string, said: Understood, service: string | undefined): string {
  const [lead, ...assisting] = said.units
  const search = new URLSearchParams({ title: line })
  if (service) search.set('service', service)
  search.set('quote', line)
  if (lead) search.set('leadUnit', lead.id)
  for (const unit of assisting) search.append('assistingUnits', unit.id)
  if (said.by) search.set('dueOn', said.by)
  return `/matters/new?${search.toString()}`
}

/**
 * What to begin a line with: where it tells somebody to do something, a supervised service if one may register it.
 * @returns undefined when the register page may choose as always
 */
export const serviceFor = (
  said: Understood,
  services: readonly { id: string; supervised: boolean; mayRegister: boolean }[],
): string | undefined =>
  said.units.length > 0 ? services.find(service => service.supervised && service.mayRegister)?.id : undefined

/**
 * The draft an address asks for: with a title a new one, in which what was understood rather than typed is marked for a
 * look; without, at most another service for the one there is.
 */
export function draftOf(search: URLSearchParams): Partial<Draft> {
  const title = search.get('title')
  const named = search.get('service')
  const service = named ? { service: named } : {}
  if (!title) return service
  const one = TEXTS.flatMap(name => {
    const value = search.get(name)
    return value ? [[name, value] as const] : []
  })
  const many = LISTS.flatMap(name => {
    const values = search.getAll(name)
    return values.length > 0 ? [[name, values] as const] : []
  })
  const values = Object.fromEntries<unknown>([...one, ...many])
  return { ...EMPTY, ...service, title, values, doubtful: Object.keys(values).filter(name => name !== 'quote') }
}
