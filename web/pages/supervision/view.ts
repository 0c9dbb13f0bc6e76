export const COLOURS = ['red', 'yellow', 'green'] as const
export const SUPERVISION_FILTERS = ['unit', 'focus', 'colour'] as const
export type SupervisionFilter = (typeof SUPERVISION_FILTERS)[number]

/** Only the filters the list knows, in a fixed order. */
export function searchOf(search: URLSearchParams): URLSearchParams {
  const known = new URLSearchParams()
  for (const name of SUPERVISION_FILTERS) {
    const value = search.get(name)
    if (value) known.set(name, value)
  }
  return known
}

/** Sets a filter, or clears it when it is set to what it is already. */
export function toggled(search: URLSearchParams, name: SupervisionFilter, value: string | null): URLSearchParams {
  const next = searchOf(search)
  if (value === null || next.get(name) === value) next.delete(name)
  else next.set(name, value)
  return next
}
