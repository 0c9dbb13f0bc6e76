import type { Draft } from './draft.ts'
import type { LoadedMatter } from './matter.ts'

/**
 * A matter as it stands once its draft is written: the same as reading it again would find.
 * @returns null when more was changed than the draft itself shows
 */
export function leftBy({ loaded, matterId, change, row, fields, tasks, clocks }: Draft): LoadedMatter | null {
  const { matter, askers, related } = loaded
  const isNew = matter.version === 0
  if (change.updateTasks || change.relations || (change.askers && !isNew) || row.focusId !== matter.focusId) return null
  const { searchText: _found, fields: _written, ...rest } = row
  const { focusRank, version } = matter
  return { matter: { ...rest, id: matterId, fields, focusRank, version: version + 1 }, tasks, clocks, askers, related }
}
