import type { MatterQuery } from '#api/matters/inputs.ts'

/** The filters of the register, as the address holds them. */
export const FILTERS = [
  'q',
  'service',
  'state',
  'unit',
  'focus',
  'urgency',
  'view',
  'from',
  'to',
  'holdingUnit',
  'voice',
  'closedFrom',
  'closedTo',
  'dueFrom',
  'dueTo',
  'page',
  'size',
] as const satisfies readonly (keyof MatterQuery)[]
export type Filter = (typeof FILTERS)[number]

export const VIEWS = ['late', 'near', 'ahead', 'supervised', 'superiors', 'orphan', 'piled', 'waiting'] as const
export const STATES = ['active', 'open', 'suspended', 'closed', 'terminated'] as const

/** Only the filters the register knows, in a fixed order: the same list has one address. */
export function searchOf(search: URLSearchParams): URLSearchParams {
  const known = new URLSearchParams()
  for (const name of FILTERS) {
    const value = search.get(name)?.trim()
    if (value) known.set(name, value)
  }
  return known
}

/** Sets or clears one filter; any change but of the page goes back to the first page. */
export function withFilter(search: URLSearchParams, name: Filter, value: string | null | undefined): URLSearchParams {
  const next = searchOf(search)
  if (value) next.set(name, value)
  else next.delete(name)
  if (name !== 'page') next.delete('page')
  return next
}

/** The same list as CSV: everything that is filtered, without paging. */
export function csvAddress(path: string, search: URLSearchParams): string {
  const all = searchOf(search)
  all.delete('page')
  all.delete('size')
  const query = all.toString()
  return query ? `${path}?${query}` : path
}
