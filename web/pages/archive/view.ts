import type { ArchiveStanding, ItemView } from '#api/archive/schema.ts'

/** What the catalogue is filtered by; all of it stands in the address. */
export const FILTERS = ['q', 'year', 'retention', 'class', 'state', 'only', 'box'] as const
export const PERIODS = ['Y', 'D30', 'D10'] as const

/** What can be begun with the chosen items: what was condemned is destroyed, what is kept is lent, appraised or transferred. */
export function beginnings(uses: ArchiveStanding['uses'], chosen: readonly ItemView[]): ArchiveStanding['uses'] {
  const isCondemned = chosen.every(({ state }) => state === 'condemned')
  const isKept = chosen.every(({ state }) => state === 'kept')
  return uses.filter(({ deed }) => (deed === 'destroy' ? isCondemned : isKept))
}
